/** Rows of invitations. The token itself is nowhere, and what was answered keeps neither name nor address. */
import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Db } from '../platform/database/database.ts';
import type { Tables } from '../schema/tables.ts';

export type Invitation = Selectable<Tables['invitations']>;
type End = Exclude<Invitation['state'], 'open'>;

/** How long an old link is told what became of it. */
const KEPT_MS = 60 * 86_400_000;

export function createInvitationStore(db: Db) {
  return {
    byToken: (token: string) =>
      db.selectFrom('invitations').selectAll().where('token_hash', '=', tokenHash(token)).executeTakeFirst(),

    byId: (firmId: number, id: string) =>
      db
        .selectFrom('invitations')
        .selectAll()
        .where('firm_id', '=', firmId)
        .where('id', '=', id)
        .executeTakeFirst(),

    /** Of a firm, in the order in which they were made. */
    open: (firmId: number) =>
      db
        .selectFrom('invitations')
        .selectAll()
        .where('firm_id', '=', firmId)
        .where('state', '=', 'open')
        .orderBy('at')
        .orderBy('id')
        .execute(),

    async put(row: Invitation): Promise<void> {
      await db.insertInto('invitations').values(row).execute();
    },

    /** Ends the open invitation of a person; false when there is none. */
    async end(firmId: number, staff: string, state: End): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('invitations')
        .set({ state, name: '', email: null })
        .where('firm_id', '=', firmId)
        .where('staff', '=', staff)
        .where('state', '=', 'open')
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async change(
      firmId: number,
      staff: string,
      parts: Partial<Pick<Invitation, 'name' | 'role' | 'quality'>>,
    ): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('invitations')
        .set(parts)
        .where('firm_id', '=', firmId)
        .where('staff', '=', staff)
        .where('state', '=', 'open')
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async setToken(firmId: number, id: string, token: string): Promise<void> {
      await db
        .updateTable('invitations')
        .set({ token_hash: tokenHash(token) })
        .where('firm_id', '=', firmId)
        .where('id', '=', id)
        .execute();
    },

    async noteSent(firmId: number, id: string, at: number): Promise<void> {
      await db
        .updateTable('invitations')
        .set({ sent_at: at })
        .where('firm_id', '=', firmId)
        .where('id', '=', id)
        .execute();
    },

    async sweep(now: number): Promise<void> {
      await db
        .deleteFrom('invitations')
        .where('expires_at', '<', now - KEPT_MS)
        .execute();
    },
  };
}

export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
