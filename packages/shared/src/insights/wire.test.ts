import * as v from 'valibot';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { Changes } from './comparison.ts';
import type { FirstReplyFigure, MeanFigure, ShareFigure, Withheld } from './figures.ts';
import type { Criterion } from '../surveys/criteria.ts';
import type { Figures } from './wire.ts';
import { EvidenceQuerySchema, FiguresQuerySchema } from './wire.ts';

describe('a question about figures', () => {
  const ask = (query: object) => v.safeParse(FiguresQuerySchema, query);

  test('names its period in days, and may ask for the period before', () => {
    expect(ask({ from: '2026-02-09', to: '2026-03-10' }).success).toBe(true);
    expect(ask({ from: '2026-03-10', to: '2026-03-10', compare: 'before' }).success).toBe(true);
  });

  test.each([
    [{ from: '2026-02-30', to: '2026-03-10' }, 'calendar-date', 'from'],
    [{ from: '10/03/2026', to: '2026-03-10' }, 'calendar-date', 'from'],
    [{ from: '2026-03-10' }, undefined, 'to'],
    [{ from: '2026-03-10', to: '2026-03-09' }, 'figures-period', 'to'],
    [{ from: '2010-01-01', to: '2026-03-09' }, 'figures-period', 'to'],
    [{ from: '2026-03-09', to: '2026-03-10', compare: 'last-year' }, 'invalid', 'compare'],
  ])('is refused at the field at fault: %j', (query, code, field) => {
    const issue = ask(query).issues?.[0];
    if (code !== undefined) expect(issue?.message).toBe(code);
    expect(issue?.path?.[0]?.key).toBe(field);
  });

  test('finds no conversations behind a response rate: who did not answer cannot be read', () => {
    const query = { from: '2026-03-09', to: '2026-03-10', figure: 'response-rate' };
    expect(v.is(EvidenceQuerySchema, query)).toBe(false);
  });
});

test('what goes over the wire is what the formulas return', () => {
  expectTypeOf<MeanFigure | Withheld<Criterion>>().toExtend<Figures['criteria'][number]>();
  expectTypeOf<Figures['criteria'][number]>().toExtend<MeanFigure | Withheld<Criterion>>();
  expectTypeOf<Figures['helped']['figure']>().toExtend<ShareFigure | Withheld<'helped'>>();
  expectTypeOf<Figures['firstReply']>().toExtend<FirstReplyFigure | Withheld<'first-reply'>>();
  expectTypeOf<NonNullable<Figures['changes']>>().toExtend<Changes>();
});
