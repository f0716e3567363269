/**
 * The second wall between firms on PostgreSQL: row-level security for a role that can only read. Every query names its
 * firm already; should one forget to, what runs under this role sees no other firm's rows all the same.
 *
 * The owner of the tables, under whom the log is appended to and for several firms at once, is exempt.
 */
import { sql, type Kysely } from 'kysely';
import type { Tables } from '../../schema/tables.ts';

const READER = 'parenthese_reader';
const FIRM = 'parenthese.firm';

/**
 * Makes the role where the database lets us, and a policy for each table with a `firm_id` that has none yet. May be
 * called again, and by several processes at once. Where the role may not be made, nothing is changed.
 */
export async function raiseSecondWall(db: Kysely<Tables>): Promise<void> {
  await sql`
    do $$ begin
      if not exists (select from pg_roles where rolname = '${sql.raw(READER)}') then
        create role ${sql.raw(READER)} nologin;
      end if;
      if not pg_has_role(current_user, '${sql.raw(READER)}', 'member') then
        grant ${sql.raw(READER)} to current_user;
      end if;
    exception when insufficient_privilege or duplicate_object or unique_violation then null;
    end $$`.execute(db);
  if (!(await standsSecondWall(db))) return;
  await db.transaction().execute(async (tx) => {
    // One process after another: two that make the same policy at once would fail each other.
    await sql`select pg_advisory_xact_lock(hashtext('parenthese second wall'))`.execute(tx);
    const { rows } = await sql<{ name: string; column: string }>`
      select c.table_name as name, c.column_name as column from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
        and (c.column_name = 'firm_id' or (c.table_name = 'firms' and c.column_name = 'id'))
        and not exists (
          select from pg_policies p
          where p.schemaname = c.table_schema and p.tablename = c.table_name and p.policyname = 'of_firm')
      order by 1`.execute(tx);
    for (const { name, column } of rows) await wallOff(tx, name, column);
  });
}

async function wallOff(tx: Kysely<Tables>, name: string, column: string): Promise<void> {
  const table = sql.table(name);
  await sql`alter table ${table} enable row level security`.execute(tx);
  await sql`
    create policy of_firm on ${table} for select to ${sql.raw(READER)}
    using (${sql.ref(column)} = nullif(current_setting(${sql.lit(FIRM)}, true), '')::integer)`.execute(tx);
  await sql`grant select on ${table} to ${sql.raw(READER)}`.execute(tx);
}

/** Whether reads can be put behind the wall here. */
export async function standsSecondWall(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ member: boolean }>`
    select pg_has_role(current_user, oid, 'member') as member from pg_roles where rolname = ${READER}`.execute(
    db,
  );
  return rows[0]?.member ?? false;
}

/** Runs reads of one firm behind the wall: one transaction that can write nothing and see nobody else's rows. */
export function behindSecondWall<T>(
  db: Kysely<Tables>,
  firmId: number,
  work: (db: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  return db
    .transaction()
    .setAccessMode('read only')
    .execute(async (tx) => {
      await sql`select set_config(${FIRM}, ${String(firmId)}, true)`.execute(tx);
      await sql`set local role ${sql.raw(READER)}`.execute(tx);
      return work(tx);
    });
}
