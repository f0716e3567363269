/** The process: reads the configuration, serves, tells where, and stops cleanly. */
import { enableCompileCache } from 'node:module';
import { pino } from 'pino';
import type { Logger } from './app.ts';
import type { Config } from './config.ts';
import type { Service } from './service.ts';

enableCompileCache();
const { readConfig, WrongConfiguration } = await import('./config.ts');
const { startService } = await import('./service.ts');
const { DEMO_PASSWORD } = await import('./demo/durand.ts');
const { realWorld } = await import('./platform/world.ts');

try {
  const config = readConfig();
  const logger = pino({ level: config.logLevel, base: null });
  const service = await startService({ config, world: realWorld, logger });
  const endDemo = service.sites === null ? null : await demoOf(service, config, logger);
  tell(service.url, service.sites, await service.app.parts.setup.code());

  const stop = async () => {
    await endDemo?.();
    await service.stop();
    process.exit(0);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
} catch (error) {
  if (error instanceof WrongConfiguration) process.stderr.write(`${error.message}\n`);
  else throw error;
  process.exitCode = 1;
}

/** Loaded only where there is a demo: its year's texts cost 30 MB. */
async function demoOf(service: Service, config: Config, logger: Logger): Promise<() => Promise<void>> {
  const { startDemo } = await import('./demo/start-demo.ts');
  return startDemo(service, { config, logger });
}

/** @param setupCode where there is no firm yet: whoever reads this line is the operator, and may make the first. */
function tell(url: string, sites: string | null, setupCode: string | null): void {
  const lines = [
    ...(sites === null
      ? [`  console   ${url}/console`]
      : [
          `  demo      ${url}/demo`,
          `  console   ${url}/console     durand@durand.example · ${DEMO_PASSWORD}`,
        ]),
    ...(setupCode === null ? [] : [`  set-up    ${url}/console/setup#code=${setupCode}`]),
    `  API       ${url}/v1/openapi.json`,
    ...(sites === null ? [] : [`  examples  ${sites}/`]),
  ];
  process.stdout.write(`\nParenthèse\n${lines.join('\n')}\n\n`);
}
