/** A running service: database open, app listening, jobs and heartbeats turning, and one way to stop it all. */
import { createApp, type App, type Logger } from './app.ts';
import { WrongConfiguration, type Config } from './config.ts';
import type { HighWater } from './log/high-water.ts';
import { demoRoutes } from './demo/routes.ts';
import { setupCodeIn } from './firms/setup-code.ts';
import { exampleSites } from './demo/sites.ts';
import {
  assertDurable,
  postgresDatabase,
  sqliteDatabase,
  type Database,
} from './platform/database/database.ts';
import { isFaultyFile } from './platform/database/soundness.ts';
import { holdFolder } from './platform/database/hold-folder.ts';
import { NO_SECOND_WALL, standsSecondWall } from './platform/database/second-wall.ts';
import { listen, urlOf, type Listener, type Patience } from './platform/http/listen.ts';
import { watchLoop } from './platform/metrics/loop-watch.ts';
import { serveMetrics } from './platform/metrics/metrics.ts';
import { createTimers } from './platform/timers.ts';
import { newSecret, type World } from './platform/world.ts';
import { migrate } from './schema/migrate.ts';
import { settleSecret } from './secret.ts';
import { databaseFault, opening, readyFolder } from './start-faults.ts';
import { damaged, demandWhole, fileIn, type Wholeness } from './whole-database.ts';

const JOBS_EVERY_MS = 1_000;
const HEARTBEAT_EVERY_MS = 20_000;
/** Late readings are told of new events; this finds what was lost, or left by a process that ended. */
const LATE_EVERY_MS = 5_000;
const HIGH_WATER_EVERY_MS = 1_000;
const DAILY_EVERY_MS = 3_600_000;
/** A person removed, or signed out elsewhere, sees nothing after this long. */
const RIGHTS_EVERY_MS = 4_000;
const LOOP_EVERY_MS = 60_000;

export type Service = Readonly<{
  app: App;
  /** By which browsers reach it, and the port on which it listens. */
  url: string;
  port: number;
  sites: string | null;
  stop: () => Promise<void>;
}>;
export type ServiceParts = Readonly<{
  config: Config;
  world: World;
  logger: Logger;
  /** False leaves jobs to the caller (tests). */ timers?: boolean;
  patience?: Patience;
}>;

/** Opens the database, brings it to the newest schema, and proves that the secret is its own. */
export async function openDatabase(config: Config): Promise<Database> {
  const { databaseUrl, dataDir } = config;
  if (databaseUrl === null) await readyFolder(dataDir);
  const file = fileIn(dataDir);
  let database: Database | undefined;
  try {
    database = databaseUrl === null ? sqliteDatabase(file) : postgresDatabase(databaseUrl);
    await migrate(database);
    await assertDurable(database);
    await settleSecret(database.kysely, config);
    return database;
  } catch (error) {
    await database?.close();
    if (databaseUrl !== null) throw databaseFault(error, databaseUrl);
    throw isFaultyFile(error) ? damaged(file, (error as Error).message, { cause: error }) : error;
  }
}

