import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldedWords } from './folded-words.ts';

/** The rules themselves, written once more and without haste. */
function slowly(text: string): string {
  const letters = text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  const plain = letters.replaceAll('œ', 'oe').replaceAll('æ', 'ae');
  const words = plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return words === '' ? ' ' : ` ${words} `;
}

describe('folded words', () => {
  test.each([
    ['', ' '],
    ['Garde à vue !', ' garde a vue '],
    ['L’ŒUVRE « d’Œdipe » — ¾', ' l oeuvre d oedipe 3 4 '],
    ['e\u0301crit', ' ecrit '],
    ['ΣΟΦΌΣ', ' σοφο\u03c2 '],
    ['mot\u00a0\u202fà\u00admot', ' mot a mot '],
  ])('of %o are %o', (text, words) => expect(foldedWords(text)).toBe(words));

  test('are the same by table as by the rules, sign by sign', () => {
    for (let code = 0; code < 0x2100; code += 1) {
      const text = `a${String.fromCharCode(code)}b`;
      expect(foldedWords(text), code.toString(16)).toBe(slowly(text));
    }
  });

  test('are the same by table as by the rules, in any text', () => {
    const european = fc.string({ unit: fc.constantFrom(...'aéÉœŒ ’«».,;-ß½ªİıſ\u00ad\u2026\u202f') });
    fc.assert(
      fc.property(fc.oneof(european, fc.string({ unit: 'binary' })), (text) => {
        expect(foldedWords(text)).toBe(slowly(text));
      }),
    );
  });
});
