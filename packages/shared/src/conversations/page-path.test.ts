import { describe, expect, it } from 'vitest';
import { pagePathOf } from './page-path.ts';

describe('the page somebody writes from', () => {
  it.each(['/', '/contact', '/avocats/droit-du-travail.html', '/%C3%A9quipe', `/${'a'.repeat(199)}`])(
    'is told by its path: %s',
    (path) => {
      expect(pagePathOf(path)).toBe(path);
    },
  );

  it.each([
    ['a query', '/contact?nom=dupont'],
    ['a fragment', '/contact#divorce'],
    ['a whole address', 'https://durand.example/contact'],
    ['more than 200 characters', `/${'a'.repeat(200)}`],
    ['what no browser spells so', '/équipe'],
    ['a space', '/a b'],
    ['a line break', '/a\n'],
    ['nothing', ''],
    ['no text', Object.create({ toString: String })],
    ['an absent word', undefined],
  ])('is not told at all with %s', (_, said) => {
    expect(pagePathOf(said)).toBeNull();
  });
});
