/** The whole service with one conversation that many devices have open. */
import { DURAND_UID, durandSettings } from '../src/demo/durand.ts';
import { readConfig } from '../src/config.ts';
import { grantAccess } from '../src/conversations/accesses.ts';
import { foundFirm } from '../src/firms/found-firm.ts';
import { newId, newSecret, realWorld as world } from '../src/platform/world.ts';
import { startService } from '../src/service.ts';
import { memoryKiB, parameters, tellReady } from './child.ts';

const { folder, devices } = parameters<{ folder: string; devices: number }>();
const config = readConfig({
  DATA_DIR: folder,
  PORT: '0',
  DEMO: 'off',
  LOG_LEVEL: 'error',
  TRUSTED_PROXIES: '1',
});
const logger = { error: console.error, info: () => {} };
const { app, port } = await startService({ config, world, logger });
const { database, db, firms, visitors } = app.parts;

const settings = durandSettings([]);
const firm = await firms.byId(db, await foundFirm(app.parts, { uid: DURAND_UID, settings, staff: [] }));
const [id, token] = [newId(world), newSecret(world)];
const opening = { firm: 'durand', language: 'fr', notice: '1', zone: null, page: null } as const;
await visitors.open(firm, token, { ...opening, id, message: { id: newId(world), text: 'Bonjour' } });
const { visitor } = await db
  .selectFrom('conversations')
  .select('visitor')
  .where('id', '=', id)
  .executeTakeFirstOrThrow();
const tokens = Array.from({ length: devices }, () => newSecret(world));
await database.transaction(async (tx) => {
  for (const one of tokens)
    await grantAccess(tx, { firmId: firm.id, token: one, visitor, conversation: id, now: world.clock() });
});
tellReady({ port, id, token, tokens }, { memory: memoryKiB });
