/** In which version each reading of a firm was made, and how far the late ones have come. */
import type { Db, Tx } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Reading } from './reading.ts';

type Made = Pick<Reading, 'name' | 'version' | 'tables'>;

type Key = { firm: number };

const selectBehind = statement((db, p: { reading: string; version: number }) =>
  db
    .selectFrom('heads')
    .leftJoin('readings', (join) =>
      join
        .onRef('readings.firm_id', '=', 'heads.firm_id')
        .on('readings.reading', '=', p.reading)
        .on('readings.version', '=', p.version),
    )
    .select('heads.firm_id')
    .where((eb) => eb(eb.fn.coalesce('readings.seq', eb.lit(-1)), '<', eb.ref('heads.seq'))),
);

const updateSeq = statement((db, p: Key & { reading: string; seq: number }) =>
  db
    .updateTable('readings')
    .set({ seq: p.seq })
    .where('firm_id', '=', p.firm)
    .where('reading', '=', p.reading),
);

export type Cursor = Readonly<{ reading: string; version: number; seq: number | null }>;

export const readingsStore = {
  /** Firms in which a late reading has not come to the head, or is not there in this version. */
  async behind(db: Db, { name: reading, version }: Made): Promise<number[]> {
    return (await selectBehind(db, { reading, version })).map((row) => row.firm_id);
  },
  moveTo: (tx: Tx, firm: number, reading: string, seq: number) => updateSeq(tx, { firm, reading, seq }),

  of: (db: Db, firmId: number): Promise<Cursor[]> =>
    db.selectFrom('readings').select(['reading', 'version', 'seq']).where('firm_id', '=', firmId).execute(),

  /** Holds a firm's cursors to the end of the transaction, so that nothing is read in while it is erased. */
  async hold(tx: Tx, firmId: number, lock: boolean): Promise<Cursor[]> {
    const query = tx
      .selectFrom('readings')
      .select(['reading', 'version', 'seq'])
      .where('firm_id', '=', firmId)
      .where('seq', 'is not', null)
      .orderBy('reading');
    return (lock ? query.forUpdate() : query).execute();
  },

  /** Empties a reading's tables of a firm, and notes the version in which it is made again. */
  async reset(tx: Tx, firmId: number, { name, version, tables }: Made, seq: number | null): Promise<void> {
    for (const table of tables) {
      await tx
        .deleteFrom(table as 'rollups')
        .where('firm_id', '=', firmId)
        .execute();
    }
    await tx
      .insertInto('readings')
      .values({ firm_id: firmId, reading: name, version, seq })
      .onConflict((oc) => oc.columns(['firm_id', 'reading']).doUpdateSet({ version, seq }))
      .execute();
  },
};
