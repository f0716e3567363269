import { readConfig } from '../config.ts';
import type { Command } from '../platform/command.ts';
import { openDatabase } from '../service.ts';

/** Brings the database to the newest schema and says so; one that is there already is left as it is. */
export const migrateCommand: Command = async (_args, { err }) => {
  const database = await openDatabase(readConfig());
  await database.close();
  err('The database has the newest schema.');
  return 0;
};
