import { readFile } from 'node:fs/promises';
import { safeParse } from 'valibot';
import type { InferOutput } from 'valibot';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Badge } from './badge.ts';
import { RosterNameSchema } from './badge-schema.ts';
import type { BadgeSchema } from './badge-schema.ts';

type DeepReadonly<T> = T extends string | number | boolean | null | undefined
  ? T
  : { readonly [K in keyof T]: DeepReadonly<T[K]> };

describe('BadgeSchema', () => {
  it('has exactly the shape the badge reads', () => {
    expectTypeOf<DeepReadonly<InferOutput<typeof BadgeSchema>>>().toEqualTypeOf<DeepReadonly<Badge>>();
    expectTypeOf<InferOutput<typeof BadgeSchema>>().toExtend<Badge>();
  });

  it('refuses a roster that names nobody', () => {
    expect(safeParse(RosterNameSchema, { name: ' ', quality: 'lawyer' }).success).toBe(false);
    expect(safeParse(RosterNameSchema, { name: 'Me Durand', quality: 'lawyer' }).success).toBe(true);
  });
});

describe('badge.ts', () => {
  it('imports nothing but types, since every visitor downloads it', async () => {
    const source = await readFile(new URL('badge.ts', import.meta.url), 'utf8');
    expect(source).toContain('export function stateAt');
    expect(source).not.toMatch(/^import (?!type )|import\(/m);
  });
});
