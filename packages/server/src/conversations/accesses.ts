/**
 * What opens a thread from outside: tokens made on devices, and one-time codes that carry a thread from door to door.
 * Only hashes are stored; codes travel in URL fragments and are spent by POST.
 */
import { hash } from 'node:crypto';
import type { Db, Tx } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import { Refusal } from '../platform/refusal.ts';
import { newSecret, type World } from '../platform/world.ts';

const DAY_MS = 86_400_000;
/** A client's session (duties.md, retention table). */
const ACCESS_MS = 30 * DAY_MS;
const HANDOVER_MS = 60_000;
const LINK_MS = 7 * DAY_MS;

export type Access = Readonly<{
  firmId: number;
  visitor: string;
  conversation: string | null;
  expiresAt: number;
}>;
export type CodePurpose = 'handover' | 'link';
/** `accessUntil` is when the access ends that was handed on; null for one that begins with this code. */
export type SpentCode = Readonly<{ conversation: string; visitor: string; accessUntil: number | null }>;

const selectAccess = statement((db, p: { hash: string }) =>
  db
    .selectFrom('accesses')
    .select(['firm_id', 'visitor', 'conversation', 'expires_at'])
    .where('token_hash', '=', p.hash),
);

/** Who a token stands for; null when it is unknown or has run out. */
export async function accessOf(db: Db, token: string, now: number): Promise<Access | null> {
  const [row] = await selectAccess(db, { hash: hashOf(token) });
  if (!row || row.expires_at <= now) return null;
  return {
    firmId: row.firm_id,
    visitor: row.visitor,
    conversation: row.conversation,
    expiresAt: row.expires_at,
  };
}

/** Of these tokens, those that still open something. */
export async function livingTokens(
  db: Db,
  tokens: readonly string[],
  now: number,
): Promise<ReadonlySet<string>> {
  const byHash = new Map(tokens.map((token) => [hashOf(token), token]));
  const rows = await db
    .selectFrom('accesses')
    .select('token_hash')
    .where('token_hash', 'in', [...byHash.keys()])
    .where('expires_at', '>', now)
    .execute();
  return new Set(rows.flatMap(({ token_hash }) => byHash.get(token_hash) ?? []));
}

export type Grant = Readonly<{
  firmId: number;
  token: string;
  visitor: string;
  conversation: string | null;
  now: number;
  /** [until=30 days from now] */
  until?: number | null;
}>;

/** Registers the token a device has made. A token that is known already is somebody's, and refused; one that has run out is free. */
export async function grantAccess(
  tx: Tx,
  { firmId, token, visitor, conversation, now, until }: Grant,
): Promise<void> {
  await tx
    .deleteFrom('accesses')
    .where('token_hash', '=', hashOf(token))
    .where('expires_at', '<=', now)
    .execute();
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('accesses')
    .values({
      firm_id: firmId,
      token_hash: hashOf(token),
      visitor,
      conversation,
      created_at: now,
      expires_at: until ?? now + ACCESS_MS,
    })
    .onConflict((oc) => oc.column('token_hash').doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) throw new Refusal('id-taken', { field: 'token' });
}

export async function endAccess(db: Db, firmId: number, token: string): Promise<void> {
  await db
    .deleteFrom('accesses')
    .where('firm_id', '=', firmId)
    .where('token_hash', '=', hashOf(token))
    .execute();
}

/** Whose accesses end, and by which token they asked. `conversation` limits it to what opens that one. */
export type Others = Readonly<{
  firmId: number;
  token: string;
  visitor: string;
  conversation: string | null;
  now: number;
}>;

/**
 * Ends what links and hand-overs have opened for a visitor, but for the one who asks, and spends the codes that would
 * open more. The device that began is never ended so: a link may have been read by somebody else.
 *
 * @returns how many accesses there were.
 */
