import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import reference from './reference/statistics.json' with { type: 'json' };
import { DEFINITIONS } from './definitions.ts';
import { criterionFigure, firstReplyFigure, helpedFigure, shareFigure } from './figures.ts';
import type { RatingCounts } from './statistics/ratings.ts';

/** An independent recount, from the answers one by one as a suspicious partner would do it. */
function recount(ratings: readonly number[]) {
  const n = ratings.length;
  const mean = ratings.reduce((sum, rating) => sum + rating, 0) / n;
  return { n, mean, happy: ratings.filter((rating) => rating >= 4).length / n };
}

const countsOf = (ratings: readonly number[]): RatingCounts => {
  const count = (rating: number) => ratings.filter((one) => one === rating).length;
  return [count(1), count(2), count(3), count(4), count(5)];
};

describe('a criterion', () => {
  it('shows mean, interval and share of 4 and 5 as the reference has them', () => {
    const [known] = reference.ratings;
    const figure = criterionFigure('ecoute', known?.counts as unknown as RatingCounts);
    expect(figure).toMatchObject({ definition: 'ecoute', guard: 'full', n: 50, value: 4.24 });
    if (figure.guard === 'progress') throw new Error('withheld');
    expect(figure.low).toBeCloseTo(3.973399718, 6);
    expect(figure.high).toBeCloseTo(4.506600282, 6);
    expect(figure.top2.value).toBe(0.84);
    expect(figure.top2.low).toBeCloseTo(0.7148578394, 6);
  });

  it('agrees to the last digit with a recount of the answers', () => {
    const answers = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 5, maxLength: 400 });
    fc.assert(
      fc.property(answers, (ratings) => {
        const { n, mean, happy } = recount(ratings);
        expect(criterionFigure('accueil', countsOf(ratings))).toMatchObject({
          n,
          value: mean,
          top2: { value: happy },
        });
        expect(helpedFigure(countsOf(ratings))).toMatchObject({ n, value: happy });
      }),
    );
  });

  it('lets no number out below five answers but how many there are', () => {
    expect(criterionFigure('accueil', [1, 0, 0, 1, 2])).toEqual({
      definition: 'accueil',
      n: 4,
      guard: 'progress',
    });
    expect(helpedFigure([0, 0, 0, 0, 4])).toEqual({ definition: 'helped', n: 4, guard: 'progress' });
    expect(shareFigure('aim-kept', { count: 0, of: 0 })).toEqual({
      definition: 'aim-kept',
      n: 0,
      guard: 'progress',
    });
  });

  it('carries a band without verdict up to 29 answers', () => {
    expect(criterionFigure('accueil', [0, 0, 5, 10, 14]).guard).toBe('band');
    expect(criterionFigure('accueil', [0, 0, 5, 10, 15]).guard).toBe('full');
  });
});

describe('the first reply', () => {
  const { hours, answered } = reference.kaplanMeier;
  const waits = hours.map((hour, index) => ({ minutes: hour * 60, answered: answered[index] === 1 }));

  it('counts those who still wait: 8 h as in the reference, not 3 h 30', () => {
    const figure = firstReplyFigure(waits, 240);
    expect(figure).toMatchObject({ guard: 'band', n: 15, waiting: 5, value: 480, low: 60, high: 1200 });
    if (figure.guard === 'progress') throw new Error('withheld');
    expect(figure.withinAim.minutes).toBe(240);
    expect(figure.withinAim.value).toBeCloseTo(reference.kaplanMeier.answeredWithin4h, 6);
    expect(figure.curve).toHaveLength(11);
  });

  it('shows no median while fewer than half have a reply', () => {
    const early = [
      { minutes: 10, answered: true, count: 2 },
      { minutes: 30, answered: false, count: 6 },
    ];
    expect(firstReplyFigure(early, 240)).toMatchObject({ n: 8, waiting: 6, value: null, high: null });
  });

  it('is withheld below five conversations', () => {
    expect(firstReplyFigure(waits.slice(0, 4), 240)).toEqual({
      definition: 'first-reply',
      n: 4,
      guard: 'progress',
    });
  });
});

describe('the definitions', () => {
  it('say in both languages how every figure is made', () => {
    for (const { label, method } of Object.values(DEFINITIONS))
      for (const text of [label.fr, label.en, method.fr, method.en]) expect(text).toMatch(/\S/);
  });
});
