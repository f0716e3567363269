/** The table that stands for each chart: for who does not see charts, and for a spreadsheet. Both show the same rows. */
import type { Texts } from '../wire/language.ts';
import { DEFINITIONS } from './definitions.ts';
import type { Estimate } from './statistics/interval.ts';
import type { Chart, Figures } from './wire.ts';

/** What a column holds: `share` is 0 to 1, `minutes` are open minutes, `hour` begins at 0. */
export type ColumnKind = 'name' | 'count' | 'rating' | 'points' | 'share' | 'minutes' | 'day' | 'hour';
export type Column = Readonly<{ label: Texts; kind: ColumnKind }>;
/** A name in both languages, a day, a number; null where nothing may be said yet. */
export type Cell = Texts | string | number | null;
export type ChartTable = Readonly<{ columns: readonly Column[]; rows: readonly (readonly Cell[])[] }>;

/** The rows behind a chart. */
export function chartTable(chart: Chart, figures: Figures): ChartTable {
  return TABLES[chart](figures);
}

const column = (kind: ColumnKind, fr: string, en: string): Column => ({ kind, label: { fr, en } });
const FROM = column('day', 'Du', 'From');
const TO = column('day', 'Au', 'To');
const bounds = (kind: ColumnKind): Column[] => [
  column(kind, 'Borne basse à 95\u202f%', '95% interval, low'),
  column(kind, 'Borne haute à 95\u202f%', '95% interval, high'),
];

const cells = (estimate: Estimate | null): Cell[] =>
  estimate ? [estimate.value, estimate.low, estimate.high] : [null, null, null];

/** How many had their first reply by then; at the end of a curve nothing more is known, and its last step stays. */
function sentWithin(curve: NonNullable<Figures['firstReplyBefore']>, minutes: number): number {
  return curve.findLast((step) => step.minutes <= minutes)?.value ?? 0;
}

const TABLES: Readonly<Record<Chart, (figures: Figures) => ChartTable>> = {
  criteria: ({ criteria }) => ({
    columns: [
      column('name', 'Critère', 'Criterion'),
      column('count', 'Réponses', 'Answers'),
      column('points', 'Moyenne sur 5', 'Mean out of 5'),
      ...bounds('points'),
      column('share', 'Notes 4 et 5', 'Ratings 4 and 5'),
      column('share', 'Notes 4 et 5, borne basse', 'Ratings 4 and 5, low'),
      column('share', 'Notes 4 et 5, borne haute', 'Ratings 4 and 5, high'),
    ],
    rows: criteria.map((figure) => {
      const shown = figure.guard !== 'progress';
      const name = DEFINITIONS[figure.definition].label;
      return [name, figure.n, ...cells(shown ? figure : null), ...cells(shown ? figure.top2 : null)];
    }),
  }),

  helped: ({ helped: { ratings } }) => ({
    columns: [
      column('rating', 'Note', 'Rating'),
      column('count', 'Réponses', 'Answers'),
      column('share', 'Part', 'Share'),
    ],
    rows: (ratings ?? []).map((n, index, all) => [index + 1, n, n / all.reduce((sum, one) => sum + one)]),
  }),

  answers: ({ answers }) => ({
    columns: [FROM, TO, column('count', 'Réponses', 'Answers')],
    rows: answers.parts.map(({ from, to, n }) => [from, to, n]),
  }),

  'first-reply': ({ firstReply, firstReplyBefore }) => ({
    columns: [
      column('minutes', 'Temps d’ouverture écoulé', 'Opening hours elapsed'),
      column('share', 'Premières réponses envoyées', 'First replies sent'),
      ...bounds('share'),
      ...(firstReplyBefore ? [column('share', 'Période précédente', 'Previous period')] : []),
    ],
    rows:
      firstReply.guard === 'progress'
        ? []
        : firstReply.curve.map((step) => [
            step.minutes,
            ...cells(step),
            ...(firstReplyBefore ? [sentWithin(firstReplyBefore, step.minutes)] : []),
          ]),
  }),

  'aim-kept': ({ aimKept }) => ({
    columns: [
      FROM,
      TO,
      column('count', 'Messages échus', 'Messages due'),
      column('share', 'Délai tenu', 'Time kept'),
      ...bounds('share'),
    ],
    rows: aimKept.parts.map(({ from, to, n, share }) => [from, to, n, ...cells(share)]),
  }),

  writing: ({ writing: { hours } }) => ({
    columns: [column('hour', 'Heure', 'Hour'), column('count', 'Messages', 'Messages')],
    rows: (hours ?? []).map((n, hour) => [hour, n]),
  }),
};
