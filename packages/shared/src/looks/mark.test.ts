import { describe, expect, test } from 'vitest';
import { BRACKETS, DOT_OF_STATE, DOTS, MARK_GRID } from './mark.ts';

const statesByShape = Map.groupBy(Object.keys(DOT_OF_STATE), (state) =>
  JSON.stringify(DOTS[DOT_OF_STATE[state as keyof typeof DOT_OF_STATE]]),
);

describe('the mark', () => {
  test('tells states apart without colour; only closed and away share a shape', () => {
    expect([...statesByShape.values()].filter((states) => states.length > 1)).toEqual([['away', 'closed']]);
  });

  test('fills the dot for somebody who answers now and for nobody else', () => {
    const filled = Object.entries(DOT_OF_STATE).filter(([, shape]) => DOTS[shape].strokes.length === 0);
    expect(filled.map(([state]) => state)).toEqual(['available']);
  });

  test('is drawn in path commands alone', () => {
    const paths = [
      ...Object.values(BRACKETS),
      ...Object.values(DOTS).flatMap((dot) => [...dot.strokes, ...dot.fills]),
    ];
    for (const path of paths) expect(path).toMatch(/^M[\d\s.,MCcsAaz-]+$/);
  });

  test('stays on its grid', () => {
    const starts = Object.values(DOTS)
      .flatMap((dot) => [...dot.strokes, ...dot.fills])
      .flatMap((path) => [...path.matchAll(/M([\d.]+) ([\d.]+)/g)])
      .flatMap(([, x, y]) => [Number(x), Number(y)]);
    for (const coordinate of starts) {
      expect(coordinate).toBeGreaterThan(0);
      expect(coordinate).toBeLessThan(MARK_GRID);
    }
  });
});
