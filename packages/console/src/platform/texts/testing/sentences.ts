/** Reads dictionaries as a person would, for tests of how they are written. */

/** Every sentence of a dictionary, those with a blank filled by a word that needs no space around it. */
export function sentences(texts: object): readonly string[] {
  return Object.values(texts).flatMap((value: unknown) => {
    if (typeof value === 'string') return [value];
    if (typeof value === 'function') return [String(value('X', 'X', 'X'))];
    return typeof value === 'object' && value !== null ? sentences(value) : [];
  });
}

/** The sentences in which a high sign or a quotation mark has not the space that French puts there. */
export function wronglySpaced(texts: object): readonly string[] {
  return sentences(texts).filter((text) =>
    /[^\u202f]?[ \w][;!?%]|(?<!\u00a0):(?!\/)|«(?!\u202f)|(?<!\u202f)»/.test(text),
  );
}
