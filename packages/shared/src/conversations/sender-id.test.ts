import fc from 'fast-check';
import { validate, version } from 'uuid';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { SenderIdSchema } from '../wire/primitives.ts';
import { senderId } from './sender-id.ts';

const randomBytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
const instant = fc.integer({ min: 0, max: 2 ** 48 - 1 });

describe('senderId', () => {
  it('makes an id that the service accepts and that is a UUID of version 7', () => {
    fc.assert(
      fc.property(instant, randomBytes, (now, random) => {
        const id = senderId(now, random);
        expect([v.is(SenderIdSchema, id), validate(id), version(id)]).toEqual([true, true, 7]);
      }),
    );
  });

  it('carries the instant in its first 48 bits, as RFC 9562 has it', () => {
    // The instant of the example in RFC 9562, appendix A.6.
    expect(senderId(0x017f22e279b0, new Uint8Array(16))).toMatch(/^017f22e2-79b0-7/u);
  });

  it('differs as soon as the random bytes differ', () => {
    const ids = Array.from({ length: 2000 }, () => senderId(0, crypto.getRandomValues(new Uint8Array(16))));
    expect(new Set(ids).size).toBe(2000);
  });
});
