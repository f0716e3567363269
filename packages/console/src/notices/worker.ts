/**
 * The console's service worker. It rings when a message waits and opens the inbox; it keeps nothing on the device and
 * answers no request, so that a shared machine holds no page of anybody.
 */
import { shownNotice } from './shown-notice.ts';

/** What a worker has that a page has not; the types of both cannot be loaded side by side. */
type WorkerScope = Readonly<{
  registration: ServiceWorkerRegistration;
  clients: Readonly<{
    claim: () => Promise<void>;
    matchAll: (options: { type: 'window'; includeUncontrolled: boolean }) => Promise<readonly WindowClient[]>;
    openWindow: (path: string) => Promise<unknown>;
  }>;
  skipWaiting: () => Promise<void>;
  addEventListener: <K extends keyof WorkerEvents>(kind: K, listen: (event: WorkerEvents[K]) => void) => void;
}>;
type WindowClient = Readonly<{
  url: string;
  focus: () => Promise<unknown>;
  navigate: (path: string) => Promise<unknown>;
}>;
type Extendable = Event & Readonly<{ waitUntil: (work: Promise<unknown>) => void }>;
type WorkerEvents = Readonly<{
  install: Extendable;
  activate: Extendable;
  push: Extendable & Readonly<{ data: Readonly<{ text: () => string }> | null }>;
  notificationclick: Extendable & Readonly<{ notification: Notification }>;
  pushsubscriptionchange: Extendable &
    Readonly<{ oldSubscription: PushSubscription | null; newSubscription: PushSubscription | null }>;
}>;

const worker = globalThis as unknown as WorkerScope;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('push', (event) => {
  const { title, options, badge } = shownNotice(event.data?.text() ?? null, navigator.languages);
  event.waitUntil(Promise.all([worker.registration.showNotification(title, options), wear(badge)]));
});

worker.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const { path } = event.notification.data as { path: string };
  event.waitUntil(open(path));
});

// A browser may change its address by itself; without this the firm would ring at the old one.
worker.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(registerAgain(event)));

async function wear(badge: number | null): Promise<void> {
  if (badge === null || !('setAppBadge' in navigator)) return;
  await navigator.setAppBadge(badge).catch(() => undefined);
}

/** Goes on in a console that is open, else opens one. */
async function open(path: string): Promise<void> {
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const console = windows.find(({ url }) => new URL(url).pathname.startsWith('/console'));
  if (!console) return void (await worker.clients.openWindow(path));
  await console.focus();
  // A page that no worker controls yet cannot be led; it is at least in front.
  await console.navigate(path).catch(() => undefined);
}

async function registerAgain({
  oldSubscription,
  newSubscription,
}: WorkerEvents['pushsubscriptionchange']): Promise<void> {
  const options = oldSubscription?.options;
  if (!newSubscription && !options?.applicationServerKey) return;
  const next = newSubscription ?? (await worker.registration.pushManager.subscribe(options));
  await fetch('/v1/staff/notices/push', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(subscriptionOf(next)),
  });
}

function subscriptionOf(subscription: PushSubscription): object {
  const { endpoint, keys } = subscription.toJSON();
  return { endpoint, keys };
}