export async function endOtherAccesses(
  tx: Tx,
  { firmId, token, visitor, conversation, now }: Others,
): Promise<number> {
  const ended = tx
    .deleteFrom('accesses')
    .where('firm_id', '=', firmId)
    .where('visitor', '=', visitor)
    .where('token_hash', '<>', hashOf(token))
    .where('conversation', 'is not', null)
    .$if(conversation !== null, (query) => query.where('conversation', '=', conversation));
  const spent = tx
    .updateTable('codes')
    .set({ spent_at: now })
    .where('firm_id', '=', firmId)
    .where('visitor', '=', visitor)
    .where('spent_at', 'is', null)
    .$if(conversation !== null, (query) => query.where('conversation', '=', conversation ?? ''));
  await spent.execute();
  const rows = await ended.returning('expires_at').execute();
  return rows.filter(({ expires_at }) => expires_at > now).length;
}

/** Makes a one-time code for a conversation. A newer code of the same purpose cancels older ones. */
export async function issueCode(
  tx: Tx,
  world: World,
  code: Readonly<{ firmId: number; purpose: CodePurpose }> & SpentCode,
): Promise<{ code: string; expiresAt: number }> {
  const { firmId, purpose, conversation, visitor, accessUntil } = code;
  const secret = newSecret(world);
  const now = world.clock();
  const expiresAt = now + (purpose === 'handover' ? HANDOVER_MS : LINK_MS);
  await tx
    .updateTable('codes')
    .set({ spent_at: now })
    .where('firm_id', '=', firmId)
    .where('conversation', '=', conversation)
    .where('purpose', '=', purpose)
    .where('spent_at', 'is', null)
    .execute();
  await tx
    .insertInto('codes')
    .values({
      firm_id: firmId,
      code_hash: hashOf(secret),
      purpose,
      conversation,
      visitor,
      expires_at: expiresAt,
      spent_at: null,
      access_until: accessUntil,
    })
    .execute();
  return { code: secret, expiresAt };
}

export type GivenCode = Readonly<{ firmId: number; purpose: CodePurpose; code: string; now: number }>;

/** Spends a code: one update that only the first caller can win. Whoever comes late is told that it has expired, no more. */
export async function spendCode(tx: Tx, { firmId, purpose, code, now }: GivenCode): Promise<SpentCode> {
  const row = await tx
    .updateTable('codes')
    .set({ spent_at: now })
    .where('firm_id', '=', firmId)
    .where('code_hash', '=', hashOf(code))
    .where('purpose', '=', purpose)
    .where('spent_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['conversation', 'visitor', 'access_until as accessUntil'])
    .executeTakeFirst();
  if (!row) throw new Refusal('link-expired');
  return row;
}

/**
 * The conversation that a token opens already, when a code that was spent led to that very one: the answer to its first
 * redeeming was lost, and it may be given again to the same device.
 */
export async function redeemedBefore(
  tx: Tx,
  token: string,
  { firmId, purpose, code, now }: GivenCode,
): Promise<string | null> {
  const access = await accessOf(tx, token, now);
  if (!access || access.firmId !== firmId || access.conversation === null) return null;
  const row = await tx
    .selectFrom('codes')
    .select('conversation')
    .where('firm_id', '=', firmId)
    .where('code_hash', '=', hashOf(code))
    .where('purpose', '=', purpose)
    .where('conversation', '=', access.conversation)
    .where('spent_at', 'is not', null)
    .executeTakeFirst();
  return row?.conversation ?? null;
}

/** The conversation an old code once opened, so that a fresh one can be mailed to the address it was sent to. */
export async function conversationOfCode(db: Db, firmId: number, code: string): Promise<string | null> {
  const row = await db
    .selectFrom('codes')
    .select('conversation')
    .where('firm_id', '=', firmId)
    .where('code_hash', '=', hashOf(code))
    .where('purpose', '=', 'link')
    .executeTakeFirst();
  return row?.conversation ?? null;
}

export function hashOf(secret: string): string {
  return hash('sha256', secret, 'base64url');
}
