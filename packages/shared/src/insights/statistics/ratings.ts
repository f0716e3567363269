/** How many gave 1, 2, 3, 4 and 5. Whoever skipped the question is in none of them. */
export type RatingCounts = readonly [number, number, number, number, number];

/** Whole numbers that add up without drift, so that a rollup and a recount agree to the last digit. */
export type Moments = Readonly<{ n: number; sum: number; sumOfSquares: number }>;

/** The three sums of a series of ratings. */
export function momentsOf(counts: RatingCounts): Moments {
  const over = (power: (rating: number) => number) =>
    counts.reduce((sum, count, index) => sum + count * power(index + 1), 0);
  return { n: over(() => 1), sum: over((x) => x), sumOfSquares: over((x) => x * x) };
}

/** The sample variance, in squared points: (n·Σx² − (Σx)²) / (n(n−1)), whole until the one division. Needs n ≥ 2. */
export function varianceOf({ n, sum, sumOfSquares }: Moments): number {
  return (n * sumOfSquares - sum * sum) / (n * (n - 1));
}

/** How many gave 4 or 5. */
export function topTwo(counts: RatingCounts): number {
  return counts[3] + counts[4];
}
