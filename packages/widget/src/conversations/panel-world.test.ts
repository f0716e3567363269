import { describe, expect, it } from 'vitest';
import { addressOf, tabAddress } from './panel-world.ts';

const read = (path: string) => addressOf(new URL(path, 'https://parenthese.example'), ['en-GB']);

describe('the address of a panel', () => {
  it.each([
    ['/panel?firm=durand&lang=fr', { firm: 'durand', site: null, languages: ['fr', 'en-GB'], door: null }],
    [
      '/panel?firm=durand&lang=fr&site=https%3A%2F%2Fwww.durand.fr',
      { firm: 'durand', site: 'https://www.durand.fr', languages: ['fr', 'en-GB'], door: null },
    ],
    ['/c/durand', { firm: 'durand', site: null, languages: [null, 'en-GB'], door: null }],
    [
      '/c/durand#lien=abc',
      { firm: 'durand', site: null, languages: [null, 'en-GB'], door: { kind: 'links', code: 'abc' } },
    ],
    [
      '/c/durand?lang=fr#suite=x-_',
      { firm: 'durand', site: null, languages: ['fr', 'en-GB'], door: { kind: 'handovers', code: 'x-_' } },
    ],
  ])('%s names its firm, its site, its language and its door', (path, address) => {
    expect(read(path)).toEqual(address);
  });

  it('takes a code from the fragment only, which no server sees', () => {
    expect(read('/c/durand?lien=abc').door).toBeNull();
  });

  it('leads to the same firm and door when it was made for another tab', () => {
    expect(read(tabAddress('durand', 'en', 'abc'))).toMatchObject({
      firm: 'durand',
      languages: ['en', 'en-GB'],
      door: { kind: 'handovers', code: 'abc' },
    });
  });
});
