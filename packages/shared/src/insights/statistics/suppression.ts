import { FIGURE_MIN_N } from './guard.ts';

/**
 * Chooses which cells of a table must stay hidden when their total is shown: those under `k`, and the smallest
 * others until what is hidden is at least two cells and at least `k` people, so that a subtraction gives nobody
 * away. Answers the keys to hide.
 *
 * Source: complementary suppression in official statistics (Hundepool et al. 2012, Statistical Disclosure Control).
 */
export function hiddenCells<Key>(cells: ReadonlyMap<Key, number>, k: number = FIGURE_MIN_N): Set<Key> {
  const ascending = [...cells].sort(([, a], [, b]) => a - b);
  const hidden = new Set<Key>();
  let people = 0;
  for (const [key, n] of ascending) {
    const enough = hidden.size === 0 || (hidden.size > 1 && people >= k);
    if (n >= k && enough) break;
    hidden.add(key);
    people += n;
  }
  return hidden;
}

/** Tells whether a filtered view may stand beside the whole: what it leaves out must be nobody, or `k` at least. */
export function mayFilter(all: number, filtered: number, k: number = FIGURE_MIN_N): boolean {
  const left = all - filtered;
  return filtered >= k && (left === 0 || left >= k);
}
