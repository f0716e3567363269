/** A tenth of the changes that a view announces may be chance, on average: the level for "what changed". */
export const FALSE_DISCOVERY_RATE = 0.1;

/**
 * The p values corrected for how many were tested, in the order given: min over j ≥ i of p₍ⱼ₎·m/j, at most 1.
 *
 * Source: Benjamini & Hochberg 1995, J. R. Statist. Soc. B 57, 289–300.
 */
export function benjaminiHochberg(p: readonly number[]): number[] {
  const descending = p.map((value, index) => ({ value, index })).sort((a, b) => b.value - a.value);
  const adjusted = Array.from(p);
  let least = 1;
  for (const [place, { value, index }] of descending.entries()) {
    least = Math.min(least, (value * p.length) / (p.length - place));
    adjusted[index] = least;
  }
  return adjusted;
}
