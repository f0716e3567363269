/** Tables for spreadsheets that can neither be mistaken for a formula nor for another character set. */
import type { Context } from 'hono';

/** Without it a spreadsheet reads the accents of UTF-8 as something else. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * What makes a spreadsheet compute instead of show, also after blanks that it leaves out: `=`, `+`, `-`, `@`, a tab,
 * an end of line, a NUL, and the full-width forms, which some of them read alike.
 */
const FORMULA = /^[\s\u200b\u2060\ufeff]*[=+\-@\t\r\n\0\uff1d\uff0b\uff0d\uff20]/u;
export type CsvCell = string | number | null;

/**
 * Writes rows as RFC 4180 has it: every cell quoted, lines ended by CRLF, a byte order mark in front. A text that a
 * spreadsheet could take for a formula gets an apostrophe before it; a number is a number, minus sign and all.
 *
 * @param options.french [options.french=false] semicolons between cells and a decimal comma, as a French spreadsheet
 * opens them.
 */
export function csv(rows: readonly (readonly CsvCell[])[], { french = false } = {}): string {
  const line = (row: readonly CsvCell[]) =>
    `${row.map((cell) => quoted(text(cell, french))).join(french ? ';' : ',')}\r\n`;
  return BYTE_ORDER_MARK + rows.map(line).join('');
}

/** Answers a table as a file to keep, never as a page to show. */
export function csvFile(c: Context, name: string, table: string): Response {
  return c.body(table, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name.replaceAll(/[^\w.-]/g, '_')}"`,
    'x-content-type-options': 'nosniff',
  });
}

function text(cell: CsvCell, french: boolean): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return FORMULA.test(cell) ? `'${cell}` : cell;
  return french ? String(cell).replace('.', ',') : String(cell);
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
