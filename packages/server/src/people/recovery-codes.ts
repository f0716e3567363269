/**
 * Recovery codes: ten, each good once, for whoever has lost the telephone. Only their hashes are kept; with 80 random
 * bits each, a plain hash is as good as a slow one.
 */
import { createHash, randomBytes } from 'node:crypto';

const HOW_MANY = 10;
const CHARACTERS = 16;
/** No 0, 1, 8 or 9, which are taken for letters. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const MARK = 'sha256:';

export function newRecoveryCodes(): string[] {
  return Array.from({ length: HOW_MANY }, () =>
    Array.from(randomBytes(CHARACTERS), (byte) => ALPHABET[byte & 31]).join(''),
  );
}

/** As people copy it: four groups of four. */
export function inGroups(code: string): string {
  return code.replaceAll(/.{4}(?=.)/g, '$&-');
}

/** What is kept of a code, and given to the library in its place. What is hashed already stays. */
export function hashedCode(code: string): string {
  return code.startsWith(MARK) ? code : `${MARK}${createHash('sha256').update(code).digest('hex')}`;
}

/** The form in which the library stores codes: it hands over and takes back a list as JSON. */
export const HASHED_CODES = {
  encrypt: async (json: string) => JSON.stringify((JSON.parse(json) as string[]).map(hashedCode)),
  decrypt: async (json: string) => json,
} as const;
