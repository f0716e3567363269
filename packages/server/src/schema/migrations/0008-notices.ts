/** How people and firms want to be told, on which devices, who opened what, and who was told of what. */
import { sql, type Kysely } from 'kysely';
import type { Engine } from '../../platform/database/database.ts';

export function notices(engine: Engine) {
  const pg = engine === 'postgres';
  const text = pg ? 'text collate "C"' : 'text';
  const [big, blob] = pg ? ['bigint', 'bytea'] : ['integer', 'blob'];
  const small = pg ? '' : ' without rowid';
  const statements = [
    `create table notice_people (firm_id integer not null, staff ${text} not null, settings ${text} not null,
       primary key (firm_id, staff))${small}`,
    `create table notice_firms (firm_id integer not null, revision ${big} not null, settings ${text} not null,
       primary key (firm_id))${small}`,
    `create table notice_channels (firm_id integer not null, id ${text} not null, place integer not null,
       kind ${text} not null, name ${text} not null, host ${text} not null, discreet smallint not null,
       sealed ${blob} not null, last_at ${big}, last_status integer, primary key (firm_id, id))${small}`,
    `create table notice_devices (firm_id integer not null, id ${text} not null, staff ${text} not null,
       kind ${text} not null, sealed ${blob} not null, since ${big} not null, last_at ${big},
       primary key (firm_id, id))${small}`,
    `create index notice_devices_by_id on notice_devices (id)`,
    `create table push_keys (firm_id integer not null, public_key ${text} not null, sealed ${blob} not null,
       primary key (firm_id))${small}`,
    `create table notice_openings (firm_id integer not null, conversation ${text} not null, seen integer not null,
       at ${big} not null, told integer not null, primary key (firm_id, conversation))${small}`,
    `create table notices_told (firm_id integer not null, conversation ${text} not null, count integer not null,
       recipient ${text} not null, way ${text} not null, at ${big} not null, sent_at ${big},
       primary key (firm_id, conversation, count, recipient, way))${small}`,
    `create index notices_unsent on notices_told (firm_id, recipient, way) where sent_at is null`,
    // What was planned by an older version is done by the one that follows it.
    `update jobs set kind = 'notice.waits' where kind = 'mail.waits' and done_at is null`,
    `delete from jobs where kind = 'mail.colleague' and done_at is null`,
  ];
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  };
}
