/** Passwords are kept as Argon2id of their NFC form, each with a salt of its own. */
import { argon2, type Argon2Parameters, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const hashArgon2 = promisify(argon2) as (
  algorithm: 'argon2id',
  parameters: Argon2Parameters,
) => Promise<Buffer>;
/** OWASP's floor for Argon2id: 19 MiB, 2 passes, 1 lane. */
const PASSWORD_COST = { parallelism: 1, tagLength: 32, memory: 19_456, passes: 2 } as const;

export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await hashArgon2('argon2id', { message: password.normalize('NFC'), nonce, ...PASSWORD_COST });
  return `argon2id$${nonce.toString('base64url')}$${tag.toString('base64url')}`;
}

export async function isPassword(hash: string, password: string): Promise<boolean> {
  const [, nonce = '', tag = ''] = hash.split('$');
  const expected = Buffer.from(tag, 'base64url');
  const given = await hashArgon2('argon2id', {
    message: password.normalize('NFC'),
    nonce: Buffer.from(nonce, 'base64url'),
    ...PASSWORD_COST,
  });
  return given.length === expected.length && timingSafeEqual(given, expected);
}
