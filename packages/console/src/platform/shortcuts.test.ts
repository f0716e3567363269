import { describe, expect, test } from 'vitest';
import { createShortcutReader } from './shortcuts.ts';

describe('a shortcut', () => {
  test.each([
    ['?', 'help'],
    ['j', 'next'],
    ['k', 'previous'],
    ['r', 'answer'],
    ['n', 'note'],
    ['u', 'back'],
    ['x', null],
    ['t', null],
  ])('of the key %s is %s', (key, shortcut) => {
    expect(createShortcutReader()(key, 0)).toBe(shortcut);
  });

  test('of two keys begins with g', () => {
    const read = createShortcutReader();
    expect([
      read('g', 0),
      read('t', 100),
      read('g', 200),
      read('i', 300),
      read('g', 400),
      read('f', 500),
    ]).toEqual([null, 'go-today', null, 'go-inbox', null, 'go-figures']);
  });

  test('of two keys is forgotten when the second one is late', () => {
    const read = createShortcutReader();
    read('g', 0);
    expect(read('t', 1_501)).toBeNull();
  });
});
