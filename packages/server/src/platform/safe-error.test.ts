import { describe, expect, test } from 'vitest';
import { codeOf, framesOf, nameOf } from './safe-error.ts';

describe('what is logged of an error', () => {
  test('is its kind and its place, and no line of its message', () => {
    const error = new TypeError('CANARI\n    at CANARI (canari.ts:1:1)\nCANARI');
    const frames = framesOf(error);
    expect(nameOf(error)).toBe('TypeError');
    expect(frames[0]).toContain('safe-error.test.ts');
    expect(JSON.stringify(frames)).not.toContain('CANARI');
  });

  test('holds no line of a message that was changed since', () => {
    const error = new Error('avant\n    at CANARI (canari.ts:1:1)');
    error.message = 'après';
    expect(JSON.stringify(framesOf(error))).not.toContain('CANARI');
  });

  test('is the code of a system or database that has failed, and nothing else that is called so', () => {
    expect(codeOf(Object.assign(new Error('CANARI'), { code: 'ECONNREFUSED' }))).toBe('ECONNREFUSED');
    for (const thrown of [new Error('CANARI'), { code: 'une phrase CANARI' }, { code: 7 }, 'CANARI', null])
      expect(codeOf(thrown)).toBeNull();
  });

  test.each(['a text', 7, undefined, null])('is the type alone of what is no error: %s', (thrown) => {
    expect(nameOf(thrown)).toBe(typeof thrown);
    expect(framesOf(thrown)).toEqual([]);
  });
});
