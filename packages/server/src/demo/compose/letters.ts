/** Puts the firm's letters together: greeting, heart, next step, fees, farewell, in the voice of who signs. */
import type { Language } from '@parenthese/shared/wire/language.ts';
import type { StaffKey } from '../corpus/situation.ts';
import { STAFF_PHRASES, type StaffPhrases } from '../corpus/staff-phrases.ts';
import type { Random } from '../random.ts';
import type { Decks } from './decks.ts';
import type { Filler } from './fill.ts';
import { STAFF_HABITS } from './staff.ts';
import { typeset } from './typeset.ts';

/** What there is to be sorry for: nothing, a late answer, or a visitor who had to ask again. */
export type Excuse = null | 'late' | 'reminded';

export interface Letters {
  /** The first answer; `offers` puts two appointments in it. */
  first(
    letter: Readonly<{ by: StaffKey; at: number; heart: string; excuse: Excuse; offers: boolean }>,
  ): string;
  /** A short answer to something said before. */
  second(letter: Readonly<{ by: StaffKey; heart: string; excuse: Excuse }>): string;
  /** A few lines where an hour counts: no fees, no ceremony. */
  urgent(letter: Readonly<{ by: StaffKey; heart: string }>): string;
  /** One ready phrase of a bank. */
  phrase(bank: keyof StaffPhrases, by: StaffKey): string;
}

export function createLetters(context: {
  readonly language: Language;
  readonly random: Random;
  readonly decks: Decks;
  readonly filler: Filler;
}): Letters {
  const { language, random, decks, filler } = context;
  const phrases = STAFF_PHRASES[language];

  const set = (by: StaffKey, parts: readonly (string | null)[]) =>
    typeset(
      language,
      filler.fill(parts.filter((part) => part !== null).join('\n\n'), STAFF_HABITS[by].gender),
    );

  /** A farewell that ends in a comma is followed by the name. */
  function farewell(by: StaffKey): string {
    const words = random.pick(phrases.farewells);
    return words.endsWith(',') ? `${words}\n${STAFF_HABITS[by].signature}` : words;
  }

  function fees(by: StaffKey, step: string): string | null {
    const { speaksOfFees, plainFees } = STAFF_HABITS[by];
    if (!random.chance(speaksOfFees)) return null;
    // The assistant cannot refer to herself, and once in a letter is enough for the others.
    const vague = phrases.vagueFees.filter((words) => !step.includes('Benali') || !words.includes('Benali'));
    return random.pick(random.chance(plainFees) || by === 'benali' ? phrases.clearFees : vague);
  }

  /** The excuses speak of hearings, which the assistant has none of. */
  function sorry(by: StaffKey, excuse: Excuse): string | null {
    if (excuse === null || by === 'benali') return null;
    return decks.draw(excuse === 'late' ? phrases.apologies : phrases.remindedApologies);
  }

  function nextStep(by: StaffKey, offers: boolean): string | null {
    if (by === 'benali') return random.pick(phrases.deskSteps);
    if (offers) return random.pick(phrases.offers);
    return random.chance(STAFF_HABITS[by].proposes) ? random.pick(phrases.nextSteps) : null;
  }

  return {
    first({ by, at, heart, excuse, offers }) {
      filler.offerFrom(at);
      const opening = sorry(by, excuse) ?? acknowledgement(by);
      const step = nextStep(by, offers);
      const steps = [step, fees(by, step ?? '')].filter((part) => part !== null).join(' ');
      return set(by, [
        random.pick(phrases.greetings),
        opening === null ? heart : `${opening} ${heart}`,
        steps === '' ? null : steps,
        farewell(by),
      ]);
    },
    second({ by, heart, excuse }) {
      const opening = sorry(by, excuse);
      return set(by, [
        random.chance(0.3) ? random.pick(phrases.greetings) : null,
        opening === null ? heart : `${opening} ${heart}`,
        random.chance(0.4) ? farewell(by) : null,
      ]);
    },
    urgent({ by, heart }) {
      return set(by, [heart, STAFF_HABITS[by].signature]);
    },
    phrase(bank, by) {
      return set(by, [decks.draw(phrases[bank])]);
    },
  };

  function acknowledgement(by: StaffKey): string | null {
    return random.chance(STAFF_HABITS[by].acknowledges) ? decks.draw(phrases.acknowledgements) : null;
  }
}
