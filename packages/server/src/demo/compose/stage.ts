/** All that the scenes of one conversation share: who, where, in which words, and the thread they write. */
import type { Language } from '@parenthese/shared/wire/language.ts';
import type { Situation, StaffKey, Words } from '../corpus/situation.ts';
import type { DemoVisitor } from '../demo-conversation.ts';
import type { Random } from '../random.ts';
import { castHand, castVisitor, typed, type Hand } from './cast.ts';
import type { Decks } from './decks.ts';
import type { DemoCalendar } from './demo-calendar.ts';
import { createFiller, type Filler } from './fill.ts';
import { createLetters, type Letters } from './letters.ts';
import { createThread, type Thread } from './thread.ts';
import { typeset } from './typeset.ts';

/** What all conversations of a year share. */
export interface House {
  readonly calendar: DemoCalendar;
  readonly decks: Decks;
  readonly badMonth: Readonly<{ from: number; to: number }>;
  /** The present, at which the year ends. */
  readonly now: number;
}

export interface Stage extends House {
  readonly startAt: number;
  readonly random: Random;
  readonly language: Language;
  readonly situation: Situation;
  readonly words: Words;
  readonly visitor: DemoVisitor;
  readonly filler: Filler;
  readonly letters: Letters;
  readonly thread: Thread;
  readonly inBadMonth: boolean;
  /** Who answers: the lead of the situation, or who stands in while they are ill. */
  readonly lead: StaffKey;
  /** A visitor's words, filled, in their hand, set. */
  says(text: string): string;
}

/** Share of an ill colleague's conversations that Me Durand takes over. */
const STANDS_IN = 0.4;

export function setStage(
  house: House,
  at: Readonly<{ language: Language; situation: Situation; startAt: number; random: Random }>,
): Stage {
  const { language, situation, startAt, random } = at;
  const words = situation[language];
  if (!words) throw new RangeError(`${situation.key} has no words in this language.`);
  const visitor = castVisitor(language, situation, random);
  const hand: Hand = castHand(random);
  const filler = createFiller({ language, visitor, calendar: house.calendar, random, startAt });
  const inBadMonth = house.badMonth.from <= startAt && startAt < house.badMonth.to;
  const stoodIn = inBadMonth && situation.lead === 'marchetti' && random.chance(STANDS_IN);
  return {
    ...house,
    startAt,
    random,
    language,
    situation,
    words,
    visitor,
    filler,
    inBadMonth,
    lead: stoodIn ? 'durand' : situation.lead,
    letters: createLetters({ language, random, decks: house.decks, filler }),
    thread: createThread(random),
    says: (text) => typeset(language, typed(filler.fill(text, visitor.gender), hand)),
  };
}
