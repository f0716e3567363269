/** The whole of notices to staff, put together. */
import { createOutbound } from '../platform/http/outbound.ts';
import type { Vault } from '../log/vault.ts';
import { createChannels } from './channels.ts';
import { createDevices } from './devices.ts';
import { createNoticeService, type NoticeService } from './notice-service.ts';
import { createNoticeStore } from './notice-store.ts';
import { createPush } from './push.ts';
import { handleTelling, type TellParts } from './tell.ts';
import { createTodayMail } from './today-mail.ts';
import { createToldPeople } from './told-people.ts';

/** No wait goes on for so long that it would be told of again. */
const TOLD_KEPT_MS = 400 * 86_400_000;

export type NoticesParts = Omit<TellParts, 'people' | 'devices' | 'push' | 'channels'> &
  Readonly<{
    vault: Vault;
    mailFrom: string;
    /** Whether notices may go to private addresses: the operator's own choice. */
    allowPrivate: boolean;
  }>;

export interface Notices {
  service: NoticeService;
  /** Plans the coming mails of eight o'clock. */
  planToday: () => Promise<void>;
  /** Forgets what is old, and the devices of those who have left. */
  sweep: () => Promise<void>;
}

export function createNotices({ vault, mailFrom, allowPrivate, ...rest }: NoticesParts): Notices {
  const { database, firms, mailer, world, baseUrl } = rest;
  const outbound = createOutbound({ allowPrivate });
  const devices = createDevices({ database, vault, world });
  const parts: TellParts = {
    ...rest,
    devices,
    people: createToldPeople({ db: database.kysely, firms, devices, mailer, world }),
    push: createPush({ database, vault, outbound, baseUrl, mailFrom }),
    channels: createChannels({ database, vault, outbound, world }),
  };
  handleTelling(parts);
  return {
    service: createNoticeService({ ...parts, outbound }),
    planToday: createTodayMail(parts),
    async sweep() {
      await createNoticeStore(database.kysely).sweep(world.clock() - TOLD_KEPT_MS);
      await devices.sweep();
    },
  };
}
