import { describe, expect, test } from 'vitest';
import { DEFAULT_CALENDAR } from '../availability/hours.ts';
import { LANGUAGES } from '../wire/language.ts';
import { missingForPrivacy, privacyText } from './privacy-text.ts';
import { PROFILE_NAMES } from './profiles/profile.ts';
import { completeSettings } from './settings.ts';

const settings = completeSettings({
  slug: 'durand',
  name: 'Cabinet Durand',
  bar: '',
  address: '12 rue des Exemples, 75011 Paris',
  phone: '',
  privacyContact: 'donnees@durand.example',
  languages: ['fr'],
  sites: [],
  calendar: DEFAULT_CALENDAR,
  roster: [],
  theme: { accent: '#23406B', accentDark: '#9DB7E0' },
  referral: { name: '', phone: '', url: '' },
  retentionMonths: 9,
  demo: false,
});

const all = PROFILE_NAMES.flatMap((profile) =>
  LANGUAGES.map(
    (language) =>
      [profile, language, privacyText({ ...settings, profile }, language).paragraphs.join('\n')] as const,
  ),
);

describe.each(all)('the paragraph for the firm’s site (%s, %s)', (profile, _, words) => {
  test('names who answers for the data, their term, and whom to write to', () => {
    for (const fact of ['Cabinet Durand', '12 rue des Exemples', '9', 'donnees@durand.example'])
      expect(words).toContain(fact);
  });

  test('names the authority of its own jurisdiction, and no other', () => {
    const [own, other] =
      profile === 'france' ? [/CNIL/, /Commission/] : [/Commission d’accès/, /CNIL|RGPD|GDPR/];
    expect(words).toMatch(own);
    expect(words).not.toMatch(other);
  });

  test('says what is kept on the device, and promises no more secrecy than there is', () => {
    expect(words).toMatch(/appareil|device/);
    expect(words).not.toMatch(/bout en bout|end[- ]to[- ]end|anonym/iu);
  });

  test('stands in French typography', () => {
    expect(words).not.toMatch(/ [;!?»%]|« |[\u00a0][;!?»%]|[a-zé]'[a-zé]/iu);
  });
});

test('where the firm has not said it yet, there is a gap to fill, and it is named', () => {
  const bare = { ...settings, address: '', privacyContact: '' };
  expect(missingForPrivacy(bare)).toEqual(['address', 'privacyContact']);
  expect(missingForPrivacy(settings)).toEqual([]);
  expect(
    privacyText(bare, 'fr')
      .paragraphs.join()
      .match(/\[à compléter\]/g),
  ).toHaveLength(2);
});
