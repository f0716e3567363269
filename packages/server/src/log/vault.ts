/**
 * Keys over keys. The master key (of `SECRET_FILE`, never in the database) wraps each firm's key; that wraps the
 * firm's data key, its signing key, and one key for each thread and each person. Destroying such a key erases the
 * words under it everywhere, backups included, while the chain still verifies. AES-256-GCM throughout; Ed25519 signs the heads.
 */
import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  generateKeyPairSync,
  hkdfSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { headText } from '@parenthese/shared/log/head.ts';
import type { Db } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { World } from '../platform/world.ts';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;
/** Keys of at least so many threads that were used last stay unwrapped, and of twice as many at the most. */
const UNWRAPPED_KEPT = 2_048;

const selectBodyKey = statement((db, p: { firm: number; owner: string }) =>
  db.selectFrom('body_keys').select('wrapped').where('firm_id', '=', p.firm).where('owner', '=', p.owner),
);
const insertBodyKey = statement((db, p: { firm: number; owner: string; wrapped: Uint8Array }) =>
  db.insertInto('body_keys').values({ firm_id: p.firm, owner: p.owner, wrapped: p.wrapped }),
);

/** A firm's keys, open in memory for as long as the process lives. */
export type FirmKeyring = Readonly<{
  key: KeyObject;
  dataKey: KeyObject;
  signingKey: KeyObject;
  publicKey: string;
}>;

export interface Vault {
  /** Makes and stores the keys of a new firm. */
  createFirm(db: Db, firmId: number): Promise<void>;
  keyring(db: Db, firmId: number): Promise<FirmKeyring>;
  /**
   * The key of a thread or a person, made on first use; null when it was destroyed. Its row is read anew each time: a
   * key kept in memory could be one whose transaction was undone, or one that another process has destroyed.
   */
  bodyKey(db: Db, firmId: number, owner: string, options: { create: boolean }): Promise<KeyObject | null>;
  /** The key of a thread or a person, from its row. */
  unwrap(keyring: FirmKeyring, owner: string, wrapped: Uint8Array): KeyObject;
  destroyBodyKey(db: Db, firmId: number, owner: string): Promise<void>;
  seal(key: KeyObject, plain: Uint8Array, context: string): Uint8Array;
  /** Opens what was sealed for the same context; throws when a bit differs. */
  open(key: KeyObject, sealed: Uint8Array, context: string): Uint8Array;
}

