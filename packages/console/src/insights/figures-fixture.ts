/** Figures for tests, made by the house's own formulas from counts that could be a firm's. */
import { comparePeriods } from '@parenthese/shared/insights/comparison.ts';
import {
  criterionFigure,
  firstReplyFigure,
  helpedFigure,
  shareFigure,
} from '@parenthese/shared/insights/figures.ts';
import { addDays, cutPeriod } from '@parenthese/shared/insights/period.ts';
import type { RatingCounts } from '@parenthese/shared/insights/statistics/ratings.ts';
import { wilson } from '@parenthese/shared/insights/statistics/wilson.ts';
import type { Evidence, Figures } from '@parenthese/shared/insights/wire.ts';
import { CRITERIA, type Criterion } from '@parenthese/shared/surveys/criteria.ts';

const PERIOD = { from: '2025-12-10', to: '2026-03-10' } as const;
const NOW = Date.UTC(2026, 2, 10, 9);
const AIM = 240;
const NONE: RatingCounts = [0, 0, 0, 0, 0];

const RATINGS: Readonly<Partial<Record<Criterion, RatingCounts>>> = {
  accueil: [0, 1, 4, 20, 26],
  gentillesse: [0, 0, 6, 25, 20],
  interet: [0, 2, 9, 20, 14],
  ecoute: [0, 0, 2, 14, 32],
  temps: [1, 3, 12, 16, 9],
  // Fewer than thirty: a band without a verdict; then fewer than five: nothing.
  questions: [0, 1, 4, 9, 6],
  clarte: [0, 0, 1, 1, 1],
  honoraires: [4, 11, 17, 9, 2],
};
const HELPED: RatingCounts = [1, 2, 9, 30, 39];

/** A quarter of a busy firm, with one thing that is certainly poor: the fees. */
export function busyFigures(rest: Partial<Figures> = {}): Figures {
  const waits = Array.from({ length: 60 }, (_, i) => ({
    minutes: 5 + i * i * 0.12,
    answered: i % 12 !== 11,
  }));
  const figure = firstReplyFigure(waits.map(whole), AIM);
  const figureBefore = firstReplyFigure(waits.map(whole).map(slower), AIM);
  const cells = comparePeriods([
    { definition: 'ecoute', now: RATINGS.ecoute ?? NONE, before: [4, 8, 14, 12, 6] },
    { definition: 'aim-kept', now: { count: 160, of: 200 }, before: { count: 150, of: 198 } },
    { definition: 'first-reply', now: waits.map(whole), before: waits.map(whole).map(slower) },
    { definition: 'response-rate', now: { count: 81, of: 200 }, before: { count: 3, of: 6 } },
  ]);
  return {
    now: NOW,
    period: PERIOD,
    before: { from: addDays(PERIOD.from, -91), to: addDays(PERIOD.from, -1) },
    aimMinutes: AIM,
    criteria: CRITERIA.map((criterion) => criterionFigure(criterion, RATINGS[criterion] ?? NONE)),
    helped: { figure: helpedFigure(HELPED), ratings: [...HELPED] },
    answers: {
      n: 81,
      before: 64,
      unit: 'week',
      parts: cutPeriod(PERIOD, 'week').map((part, i) => ({ ...part, n: (i * 5) % 9 })),
    },
    responseRate: shareFigure('response-rate', { count: 81, of: 200 }),
    firstReply: figure.guard === 'progress' ? figure : { ...figure, curve: [...figure.curve] },
    firstReplyBefore: figureBefore.guard === 'progress' ? null : [...figureBefore.curve],
    aimKept: {
      figure: shareFigure('aim-kept', { count: 160, of: 200 }),
      unit: 'week',
      parts: cutPeriod(PERIOD, 'week').map((part, i) => ({
        ...part,
        n: 3 + i,
        share: 3 + i < 5 ? null : wilson(2 + i, 3 + i),
      })),
    },
    writing: {
      figure: shareFigure('night-or-weekend', { count: 120, of: 440 }),
      hours: Array.from({ length: 24 }, (_, hour) => (hour > 7 && hour < 20 ? 30 : 5)),
    },
    changes: { ...cells, cells: [...cells.cells] },
    comments: [
      { conversation: 't1', at: NOW - 86_400_000, text: 'Très clair,\nsauf les honoraires.', helped: 4 },
      {
        conversation: null,
        at: NOW - 2 * 86_400_000,
        text: '=HYPERLINK("https://evil.example")',
        helped: null,
      },
    ],
    ...rest,
  };
}

/** A firm with three answers: nothing but how many there are. */
export function firstFigures(): Figures {
  const few = shareFigure('night-or-weekend', { count: 1, of: 4 });
  return busyFigures({
    criteria: CRITERIA.map((criterion) => criterionFigure(criterion, [0, 0, 1, 1, 1])),
    helped: { figure: helpedFigure([0, 0, 0, 1, 2]), ratings: null },
    responseRate: shareFigure('response-rate', { count: 3, of: 4 }),
    firstReply: { definition: 'first-reply', n: 4, guard: 'progress' },
    firstReplyBefore: null,
    aimKept: { ...busyFigures().aimKept, figure: shareFigure('aim-kept', { count: 2, of: 4 }) },
    writing: { figure: few, hours: null },
    answers: { ...busyFigures().answers, n: 3 },
    changes: { tests: 0, confidence: 0.95, cells: [] },
    comments: [],
  });
}

/** A period in which nobody wrote. */
export function emptyFigures(): Figures {
  return {
    ...firstFigures(),
    firstReply: { definition: 'first-reply', n: 0, guard: 'progress' },
    aimKept: { figure: { definition: 'aim-kept', n: 0, guard: 'progress' }, unit: 'week', parts: [] },
    writing: { figure: { definition: 'night-or-weekend', n: 0, guard: 'progress' }, hours: null },
    answers: { ...busyFigures().answers, n: 0 },
  };
}

export function evidenceOf(figure: Evidence['figure']): Evidence {
  return {
    figure,
    more: true,
    rows: [
      {
        conversation: 't1',
        at: NOW,
        value: 1,
        firstLine: 'Combien cela coûte-t-il ?',
        comment: 'Pas clair.',
      },
      { conversation: 't2', at: NOW, value: 2, firstLine: 'Une question de bail.', comment: null },
      { conversation: null, at: NOW, value: null, firstLine: null, comment: null },
    ],
  };
}

function slower({ minutes, answered }: { minutes: number; answered: boolean }) {
  return { minutes: 2 * minutes + 60, answered };
}

function whole({ minutes, answered }: { minutes: number; answered: boolean }) {
  return { minutes: Math.floor(minutes), answered };
}
