/** Puts the screen into the page of a test, before a service that keeps what it is told. */
import type { AgencyMailView, SiteView } from '@parenthese/shared/firms/site-wire.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import { createConsoleApp } from '../console-app.ts';
import { fetchFrom, testFirm } from '../console-fixture.ts';
import { createMemoryRouter } from '../platform/router.ts';
import { dressPage } from '../platform/theme.ts';
import { routeOf } from '../platform/routes.ts';
import './parenthese-site.ts';
import type { ParentheseSite } from './parenthese-site.ts';

const SERVICE = 'https://parenthese.example';
const LINE = `<script type="module" src="${SERVICE}/parenthese.js?firm=durand"></script>`;

export const siteView = (rest: Partial<SiteView> = {}): SiteView => ({
  snippet: LINE,
  managerSnippet: '<script>(function () {})();</script>',
  inlineSnippet: '<parenthese-badge firm="durand" placement="inline"></parenthese-badge>',
  page: `${SERVICE}/c/durand`,
  domain: null,
  plugin: `${SERVICE}/parenthese-wordpress.zip?firm=durand`,
  pageSeen: null,
  sites: [{ id: 'durand-fr', origin: 'https://durand.fr', host: 'durand.fr', name: 'durand.fr', seen: null }],
  unknown: [],
  mail: true,
  now: Date.now(),
  revision: 1,
  ...rest,
});

export const seenNow = () => ({ first: Date.now(), last: Date.now() });

/** What the service has, and what it was asked. */
export type SiteService = {
  view: SiteView;
  readonly asked: { method: string; path: string; body: Record<string, unknown> }[];
  /** Sends an event down the stream. */
  tell: (data: object) => void;
};

/** One line is open at a time, as in a browser. */
let hangUp: () => void = () => undefined;

export async function placedSite(
  view: SiteView = siteView(),
  language: Language = 'fr',
): Promise<{ element: ParentheseSite; service: SiteService }> {
  dressPage(document);
  const firm = testFirm();
  const service: SiteService = { view, asked: [], tell: (data) => firm.tell(data) };
  const others = fetchFrom(firm);
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const { pathname } = new URL(String(input), location.href);
    if (!/\/v1\/staff\/(sites?|settings)\b/.test(pathname)) return others(input, init);
    const body = typeof init?.body === 'string' ? (JSON.parse(init.body) as Record<string, unknown>) : {};
    const method = init?.method ?? 'GET';
    service.asked.push({ method, path: pathname, body });
    return answer(service, method, pathname, body);
  };
  const router = createMemoryRouter(routeOf('/console/settings/site'));
  const app = createConsoleApp(window, { router, fetch });
  app.store.commit({ language });
  await app.session.begin();
  hangUp();
  hangUp = app.listen();
  const session = app.store.getState().session;
  const element = document.createElement('parenthese-site');
  element.app = app;
  if (session.kind === 'in') element.me = session.me;
  element.language = language;
  document.documentElement.lang = language;
  const main = document.createElement('main');
  main.append(element);
  document.body.replaceChildren(main);
  return { element, service };
}

function answer(service: SiteService, method: string, path: string, body: Record<string, unknown>): Response {
  const { view } = service;
  const origin = String(body['origin']);
  if (path.endsWith('/agency-mail')) return Response.json(letter(service, body));
  if (path.endsWith('/signature')) return Response.json({ signatures: SIGNATURES });
  if (path.endsWith('/settings')) service.view = { ...view, domain: body['domain'] as string | null };
  else if (method === 'POST' && !origin.includes('.'))
    return Response.json(
      { type: 'about:blank', code: 'origin', status: 422, title: 'L’adresse du site n’est pas complète.' },
      { status: 422 },
    );
  else if (method === 'POST') {
    const unknown = view.unknown.filter((one) => one.origin !== origin);
    const host = new URL(origin.includes('//') ? origin : `https://${origin}`).host;
    const site = { id: host, origin, host, name: host, seen: view.unknown.length > 0 ? seenNow() : null };
    service.view = {
      ...view,
      unknown,
      sites: path.endsWith('/ignored') ? view.sites : [...view.sites, site],
    };
  } else if (method === 'DELETE')
    service.view = { ...view, sites: view.sites.filter(({ id }) => !path.endsWith(`/${id}`)) };
  return Response.json(service.view);
}

function letter({ view }: SiteService, body: Record<string, unknown>): AgencyMailView {
  const note = typeof body['note'] === 'string' ? `\n\n${body['note']}` : '';
  const subject = body['language'] === 'en' ? 'One line to add to the site' : 'Une ligne à ajouter au site';
  return { sent: view.mail && body['to'] !== null, subject, text: `${subject}\n\n${LINE}${note}` };
}

const SIGNATURES = [
  {
    language: 'fr',
    text: `Une question\u202f? Écrivez au cabinet\u00a0: ${SERVICE}/c/durand`,
    html: '<a>fr</a>',
  },
  { language: 'en', text: `A question? Write to the firm: ${SERVICE}/c/durand`, html: '<a>en</a>' },
] as const;
