import { describe, expect, test } from 'vitest';
import { typeset } from './typeset.ts';

describe('French is set', () => {
  test.each([
    ['Que faire ?', 'Que faire\u202f?'],
    ['Merci : à 15 h 40', 'Merci\u00a0: à 15\u00a0h\u00a040'],
    ['à 11 h, 1 250 € et 42 m²', 'à 11\u00a0h, 1\u202f250\u00a0€ et 42\u00a0m²'],
    ["l'avis « réglé »", 'l’avis «\u00a0réglé\u00a0»'],
    ['Me Lenoir et Mme Benali', 'Me\u00a0Lenoir et Mme\u00a0Benali'],
    ['jeudi 14 mars à 10 h 15 ou', 'jeudi 14 mars à 10\u00a0h\u00a015 ou'],
  ])('%s', (typed, set) => {
    expect(typeset('fr', typed)).toBe(set);
    expect(typeset('fr', set)).toBe(set);
  });
});

test('English keeps its spaces and gets its apostrophes', () => {
  expect(typeset('en', "The landlord's reply: none?")).toBe('The landlord’s reply: none?');
});
