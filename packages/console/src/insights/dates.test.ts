import { expect, test } from 'vitest';
import { longDay, partLabels, partName, span } from './dates.ts';

test('a span says its year once, unless it crosses one', () => {
  expect(span({ from: '2026-02-09', to: '2026-03-10' }, 'fr')).toBe('du 9 février au 10 mars 2026');
  expect(span({ from: '2025-12-10', to: '2026-03-10' }, 'fr')).toBe('du 10 décembre 2025 au 10 mars 2026');
  expect(span({ from: '2026-02-09', to: '2026-03-10' }, 'en')).toBe('from 9 February to 10 March 2026');
  expect(span({ from: '2026-03-10', to: '2026-03-10' }, 'fr')).toBe('le 10 mars 2026');
});

test('the first of a month is written as the French write it', () => {
  expect(longDay('2026-03-01', 'fr')).toBe('1er mars 2026');
  expect(longDay('2026-03-11', 'fr')).toBe('11 mars 2026');
  expect(longDay('2026-03-01', 'en')).toBe('1 March 2026');
});

test('a part of a period is named by what it is', () => {
  const week = { from: '2026-03-02', to: '2026-03-08' };
  expect(partLabels([week], 'week', 'fr')).toEqual(['2 mars']);
  expect(partName(week, 'week', 'fr')).toBe('du 2 mars au 8 mars 2026');
  expect(partName({ from: '2026-03-01', to: '2026-03-31' }, 'month', 'en')).toBe('March 2026');
});

test('a year of months says each year once', () => {
  const months = ['2025-11-26', '2025-12-01', '2026-01-01', '2026-02-01'].map((from) => ({ from, to: from }));
  expect(partLabels(months, 'month', 'fr')).toEqual([['nov.', '2025'], 'déc.', ['janv.', '2026'], 'févr.']);
});
