/**
 * The secret over all keys, met with the database before anything is served: a service that started with another one
 * would answer, and could open nothing that any firm has written.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { WrongConfiguration, type Config } from './config.ts';
import { createVault } from './log/vault.ts';
import type { Db } from './platform/database/database.ts';
import { realWorld } from './platform/world.ts';

/** Proves that the secret opens the keys of this database; a new secret is kept only where nothing was locked by another. */
export async function settleSecret(db: Db, { secret, newSecretFile }: Config): Promise<void> {
  const firm = await db.selectFrom('firm_keys').select('firm_id').orderBy('firm_id').executeTakeFirst();
  if (firm && newSecretFile !== null)
    throw new WrongConfiguration(
      `The database holds firms, but there is no secret: “${newSecretFile}” does not exist. Put the file back, or name it with SECRET_FILE. None was made: with a new secret nothing that was written could be read.`,
    );
  if (firm) await provenBy(db, secret, firm.firm_id);
  if (newSecretFile !== null) keep(secret, newSecretFile);
}

async function provenBy(db: Db, secret: Uint8Array, firmId: number): Promise<void> {
  try {
    await createVault(secret, realWorld).keyring(db, firmId);
  } catch (error) {
    throw new WrongConfiguration(
      'The secret (SECRET, SECRET_FILE or secret.key in DATA_DIR) is not the one with which this database was made: it does not open the keys of its firms. Put the right one back.',
      { cause: error },
    );
  }
}

function keep(secret: Uint8Array, file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, secret, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new WrongConfiguration(`Another process has just made “${file}”. Start again to use it.`, {
      cause: error,
    });
  }
}
