/** Addresses that firms have had, their own host names, images, and what a new firm has still to do. */
import { sql, type Kysely } from 'kysely';
import type { Engine } from '../../platform/database/database.ts';

export function firstFirm(engine: Engine) {
  const pg = engine === 'postgres';
  const text = pg ? 'text collate "C"' : 'text';
  const [big, blob] = pg ? ['bigint', 'bytea'] : ['integer', 'blob'];
  const small = pg ? '' : ' without rowid';
  const statements = [
    `create table firm_slugs (slug ${text} not null, firm_id integer not null, primary key (slug))${small}`,
    'insert into firm_slugs (slug, firm_id) select slug, id from firms',
    `alter table firms add column domain ${text}`,
    'create unique index firms_domain on firms (domain)',
    `alter table staff add column photo ${text}`,
    // With rowids on SQLite: a long row in a key's own tree would make every look-up read through the pictures.
    `create table images (firm_id integer not null, id ${text} not null, type ${text} not null,
       bytes ${blob} not null, at ${big} not null, primary key (firm_id, id))`,
    `create table checklist (firm_id integer not null, item ${text} not null, at ${big} not null,
       primary key (firm_id, item))${small}`,
  ];
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  };
}
