/** What every checker of the house has in common, and the rule that none may pass by looking away. */

/** A checker: it looks at the project in a folder and says whether it found fault. */
export type Check = {
  readonly name: string;
  readonly run: (root: string) => Promise<Verdict>;
};

export type Verdict = {
  readonly ok: boolean;
  /** How many files were looked at. */
  readonly looked: number;
  /** What to show a person when the check refuses. */
  readonly report: string;
};

/**
 * Returns the verdict that counts: a checker that looked at no file is refused whatever it said.
 *
 * Tried: dependency-cruiser without a parser it can use reads 0 modules and exits 0, and so do linters whose
 * pattern matches nothing. Silence must never pass for cleanliness.
 */
export async function refuseBlindness(check: Check, root: string): Promise<Verdict> {
  const verdict = await check.run(root);
  if (verdict.looked > 0) return verdict;
  return { ok: false, looked: 0, report: `${check.name} looked at nothing.\n${verdict.report}` };
}
