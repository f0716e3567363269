import { SecretSchema, SenderIdSchema } from '@parenthese/shared/wire/primitives.ts';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { newId, newSecret } from './randomness.ts';

describe('what a device makes up', () => {
  it.each([
    ['an id', newId, SenderIdSchema],
    ['a secret', newSecret, SecretSchema],
  ])('%s has the form that the service asks for, and is never the same', (_, make, schema) => {
    const made = Array.from({ length: 500 }, make);
    expect(made.every((one) => v.is(schema, one))).toBe(true);
    expect(new Set(made).size).toBe(500);
  });
});
