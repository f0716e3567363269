/** An ordinary conversation from beginning to end, in one of its many courses. */
import { VISITOR_PHRASES } from '../corpus/visitor-phrases.ts';
import { DAY_MS, MINUTE_MS, afterOpenMinutes } from './demo-calendar.ts';
import { lastNote } from './notes.ts';
import { awake } from './rhythm.ts';
import {
  answer,
  appointment,
  check,
  close,
  comesBack,
  documents,
  exchange,
  opening,
  reads,
  replies,
  replyMinutes,
} from './scenes.ts';
import type { Stage } from './stage.ts';
import { survey } from './survey.ts';

/** Share of requests that meet a conflict of interests; it is told in the same words as any refusal. */
const CONFLICTS = 0.018;

export function ordinary(stage: Stage, startAt: number): void {
  const { random, situation, lead } = stage;
  opening(stage, startAt);
  if (random.chance(situation.declinedShare ?? 0) || random.chance(CONFLICTS))
    return check(stage, 'declined');
  check(stage, 'clear');
  const minutes = replyMinutes(stage, lead);
  if (losesPatience(stage, minutes)) return;
  const planned = rounds(stage);
  const asksForPapers = answer(stage, minutes, planned.includes('appointment'));
  const turns = planned.filter((turn) => turn !== 'documents' || asksForPapers);
  const slowest = Math.max(minutes, ...turns.map((turn) => ROUNDS[turn](stage)));
  end(stage, slowest, turns.includes('appointment'));
}

type Round = 'question' | 'question again' | 'documents' | 'appointment';

const ROUNDS: Readonly<Record<Round, (stage: Stage) => number>> = {
  question: (stage) => exchange(stage, stage.decks.draw(stage.words.exchanges)),
  'question again': (stage) => exchange(stage, stage.decks.draw(stage.words.exchanges)),
  documents,
  appointment,
};

function rounds({ random, words, situation }: Stage): readonly Round[] {
  const practical = situation.field === 'practical';
  const turns: Round[] = [];
  if (random.chance(0.42)) turns.push('question');
  if (words.exchanges.length > 1 && turns.length > 0 && random.chance(0.22)) turns.push('question again');
  if (!practical && random.chance(0.27)) turns.push('documents');
  if (random.chance(practical ? 0.6 : 0.34)) turns.push('appointment');
  return turns;
}

/** When the answer takes far too long, people ask again, and some go elsewhere; true when this one does. */
function losesPatience(stage: Stage, minutes: number): boolean {
  const { random, calendar, thread, decks, language, lead, letters } = stage;
  const aim = calendar.data.rule.openMinutes;
  const since = thread.state().waitingSince ?? thread.lastAt();
  if (minutes < 2.1 * aim || !random.chance(0.65)) return false;
  const asksAt = afterOpenMinutes(calendar, since, aim * (1.1 + random.next() * 0.8));
  thread.add(asksAt + random.between(1, 50) * MINUTE_MS, {
    kind: 'visitor-message',
    text: stage.says(decks.draw(VISITOR_PHRASES[language].reminders)),
  });
  if (minutes < 3.4 * aim || !random.chance(0.4)) return false;
  thread.add(afterOpenMinutes(calendar, since, minutes * 0.9), {
    kind: 'visitor-message',
    text: stage.says(decks.draw(VISITOR_PHRASES[language].givingUp)),
  });
  replies(stage, lead, letters.phrase('regrets', lead), minutes);
  close(stage, lead, 'lost', thread.lastAt() + 2 * MINUTE_MS);
  return true;
}

/** How it ends: with thanks, with a click, or in silence. */
function end(stage: Stage, slowest: number, booked: boolean): void {
  const { random, thread, visitor } = stage;
  const way = random.weighted(WAYS_TO_END, ([, weight]) => weight)[0];
  if (way === 'silence') return silence(stage, slowest, booked);
  if (way === 'thanks') thanks(stage, booked);
  else {
    const read = reads(stage);
    thread.add(awake(visitor.zone, read + random.logNormal(3, 1) * MINUTE_MS, random), { kind: 'settled' });
  }
  survey(stage, slowest);
}

const WAYS_TO_END = [
  ['thanks', 62],
  ['settled', 18],
  ['silence', 20],
] as const;

function thanks(stage: Stage, booked: boolean): void {
  const { random, thread, lead, letters, calendar } = stage;
  comesBack(stage, thanksFor(stage, booked));
  const why = booked ? 'booked' : 'closed';
  if (!random.chance(0.5)) {
    const at = afterOpenMinutes(calendar, thread.lastAt(), random.logNormal(60, 0.9));
    return close(stage, random.chance(0.4) ? 'benali' : lead, why, at);
  }
  replies(stage, lead, letters.phrase('closings', lead), replyMinutes(stage, lead) * 0.7);
  if (random.chance(0.45)) thread.add(reads(stage) + random.between(5, 60) * 1000, { kind: 'settled' });
  else if (random.chance(0.7)) {
    close(stage, lead, why, afterOpenMinutes(calendar, thread.lastAt(), random.between(40, 900)));
  }
}

/** Thanks that fit: nobody announces an appointment that is made, or calls the assistant *Maître*. */
function thanksFor({ decks, language, lead }: Stage, booked: boolean): string {
  const misfit = (words: string) =>
    (booked && /rendez-vous|arrange a meeting|réfléchir|think about|amiable/.test(words)) ||
    (lead === 'benali' && /Maître|franchise|frank|amiable|documents/.test(words));
  let words = decks.draw(VISITOR_PHRASES[language].thanks);
  while (misfit(words)) words = decks.draw(VISITOR_PHRASES[language].thanks);
  return words;
}

/** Nothing more comes; some read, and later the assistant tidies up. */
function silence(stage: Stage, slowest: number, booked: boolean): void {
  const { random, calendar, thread } = stage;
  if (random.chance(0.7)) {
    reads(stage);
    survey(stage, slowest);
  }
  const later = thread.lastAt() + (booked ? random.between(2, 5) : random.between(9, 17)) * DAY_MS;
  const at = afterOpenMinutes(calendar, later, random.between(5, 300));
  if (!booked && random.chance(0.3)) lastNote(stage, at - MINUTE_MS);
  close(stage, 'benali', booked ? 'booked' : 'silent', at);
}
