// Lanczos's approximation with g = 7 and nine terms, in Godfrey's coefficients (2001).
const G = 7;
const COEFFICIENTS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/**
 * The natural logarithm of Γ(x), for x ≥ ½.
 *
 * Source: Lanczos 1964, SIAM J. Numer. Anal. B 1, 86–96. Good to about 14 digits.
 */
export function logGamma(x: number): number {
  const series = COEFFICIENTS.reduce((sum, c, i) => (i === 0 ? c : sum + c / (x - 1 + i)), 0);
  const t = x - 1 + G + 0.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(series);
}
