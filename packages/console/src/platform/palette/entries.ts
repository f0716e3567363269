/** What the command palette offers, and how what is typed finds it. */

export type Entry = Readonly<{
  id: string;
  kind: 'screen' | 'person' | 'conversation' | 'act';
  label: string;
  /** What else it is found by, and shown beside it. */
  hint: string;
  run: () => void;
}>;

const SHOWN = 12;

/** Text as it is compared: without accents, marks or capitals. */
export function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/**
 * The entries in which every word typed begins a word, those whose label begins with it first; else in their own order.
 * Nothing typed gives the screens and acts.
 */
export function found(entries: readonly Entry[], typed: string): readonly Entry[] {
  const words = wordsOf(typed);
  const [first] = words;
  if (first === undefined) return entries.filter(({ kind }) => kind !== 'conversation').slice(0, SHOWN);
  const matching = entries.filter(({ label, hint }) => {
    const own = wordsOf(`${label} ${hint}`);
    return words.every((word) => own.some((one) => one.startsWith(word)));
  });
  const [begins, others] = [true, false].map((wanted) =>
    matching.filter(({ label }) => folded(label).startsWith(first) === wanted),
  );
  return [...begins!, ...others!].slice(0, SHOWN);
}

function wordsOf(text: string): readonly string[] {
  return folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
