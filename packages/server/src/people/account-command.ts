/**
 * `npx parenthese account open <e-mail>`: for whoever runs the server, to let somebody in again who has lost password and
 * telephone, where no admin of their firm can. It takes the second factor away, ends their sessions and prints a link.
 */
import { pino } from 'pino';
import { createApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { CommandRefused, type Command } from '../platform/command.ts';
import { urlOf } from '../platform/http/listen.ts';
import { realWorld } from '../platform/world.ts';
import { openDatabase } from '../service.ts';

/** Whoever asks the operator may read the answer the next day. */
const LINK_LIFE_MS = 48 * 3_600_000;

export const account: Command = async ([verb, email, ...more], { out }) => {
  if (verb !== 'open' || email === undefined || more.length > 0)
    throw new CommandRefused('npx parenthese account open <e-mail>');
  const config = readConfig();
  const database = await openDatabase(config);
  const base = config.publicUrl ?? urlOf(config.host, config.port);
  const app = await createApp({
    config,
    database,
    world: realWorld,
    logger: pino({ level: config.logLevel, base: null }, pino.destination(2)),
    baseUrl: () => base,
    rehearsal: true,
  });
  try {
    const { auth } = app.parts;
    const userId = await auth.userIdOf(email);
    if (userId === null || !(await auth.worksSomewhere(userId)))
      throw new CommandRefused(`Nobody who works here signs in as “${email}”.`);
    await auth.account.dropSecondFactor(userId);
    await auth.account.endSessions(userId);
    const token = await auth.createResetToken(userId, LINK_LIFE_MS);
    out('The second factor is gone, and every session has ended.');
    out(`A new password can be chosen, within 48 hours: ${base}/console/reset#token=${token}`);
    return 0;
  } finally {
    await app.close();
    await database.close();
  }
};
