import { describe, expect, it } from 'vitest';
import { MISSED_MAX_CHARACTERS, missedWords } from './missed-words.ts';

describe('words that were searched for and not found', () => {
  it.each([
    ['Aide  juridictionnelle ?', 'aide juridictionnelle', 'aide juridictionnelle'],
    ['HÉBERGEMENT d’urgence', 'hébergement d’urgence', 'hebergement d urgence'],
    ['écrire à marie@exemple.fr merci', 'écrire à merci', 'ecrire a merci'],
    ['appelez le 06 39 98 12 34 svp', 'appelez le svp', 'appelez le svp'],
    ['RG 24/01234 divorce', 'rg divorce', 'rg divorce'],
    ['voir https://exemple.fr/x visio', 'voir visio', 'voir visio'],
    ['article 1240', 'article 1240', 'article 1240'],
  ])('of « %s » keep « %s »', (text, words, key) => {
    expect(missedWords(text)).toEqual({ key, words });
  });

  it.each(['', '  ?', 'ab', 'a@b.fr', '0639981234'])('of « %s » keep nothing', (text) => {
    expect(missedWords(text)).toBeNull();
  });

  it('are cut at a word, and never longer than what is said', () => {
    const { words = '' } = missedWords('garde alternée '.repeat(10)) ?? {};
    expect(words).toMatch(/^(garde alternée ?)+( garde)?$/u);
    expect(words.length).toBeLessThanOrEqual(MISSED_MAX_CHARACTERS);
    expect(missedWords('x'.repeat(90))?.words).toHaveLength(MISSED_MAX_CHARACTERS);
  });

  it('are one for different spellings', () => {
    expect(missedWords('Garde à vue')?.key).toBe(missedWords('garde a vue')?.key);
  });
});