export async function startService({
  config,
  world,
  logger,
  timers = true,
  ...patience
}: ServiceParts): Promise<Service> {
  const { host, databaseUrl, dataDir } = config;
  if (databaseUrl === null) await readyFolder(dataDir);
  const held = databaseUrl === null ? holdFolder(dataDir) : null;
  if (databaseUrl === null && !held)
    throw new WrongConfiguration(
      `Another Parenthèse is running in DATA_DIR (“${dataDir}”). Stop it, or name another folder.`,
    );
  const running = Promise.withResolvers<Service>();
  const { database, whole } = await openWhole(config, stopDamaged).catch((error: unknown) => {
    held?.release();
    throw error;
  });
  if (databaseUrl !== null && !(await standsSecondWall(database.kysely))) logger.info({}, NO_SECOND_WALL);
  let url = config.publicUrl ?? urlOf(host, config.port);
  let sites: string | null = null;
  const app = await createApp({
    config,
    database,
    world,
    logger,
    baseUrl: () => url,
    demoSites: () => (sites === null ? [] : [sites]),
    setupCode: setupCodeIn(dataDir, () => newSecret(world)),
  });
  if (config.demo)
    app.app.route(
      '/',
      demoRoutes({ app: app.parts, consolePage: app.pages.consolePage, site: () => sites ?? '' }),
    );

  const doors: Listener[] = [];
  const open = async (door: Promise<Listener>, asked: number, variable = 'PORT'): Promise<number> => {
    const opened = await opening(door, { host, port: asked, variable });
    doors.push(opened);
    return opened.port;
  };
  let port: number;
  try {
    await whole?.lookedThrough;
    // Nobody may see readings that another version has made.
    await app.parts.log.rebuildOutdated();
    if (config.metricsPort !== null)
      await open(serveMetrics({ host, port: config.metricsPort }), config.metricsPort, 'METRICS_PORT');
    port = await open(listen({ fetch: app.fetch, host, port: config.port, ...patience }), config.port);
    if (config.publicUrl === null) url = urlOf(host, port);
    if (config.demo) {
      const next = config.port === 0 ? 0 : port + 1;
      const { fetch } = exampleSites(() => url);
      sites = `http://localhost:${await open(listen({ fetch, host, port: next }), next)}`;
    }
  } catch (error) {
    // What is open keeps the process, which then would serve without its timers.
    await Promise.all(doors.map((door) => door.stop()));
    await app.close();
    await database.close();
    held?.release();
    throw error;
  }

  const stopTimers = timers ? startTimers(app, whole?.highWater ?? null, logger) : async () => {};
  let stopped: Promise<void> | undefined;
  const service: Service = {
    app,
    url,
    port,
    sites,
    // Told twice to stop, it stops once.
    stop: () => (stopped ??= stopAll()),
  };
  running.resolve(service);
  return service;

  /** In this order nobody who was let in is turned away: what they asked for still has its log and its database. */
  async function stopAll(): Promise<void> {
    const lastOut = Promise.all(doors.map((door) => door.stop()));
    app.parts.jobs.stop();
    app.parts.streams.close();
    await lastOut;
    await stopTimers();
    await app.close();
    await whole?.highWater.note();
    await database.close();
    held?.release();
  }

  function stopDamaged(fault: string): void {
    logger.error({ fault }, 'the database is damaged: the service stops');
    process.exitCode = 1;
    void running.promise.then(({ stop }) => stop());
  }
}

async function openWhole(
  config: Config,
  onFault: (fault: string) => void,
): Promise<{ database: Database; whole: Wholeness | null }> {
  const database = await openDatabase(config);
  try {
    const embedded = config.databaseUrl === null;
    return { database, whole: embedded ? await demandWhole(database, config.dataDir, onFault) : null };
  } catch (error) {
    await database.close();
    throw error;
  }
}

function startTimers({ parts }: App, highWater: HighWater | null, logger: Logger): () => Promise<void> {
  const { bus, daily, jobs, log, presence, streamRights, streams } = parts;
  const timers = createTimers((error) =>
    logger.error({ error: error instanceof Error ? error.name : 'error' }, 'timer failed'),
  );
  timers.every(DAILY_EVERY_MS, daily);
  timers.every(JOBS_EVERY_MS, jobs.tick);
  timers.every(LATE_EVERY_MS, log.late.catchUp);
  if (highWater) timers.every(HIGH_WATER_EVERY_MS, highWater.note);
  timers.every(HEARTBEAT_EVERY_MS, async () => streams.heartbeat());
  timers.every(RIGHTS_EVERY_MS, streamRights);
  timers.every(RIGHTS_EVERY_MS, streams.catchUp);
  timers.every(RIGHTS_EVERY_MS, () => presence.round(streams.staffWatching().map(({ firmId }) => firmId)));
  const loop = watchLoop({ logger });
  timers.every(LOOP_EVERY_MS, loop.look);
  const stopFollowing = log.late.follow(bus.onReached);
  return async () => {
    loop.stop();
    await stopFollowing();
    await timers.stop();
  };
}
