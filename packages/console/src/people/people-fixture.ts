/** What the screens of people and of one's own account read in a test, and a service that does what it is asked. */
import type { Account } from '@parenthese/shared/people/account-wire.ts';
import type { InvitationView, PeopleData, Person } from '@parenthese/shared/people/people-wire.ts';
import { createConsoleApp, type ConsoleApp } from '../console-app.ts';
import { fetchFrom, testFirm, type TestFirm } from '../console-fixture.ts';
import '../parenthese-console.ts';
import { createMemoryRouter } from '../platform/router.ts';
import { routeOf } from '../platform/routes.ts';

const DAY_MS = 24 * 3_600_000;

export const person = (staff: string, name: string, rest: Partial<Person> = {}): Person => ({
  staff,
  name,
  quality: 'lawyer',
  title: null,
  role: 'lawyer',
  checks: false,
  photo: null,
  state: 'here',
  you: false,
  email: `${staff}@durand.example`,
  secondFactor: false,
  invitation: null,
  ...rest,
});

export const invitedPerson = (rest: Partial<NonNullable<Person['invitation']>> = {}): Person =>
  person('roux', '', {
    state: 'invited',
    email: 'roux@durand.example',
    secondFactor: null,
    invitation: {
      at: Date.now(),
      expiresAt: Date.now() + 7 * DAY_MS,
      expired: false,
      language: 'fr',
      mail: 'sent',
      ...rest,
    },
  });

export const people = (): PeopleData['people'] => [
  person('durand', 'Me Claire Durand', { you: true, role: 'admin', checks: true, secondFactor: true }),
  person('lenoir', 'Hugo Lenoir', { role: 'assistant', quality: 'assistant', secondFactor: true }),
  invitedPerson(),
  person('petit', 'Jeanne Petit', { state: 'left', email: null, secondFactor: null }),
];

export const account = (rest: Partial<Account> = {}): Account => ({
  email: 'claire@durand.example',
  newEmail: null,
  secondFactor: { on: false, required: false, recoveryCodesLeft: 0 },
  sessions: [
    { id: 's1', at: Date.UTC(2026, 2, 10), expiresAt: 0, browser: 'Firefox', system: 'Linux', current: true },
    { id: 's2', at: Date.UTC(2026, 2, 9), expiresAt: 0, browser: 'Safari', system: 'iOS', current: false },
    { id: 's3', at: Date.UTC(2026, 2, 8), expiresAt: 0, browser: null, system: null, current: false },
  ],
  firms: [{ slug: 'durand', name: 'Cabinet Durand', current: true }],
  ...rest,
});

export const invitation = (rest: Partial<InvitationView> = {}): InvitationView => ({
  firm: 'Cabinet Durand',
  accent: '#23406b',
  accentDark: '#9db7e0',
  name: 'Hugo Lenoir',
  role: 'assistant',
  quality: 'assistant',
  language: 'fr',
  email: 'lenoir@durand.example',
  account: false,
  expiresAt: Date.now() + DAY_MS,
  ...rest,
});

export type Refusal = Readonly<{ status: number; code: string; title: string; field?: string }>;
type Asked = Readonly<{ method: string; path: string; body: unknown }>;

/** A service that holds a firm's people. `refuse` answers the next request at a path, once it is asked. */
export type PeopleService = {
  people: PeopleData['people'];
  mail: boolean;
  account: Account;
  invitation: InvitationView;
  /** What a right password is answered with. */
  signIn: object;
  readonly refuse: Map<string, Refusal>;
  readonly firm: TestFirm;
  readonly asked: Asked[];
};

export const peopleService = (rest: Partial<PeopleService> = {}): PeopleService => ({
  people: people(),
  mail: false,
  account: account(),
  invitation: invitation(),
  signIn: {},
  refuse: new Map(),
  firm: testFirm(),
  asked: [],
  ...rest,
});

/** The bodies that were sent to a path. */
export const sentTo = ({ asked }: PeopleService, path: string): readonly unknown[] =>
  asked.filter((one) => one.path === path && one.method !== 'GET').map(({ body }) => body);

const QR = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>';
export const RECOVERY_CODES = ['abcd-efgh-ijkl-mnop', 'qrst-uvwx-yz23-4567'];

const BY_PATH: readonly (readonly [RegExp, (service: PeopleService, asked: Asked) => unknown])[] = [
  [/^\/v1\/auth\/invitation$/, ({ invitation: view }) => view],
  [/^\/v1\/auth\/(accept-invitation|sign-in\/email)$/, ({ signIn }) => signIn],
  [/^\/v1\/auth\/confirm-email$/, () => ({ email: 'new@durand.example' })],
  [/^\/v1\/auth\/second-factor$/, () => ({})],
  [
    /^\/v1\/staff\/people$/,
    ({ people: all, mail }, { method }) => (method === 'GET' ? { people: all, mail } : invited(mail)),
  ],
  [/\/invite$/, ({ mail }) => invited(mail)],
  [/\/leave$/, () => ({ threads: 2 })],
  [/^\/v1\/staff\/people\/\w+$/, ({ people: all, mail }) => ({ people: all, mail })],
  [/^\/v1\/staff\/account$/, ({ account: own }) => own],
  [/\/account\/email$/, ({ mail }) => ({ confirm: mail })],
  [/\/account\/second-factor$/, () => ({ uri: 'otpauth://totp/x', secret: 'ABCDEFGH', qr: QR })],
  [/\/second-factor\/(confirm|recovery-codes)$/, () => ({ recoveryCodes: RECOVERY_CODES })],
  [/^\/v1\/staff\/(people|account)\//, () => ({})],
];

function invited(mail: boolean) {
  return {
    staff: 'roux',
    link: mail ? null : 'https://cabinet.example/console/invitation#token=abc',
    expiresAt: Date.now() + 7 * DAY_MS,
  };
}

/** Shows the console at an address, as this service answers. */
export async function placedAt(
  service: PeopleService,
  path: string,
  language: 'fr' | 'en' = 'fr',
): Promise<ConsoleApp> {
  const rest = fetchFrom(service.firm);
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const { pathname } = new URL(String(input), location.href);
    const answer = BY_PATH.find(([at]) => at.test(pathname))?.[1];
    if (!answer) return rest(input, init);
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : init?.body;
    const asked = { method: init?.method ?? 'GET', path: pathname, body };
    service.asked.push(asked);
    const refusal = asked.method === 'GET' ? undefined : service.refuse.get(pathname);
    if (refusal) return Response.json({ type: 'about:blank', ...refusal }, { status: refusal.status });
    return Response.json(answer(service, asked));
  };
  const app = createConsoleApp(window, { router: createMemoryRouter(routeOf(path)), fetch });
  app.store.commit({ language });
  app.kept.keepSetting('language', language);
  const element = document.createElement('parenthese-console');
  element.app = app;
  document.body.replaceChildren(element);
  await app.session.begin();
  return app;
}
