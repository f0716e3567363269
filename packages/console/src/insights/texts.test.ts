import { describe, expect, test } from 'vitest';
import { en } from './texts-en.ts';
import { fr } from './texts-fr.ts';
import { sentences, wronglySpaced } from '../platform/texts/testing/sentences.ts';

describe('the French of the figures', () => {
  test('puts the right space before each high sign and inside quotation marks', () => {
    expect(wronglySpaced(fr)).toEqual([]);
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
