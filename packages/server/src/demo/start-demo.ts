/** The demo beside a running service: its firm at once, its year in the background. */
import type { Logger } from '../app.ts';
import type { Config } from '../config.ts';
import { nameOf } from '../platform/safe-error.ts';
import type { Service } from '../service.ts';
import { seedDurand } from './seed.ts';
import { yearMark } from './year-mark.ts';

type Surroundings = Readonly<{ config: Config; logger: Logger }>;

/** @returns what ends the year where it is; the next start goes on with it. */
export async function startDemo(service: Service, surroundings: Surroundings): Promise<() => Promise<void>> {
  const { app, sites } = service;
  // Whoever types the address by number reaches the same sites.
  const named = sites === null ? [] : [sites, sites.replace('localhost', '127.0.0.1')];
  await seedDurand(app.parts, named);
  let ended = false;
  const year = playYear(service, surroundings, () => ended).catch((error: unknown) =>
    surroundings.logger.error({ error: nameOf(error) }, 'the demo’s year is incomplete'),
  );
  return async () => {
    ended = true;
    await year;
  };
}

async function playYear(
  { app, url }: Service,
  { config, logger }: Surroundings,
  stopped: () => boolean,
): Promise<void> {
  const { database, db } = app.parts;
  const mark = await yearMark(db, config.dataDir);
  if (await mark.isSet()) return;
  const { seedYear } = await import('./seed-year.ts');
  await seedYear({ config, database, logger, baseUrl: () => url, stopped });
  if (!stopped()) await mark.set();
}