/** @param secret at least 32 bytes of the operator's secret; the master key is derived from it. */
export function createVault(secret: Uint8Array, { random }: Pick<World, 'random'>): Vault {
  // Keys are key objects throughout: a cipher made from bare bytes costs four times as much, 16 µs against 4.
  const master = secretKey(
    new Uint8Array(hkdfSync('sha256', secret, '', 'parenthese master key 1', KEY_BYTES)),
  );
  const keyrings = new Map<number, FirmKeyring>();
  const unwrapped = createUnwrapped();

  const seal: Vault['seal'] = (key, plain, context) => {
    const nonce = random(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key, nonce);
    cipher.setAAD(Buffer.from(context));
    const sealed = cipher.update(plain);
    cipher.final();
    return Buffer.concat([nonce, sealed, cipher.getAuthTag()]);
  };
  const open: Vault['open'] = (key, sealed, context) => {
    const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES));
    decipher.setAAD(Buffer.from(context));
    decipher.setAuthTag(bytes.subarray(bytes.length - TAG_BYTES));
    return Buffer.concat([
      decipher.update(bytes.subarray(NONCE_BYTES, bytes.length - TAG_BYTES)),
      decipher.final(),
    ]);
  };

  const unwrap: Vault['unwrap'] = ({ key }, owner, wrapped) =>
    unwrapped.of(owner, wrapped, () => secretKey(open(key, wrapped, contextOf(owner))));

  async function keyring(db: Db, firmId: number): Promise<FirmKeyring> {
    const known = keyrings.get(firmId);
    if (known) return known;
    const row = await db
      .selectFrom('firm_keys')
      .selectAll()
      .where('firm_id', '=', firmId)
      .executeTakeFirstOrThrow();
    const key = secretKey(open(master, row.wrapped_key, `firm ${firmId} key`));
    const opened: FirmKeyring = {
      key,
      dataKey: secretKey(open(key, row.wrapped_data_key, `firm ${firmId} data`)),
      signingKey: createPrivateKey({
        key: Buffer.from(open(key, row.wrapped_signing_key, `firm ${firmId} signing`)),
        format: 'der',
        type: 'pkcs8',
      }),
      publicKey: row.public_key,
    };
    keyrings.set(firmId, opened);
    return opened;
  }

  return {
    seal,
    open,
    keyring,
    async createFirm(db, firmId) {
      const bytes = random(KEY_BYTES);
      const key = secretKey(bytes);
      const pair = generateKeyPairSync('ed25519');
      await db
        .insertInto('firm_keys')
        .values({
          firm_id: firmId,
          wrapped_key: seal(master, bytes, `firm ${firmId} key`),
          wrapped_data_key: seal(key, random(KEY_BYTES), `firm ${firmId} data`),
          wrapped_signing_key: seal(
            key,
            pair.privateKey.export({ format: 'der', type: 'pkcs8' }),
            `firm ${firmId} signing`,
          ),
          public_key: pair.publicKey.export({ format: 'der', type: 'spki' }).toString('base64url'),
        })
        .execute();
    },
    unwrap,
    async bodyKey(db, firmId, owner, { create }) {
      const ring = await keyring(db, firmId);
      const [row] = await selectBodyKey(db, { firm: firmId, owner });
      if (row) return unwrap(ring, owner, row.wrapped);
      if (!create) return null;
      const made = random(KEY_BYTES);
      const wrapped = seal(ring.key, made, contextOf(owner));
      await insertBodyKey(db, { firm: firmId, owner, wrapped });
      return secretKey(made);
    },
    async destroyBodyKey(db, firmId, owner) {
      await db.deleteFrom('body_keys').where('firm_id', '=', firmId).where('owner', '=', owner).execute();
    },
  };
}

const contextOf = (owner: string): string => `body ${owner}`;

/**
 * Remembers the last keys and what they were unwrapped from, so that only a key whose row still stands can be had.
 * Two generations of which the elder is dropped whole: to put each key that is used at a map's end costs more (5 µs).
 */
function createUnwrapped() {
  type Kept = Readonly<{ wrapped: Uint8Array; key: KeyObject }>;
  let young = new Map<string, Kept>();
  let old = new Map<string, Kept>();
  const keyIn = (kept: Kept | undefined, wrapped: Uint8Array): KeyObject | undefined =>
    kept && Buffer.compare(kept.wrapped, wrapped) === 0 ? kept.key : undefined;
  return {
    of(owner: string, wrapped: Uint8Array, unwrap: () => KeyObject): KeyObject {
      const known = keyIn(young.get(owner), wrapped);
      if (known) return known;
      const key = keyIn(old.get(owner), wrapped) ?? unwrap();
      if (young.size >= UNWRAPPED_KEPT) [old, young] = [young, new Map()];
      young.set(owner, { wrapped, key });
      return key;
    },
  };
}

function secretKey(bytes: Uint8Array): KeyObject {
  return createSecretKey(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/** Signs a head: the firm's public id, the position and the hash, as one line of text. */
export function signHead(
  signingKey: KeyObject,
  head: { firm: string; thread: string | null; position: number; hash: string },
): string {
  return sign(null, Buffer.from(headText(head)), signingKey).toString('base64url');
}

export function isSignedHead(
  publicKey: string,
  signature: string,
  head: { firm: string; thread: string | null; position: number; hash: string },
): boolean {
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64url'), format: 'der', type: 'spki' });
  return verify(null, Buffer.from(headText(head)), key, Buffer.from(signature, 'base64url'));
}
