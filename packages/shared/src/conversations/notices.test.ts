import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { EMERGENCIES } from '../firms/emergency/emergencies.ts';
import { dangerLines } from '../firms/emergency/emergency.ts';
import { PROFILE_NAMES, type ProfileName } from '../firms/profiles/profile.ts';
import { noticeLaw, NOTICES, noticeVersion } from './notices.ts';

const slots = {
  controller: 'Cabinet Durand, 12 rue des Lilas, 75011 Paris',
  bar: 'Barreau de Paris',
  team: ['Me Claire Durand (avocat)', 'Hugo Petit (élève-avocat)'],
  retentionMonths: 12,
};
const CONTACT = 'donnees@durand.example';

/** Every text of a language as one string, with the slots filled. */
function wordsOf(language: 'fr' | 'en', profile: ProfileName = 'france'): string {
  const { firstLine, noFactsYet, lines, full, urgent } = NOTICES[language];
  const filled = { ...slots, law: lawOf(language, profile) };
  const numbers = dangerLines(EMERGENCIES[profile]).map(({ number, who }) => `${number} ${who[language]}`);
  return JSON.stringify([firstLine, noFactsYet, lines(filled), full(filled), urgent, numbers]);
}

function lawOf(language: 'fr' | 'en', profile: ProfileName = 'france') {
  const { basis, rights, complaint } = noticeLaw(profile, CONTACT);
  return { basis: basis[language], rights: rights[language], complaint: complaint[language] };
}

/** The digests of every version that a visitor may have read. Add a line; never change one. */
const DIGESTS: Readonly<Record<string, string>> = {
  '2026-11': '5dd9a46fd98f3252',
  '2026-11-25': '52519dad5c00b93a',
  '2026-11-25.2': '6bc1fa139f9273bf',
  '2026-11-25.3': '823c426d8d15c3dd',
  '2026-11-25.3-quebec': '3ec45469af7e2a0d',
  '2026-11-25.4': 'f96a587523f53edd',
  '2026-11-25.4-quebec': '80f5eda125542399',
  '2026-11-25.5': 'e7a3c13e5ca989a1',
  '2026-11-25.5-quebec': '6bafa8fb7e570aa9',
};

describe('the notices', () => {
  it.each(PROFILE_NAMES)('have a new version as soon as a word of them changes (%s)', (profile) => {
    const digest = createHash('sha256')
      .update(wordsOf('fr', profile) + wordsOf('en', profile))
      .digest('hex')
      .slice(0, 16);
    expect(DIGESTS[noticeVersion(profile)]).toBe(digest);
  });

  it.each(['fr', 'en'] as const)(
    'in %s name the law and the authority of Québec there, and no other',
    (language) => {
      const words = wordsOf(language, 'quebec');
      expect(words).toMatch(/Commission d’accès à l’information/);
      expect(words).not.toMatch(/CNIL|RGPD|GDPR/);
      expect(words).toMatch(/trente jours|thirty days/);
    },
  );

  it('leave no comma where a firm has not given its address or its bar', () => {
    const bare = { ...slots, bar: '', law: lawOf('fr') };
    expect(JSON.stringify([NOTICES.fr.lines(bare), NOTICES.fr.full(bare)])).not.toMatch(/, [.,]|, \./);
    expect(NOTICES.fr.lines(bare)[0]).toMatch(/\(élève-avocat\)\.$/);
  });

  it.each(['fr', 'en'] as const)(
    'in %s say who answers, by name and quality, before anything is written',
    (language) => {
      const [who] = NOTICES[language].lines({ ...slots, law: lawOf(language) });
      for (const name of slots.team) expect(who).toContain(name);
      expect(who).toContain(slots.bar);
    },
  );

  it.each(['fr', 'en'] as const)(
    'in %s name controller, purpose, term, rights and contact in the full text',
    (language) => {
      const words = wordsOf(language);
      for (const slot of [slots.controller, CONTACT, '12', 'CNIL']) expect(words).toContain(slot);
    },
  );

  it.each([
    ['fr', ['ce que vous', 'noms', 'e-mail', 'numéro', 'langue', 'fuseau horaire', 'page du site']],
    ['en', ['words', 'names', 'e-mail', 'number', 'language', 'time zone', 'page of the site']],
  ] as const)('in %s list what the firm receives, and all of it', (language, collected) => {
    const words = wordsOf(language).replace('Vos mots', 'ce que vous');
    for (const thing of collected) expect(words).toContain(thing);
  });

  it.each(['fr', 'en'] as const)('in %s promise no more secrecy than there is', (language) => {
    expect(wordsOf(language)).not.toMatch(/bout en bout|end[- ]to[- ]end|anonym/iu);
  });

  it.each(['fr', 'en'] as const)(
    'in %s name no number of days in the sentence for urgent words',
    (language) => {
      const { lead, danger } = NOTICES[language].urgent;
      expect(lead + danger).not.toMatch(/\d/u);
    },
  );

  it('stand in French typography', () => {
    expect(wordsOf('fr')).not.toMatch(/ [;:!?»%]|« |[\u00a0][;!?»%]|«\u00a0|'|[^\u202f\u00a0\w/.][;!?]/u);
  });

  it('name one person in the singular and several in the plural', () => {
    const several = { ...slots, law: lawOf('fr') };
    const one = { ...several, team: ['Me Claire Durand (avocat)'] };
    expect(NOTICES.fr.lines(one)[0]).toBe('Vous répond\u00a0: Me Claire Durand (avocat), Barreau de Paris.');
    expect(NOTICES.fr.lines(several)[0]).toContain(
      'Vous répondent\u00a0: Me Claire Durand (avocat) et Hugo Petit',
    );
  });
});
