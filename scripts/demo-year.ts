/** `npm run demo:year -- [--conversations N] [--seed WORD]`: gives the demo firm in DATA_DIR another year of conversations. */
import { parseArgs } from 'node:util';
import { createApp } from '../packages/server/src/app.ts';
import { readConfig } from '../packages/server/src/config.ts';
import { seedDurand } from '../packages/server/src/demo/seed.ts';
import { seedYear } from '../packages/server/src/demo/seed-year.ts';
import { realWorld } from '../packages/server/src/platform/world.ts';
import { openDatabase } from '../packages/server/src/service.ts';

const { values } = parseArgs({
  options: { conversations: { type: 'string', default: '2000' }, seed: { type: 'string', default: 'more' } },
});
const conversations = Number(values.conversations);
if (!Number.isInteger(conversations) || conversations < 1) {
  console.error(`--conversations must be a whole number from 1 on (it is “${values.conversations}”).`);
  process.exit(1);
}

const config = readConfig();
const logger = { error: (fields: object, message: string) => console.error(message, fields), info: () => {} };
const database = await openDatabase(config);
const baseUrl = () => `http://${config.host}:${config.port}`;
const app = await createApp({ config, database, world: realWorld, logger, baseUrl, rehearsal: true });
await seedDurand(app.parts, [`http://localhost:${config.port + 1}`]);
const steps = await seedYear({ config, database, logger, baseUrl, conversations, seed: values.seed });
console.log(
  steps === 0
    ? `The year “${values.seed}” was there already.`
    : `${conversations} conversations, ${steps} steps.`,
);
await app.close();
await database.close();
