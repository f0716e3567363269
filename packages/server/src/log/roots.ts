/** Signed heads of firms' logs: each says with the firm's key how far its log went, so that a later cut or rewrite shows. */
import type { KnownHead } from '@parenthese/shared/log/verify.ts';
import type { Db } from '../platform/database/database.ts';
import type { World } from '../platform/world.ts';
import { logStore } from './log-store.ts';
import { isSignedHead, signHead, type Vault } from './vault.ts';

export type RootParts = Readonly<{ db: Db; vault: Vault; world: World }>;

/** Signs a firm's present head; the same head is signed once. */
export async function signRoot({ db, vault, world }: RootParts, firmId: number): Promise<void> {
  const [head] = await logStore.head(db, { firm: firmId });
  if (!head || head.hash === null) return;
  const { seq, hash } = head;
  const { signingKey } = await vault.keyring(db, firmId);
  const firm = await uidOf(db, firmId);
  const signature = signHead(signingKey, { firm, thread: null, position: seq, hash });
  await db
    .insertInto('roots')
    .values({ firm_id: firmId, seq, hash, at: world.clock(), signature })
    .onConflict((oc) => oc.columns(['firm_id', 'seq']).doNothing())
    .execute();
}

/** Firms whose log has grown since it was last signed. */
export async function firmsToSign(db: Db): Promise<number[]> {
  const rows = await db
    .selectFrom('heads')
    .leftJoin('roots', (join) =>
      join.onRef('roots.firm_id', '=', 'heads.firm_id').onRef('roots.seq', '=', 'heads.seq'),
    )
    .select('heads.firm_id')
    .where('heads.seq', '>', 0)
    .where('roots.seq', 'is', null)
    .orderBy('heads.firm_id')
    .execute();
  return rows.map((row) => row.firm_id);
}

/** How far a firm's log is known to go: by every root ever signed, and by the head that the appender keeps. */
export async function knownHeads(db: Db, firmId: number): Promise<KnownHead[]> {
  const firm = await uidOf(db, firmId);
  const { public_key: publicKey } = await db
    .selectFrom('firm_keys')
    .select('public_key')
    .where('firm_id', '=', firmId)
    .executeTakeFirstOrThrow();
  const roots = await db
    .selectFrom('roots')
    .select(['seq', 'hash', 'signature'])
    .where('firm_id', '=', firmId)
    .orderBy('seq')
    .execute();
  const signed = roots.map(({ seq: position, hash, signature }) => ({
    position,
    hash,
    signed: isSignedHead(publicKey, signature, { firm, thread: null, position, hash }),
  }));
  const [head] = await logStore.head(db, { firm: firmId });
  // The appender's own head bears no signature: it is believed as far as it can only find more fault.
  return head?.hash ? [...signed, { position: head.seq, hash: head.hash, signed: true }] : signed;
}

export async function uidOf(db: Db, firmId: number): Promise<string> {
  const { uid } = await db
    .selectFrom('firms')
    .select('uid')
    .where('id', '=', firmId)
    .executeTakeFirstOrThrow();
  return uid;
}
