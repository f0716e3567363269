import * as v from 'valibot';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SenderIdSchema } from '../wire/primitives.ts';
import { senderId } from './sender-id.ts';

describe('senderId', () => {
  it('makes an id that the service accepts, whatever the instant and the random bytes', () => {
    const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(fc.nat(), bytes, (now, random) => v.is(SenderIdSchema, senderId(now * 1000, random))),
    );
  });
});
