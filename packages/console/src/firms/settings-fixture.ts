/** What the screens of a firm's settings read in a test, and a service that keeps what it is sent, or refuses it. */
import { DEFAULT_CALENDAR } from '@parenthese/shared/availability/hours.ts';
import { DEFAULT_BEFORE } from '@parenthese/shared/firms/before.ts';
import { DEFAULT_SECURITY, NO_LEGAL_LINES, type FirmSettings } from '@parenthese/shared/firms/settings.ts';
import { DEFAULT_LOOK } from '@parenthese/shared/looks/look.ts';
import { createConsoleApp, type ConsoleApp } from '../console-app.ts';
import { fetchFrom, testFirm, type TestFirm } from '../console-fixture.ts';
import '../parenthese-console.ts';
import { createMemoryRouter } from '../platform/router.ts';
import { routeOf } from '../platform/routes.ts';

export const firmSettings = (rest: Partial<FirmSettings> = {}): FirmSettings => ({
  slug: 'durand',
  name: 'Cabinet Durand',
  profile: 'france',
  bar: 'Barreau de Paris',
  address: '12, rue de la Paix, 75002 Paris',
  phone: '+33 1 99 00 12 34',
  privacyContact: 'claire@durand.example',
  languages: ['fr', 'en'],
  sites: [],
  siteList: [],
  domain: null,
  calendar: DEFAULT_CALENDAR,
  roster: ['durand'],
  theme: { accent: '#23406b', accentDark: '#9db7e0' },
  look: DEFAULT_LOOK,
  logo: null,
  legal: NO_LEGAL_LINES,
  security: DEFAULT_SECURITY,
  before: DEFAULT_BEFORE,
  referral: { name: '3039', phone: '3039', url: 'https://www.justice.fr' },
  retentionMonths: 12,
  demo: false,
  ...rest,
});

export type Refusal = Readonly<{ status: number; code: string; title: string; field?: string }>;
type Asked = Readonly<{ method: string; path: string; body: unknown; revision: string | null }>;

/** A service that holds one firm's settings. A test changes them as another admin would. */
export type SettingsService = {
  revision: number;
  settings: FirmSettings;
  refuse: Refusal | null;
  readonly firm: TestFirm;
  readonly asked: Asked[];
};

export const settingsService = (rest: Partial<FirmSettings> = {}): SettingsService => ({
  revision: 1,
  settings: firmSettings(rest),
  refuse: null,
  firm: testFirm(),
  asked: [],
});

/** What was sent to be saved, part by part. */
export const patches = ({ asked }: SettingsService): readonly unknown[] =>
  asked.filter(({ method }) => method === 'PATCH').map(({ body }) => body);

/** Another admin changes the settings from elsewhere. */
export function changeElsewhere(service: SettingsService, part: Partial<FirmSettings>): void {
  service.settings = { ...service.settings, ...part };
  service.revision += 1;
}

const refused = ({ status, ...rest }: Refusal): Response =>
  Response.json({ type: 'about:blank', status, ...rest }, { status });

function answer(service: SettingsService, { method, path, body, revision }: Asked): Response {
  if (service.firm.me === null)
    return refused({ status: 401, code: 'not-signed-in', title: 'Connectez-vous pour continuer.' });
  if (path.endsWith('/privacy-text'))
    return Response.json({
      missing: service.settings.address === '' ? ['address'] : [],
      texts: (['fr', 'en'] as const).map((language) => ({
        language,
        title: `Privacy ${language}`,
        paragraphs: [service.settings.name],
      })),
    });
  if (method === 'GET') return Response.json({ revision: service.revision, settings: service.settings });
  if (service.refuse) return refused(service.refuse);
  if (path.endsWith('/logo')) {
    changeElsewhere(service, { logo: 'a'.repeat(64) });
    return Response.json({ image: service.settings.logo, revision: service.revision });
  }
  if (revision !== `"${service.revision}"`)
    return refused({ status: 412, code: 'changed-meanwhile', title: 'Changé entre-temps.' });
  changeElsewhere(service, body as Partial<FirmSettings>);
  return Response.json({ revision: service.revision, settings: service.settings });
}

/** What the service answers about the settings; null for a request about something else. */
export async function answerAs(
  service: SettingsService,
  ...[input, init]: Parameters<typeof globalThis.fetch>
): Promise<Response | null> {
  const { pathname } = new URL(String(input), location.href);
  if (!pathname.startsWith('/v1/staff/settings')) return null;
  const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : init?.body;
  const revision = new Headers(init?.headers).get('if-match');
  const asked = { method: init?.method ?? 'GET', path: pathname, body, revision };
  service.asked.push(asked);
  return answer(service, asked);
}

/** Shows a room of the settings in the console, as this service answers. */
export async function placedAt(
  service: SettingsService,
  path: string,
  language: 'fr' | 'en' = 'fr',
): Promise<ConsoleApp> {
  const rest = fetchFrom(service.firm);
  const fetch: typeof globalThis.fetch = async (input, init) =>
    (await answerAs(service, input, init)) ?? rest(input, init);
  const app = createConsoleApp(window, { router: createMemoryRouter(routeOf(path)), fetch });
  app.store.commit({ language });
  const element = document.createElement('parenthese-console');
  element.app = app;
  document.body.replaceChildren(element);
  await app.session.begin();
  return app;
}
