import { expect, test } from 'vitest';
import { lastAsked } from './last-asked.ts';

test('a text asked about again is answered from memory, another is looked through', () => {
  const asked: string[] = [];
  const length = lastAsked((text) => asked.push(text) && text.length);
  expect(['un', 'un', 'deux', 'un'].map(length)).toEqual([2, 2, 4, 2]);
  expect(asked).toEqual(['un', 'deux', 'un']);
});
