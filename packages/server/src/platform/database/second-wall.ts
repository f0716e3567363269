/**
 * The second wall between firms on PostgreSQL: row-level security for a role that can only read. Every query names its
 * firm already; should one forget to, what runs under this role sees no other firm's rows all the same.
 *
 * The owner of the tables, under whom the log is appended to and for several firms at once, is exempt.
 */
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Tables } from '../../schema/tables.ts';

const READER = 'parenthese_reader';
const FIRM = 'parenthese.firm';

const THE_READER = sql`select from pg_roles where rolname = ${sql.lit(READER)}`;
/** From version 16 on, whoever makes a role is a member of it at once, and may still not become it. */
const MAY_BECOME = sql`pg_has_role(current_user, oid, case
  when current_setting('server_version_num')::integer >= 160000 then 'SET' else 'MEMBER' end)`;
const SEES_SCHEMA = sql`has_schema_privilege(oid, current_schema(), 'usage')`;

/**
 * Makes the role where the database lets us, and a policy for each table with a `firm_id` that is not yet walled off. May be
 * called again, and by several processes at once. Where the role may not be made, nothing is changed.
 */
export async function raiseSecondWall(db: Kysely<Tables>): Promise<void> {
  await unlessRefused(db, sql`create role ${sql.raw(READER)} nologin`, sql`not exists (${THE_READER})`);
  await unlessRefused(
    db,
    sql`grant ${sql.raw(READER)} to current_user`,
    sql`exists (${THE_READER} and not ${MAY_BECOME})`,
  );
  if (!(await holds(db, sql`exists (${THE_READER} and ${MAY_BECOME})`))) return;
  await db.transaction().execute(async (tx) => {
    // One process after another: two that make the same policy at once would fail each other.
    await sql`select pg_advisory_xact_lock(hashtext('parenthese second wall'))`.execute(tx);
    const { rows } = await sql<{ name: string; column: string }>`
      select c.relname as name, a.attname as column
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()
      join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
      where c.relkind in ('r', 'p') and (a.attname = 'firm_id' or (c.relname = 'firms' and a.attname = 'id'))
        and not (
          c.relrowsecurity and has_table_privilege(${READER}, c.oid, 'select')
          and exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'of_firm'))
      order by 1`.execute(tx);
    for (const { name, column } of rows) await wallOff(tx, name, column);
  });
  // A schema of one's own, and a hardened one, is closed to new roles.
  await unlessRefused(
    db,
    sql`execute format('grant usage on schema %I to ${sql.raw(READER)}', current_schema())`,
    sql`exists (${THE_READER} and not ${SEES_SCHEMA})`,
  );
}

async function wallOff(tx: Kysely<Tables>, name: string, column: string): Promise<void> {
  const table = sql.table(name);
  await sql`alter table ${table} enable row level security`.execute(tx);
  // A dump may come back with the policies and without the rights.
  await sql`drop policy if exists of_firm on ${table}`.execute(tx);
  await sql`
    create policy of_firm on ${table} for select to ${sql.raw(READER)}
    using (${sql.ref(column)} = nullif(current_setting(${sql.lit(FIRM)}, true), '')::integer)`.execute(tx);
  await sql`grant select on ${table} to ${sql.raw(READER)}`.execute(tx);
}

/** Whether reads can be put behind the wall here. */
export async function standsSecondWall(db: Kysely<Tables>): Promise<boolean> {
  return holds(db, sql`exists (${THE_READER} and ${MAY_BECOME} and ${SEES_SCHEMA})`);
}

/** What the log says at the start where the wall does not stand, for whoever may do something about it. */
export const NO_SECOND_WALL = `the second wall between firms does not stand: this database user may not make the role ${READER}. Firms are kept apart by every query all the same. To raise the wall, let an administrator of the database run: create role ${READER} nologin; grant ${READER} to <this user>; then start again`;

/** Does what is asked if it is called for; what the database refuses us, or another process does first, is left undone. */
async function unlessRefused(
  db: Kysely<Tables>,
  ask: RawBuilder<unknown>,
  when: RawBuilder<unknown>,
): Promise<void> {
  await sql`
    do $$ begin
      if ${when} then ${ask}; end if;
    exception when insufficient_privilege or duplicate_object or unique_violation or internal_error then null;
    end $$`.execute(db);
}

async function holds(db: Kysely<Tables>, condition: RawBuilder<unknown>): Promise<boolean> {
  const { rows } = await sql<{ holds: boolean }>`select ${condition} as holds`.execute(db);
  return rows[0]?.holds ?? false;
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
      // Both end with the transaction, so that the connection goes back to the pool as it was.
      await sql`select set_config(${FIRM}, ${String(firmId)}, true), set_config('role', ${READER}, true)`.execute(
        tx,
      );
      return work(tx);
    });
}
