/**
 * Composes a year of a small Paris firm's correspondence: Cabinet Durand, which does not exist.
 *
 * A pure function of its arguments. It knows nothing of the service that will play it; it only keeps the
 * order that the service demands (no answer before the parties are checked, no survey after urgent words).
 */
import type { Language } from '@parenthese/shared/wire/language.ts';
import type { Field, Situation } from './corpus/situation.ts';
import { ORDINARY_SITUATIONS, URGENT_SITUATIONS } from './corpus/situations.ts';
import { createDecks } from './compose/decks.ts';
import { DAY_MS, type DemoCalendar } from './compose/demo-calendar.ts';
import { emergency } from './compose/emergency.ts';
import { ordinary } from './compose/ordinary.ts';
import { WAITING, type Waiting } from './compose/present.ts';
import { badMonth, createRhythm } from './compose/rhythm.ts';
import { setStage, type House, type Stage } from './compose/stage.ts';
import { stateOf } from './compose/thread.ts';
import type { DemoConversation } from './demo-conversation.ts';
import { createRandom, type Random } from './random.ts';

export interface YearOptions {
  /** The same seed gives the same year. */
  readonly seed: string | number;
  /** The present: nothing happens after it, and it decides who waits. Epoch milliseconds. */
  readonly until: number;
  /** How far back the first conversation lies [365]. */
  readonly days?: number;
  /** How many conversations there are [400]. */
  readonly conversations?: number;
  readonly calendar: DemoCalendar;
}

const ENGLISH = 0.2;
const URGENT = 0.03;
/** Draws of another instant for a conversation that would still wait at the present. */
const MAX_DRAWS = 60;

/** Composes the conversations, in the order in which they begin. */
export function composeYear({
  seed,
  until,
  days = 365,
  conversations = 400,
  calendar,
}: YearOptions): DemoConversation[] {
  const random = createRandom(seed);
  const house: House = {
    calendar,
    decks: createDecks(random.fork('decks')),
    badMonth: badMonth(calendar.data.zone, until),
    now: until,
  };
  const rhythm = createRhythm(calendar, until - days * DAY_MS, until);
  const waiting = WAITING.slice(0, random.between(6, WAITING.length)).slice(0, conversations);
  const present = waiting.map((one, index) => waits(house, one, random.fork(`waiting ${index}`)));
  const past = Array.from({ length: conversations - present.length }, (_, index) => {
    const own = random.fork(index);
    return finished(house, () => rhythm.draw(own), own);
  });
  return [...past, ...present].toSorted((a, b) => beginningOf(a) - beginningOf(b));
}

function beginningOf({ steps }: DemoConversation): number {
  return steps[0]?.at ?? 0;
}

/** A conversation that waits for nothing at the present. */
function finished(house: House, draw: () => number, random: Random): DemoConversation {
  for (let attempt = 0; attempt < MAX_DRAWS; attempt += 1) {
    const urgent = random.chance(URGENT);
    const stage = setStage(house, { ...request(random, urgent), startAt: draw(), random });
    (urgent ? emergency : ordinary)(stage, stage.startAt);
    const conversation = written(stage);
    const { waitingSince, flagged } = stateOf(conversation.steps);
    if (waitingSince === null && !flagged) return conversation;
  }
  throw new RangeError('The period is too short for a conversation to end in it.');
}

/** A conversation that waits for the firm at the present; only the urgent one carries an open flag. */
function waits(house: House, { urgent, lead, play, startAt }: Waiting, random: Random): DemoConversation {
  const at = startAt(house.calendar, house.now);
  for (let attempt = 0; attempt < MAX_DRAWS; attempt += 1) {
    const own = random.fork(attempt);
    const stage = setStage(house, { ...request(own, urgent, lead), startAt: at, random: own });
    play(stage);
    if (stateOf(stage.thread.steps).everFlagged === urgent) return written(stage);
  }
  throw new RangeError('The corpus has nothing that could wait here.');
}

/** What it is about, and in which language. */
function request(
  random: Random,
  urgent: boolean,
  lead?: Situation['lead'],
): { language: Language; situation: Situation } {
  const language: Language = random.chance(ENGLISH) ? 'en' : 'fr';
  const all = urgent ? URGENT_SITUATIONS : ORDINARY_SITUATIONS;
  const fitting = all.filter(
    (situation) =>
      situation[language] !== undefined &&
      (lead === undefined || (situation.lead === lead && !situation.declinedShare)),
  );
  return { language, situation: random.weighted(fitting, ({ weight }) => weight) };
}

function written({ thread, language, situation, visitor, now, random }: Stage): DemoConversation {
  const steps = thread.steps.filter(({ at }) => at <= now);
  return {
    id: random.uuidv7At(steps[0]?.at ?? now),
    language,
    field: situation.field,
    situation: situation.key,
    urgent: situation.urgent ?? false,
    page: random.pick(PAGES[situation.field]),
    visitor,
    steps,
  };
}

/** Pages of the firm's own site from which people write. */
const PAGES: Readonly<Record<Field, readonly string[]>> = {
  family: ['/', '/droit-de-la-famille', '/divorce', '/contact'],
  work: ['/', '/droit-du-travail', '/contact'],
  housing: ['/', '/immobilier-et-baux', '/contact'],
  criminal: ['/', '/urgence', '/contact'],
  consumer: ['/', '/successions', '/contact'],
  foreigners: ['/', '/contact'],
  practical: ['/contact', '/honoraires', '/acces'],
};
