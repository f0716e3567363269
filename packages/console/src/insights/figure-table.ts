/** The table twin of a chart: the same rows as its CSV, as people read them. */
import { chartTable, type Cell, type Column } from '@parenthese/shared/insights/chart-tables.ts';
import { formatDuration, formatNumber, formatShare } from '@parenthese/shared/insights/numbers.ts';
import type { Chart, Figures } from '@parenthese/shared/insights/wire.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import { html, type TemplateResult } from 'lit';
import { longDay } from './dates.ts';
import { figureTexts } from './texts.ts';

/** The rows of a chart as a table, named by its caption. */
export function figureTable(chart: Chart, figures: Figures, language: Language): TemplateResult {
  const { columns, rows } = chartTable(chart, figures);
  const caption = figureTexts(language).section[chart];
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${caption}>
    <table>
      <caption class="heard">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map(({ label, kind }) => html`<th scope="col" class=${sideOf(kind)}>${label[language]}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell, index) => tableCell(cell, columns[index], index === 0, language))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function tableCell(cell: Cell, column: Column | undefined, first: boolean, language: Language) {
  const text = cellText(cell, column?.kind ?? 'name', language);
  const side = sideOf(column?.kind ?? 'name');
  return first ? html`<th scope="row" class=${side}>${text}</th>` : html`<td class=${side}>${text}</td>`;
}

/** A cell in words: « 3,1 », « 92 % », « 2 h 10 », « 9 février 2026 ». */
export function cellText(cell: Cell, kind: Column['kind'], language: Language): string {
  if (cell === null) return figureTexts(language).cell.none;
  if (typeof cell === 'object') return cell[language];
  if (typeof cell === 'string') return longDay(cell, language);
  return NUMBERS[kind]?.(cell, language) ?? formatNumber(cell, language);
}

const NUMBERS: Partial<Record<Column['kind'], (value: number, language: Language) => string>> = {
  points: (value, language) => formatNumber(value, language, { decimals: 2 }),
  share: (value, language) => formatShare(value, language),
  minutes: formatDuration,
  hour: (hour, language) => figureTexts(language).cell.hour(hour),
};

function sideOf(kind: Column['kind']): string {
  return kind === 'name' || kind === 'day' ? '' : 'number';
}
