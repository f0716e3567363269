import { describe, expect, test } from 'vitest';
import { chartTable } from '@parenthese/shared/insights/chart-tables.ts';
import { CHARTS } from '@parenthese/shared/insights/wire.ts';
import { cellText } from './figure-table.ts';
import { busyFigures, firstFigures } from './figures-fixture.ts';

const plain = (text: string) => text.replaceAll(/\s/g, ' ');

describe('the table of a chart', () => {
  test.each([
    ['points', 3.1, '3,10'],
    ['share', 0.875, '88 %'],
    ['minutes', 130, '2 h 10'],
    ['hour', 9, '9 h'],
    ['count', 1311, '1 311'],
    ['day', '2026-03-01', '1er mars 2026'],
    ['share', null, 'trop peu'],
    ['name', { fr: 'Écoute', en: 'Listening' }, 'Écoute'],
  ] as const)('writes %s %j as people read it', (kind, cell, text) => {
    expect(plain(cellText(cell, kind, 'fr'))).toBe(text);
  });

  test.each(CHARTS)('has as many cells in each row as columns (%s)', (chart) => {
    for (const figures of [busyFigures(), firstFigures()]) {
      const { columns, rows } = chartTable(chart, figures);
      expect(new Set(rows.map((row) => row.length)).size).toBeLessThanOrEqual(1);
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
  });

  test('shows no number of a criterion below five but how many there are', () => {
    for (const [, n, ...rest] of chartTable('criteria', firstFigures()).rows)
      expect([n, ...rest]).toEqual([3, null, null, null, null, null, null]);
  });

  test('holds first replies against the period before, where there is one to compare with', () => {
    const [columns, last] = [busyFigures(), busyFigures({ firstReplyBefore: null })].map((figures) => {
      const table = chartTable('first-reply', figures);
      return [table.columns.at(-1)?.label.en, table.rows.at(-1)?.length];
    });
    expect(columns).toEqual(['Previous period', 5]);
    expect(last).toEqual(['95% interval, high', 4]);
  });
});
