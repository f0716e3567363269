/**
 * Rings a device by its browser's push service (RFC 8030). What is sent is sealed for the device alone (RFC 8291),
 * so that the service learns no more than that something came; the firm shows itself to it by a key of its own (RFC 8292).
 */
import type { PushPayload, PushTarget } from '@parenthese/shared/notices/wire.ts';
import type WebPush from 'web-push';
import type { Vault } from '../log/vault.ts';
import type { Database } from '../platform/database/database.ts';
import { RefusedAddress, type Outbound } from '../platform/http/outbound.ts';

/** A phone that was off for longer is told by what the console shows. */
const TTL_S = 24 * 3600;
const CONTEXT = 'push key';

/** `gone`: the service knows the device no more, or will never take it from us. `later`: it may take it another time. */
export type Rung = 'taken' | 'gone' | 'later';

export interface Push {
  /** The key under which a browser subscribes to this firm; made once, when it is first asked for. */
  publicKey(firmId: number): Promise<string>;
  ring(firmId: number, target: PushTarget, payload: PushPayload): Promise<Rung>;
}

export type PushParts = Readonly<{
  database: Database;
  vault: Vault;
  outbound: Outbound;
  baseUrl: () => string;
  mailFrom: string;
}>;

type Keys = Readonly<{ publicKey: string; privateKey: string }>;

export function createPush({ database, vault, outbound, baseUrl, mailFrom }: PushParts): Push {
  const db = database.kysely;

  async function keysOf(firmId: number): Promise<Keys> {
    const { key } = await vault.keyring(db, firmId);
    const find = () =>
      db
        .selectFrom('push_keys')
        .select(['public_key', 'sealed'])
        .where('firm_id', '=', firmId)
        .executeTakeFirst();
    let row = await find();
    if (!row) {
      const made = (await webPush()).generateVAPIDKeys();
      const sealed = vault.seal(key, Buffer.from(made.privateKey), CONTEXT);
      await db
        .insertInto('push_keys')
        .values({ firm_id: firmId, public_key: made.publicKey, sealed })
        // Another process may have been first: its keys are the firm's.
        .onConflict((oc) => oc.column('firm_id').doNothing())
        .execute();
      row = await find();
    }
    if (!row) throw new Error('A firm has push keys once they are made.');
    const privateKey = Buffer.from(vault.open(key, row.sealed, CONTEXT)).toString();
    return { publicKey: row.public_key, privateKey };
  }

  return {
    publicKey: async (firmId) => (await keysOf(firmId)).publicKey,
    async ring(firmId, { endpoint, keys }, payload) {
      const vapid = { ...(await keysOf(firmId)), subject: subjectOf(baseUrl(), mailFrom) };
      const { headers, body } = (await webPush()).generateRequestDetails(
        { endpoint, keys: { ...keys } },
        JSON.stringify(payload),
        {
          vapidDetails: vapid,
          TTL: TTL_S,
          urgency: 'high',
          topic: payload.tag,
          contentEncoding: 'aes128gcm',
        },
      );
      return outbound
        .post(endpoint, { headers: textual(headers), body: body ?? '' })
        .then(rung, (error: unknown) => {
          if (error instanceof RefusedAddress) return 'gone';
          throw error;
        });
    },
  };
}

/** Loaded with the first device, for it brings much that no other request needs. */
async function webPush(): Promise<Pick<typeof WebPush, 'generateVAPIDKeys' | 'generateRequestDetails'>> {
  const loaded = await import('web-push');
  return loaded.default;
}

function rung(status: number): Rung {
  if (status >= 200 && status < 300) return 'taken';
  return status === 429 || status >= 500 ? 'later' : 'gone';
}

/** Our length is told by whoever sends. */
function textual(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  const kept = Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'content-length');
  return Object.fromEntries(kept.map(([name, value]) => [name, String(value)]));
}

/** Where the push service can reach whoever runs this server; it takes a mail address or an address by TLS. */
function subjectOf(baseUrl: string, mailFrom: string): string {
  if (baseUrl.startsWith('https:')) return baseUrl;
  return `mailto:${/<(.+)>/.exec(mailFrom)?.[1] ?? mailFrom}`;
}
