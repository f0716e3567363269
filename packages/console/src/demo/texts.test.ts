import { describe, expect, test } from 'vitest';
import { en } from './texts-en.ts';
import { fr } from './texts-fr.ts';

function sentences(texts: object): string[] {
  return Object.values(texts).flatMap((value: unknown) => {
    if (typeof value === 'string') return [value];
    if (typeof value === 'function') return [String(value('X', 'X', 'X'))];
    return typeof value === 'object' && value !== null ? sentences(value) : [];
  });
}

describe('the French of the tour', () => {
  test('puts the right space before each high sign and inside quotation marks', () => {
    const wrong = sentences(fr).filter((text) =>
      /[^\u202f]?[ \w][;!?%]|(?<!\u00a0):(?!\/)|«(?!\u202f)|(?<!\u202f)»/.test(text),
    );
    expect(wrong).toEqual([]);
  });

  test('writes the curved apostrophe and never shouts', () => {
    expect(sentences(fr).filter((text) => /['!]/.test(text))).toEqual([]);
    expect(sentences(en).filter((text) => /['!]/.test(text))).toEqual([]);
  });
});

test('both languages say everything', () => {
  expect(sentences(en)).toHaveLength(sentences(fr).length);
  expect([...sentences(fr), ...sentences(en)].filter((text) => text.trim() === '')).toEqual([]);
});
