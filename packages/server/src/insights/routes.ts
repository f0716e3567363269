/** The figures' routes: for staff, under the cookie. */
import { Hono } from 'hono';
import {
  chartTable,
  type Cell,
  type ChartTable,
  type ColumnKind,
} from '@parenthese/shared/insights/chart-tables.ts';
import {
  EvidenceQuerySchema,
  EvidenceSchema,
  FiguresCsvQuerySchema,
  FiguresQuerySchema,
  FiguresSchema,
} from '@parenthese/shared/insights/wire.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import type { People } from '../people/actor.ts';
import { csv, csvFile, type CsvCell } from '../platform/http/csv.ts';
import { documented, parse } from '../platform/http/parse.ts';
import { requestLanguage } from '../platform/http/problems.ts';
import type { EvidenceService } from './evidence-service.ts';
import type { FiguresService } from './figures-service.ts';

export type InsightsRouteParts = Readonly<{
  people: People;
  figures: FiguresService;
  evidence: EvidenceService;
}>;

export function insightsRoutes({ people, figures, evidence }: InsightsRouteParts) {
  return new Hono()
    .get(
      '/v1/staff/figures',
      documented('The figures of a period of the firm’s days, each with its interval and its n.', {
        200: FiguresSchema,
      }),
      parse('query', FiguresQuerySchema),
      async (c) => c.json(await figures.read(await people.staff(c), c.req.valid('query'))),
    )
    .get(
      '/v1/staff/figures/evidence',
      documented('The conversations behind a figure, the most telling first.', { 200: EvidenceSchema }),
      parse('query', EvidenceQuerySchema),
      async (c) => {
        const { figure, from, to } = c.req.valid('query');
        return c.json(await evidence.behind(await people.staff(c), figure, { from, to }));
      },
    )
    .get(
      '/v1/staff/figures.csv',
      documented('The table behind a chart, for a spreadsheet; it holds no words of anybody.', {
        200: 'text/csv',
      }),
      parse('query', FiguresCsvQuerySchema),
      async (c) => {
        const { chart, from, to, compare, lang } = c.req.valid('query');
        const language = lang ?? requestLanguage(c);
        const table = chartTable(chart, await figures.read(await people.staff(c), { from, to, compare }));
        const name = `parenthese-${chart}-${from}-${to}.csv`;
        return csvFile(c, name, csv(rowsOf(table, language), { french: language === 'fr' }));
      },
    );
}

function rowsOf({ columns, rows }: ChartTable, language: Language): CsvCell[][] {
  const head = columns.map(({ label, kind }) => `${label[language]}${UNITS[kind]?.[language] ?? ''}`);
  return [head, ...rows.map((row) => row.map((cell, index) => cellOf(cell, columns[index]?.kind, language)))];
}

/** A spreadsheet computes with plain numbers, so that what they count stands in the head of the column. */
const UNITS: Partial<Record<ColumnKind, Record<Language, string>>> = {
  share: { fr: ' (en\u202f%)', en: ' (in %)' },
  minutes: { fr: ' (en minutes)', en: ' (in minutes)' },
};
/** Finer than any figure is shown, coarser than the rounding of the machine. */
const DECIMALS = 4;

function cellOf(cell: Cell, kind: ColumnKind | undefined, language: Language): CsvCell {
  if (typeof cell === 'number') return Number((kind === 'share' ? cell * 100 : cell).toFixed(DECIMALS));
  return cell === null || typeof cell === 'string' ? cell : cell[language];
}
