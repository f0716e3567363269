/** A firm's logo and photographs: rows, so that a backup is one thing, found by the hash of what they hold. */
import { createHash } from 'node:crypto';
import type { Db, Tx } from '../platform/database/database.ts';
import type { Redrawn } from '../platform/images/redraw.ts';

export type KeptImage = Readonly<{ type: string; bytes: Uint8Array }>;

/** A square photograph shown small, and a logo that may be wide; both twice as sharp as they are shown. */
export const PHOTO = { width: 320, height: 320, fit: 'cover' } as const;
export const LOGO = { width: 640, height: 320, fit: 'inside' } as const;

/** @returns the image's id. The same image is kept once. */
export async function keepImage(
  tx: Tx,
  firmId: number,
  { type, bytes }: Redrawn,
  at: number,
): Promise<string> {
  const id = createHash('sha256').update(bytes).digest('hex');
  await tx
    .insertInto('images')
    .values({ firm_id: firmId, id, type, bytes, at })
    .onConflict((oc) => oc.columns(['firm_id', 'id']).doNothing())
    .execute();
  return id;
}

export async function findImage(db: Db, firmId: number, id: string): Promise<KeptImage | null> {
  const row = await db
    .selectFrom('images')
    .select(['type', 'bytes'])
    .where('firm_id', '=', firmId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** Drops every image of a firm that nothing shows any more: a person who took their photograph away is not kept. */
export async function dropUnshown(tx: Tx, firmId: number, logo: string | null): Promise<void> {
  await tx
    .deleteFrom('images')
    .where('firm_id', '=', firmId)
    .where('id', '!=', logo ?? '')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('staff')
            .select('staff.id')
            .whereRef('staff.firm_id', '=', 'images.firm_id')
            .whereRef('staff.photo', '=', 'images.id')
            .where('staff.removed', '=', 0),
        ),
      ),
    )
    .execute();
}
