import { describe, expect, test } from 'vitest';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Every sentence of a dictionary, those with a blank filled by a word that needs no space around it. */
function sentences(texts: object): readonly string[] {
  return Object.values(texts).flatMap((value: unknown) => {
    if (typeof value === 'string') return [value];
    if (typeof value === 'function') return [String(value('X', 'X'))];
    return typeof value === 'object' && value !== null ? sentences(value) : [];
  });
}

describe('the French of the console', () => {
  test('puts the right space before each high sign and inside quotation marks', () => {
    const wrong = sentences(fr).filter((text) =>
      /[^\u202f]?[ \w][;!?%]|(?<!\u00a0):(?!\/)|«(?!\u202f)|(?<!\u202f)»/.test(text),
    );
    expect(wrong).toEqual([]);
  });

  test('writes the curved apostrophe', () => {
    expect(sentences(fr).filter((text) => text.includes("'"))).toEqual([]);
  });
});

test('no sentence of ours shouts', () => {
  expect([...sentences(fr), ...sentences(en)].filter((text) => text.includes('!'))).toEqual([]);
});

test('both languages say everything', () => {
  expect(sentences(en)).toHaveLength(sentences(fr).length);
  expect([...sentences(fr), ...sentences(en)].filter((text) => text.trim() === '')).toEqual([]);
});
