/**
 * Finds phrases in folded words. A few hundred phrases against a message of a few dozen words: each word is looked up
 * once, instead of each phrase being searched for in the whole text.
 */

/** A phrase as it stands in folded words, and what it means: a space, where a word begins, and at least two signs more. */
export type Needle<T> = Readonly<{ needle: string; means: T }>;

/** Needles are sorted by the space and the two letters with which they begin. */
const KEY_LENGTH = 3;

/** @returns what finds all that the phrases in a text mean, each once. */
export function createPhraseFinder<T>(needles: readonly Needle<T>[]): (words: string) => ReadonlySet<T> {
  const byStart = Map.groupBy(needles, ({ needle }) => needle.slice(0, KEY_LENGTH));
  return (words) => {
    const found = new Set<T>();
    for (let at = words.indexOf(' '); at >= 0; at = words.indexOf(' ', at + 1)) {
      const candidates = byStart.get(words.slice(at, at + KEY_LENGTH));
      for (const { needle, means } of candidates ?? []) if (words.startsWith(needle, at)) found.add(means);
    }
    return found;
  };
}
