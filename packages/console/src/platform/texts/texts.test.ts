import { describe, expect, test } from 'vitest';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { sentences, wronglySpaced } from './testing/sentences.ts';

describe('the French of the console', () => {
  test('puts the right space before each high sign and inside quotation marks', () => {
    expect(wronglySpaced(fr)).toEqual([]);
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
