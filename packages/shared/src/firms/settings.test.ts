import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { DEFAULT_CALENDAR } from '../availability/hours.ts';
import { DEFAULT_LOOK } from '../looks/look.ts';
import { DEFAULT_BEFORE } from './before.ts';
import { completeSettings, PatchSettingsSchema, type StoredSettings } from './settings.ts';
import { settingsAt, siteNamed } from './site.ts';

/** As the first version of the house wrote it. */
const OLDER: StoredSettings = {
  slug: 'durand',
  name: 'Cabinet Durand',
  bar: 'Barreau de Paris',
  address: '12 rue des Exemples, 75011 Paris',
  phone: '+33 1 99 00 12 34',
  privacyContact: 'donnees@durand.example',
  languages: ['fr', 'en'],
  sites: ['https://www.durand.example', 'http://localhost:8081'],
  calendar: DEFAULT_CALENDAR,
  roster: ['s1'],
  theme: { accent: '#23406B', accentDark: '#9DB7E0' },
  referral: { name: 'Ordre', phone: '', url: '' },
  retentionMonths: 12,
  demo: false,
};

describe('settings that an older version has written', () => {
  test('are completed by what has been added since, and lose nothing', () => {
    const settings = completeSettings(OLDER);
    expect(settings).toMatchObject(OLDER);
    expect(settings).toMatchObject({
      profile: 'france',
      domain: null,
      logo: null,
      legal: { mediator: null, register: null, insurance: null },
      look: DEFAULT_LOOK,
      before: DEFAULT_BEFORE,
    });
    expect(settings.siteList.map(({ id, origin }) => [id, origin])).toEqual([
      ['www-durand-example', 'https://www.durand.example'],
      ['localhost-8081', 'http://localhost:8081'],
    ]);
  });

  test('are completed within their parts too', () => {
    const { offset, ...half } = DEFAULT_LOOK;
    const stored = { ...OLDER, look: { ...half, place: 'left' } } as unknown as StoredSettings;
    expect(completeSettings(stored).look).toEqual({ ...DEFAULT_LOOK, place: 'left' });
    expect(offset).toEqual({ x: 16, y: 16 });
  });

  test('are complete once they have been completed', () => {
    const once = completeSettings(OLDER);
    expect(completeSettings(JSON.parse(JSON.stringify(once)) as StoredSettings)).toEqual(once);
  });
});

describe('the sites that may frame the panel', () => {
  test('are always those of the list', () => {
    const { siteList } = completeSettings(OLDER);
    const [first] = siteList;
    expect(completeSettings({ ...OLDER, siteList: [first!] }).sites).toEqual(['https://www.durand.example']);
  });

  test('are found by origin, by host and by id, and no other firm’s is', () => {
    const settings = completeSettings(OLDER);
    for (const name of ['https://www.durand.example', 'www.durand.example', 'www-durand-example'])
      expect(siteNamed(settings, name)?.id).toBe('www-durand-example');
    expect(siteNamed(settings, 'localhost:8081')?.id).toBe('localhost-8081');
    expect(siteNamed(settings, 'https://www.autre.example')).toBeNull();
    expect(siteNamed(settings, '')).toBeNull();
  });

  test('each have what is theirs, and the firm’s where they have nothing of their own', () => {
    const settings = completeSettings(OLDER);
    const site = { ...settings.siteList[0]!, languages: ['en'] as const, roster: ['s2'] };
    expect(settingsAt(settings, site)).toEqual({ ...settings, languages: ['en'], roster: ['s2'] });
    expect(settingsAt(settings, null)).toBe(settings);
  });
});

describe('what an admin sets', () => {
  const fault = (patch: object) => {
    const { issues } = v.safeParse(PatchSettingsSchema, patch);
    return issues ? [v.getDotPath(issues[0]), issues[0].message] : null;
  };
  const site = { ...completeSettings(OLDER).siteList[0]! };

  test.each<[string, object, readonly (string | null)[]]>([
    ['an empty name', { name: '  ' }, ['name', 'firm-name']],
    ['a colour that is none', { theme: { accent: 'bleu', accentDark: '#fff' } }, ['theme.accent', 'colour']],
    [
      'a colour with a property in it',
      { theme: { accent: '#fff;x:y', accentDark: '#fff' } },
      ['theme.accent', 'colour'],
    ],
    ['an impossible host', { domain: 'contact durand' }, ['domain', 'host']],
    ['an impossible site', { siteList: [{ ...site, origin: 'www..fr' }] }, ['siteList.0.origin', 'origin']],
    ['a site twice', { siteList: [site, { ...site, id: 'b' }] }, ['siteList', 'origin-taken']],
    ['a telephone of letters', { phone: 'appelez-nous' }, ['phone', 'phone']],
    ['no language at all', { languages: [] }, ['languages', 'language']],
    ['a language twice', { languages: ['fr', 'fr'] }, ['languages', 'language']],
    ['a slug with a slash', { slug: 'durand/associes' }, ['slug', 'slug']],
    ['an address for data that is none', { privacyContact: 'données' }, ['privacyContact', 'email']],
    ['a term of no months', { retentionMonths: 0 }, ['retentionMonths', 'retention']],
    [
      'a link that runs',
      { referral: { name: '', phone: '', url: 'javascript:alert(1)' } },
      ['referral.url', 'link'],
    ],
    [
      'holidays of another country',
      { calendar: { ...DEFAULT_CALENDAR, region: 'CA-QC' } },
      ['calendar', 'invalid'],
    ],
    ['a logo by its name', { logo: 'x' }, ['logo', 'invalid']],
  ])('cannot be %s', (_, patch, expected) => {
    expect(fault(patch)).toEqual(expected);
  });

  test('cannot be what only the house sets', () => {
    expect(fault({ demo: true })?.[0]).toBe('demo');
    expect(fault({ sites: [] })?.[0]).toBe('sites');
  });

  test('is kept in one form: trimmed, on one line, a colour with six digits, nothing for an empty line', () => {
    expect(
      v.parse(PatchSettingsSchema, {
        name: ' Cabinet\nDurand ',
        theme: { accent: '#abc', accentDark: '#9DB7E0' },
        legal: { mediator: ' ', register: null, insurance: 'Assureur' },
      }),
    ).toEqual({
      name: 'Cabinet Durand',
      theme: { accent: '#aabbcc', accentDark: '#9DB7E0' },
      legal: { mediator: null, register: null, insurance: 'Assureur' },
    });
  });
});
