import { beforeAll, describe, expect, test } from 'vitest';
import type { Badge } from '@parenthese/shared/availability/badge.ts';
import { DEFAULT_CALENDAR, type FirmCalendar } from '@parenthese/shared/availability/hours.ts';
import { plainSite } from '@parenthese/shared/firms/site.ts';
import { DEFAULT_LOOK, type Look } from '@parenthese/shared/looks/look.ts';
import { sandboxApp, type SandboxApp } from '../platform/testing/sandbox-app.ts';

const MAIN = 'https://durand.example';
const SECOND = 'https://penal.durand.example';
/** Closed at the sandbox's hour, a Tuesday at ten. */
const NIGHTS: FirmCalendar = {
  ...DEFAULT_CALENDAR,
  weekly: Object.fromEntries(
    Object.keys(DEFAULT_CALENDAR.weekly).map((day) => [day, [{ from: '20:00', to: '23:00' }]]),
  ) as unknown as FirmCalendar['weekly'],
};

describe('a firm with two sites', () => {
  let t: SandboxApp;
  beforeAll(async () => {
    t = await sandboxApp();
    const siteList = [
      plainSite(MAIN),
      {
        ...plainSite(SECOND),
        languages: ['en'],
        theme: { accent: '#7a1f1f', accentDark: '#f0b0b0' },
        look: own,
        calendar: NIGHTS,
        roster: [t.durand.actors.lawyer.staff],
      },
    ];
    const { cookie } = t.durand.actors.admin;
    await t.ask('PATCH', '/v1/staff/settings', { siteList }, { cookie });
  });

  const badge = async (headers: Record<string, string>, query = '') => {
    const answer = await t.ask('GET', `/v1/firms/durand/badge${query}`, undefined, { headers });
    expect(answer.headers.get('vary')).toMatch(/Origin/);
    const { names, languages, theme, rows } = answer.body as Badge;
    return [names[0]!.name, languages, theme.accent, rows[0]!.state];
  };
  const own: Look = { ...DEFAULT_LOOK, ready: 'night', place: 'left' };
  const THEIRS = ['Me Hugo Lemaire', ['en'], '#7a1f1f', 'closed'];
  const FIRMS = ['Me Claire Aubert', ['fr', 'en'], '#23406b', 'away'];

  test('tells each page the hours, colour, languages and people of its own site', async () => {
    expect(await badge({ origin: SECOND })).toEqual(THEIRS);
    expect(await badge({ origin: MAIN })).toEqual(FIRMS);
  });

  test('tells each page its own look, and nothing where it is the house’s', async () => {
    const looks = await Promise.all(
      [SECOND, MAIN].map((origin) =>
        t.ask('GET', '/v1/firms/durand/badge', undefined, { headers: { origin } }),
      ),
    );
    expect(looks.map(({ body }) => (body as Badge).look)).toEqual([own, undefined]);
  });

  test('tells the panel within a page the same, by the site it names', async () => {
    expect(await badge({}, `?site=${encodeURIComponent(SECOND)}`)).toEqual(THEIRS);
    expect(await badge({ origin: MAIN }, '?site=penal.durand.example')).toEqual(THEIRS);
    const { body } = await t.ask('GET', `/v1/firms/durand/panel?site=${encodeURIComponent(SECOND)}`);
    expect(body).toMatchObject({
      languages: ['en'],
      theme: { accent: '#7a1f1f' },
      team: [{ name: 'Me Hugo Lemaire' }],
      sites: [MAIN, SECOND],
    });
  });

  test('tells everybody else the firm’s own', async () => {
    for (const headers of [{}, { origin: 'https://inconnu.example' }, { origin: 'null' }])
      expect(await badge(headers)).toEqual(FIRMS);
    expect(await badge({}, '?site=https%3A%2F%2F%5B')).toEqual(FIRMS);
  });

  test('lets both frame its panel, and no other', async () => {
    const policy = (await t.ask('GET', '/panel?firm=durand')).headers.get('content-security-policy');
    expect(policy?.split('; ')).toContain(`frame-ancestors ${MAIN} ${SECOND}`);
  });
});
