import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { SlugSchema } from '../wire/primitives.ts';
import { numberedSlug, slugOf } from './slug.ts';

describe('a firm’s address', () => {
  test.each([
    ['Cabinet Durand', 'durand'],
    ['Cabinet Durand & Associés', 'durand-associes'],
    ['SELARL Lœwe-Müller', 'loewe-muller'],
    ['Me Élodie de La Forêt', 'elodie-foret'],
    ['Le Cabinet', 'le-cabinet'],
    ['事務所', 'cabinet'],
    ['  ', 'cabinet'],
    ['A'.repeat(60), 'a'.repeat(40)],
  ])('made from “%s” is %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  test('is a short name whatever the name, and stays one with a number', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 99_999 }), (name, number) => {
        expect(v.is(SlugSchema, numberedSlug(slugOf(name), number))).toBe(true);
      }),
    );
  });
});
