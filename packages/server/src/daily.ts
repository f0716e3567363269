/** What the house does once a day, whoever works in it. */
import { sweepAccesses } from './conversations/sweep-accesses.ts';
import type { Log } from './log/log.ts';
import type { Notices } from './notices/notices.ts';
import type { Auth } from './people/auth.ts';
import type { Database } from './platform/database/database.ts';
import { planDaily } from './platform/jobs/daily.ts';
import type { JobOutcome, Jobs } from './platform/jobs/jobs.ts';
import { sweepMails } from './platform/mail/sweep-mails.ts';
import type { World } from './platform/world.ts';

/** A job that was done stays so long, that nothing asks for it again. */
const DONE_JOBS_KEPT_MS = 30 * 86_400_000;

export type DailyParts = Readonly<{
  database: Database;
  log: Log;
  jobs: Jobs;
  auth: Pick<Auth, 'sweep'>;
  notices: Pick<Notices, 'planToday' | 'sweep'>;
  /** Drops invitations and new addresses that nobody answered in time. */
  sweepPeople: () => Promise<void>;
  /** Plans the mails that carry the signed roots out of the house. */
  mailRoots: () => Promise<void>;
  world: World;
}>;

/** @returns what plans today's work; asked each hour, it plans each day once. */
export function createDaily({
  database,
  log,
  jobs,
  auth,
  notices,
  sweepPeople,
  mailRoots,
  world,
}: DailyParts): () => Promise<void> {
  const work: Readonly<Record<string, () => Promise<void>>> = {
    'log.roots': async () => {
      await log.signRoots();
      await mailRoots();
    },
    'jobs.sweep': () => jobs.sweep(world.clock() - DONE_JOBS_KEPT_MS),
    'accesses.sweep': () => sweepAccesses(database.kysely, world.clock()),
    'sessions.sweep': () => auth.sweep(),
    'mails.sweep': () => sweepMails(database.kysely, world.clock()),
    'notices.sweep': notices.sweep,
    'people.sweep': sweepPeople,
  };
  for (const [kind, doIt] of Object.entries(work))
    jobs.handle(kind, async (): Promise<JobOutcome> => {
      await doIt();
      return 'done';
    });
  return async () => {
    await planDaily({ database, jobs, world }, Object.keys(work));
    await notices.planToday();
  };
}
