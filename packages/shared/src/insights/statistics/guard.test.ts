import { describe, expect, it } from 'vitest';
import { guard, mayCompare } from './guard.ts';

describe('guard', () => {
  it.each([
    [0, 'progress'],
    [4, 'progress'],
    [5, 'band'],
    [29, 'band'],
    [30, 'full'],
    [4000, 'full'],
  ] as const)('%i answers allow: %s', (n, allowed) => {
    expect(guard(n)).toBe(allowed);
  });

  it('two periods are compared only with ten answers on both sides', () => {
    expect([mayCompare(10, 10), mayCompare(9, 400), mayCompare(400, 9)]).toEqual([true, false, false]);
  });
});
