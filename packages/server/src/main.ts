/** The process: reads the configuration, serves, tells where, and stops cleanly. */
import { enableCompileCache } from 'node:module';
import { pino } from 'pino';

enableCompileCache();
const { readConfig, WrongConfiguration } = await import('./config.ts');
const { startService } = await import('./service.ts');
const { seedDurand } = await import('./demo/seed.ts');
const { seedYear } = await import('./demo/seed-year.ts');
const { DEMO_PASSWORD } = await import('./demo/durand.ts');
const { nameOf } = await import('./platform/safe-error.ts');
const { realWorld } = await import('./platform/world.ts');

try {
  const config = readConfig();
  const logger = pino({ level: config.logLevel, base: null });
  const service = await startService({ config, world: realWorld, logger });
  if (service.sites !== null)
    // Whoever types the address by number reaches the same sites.
    await seedDurand(service.app.parts, [service.sites, service.sites.replace('localhost', '127.0.0.1')]);
  tell(service.url, service.sites);

  let stopping = false;
  const { url, app, sites } = service;
  // The year arrives behind a service that already answers.
  const year =
    sites === null
      ? null
      : seedYear({
          config,
          database: app.parts.database,
          logger,
          baseUrl: () => url,
          stopped: () => stopping,
        });
  year?.catch((error: unknown) => logger.error({ error: nameOf(error) }, 'the demo’s year is incomplete'));

  const stop = async () => {
    stopping = true;
    await year?.catch(() => {});
    await service.stop();
    process.exit(0);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
} catch (error) {
  if (error instanceof WrongConfiguration) process.stderr.write(`${error.message}\n`);
  else throw error;
  process.exitCode = 1;
}

function tell(url: string, sites: string | null): void {
  const lines =
    sites === null
      ? [`  console   ${url}/console`, `  API       ${url}/v1/openapi.json`]
      : [
          `  demo      ${url}/demo`,
          `  console   ${url}/console     durand@durand.example · ${DEMO_PASSWORD}`,
          `  API       ${url}/v1/openapi.json`,
          `  examples  ${sites}/`,
        ];
  process.stdout.write(`\nParenthèse\n${lines.join('\n')}\n\n`);
}
