import fc from 'fast-check';
import { expect, test } from 'vitest';
import { folded, found, type Entry } from './entries.ts';

const entry = (label: string, hint = '', kind: Entry['kind'] = 'screen'): Entry => ({
  id: label,
  kind,
  label,
  hint,
  run: () => {},
});
const ENTRIES = [
  entry('Aujourd’hui', 'Écran'),
  entry('Boîte, en attente', 'Écran'),
  entry('Réglages, les horaires', 'Écran'),
  entry('Élodie Bœuf', 'Me voici, j’ai reçu une lettre', 'conversation'),
  entry('Me Hugo Lenoir', 'Avocat', 'person'),
];
const labels = (typed: string) => found(ENTRIES, typed).map(({ label }) => label);

test('accents and capitals do not matter, and words are found by their beginnings in any order', () => {
  expect(labels('regl')).toEqual(['Réglages, les horaires']);
  expect(labels('HORAIRES réglages')).toEqual(['Réglages, les horaires']);
  expect(labels('elodie')).toEqual(['Élodie Bœuf']);
  expect(labels('recu lettre')).toEqual(['Élodie Bœuf']);
  expect(labels('eglages')).toEqual([]);
});

test('what begins with what was typed comes first', () => {
  expect(labels('me')).toEqual(['Me Hugo Lenoir', 'Élodie Bœuf']);
});

test('before anything is typed, no conversation is shown to who looks over a shoulder', () => {
  expect(found(ENTRIES, ' ').some(({ kind }) => kind === 'conversation')).toBe(false);
});

test('whatever is typed is only text', () => {
  fc.assert(fc.property(fc.string(), (typed) => Array.isArray(found(ENTRIES, typed))));
  expect(folded('ÉTÉ')).toBe('ete');
});
