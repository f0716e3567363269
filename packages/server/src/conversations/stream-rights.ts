/**
 * Closes streams whose rights have ended, wherever and however they ended: staff removed, a session closed on another
 * machine, a second factor that the firm asks for and is not there, a token forgotten or run out. Run every few seconds, so that nobody watches for more than five without a right.
 */
import type { Firms, StaffMember } from '../firms/firms.ts';
import type { Auth } from '../people/auth.ts';
import type { Db } from '../platform/database/database.ts';
import type { World } from '../platform/world.ts';
import { livingTokens } from './accesses.ts';
import type { Streams } from './stream.ts';

/** How many credentials are asked about in one query. */
const BATCH = 500;

export type StreamRightsParts = Readonly<{
  db: Db;
  streams: Streams;
  firms: Firms;
  auth: Pick<Auth, 'living'> & Readonly<{ account: Pick<Auth['account'], 'describe'> }>;
  world: World;
}>;

/** @returns one round over all open streams. */
export function createStreamRights({
  db,
  streams,
  firms,
  auth,
  world,
}: StreamRightsParts): () => Promise<void> {
  async function endRemoved(): Promise<void> {
    const watching = streams.staffWatching();
    for (const firmId of new Set(watching.map((one) => one.firmId))) {
      const members = await firms.staff(db, firmId);
      const here = new Set(members.filter(({ removed }) => !removed).map(({ id }) => id));
      for (const { staff } of watching.filter((one) => one.firmId === firmId))
        if (!here.has(staff)) streams.endStaff(firmId, staff);
      await endWithoutFactor(firmId, members);
    }
  }

  /** Of a firm that asks for a second factor, whoever has none. */
  async function endWithoutFactor(firmId: number, members: readonly StaffMember[]): Promise<void> {
    const { security } = (await firms.byId(db, firmId)).settings;
    if (security.secondFactor !== 'required') return;
    const accounts = await auth.account.describe(members.flatMap(({ userId }) => userId ?? []));
    for (const { id, userId } of members)
      if (userId !== null && !accounts.get(userId)?.secondFactor) streams.endStaff(firmId, id);
  }

  async function endSessions(): Promise<void> {
    for (const sessions of batches(streams.staffWatching().map(({ session }) => session))) {
      const living = await auth.living(sessions);
      for (const session of sessions) if (!living.has(session)) streams.endSession(session);
    }
  }

  async function endTokens(): Promise<void> {
    for (const tokens of batches(streams.tokensWatching())) {
      const living = await livingTokens(db, tokens, world.clock());
      for (const token of tokens) if (!living.has(token)) streams.endToken(token);
    }
  }

  return async () => {
    await endRemoved();
    await endSessions();
    await endTokens();
  };
}

function batches(all: readonly string[]): string[][] {
  const once = [...new Set(all)];
  return Array.from({ length: Math.ceil(once.length / BATCH) }, (_, i) =>
    once.slice(i * BATCH, (i + 1) * BATCH),
  );
}
