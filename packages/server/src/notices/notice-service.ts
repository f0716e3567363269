/** What people and firms set about notices, and the tests by which they see what arrives. */
import { ECDH } from 'node:crypto';
import type { FirmNoticesOutput, FirmNoticesView } from '@parenthese/shared/notices/firm.ts';
import type { PersonNotices } from '@parenthese/shared/notices/person.ts';
import type { DeviceKind, NoticesView, PushTarget, Tested } from '@parenthese/shared/notices/wire.ts';
import type { Firm } from '../firms/firms.ts';
import { mayAnswer, type StaffActor } from '../people/actor.ts';
import { RefusedAddress, type Outbound } from '../platform/http/outbound.ts';
import { Refusal } from '../platform/refusal.ts';
import { deviceId } from './devices.ts';
import { testMail } from './notice-mails.ts';
import { createNoticeStore } from './notice-store.ts';
import { noteOpened } from './plan.ts';
import { createSending, formOf, languageOf, unopenedOf, type TellParts } from './tell.ts';
import type { Reachable } from './told-people.ts';

export type NoticeServiceParts = Omit<TellParts, 'jobs'> & Readonly<{ outbound: Outbound }>;
/** Who asks. */
export type Asking = Readonly<{ firm: Firm; actor: StaffActor; member: Reachable['member'] }>;
export type NoticeService = ReturnType<typeof createNoticeService>;

export function createNoticeService(parts: NoticeServiceParts) {
  const { database, firms, mailer, waits, people, devices, push, channels, outbound, world, baseUrl } = parts;
  const db = database.kysely;
  const store = createNoticeStore(db);
  const send = createSending(parts);

  async function view({ firm, member }: Asking): Promise<NoticesView> {
    const person = await store.person(firm.id, member.id);
    return {
      settings: { ...person, digestAt: [...person.digestAt] },
      push: {
        publicKey: await push.publicKey(firm.id),
        devices: [...(await devices.of(firm.id, member.id))],
      },
      mail: mailer.works,
      zone: firm.settings.calendar.zone,
      onDuty: (await people.onDuty(firm)).includes(member.id),
      unopened: await unopenedOf(database, waits, firm.id, member.id),
    };
  }

  async function firmView(firm: Firm): Promise<FirmNoticesView> {
    const { revision, duty, escalation } = await store.firm(firm.id);
    return {
      revision,
      duty: duty.map((shift) => ({ ...shift, days: [...shift.days], staff: [...shift.staff] })),
      escalation: { ...escalation, order: [...escalation.order] },
      channels: [...(await channels.of(firm.id))],
      people: (await answering(firm)).map(({ id: staff, name }) => ({ staff, name })),
      onDuty: [...(await people.onDuty(firm))],
    };
  }

  return {
    view,
    firmView,

    async set(asking: Asking, person: PersonNotices): Promise<NoticesView> {
      await store.setPerson(asking.firm.id, asking.member.id, person);
      return view(asking);
    },

    async register(asking: Asking, target: PushTarget, kind: DeviceKind): Promise<NoticesView> {
      try {
        outbound.demand(target.endpoint);
      } catch (error) {
        if (error instanceof RefusedAddress) throw new Refusal('push-address', { field: 'endpoint' });
        throw error;
      }
      if (!isPoint(target.keys.p256dh)) throw new Refusal('push-address', { field: 'keys.p256dh' });
      await devices.register(asking.firm.id, asking.member.id, target, kind);
      return view(asking);
    },

    forget: ({ firm, member }: Asking, endpoint: string): Promise<void> =>
      devices.forget(firm.id, member.id, deviceId(endpoint)),
    forgetDevice: ({ firm, member }: Asking, id: string): Promise<void> =>
      devices.forget(firm.id, member.id, id),

    /** Sends at once, whatever the hour: whoever asks for a test is awake. */
    async test({ firm, member }: Asking, by: 'push' | 'mail'): Promise<Tested> {
      const person = await store.person(firm.id, member.id);
      const told: Reachable = { member, person, mail: mailer.works, devices: [] };
      if (by === 'mail') {
        if (!mailer.works) return { tried: 0, taken: 0 };
        const sent = await send
          .mail(firm, told, testMail(formOf(firm, told)), '/console/settings/notices')
          // A mail server that refuses is what the test is to show.
          .catch(() => false);
        return { tried: 1, taken: sent ? 1 : 0 };
      }
      const own = await devices.of(firm.id, member.id);
      const rung = await Promise.all(
        own.map(({ id }) => send.push(firm, told, id, 'test', true).catch(() => false)),
      );
      return { tried: own.length, taken: rung.filter(Boolean).length };
    },

    /** Replaces the firm's part, as it was read; a channel that is new comes back with its secret, this once. */
    async setFirm({ firm }: Asking, input: FirmNoticesOutput): Promise<FirmNoticesView> {
      await demandColleagues(firm, input);
      const made = await database.transaction(async (tx) => {
        const rules = { duty: input.duty, escalation: input.escalation };
        if (!(await createNoticeStore(tx).setFirm(firm.id, input.revision, rules)))
          throw new Refusal('changed-meanwhile');
        return channels.set(tx, firm.id, input.channels);
      });
      return { ...(await firmView(firm)), channels: [...made] };
    },

    async testChannel({ firm }: Asking, id: string): Promise<number> {
      const status = await channels.tell(firm.id, id, {
        id: 'test',
        language: languageOf(firm),
        firm: firm.settings.name,
        url: `${baseUrl()}/console/settings/notices`,
        test: true,
      });
      if (status === null) throw new Refusal('not-found');
      return status;
    },

    /** Somebody has had a thread in sight. Whoever may not answer opens nothing for the others. */
    async saw({ firm, member }: Asking, conversation: string, count: number): Promise<void> {
      if (!mayAnswer(firm, member)) return;
      await noteOpened(db, { firmId: firm.id, conversation, count, at: world.clock() });
    },
  };

  async function answering(firm: Firm): Promise<readonly Reachable['member'][]> {
    return (await firms.staff(db, firm.id)).filter((member) => mayAnswer(firm, member));
  }

  async function demandColleagues(firm: Firm, { duty, escalation }: FirmNoticesOutput): Promise<void> {
    const ids = new Set((await answering(firm)).map(({ id }) => id));
    const stranger = duty.findIndex(({ staff }) => !staff.every((id) => ids.has(id)));
    if (stranger >= 0) throw new Refusal('roster', { field: `duty.${stranger}.staff` });
    if (!escalation.order.every((id) => ids.has(id)))
      throw new Refusal('roster', { field: 'escalation.order' });
  }
}

/** Whether a key can be agreed on with this one: what lies off the curve would fail at every notice. */
function isPoint(key: string): boolean {
  try {
    ECDH.convertKey(key, 'prime256v1', 'base64url');
    return true;
  } catch {
    return false;
  }
}
