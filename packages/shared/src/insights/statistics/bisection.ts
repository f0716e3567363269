/**
 * Finds where a falling function passes through zero, by halving a bracket that is first doubled until it holds
 * the root. Slow beside Newton's method and never wrong: quantiles are asked for a few dozen times per page.
 *
 * @param falling continuous and decreasing on x ≥ 0, with `falling(0) > 0`.
 */
export function rootOf(falling: (x: number) => number): number {
  let low = 0;
  let high = 1;
  while (falling(high) > 0) high *= 2;
  for (;;) {
    const middle = (low + high) / 2;
    // The bracket is two neighbouring doubles: nothing finer exists.
    if (middle <= low || middle >= high) return middle;
    if (falling(middle) > 0) low = middle;
    else high = middle;
  }
}
