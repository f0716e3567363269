/** Invitations, second factors, new addresses that wait for their owner's yes, and the firm a session works in. */
import { sql, type Kysely } from 'kysely';
import type { Engine } from '../../platform/database/database.ts';

export function people(engine: Engine) {
  const pg = engine === 'postgres';
  const text = pg ? 'text collate "C"' : 'text';
  const [big, date, bool] = pg ? ['bigint', 'timestamptz', 'boolean'] : ['integer', 'text', 'integer'];
  const small = pg ? '' : ' without rowid';
  const statements = [
    `create table invitations (firm_id integer not null, id ${text} not null, staff ${text} not null,
       token_hash ${text}, name ${text} not null, email ${text}, role ${text} not null, quality ${text} not null,
       language ${text} not null, invited_by ${text} not null, at ${big} not null, expires_at ${big} not null,
       sent_at ${big}, state ${text} not null, primary key (firm_id, id))${small}`,
    'create unique index invitations_token on invitations (token_hash)',
    // One open invitation for each person, whoever presses at the same moment.
    "create unique index invitations_open on invitations (firm_id, staff) where state = 'open'",
    `alter table auth_user add column "twoFactorEnabled" ${bool}`,
    'alter table auth_session add column firm integer',
    `create table auth_two_factor (id ${text} not null, secret ${text} not null, "backupCodes" ${text} not null,
       "userId" ${text} not null, verified ${bool}, "failedVerificationCount" integer, "lockedUntil" ${date},
       primary key (id))${small}`,
    'create unique index auth_two_factor_user on auth_two_factor ("userId")',
    `create table auth_spent_codes (user_id ${text} not null, code_hash ${text} not null, at ${big} not null,
       primary key (user_id, code_hash))${small}`,
    `create table auth_new_emails (user_id ${text} not null, email ${text} not null, token_hash ${text},
       expires_at ${big} not null, primary key (user_id))${small}`,
    'create unique index auth_new_emails_token on auth_new_emails (token_hash)',
  ];
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  };
}
