/** The whole service with many open conversations, for measuring the path of a message. */
import { randomUUID } from 'node:crypto';
import { DURAND_STAFF, DURAND_UID, durandSettings } from '../src/demo/durand.ts';
import { foundFirm } from '../src/firms/found-firm.ts';
import { readConfig } from '../src/config.ts';
import { newId, newSecret, realWorld as world } from '../src/platform/world.ts';
import { startService } from '../src/service.ts';
import { parameters, tellReady } from './child.ts';

const { folder, databaseUrl, conversations } = parameters<{
  folder: string;
  databaseUrl?: string;
  conversations: number;
}>();
const config = readConfig({
  DATA_DIR: folder,
  PORT: '0',
  DEMO: 'off',
  LOG_LEVEL: 'error',
  TRUSTED_PROXIES: '1',
  DATABASE_URL: databaseUrl,
});
const errors: object[] = [];
const logger = {
  error: (fields: object, message: string) => void errors.push({ ...fields, message }),
  info: () => {},
};
const service = await startService({ config, world, logger });
const { parts } = service.app;

const founding = { uid: databaseUrl === undefined ? DURAND_UID : randomUUID(), settings: durandSettings([]) };
const firm = await parts.firms.byId(
  parts.db,
  await foundFirm(parts, { ...founding, staff: DURAND_STAFF.slice(0, databaseUrl === undefined ? 5 : 0) }),
);
const lanes = await Promise.all(
  Array.from({ length: conversations }, async () => {
    const [id, token] = [newId(world), newSecret(world)];
    const opening = { firm: 'durand', language: 'fr', notice: '1', zone: null, page: null } as const;
    await parts.visitors.open(firm, token, {
      ...opening,
      id,
      message: { id: newId(world), text: 'Bonjour, je souhaite un rendez-vous.' },
    });
    return { id, token };
  }),
);
tellReady({ port: Number(new URL(service.url).port), lanes }, { errors: () => errors });
