/**
 * This browser as a device that rings: whether it can, whether its owner lets it, and its address at the push service.
 * It asks for permission only when somebody has clicked, and never again once they have refused.
 */
import type { PushSubscriptionInput } from '@parenthese/shared/notices/wire.ts';

const WORKER = '/console/worker.js';
const SCOPE = '/console';

/** `install-first`: Apple's phones and tablets ring only for what stands on their home screen. */
export type DeviceState = 'on' | 'off' | 'denied' | 'install-first' | 'unsupported';

export interface PushDevice {
  state(): Promise<DeviceState>;
  /** Asks for permission and registers at the push service; null when either was refused. */
  turnOn(publicKey: string): Promise<PushSubscriptionInput | null>;
  /** Leaves the push service; returns the address that is no more, null when there was none. */
  turnOff(): Promise<string | null>;
}

type Browser = Pick<typeof globalThis, 'navigator' | 'matchMedia'> &
  Partial<Pick<typeof globalThis, 'Notification' | 'PushManager'>> & { trustedTypes?: TrustedTypes };

/** What of Trusted Types is used here; not every browser has them. */
type ScriptPolicy = Readonly<{ createScriptURL: (address: string) => unknown }>;
type TrustedTypes = Readonly<{
  createPolicy: (
    name: string,
    rules: Readonly<{ createScriptURL: (address: string) => string }>,
  ) => ScriptPolicy;
}>;

export function createPushDevice(browser: Browser): PushDevice {
  const worker = async (): Promise<ServiceWorkerRegistration | undefined> =>
    browser.navigator.serviceWorker?.getRegistration(SCOPE);

  const subscription = async (): Promise<PushSubscription | null> =>
    (await (await worker())?.pushManager.getSubscription()) ?? null;

  async function state(): Promise<DeviceState> {
    if (!canRing(browser)) return isApple(browser) && !isInstalled(browser) ? 'install-first' : 'unsupported';
    const permission = await permissionIn(browser);
    if (permission === 'denied') return 'denied';
    return (await subscription()) && permission === 'granted' ? 'on' : 'off';
  }

  return {
    state,
    async turnOn(publicKey) {
      if ((await browser.Notification?.requestPermission()) !== 'granted') return null;
      const { serviceWorker } = browser.navigator;
      await serviceWorker.register(trusted(browser), { scope: SCOPE });
      const { pushManager } = await serviceWorker.ready;
      const options = { userVisibleOnly: true, applicationServerKey: publicKey };
      const made = await pushManager.subscribe(options).catch(async () => {
        // Registered under another key, as by a firm that was left: the old one goes first.
        await (await pushManager.getSubscription())?.unsubscribe();
        return pushManager.subscribe(options);
      });
      return subscriptionOf(made);
    },
    async turnOff() {
      const present = await subscription();
      await present?.unsubscribe();
      return present?.endpoint ?? null;
    },
  };
}

function subscriptionOf(subscription: PushSubscription): PushSubscriptionInput | null {
  const { endpoint, keys } = subscription.toJSON();
  if (endpoint === undefined || keys?.['p256dh'] === undefined || keys['auth'] === undefined) return null;
  return { endpoint, keys: { p256dh: keys['p256dh'], auth: keys['auth'] } };
}

function canRing({ navigator, Notification, PushManager }: Browser): boolean {
  return 'serviceWorker' in navigator && Notification !== undefined && PushManager !== undefined;
}

/** Asked of the permissions first: a browser that is driven by a program answers only there what it was told. */
async function permissionIn({ navigator, Notification }: Browser): Promise<PermissionState | 'default'> {
  const asked = await navigator.permissions?.query({ name: 'notifications' }).catch(() => null);
  return asked?.state ?? Notification?.permission ?? 'denied';
}

/** An iPad says that it is a Mac; a Mac has no touch screen. */
function isApple({ navigator: { userAgent, maxTouchPoints } }: Browser): boolean {
  return /iPhone|iPad/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
}

function isInstalled({ matchMedia }: Browser): boolean {
  return matchMedia('(display-mode: standalone)').matches;
}

let policy: ScriptPolicy | undefined;

/** The page's policy lets no text become a script's address but this one. */
function trusted({ trustedTypes }: Browser): string {
  if (!trustedTypes) return WORKER;
  policy ??= trustedTypes.createPolicy('parenthese', {
    createScriptURL: (address) => {
      if (address !== WORKER) throw new TypeError('No other worker is started.');
      return address;
    },
  });
  return policy.createScriptURL(WORKER) as string;
}
