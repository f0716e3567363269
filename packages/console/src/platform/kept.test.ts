import { expect, test } from 'vitest';
import { keptData } from './kept.ts';

const keeping = (text: string | null) => ({ words: () => text });

test('what was kept as data comes back, and what cannot be read is as if nothing had been kept', () => {
  expect(keptData(keeping('{"name":"Anne"}'), 'a')).toEqual({ name: 'Anne' });
  expect(keptData(keeping(null), 'a')).toBeNull();
  expect(keptData(keeping('{"name":'), 'a')).toBeNull();
});
