import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { NOTICES, NOTICE_VERSION } from './notices.ts';

const slots = {
  firm: 'Cabinet Durand',
  bar: 'Barreau de Paris',
  address: '12 rue des Lilas, 75011 Paris',
  team: ['Me Claire Durand (avocat)', 'Hugo Petit (élève-avocat)'],
  privacyContact: 'donnees@durand.example',
  retentionMonths: 12,
};

/** Every text of a language as one string, with the slots filled. */
function wordsOf(language: 'fr' | 'en'): string {
  const { firstLine, noFactsYet, lines, full, urgent } = NOTICES[language];
  return JSON.stringify([firstLine, noFactsYet, lines(slots), full(slots), urgent]);
}

/** The digests of every version that a visitor may have read. Add a line; never change one. */
const DIGESTS: Readonly<Record<string, string>> = {
  '2026-11': '5dd9a46fd98f3252',
  '2026-11-25': '52519dad5c00b93a',
  '2026-11-25.2': '6bc1fa139f9273bf',
};

describe('the notices', () => {
  it('have a new version as soon as a word of them changes', () => {
    const digest = createHash('sha256')
      .update(wordsOf('fr') + wordsOf('en'))
      .digest('hex')
      .slice(0, 16);
    expect(DIGESTS[NOTICE_VERSION]).toBe(digest);
  });

  it.each(['fr', 'en'] as const)(
    'in %s say who answers, by name and quality, before anything is written',
    (language) => {
      const [who] = NOTICES[language].lines(slots);
      for (const name of slots.team) expect(who).toContain(name);
      expect(who).toContain(slots.bar);
    },
  );

  it.each(['fr', 'en'] as const)(
    'in %s name controller, purpose, term, rights and contact in the full text',
    (language) => {
      const words = wordsOf(language);
      for (const slot of [slots.firm, slots.address, slots.privacyContact, '12', 'CNIL'])
        expect(words).toContain(slot);
    },
  );

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

  it.each(['fr', 'en'] as const)(
    'in %s name for danger the police, the number for who cannot speak, then who listens',
    (language) => {
      const { police, text, numbers } = NOTICES[language].urgent;
      expect([police, text.number, ...numbers.map(({ number }) => number)]).toEqual([
        '17',
        '114',
        '3919',
        '119',
        '3114',
        '112',
      ]);
    },
  );

  it('stand in French typography', () => {
    expect(wordsOf('fr')).not.toMatch(/ [;:!?»%]|« |[\u00a0][;!?»%]|«\u00a0|'|[^\u202f\u00a0\w/.][;!?]/u);
  });

  it('name one person in the singular and several in the plural', () => {
    const one = { ...slots, team: ['Me Claire Durand (avocat)'] };
    expect(NOTICES.fr.lines(one)[0]).toBe('Vous répond\u00a0: Me Claire Durand (avocat), Barreau de Paris.');
    expect(NOTICES.fr.lines(slots)[0]).toContain(
      'Vous répondent\u00a0: Me Claire Durand (avocat) et Hugo Petit',
    );
  });
});
