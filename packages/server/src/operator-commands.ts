/** `npx parenthese verify [firm]` and `rebuild [firm]`: on an app that serves nobody, beside or without the running one. */
import { pino } from 'pino';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { rebuildFirms, verifyFirms, type OperatorParts } from './log/operator.ts';
import { CommandRefused, type Command } from './platform/command.ts';
import { realWorld } from './platform/world.ts';
import { openDatabase } from './service.ts';

export const verify: Command = asked(verifyFirms);
export const rebuild: Command = asked(rebuildFirms);

/** A command on the log of one firm, named by its slug, or of all. */
function asked(work: (parts: OperatorParts, slug: string | null) => Promise<0 | 1>): Command {
  return async (args, { out }) => {
    const [slug = null, ...more] = args;
    if (more.length > 0 || slug?.startsWith('-'))
      throw new CommandRefused('This takes the short name of one firm at the most, and no option.');
    const config = readConfig();
    const database = await openDatabase(config);
    const logger = pino({ level: config.logLevel, base: null }, pino.destination(2));
    const baseUrl = () => config.publicUrl ?? 'http://localhost';
    const app = await createApp({ config, database, world: realWorld, logger, baseUrl, rehearsal: true });
    try {
      return await work({ db: database.kysely, log: app.parts.log, print: out }, slug);
    } finally {
      await app.close();
      await database.close();
    }
  };
}
