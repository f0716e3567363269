/**
 * Tells a team's channel that somebody waits: that, and nothing else. Each notice is signed, so that whoever receives
 * it can know that it is ours and not an old one sent again.
 */
import { createHmac } from 'node:crypto';
import type { Channel, ChannelKind, FirmNoticesOutput } from '@parenthese/shared/notices/firm.ts';
import { channelLine } from '@parenthese/shared/notices/phrases.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import type { Vault } from '../log/vault.ts';
import type { Database, Tx } from '../platform/database/database.ts';
import { RefusedAddress, type Outbound } from '../platform/http/outbound.ts';
import { Refusal } from '../platform/refusal.ts';
import { newSecret, type World } from '../platform/world.ts';

const SIGNATURE_HEADER = 'Parenthese-Signature';

type Secrets = Readonly<{ address: string; secret: string }>;
type ChannelInput = FirmNoticesOutput['channels'][number];
export type ChannelNotice = Readonly<{
  id: string;
  language: Language;
  /** The firm's name; a discreet channel is not told it. */
  firm: string;
  url: string;
  test: boolean;
}>;

export interface Channels {
  of(firmId: number): Promise<readonly Channel[]>;
  /** Replaces the firm's channels; the new ones come back with the secret by which they are signed. */
  set(tx: Tx, firmId: number, inputs: readonly ChannelInput[]): Promise<readonly Channel[]>;
  /**
   * Tells one channel, and notes what it answered; null when there is no such channel.
   *
   * @returns the status of the answer, 0 when there was none.
   */
  tell(firmId: number, id: string, notice: ChannelNotice): Promise<number | null>;
}

export type ChannelParts = Readonly<{ database: Database; vault: Vault; outbound: Outbound; world: World }>;

export function createChannels({ database, vault, outbound, world }: ChannelParts): Channels {
  const db = database.kysely;
  const rowsOf = (on: Tx | typeof db, firmId: number) =>
    on.selectFrom('notice_channels').selectAll().where('firm_id', '=', firmId).orderBy('place').execute();

  function demandAddress(address: string): void {
    try {
      outbound.demand(address);
    } catch (error) {
      if (error instanceof RefusedAddress) throw new Refusal('webhook-address', { field: 'channels' });
      throw error;
    }
  }

  return {
    async of(firmId) {
      return (await rowsOf(db, firmId)).map((row) => channelOf(row));
    },

    async set(tx, firmId, inputs) {
      const { key } = await vault.keyring(tx, firmId);
      const before = new Map((await rowsOf(tx, firmId)).map((row) => [row.id, row]));
      await tx.deleteFrom('notice_channels').where('firm_id', '=', firmId).execute();
      const set: Channel[] = [];
      for (const [place, input] of inputs.entries()) {
        const old = input.id === undefined ? undefined : before.get(input.id);
        if (input.id !== undefined && !old) throw new Refusal('invalid', { field: 'channels' });
        const id = old?.id ?? newSecret(world).slice(0, 22);
        const known = old ? opened(vault, key, id, old.sealed) : { address: '', secret: newSecret(world) };
        const secrets: Secrets = { ...known, address: input.address ?? known.address };
        demandAddress(secrets.address);
        const isMoved = input.address !== undefined && input.address !== known.address;
        const row = {
          firm_id: firmId,
          id,
          place,
          kind: input.kind,
          name: input.name,
          host: new URL(secrets.address).host,
          discreet: input.discreet ? (1 as const) : (0 as const),
          sealed: vault.seal(key, Buffer.from(JSON.stringify(secrets)), contextOf(id)),
          last_at: isMoved ? null : (old?.last_at ?? null),
          last_status: isMoved ? null : (old?.last_status ?? null),
        };
        await tx.insertInto('notice_channels').values(row).execute();
        set.push({ ...channelOf(row), ...(old ? {} : { secret: secrets.secret }) });
      }
      return set;
    },

    async tell(firmId, id, notice) {
      const row = (await rowsOf(db, firmId)).find((one) => one.id === id);
      if (!row) return null;
      const { key } = await vault.keyring(db, firmId);
      const { address, secret } = opened(vault, key, id, row.sealed);
      const body = JSON.stringify(bodyOf(row.kind as ChannelKind, row.discreet === 1, notice));
      const at = world.clock();
      const headers = {
        'content-type': 'application/json',
        'user-agent': 'Parenthese',
        [SIGNATURE_HEADER]: signatureOf(secret, at, body),
      };
      const status = await outbound.post(address, { headers, body }).catch(() => 0);
      await db
        .updateTable('notice_channels')
        .set({ last_at: at, last_status: status })
        .where('firm_id', '=', firmId)
        .where('id', '=', id)
        .execute();
      return status;
    },
  };
}

/** `t=<seconds>,v1=<HMAC-SHA-256 of "<seconds>.<body>" in hex>`: an old notice sent again shows its age. */
export function signatureOf(secret: string, at: number, body: string): string {
  const seconds = Math.floor(at / 1000);
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;
}

/** What each service takes. The line is the same in all; a webhook has it in parts. */
function bodyOf(
  kind: ChannelKind,
  discreet: boolean,
  { id, language, firm, url, test }: ChannelNotice,
): object {
  const name = discreet ? null : firm;
  const line = channelLine(language, name, test);
  const act = { fr: 'Ouvrir', en: 'Open' }[language];
  switch (kind) {
    case 'slack':
      // What Slack reads as markup in a name must stay a name.
      return { text: `${line.replaceAll(/[&<>]/g, (sign) => SLACK[sign]!)} — <${url}|${act}>` };
    case 'teams':
      return {
        type: 'message',
        attachments: [
          {
            contentType: 'application/vnd.microsoft.card.adaptive',
            content: {
              $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
              type: 'AdaptiveCard',
              version: '1.4',
              body: [{ type: 'TextBlock', text: line.replaceAll(/[\\`*_[\]()#]/g, '\\$&'), wrap: true }],
              actions: [{ type: 'Action.OpenUrl', title: act, url }],
            },
          },
        ],
      };
    case 'webhook':
      return { type: test ? 'test' : 'message.waiting', id, firm: name, text: line, url };
  }
}

const SLACK: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

type Row = Readonly<{
  id: string;
  kind: string;
  name: string;
  host: string;
  discreet: 0 | 1;
  last_at: number | null;
  last_status: number | null;
}>;

function channelOf({ id, kind, name, host, discreet, last_at: at, last_status: status }: Row): Channel {
  return {
    id,
    kind: kind as ChannelKind,
    name,
    host,
    discreet: discreet === 1,
    last: at === null || status === null ? null : { at, status },
  };
}

function opened(vault: Vault, key: Parameters<Vault['open']>[0], id: string, sealed: Uint8Array): Secrets {
  return JSON.parse(Buffer.from(vault.open(key, sealed, contextOf(id))).toString()) as Secrets;
}

const contextOf = (id: string): string => `channel ${id}`;
