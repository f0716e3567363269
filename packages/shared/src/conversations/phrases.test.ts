import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPhraseFinder, type Needle } from './phrases.ts';

describe('phrases in folded words', () => {
  test('are found as whole words, or as the beginning of one', () => {
    const find = createPhraseFinder([
      { needle: ' garde a vue ', means: 'whole' },
      { needle: ' menac', means: 'beginning' },
    ]);
    expect([...find(' en garde a vue depuis hier ')]).toEqual(['whole']);
    expect([...find(' il me menace ')]).toEqual(['beginning']);
    expect([...find(' la garde a vues amenac ')]).toEqual([]);
  });

  test('are found wherever a plain search would find them', () => {
    const word = fc.stringMatching(/^[abé1]{2,4}$/);
    const phrase = fc.tuple(fc.array(word, { minLength: 1, maxLength: 3 }), fc.boolean());
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 12 }), fc.array(word, { maxLength: 12 }), (phrases, text) => {
        const needles: Needle<number>[] = phrases.map(([words, whole], means) => ({
          needle: ` ${words.join(' ')}${whole ? ' ' : ''}`,
          means,
        }));
        const folded = ` ${text.join(' ')} `;
        const plain = needles.filter(({ needle }) => folded.includes(needle)).map(({ means }) => means);
        expect([...createPhraseFinder(needles)(folded)].toSorted((a, b) => a - b)).toEqual(plain);
      }),
    );
  });
});
