/** What the screen of notices reads in a test, and a browser that lets itself be registered, or does not. */
import type { FirmNoticesView } from '@parenthese/shared/notices/firm.ts';
import { DEFAULT_PERSON_NOTICES } from '@parenthese/shared/notices/person.ts';
import type { NoticesView } from '@parenthese/shared/notices/wire.ts';
import type { DeviceState, PushDevice } from './push-device.ts';

export const personView = (rest: Partial<NoticesView> = {}): NoticesView => ({
  settings: { ...DEFAULT_PERSON_NOTICES, digestAt: [...DEFAULT_PERSON_NOTICES.digestAt] },
  push: {
    publicKey: 'B'.repeat(87),
    devices: [
      { id: 'd1', kind: 'iphone', since: Date.UTC(2026, 2, 2), last: null },
      { id: 'd2', kind: 'windows', since: Date.UTC(2026, 2, 3), last: Date.UTC(2026, 2, 9) },
    ],
  },
  mail: true,
  zone: 'Europe/Paris',
  onDuty: true,
  unopened: 2,
  ...rest,
});

export const firmView = (rest: Partial<FirmNoticesView> = {}): FirmNoticesView => ({
  revision: 3,
  duty: [{ days: ['monday', 'tuesday'], from: '09:00', to: '18:00', staff: ['durand'] }],
  escalation: { on: true, order: ['lenoir'], next: 'half' },
  channels: [
    {
      id: 'c1',
      kind: 'slack',
      name: 'Équipe',
      host: 'hooks.slack.com',
      discreet: true,
      last: { at: Date.UTC(2026, 2, 10, 8, 30), status: 404 },
    },
  ],
  people: [
    { staff: 'durand', name: 'Me Claire Durand' },
    { staff: 'lenoir', name: 'Hugo Lenoir' },
  ],
  onDuty: ['durand'],
  ...rest,
});

/** A browser in one state, that registers when it is asked. */
export function pushDeviceIn(state: DeviceState): PushDevice & { now: DeviceState } {
  const device = {
    now: state,
    state: async () => device.now,
    turnOn: async () => {
      device.now = 'on';
      return {
        endpoint: 'https://push.example.com/1',
        keys: { p256dh: 'B'.repeat(87), auth: 'A'.repeat(22) },
      };
    },
    turnOff: async () => {
      device.now = 'off';
      return 'https://push.example.com/1';
    },
  };
  return device;
}
