import { describe, expect, test } from 'vitest';
import { createPushDevice } from './push-device.ts';

type Setting = Readonly<{
  userAgent?: string;
  touch?: number;
  installed?: boolean;
  able?: boolean;
  permission?: NotificationPermission;
  asked?: NotificationPermission;
  subscribed?: boolean;
  /** A subscription under another key stands in the way once. */
  other?: boolean;
}>;

const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)';
const IPAD = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';

function browser({
  userAgent = 'Mozilla/5.0 (X11; Linux x86_64)',
  touch = 0,
  installed = false,
  able = true,
  permission = 'default',
  asked = 'granted',
  subscribed = false,
  other = false,
}: Setting) {
  const did: string[] = [];
  let [is, inTheWay] = [subscribed, other];
  const subscription = {
    endpoint: 'https://push.example.com/1',
    toJSON: () => ({ endpoint: 'https://push.example.com/1', keys: { p256dh: 'P', auth: 'A' } }),
    unsubscribe: async () => {
      did.push('unsubscribed');
      [is, inTheWay] = [false, false];
      return true;
    },
  };
  const pushManager = {
    getSubscription: async () => (is || inTheWay ? subscription : null),
    subscribe: async ({ applicationServerKey }: { applicationServerKey: string }) => {
      if (inTheWay) throw new DOMException('another key', 'InvalidStateError');
      did.push(`subscribed ${applicationServerKey}`);
      is = true;
      return subscription;
    },
  };
  const serviceWorker = {
    getRegistration: async () => ({ pushManager }),
    register: async (address: unknown, { scope }: { scope: string }) =>
      void did.push(`registered ${String(address)} ${scope}`),
    ready: Promise.resolve({ pushManager }),
  };
  const Notification = {
    permission,
    requestPermission: async () => (Notification.permission = asked),
  };
  const device = createPushDevice({
    navigator: { userAgent, maxTouchPoints: touch, ...(able ? { serviceWorker } : {}) },
    matchMedia: () => ({ matches: installed }),
    ...(able ? { Notification, PushManager: Object } : {}),
  } as never);
  return { device, did };
}

describe('a browser', () => {
  test.each<[string, Setting]>([
    ['off', {}],
    ['on', { permission: 'granted', subscribed: true }],
    ['off', { permission: 'granted' }],
    ['denied', { permission: 'denied', subscribed: true }],
    ['unsupported', { able: false }],
    ['install-first', { able: false, userAgent: IPHONE }],
    ['install-first', { able: false, userAgent: IPAD, touch: 5 }],
    ['unsupported', { able: false, userAgent: IPAD }],
    ['unsupported', { able: false, userAgent: IPHONE, installed: true }],
  ])('is %s when it is %o', async (state, setting) => {
    expect(await browser(setting).device.state()).toBe(state);
  });

  test('registers the console’s own worker and gives its address', async () => {
    const { device, did } = browser({});
    expect(await device.turnOn('KEY')).toEqual({
      endpoint: 'https://push.example.com/1',
      keys: { p256dh: 'P', auth: 'A' },
    });
    expect(did).toEqual(['registered /console/worker.js /console', 'subscribed KEY']);
    expect(await device.state()).toBe('on');
  });

  test('registers nothing when its owner refuses', async () => {
    const { device, did } = browser({ asked: 'denied' });
    expect(await device.turnOn('KEY')).toBeNull();
    expect(did).toEqual([]);
  });

  test('leaves another firm’s key behind', async () => {
    const { device, did } = browser({ other: true });
    expect(await device.turnOn('KEY')).not.toBeNull();
    expect(did.slice(1)).toEqual(['unsubscribed', 'subscribed KEY']);
  });

  test('gives back the address that is no more', async () => {
    const { device } = browser({ permission: 'granted', subscribed: true });
    expect(await device.turnOff()).toBe('https://push.example.com/1');
    expect(await device.turnOff()).toBeNull();
  });
});
