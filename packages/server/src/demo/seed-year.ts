/**
 * Gives the demo firm a year of conversations, in the background and through the real HTTP API: an app of its own on
 * the same database, whose clock is set to each instant. What was begun is finished by the next start.
 */
import { createApp, type App, type AppParts } from '../app.ts';
import type { Firm } from '../firms/firms.ts';
import { composeYear } from './compose.ts';
import { DURAND_STAFF, DURAND_STAFF_IDS, DURAND_UID } from './durand.ts';
import { play } from './play.ts';
import { realWorld } from '../platform/world.ts';

const SEED = 'durand';

export type YearParts = Pick<AppParts, 'config' | 'database' | 'logger' | 'baseUrl'> &
  Readonly<{ conversations?: number; seed?: string; stopped?: () => boolean }>;

/** @returns how many steps were played; 0 when the year was there already. */
export async function seedYear({
  config,
  database,
  logger,
  baseUrl,
  conversations = 400,
  seed = SEED,
  stopped = () => false,
}: YearParts): Promise<number> {
  let now = 0;
  const world = { ...realWorld, clock: () => now };
  const app = await createApp({ config, database, world, logger, baseUrl, rehearsal: true });
  try {
    const firm = await app.parts.firms.byUid(database.kysely, DURAND_UID);
    if (!firm) return 0;
    const year = composeYear({
      seed,
      until: await foundedAt(app, firm),
      conversations,
      calendar: firm.calendar,
    });
    if (await isPlayed(app, firm, year.at(-1)?.steps.at(-1)?.id)) return 0;
    return await play(year, {
      request: (url, init) => app.request(url, init),
      setClock: (at) => (now = at),
      firm: firm.slug,
      origin: new URL(baseUrl()).origin,
      cookies: await cookiesOf(app),
      staffIds: DURAND_STAFF_IDS,
      // Visitors of the demo come before its past.
      breathe: () =>
        new Promise((resolve, reject) => setImmediate(() => (stopped() ? reject(new Stopped()) : resolve()))),
    });
  } catch (error) {
    if (error instanceof Stopped) return 0;
    throw error;
  } finally {
    await app.close();
  }
}

class Stopped extends Error {}

/** The year ends where the firm was founded, which does not move with later starts. */
async function foundedAt({ parts: { db } }: App, { id }: Firm): Promise<number> {
  const first = await db
    .selectFrom('events')
    .select('at')
    .where('firm_id', '=', id)
    .where('seq', '=', 1)
    .executeTakeFirstOrThrow();
  return first.at;
}

async function isPlayed(
  { parts: { db } }: App,
  { id }: Firm,
  lastStep: string | undefined,
): Promise<boolean> {
  if (lastStep === undefined) return true;
  const event = await db
    .selectFrom('events')
    .select('seq')
    .where('firm_id', '=', id)
    .where('id', '=', lastStep)
    .executeTakeFirst();
  return event !== undefined;
}

async function cookiesOf({ parts: { auth } }: App): Promise<Record<keyof typeof DURAND_STAFF_IDS, string>> {
  const entries = await Promise.all(
    DURAND_STAFF.map(async ({ email }) => [email.split('@')[0], await auth.cookieFor(email)] as const),
  );
  return Object.fromEntries(entries) as Record<keyof typeof DURAND_STAFF_IDS, string>;
}
