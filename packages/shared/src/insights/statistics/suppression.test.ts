import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import reference from '../reference/statistics.json' with { type: 'json' };
import { hiddenCells, mayFilter } from './suppression.ts';

const tables = reference.anonymity.cases.filter((one) => 'cells' in one && one.cells !== undefined);
const filters = reference.anonymity.cases.filter((one) => 'allowed' in one && one.allowed !== undefined);

describe('hiddenCells', () => {
  it.each(tables)('$name', ({ cells, visible }) => {
    const hidden = hiddenCells(new Map(Object.entries(cells ?? {})));
    expect(Object.keys(cells ?? {}).filter((key) => !hidden.has(key))).toEqual(visible);
  });

  it('what is hidden is nobody’s, or too many to tell apart', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 9 }), (sizes) => {
        const hidden = hiddenCells(new Map(sizes.entries()));
        const people = [...hidden].reduce((sum, index) => sum + (sizes[index] ?? 0), 0);
        expect(sizes.every((n, index) => n >= 5 || hidden.has(index))).toBe(true);
        if (hidden.size > 0 && hidden.size < sizes.length) {
          expect(hidden.size).toBeGreaterThan(1);
          expect(people).toBeGreaterThanOrEqual(5);
        }
      }),
    );
  });
});

describe('mayFilter', () => {
  it.each(filters)('$name', ({ viewAll, viewFiltered, allowed }) => {
    expect(mayFilter(viewAll ?? NaN, viewFiltered ?? NaN)).toBe(allowed);
  });
});
