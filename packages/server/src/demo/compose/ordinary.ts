/** An ordinary conversation from beginning to end, in one of its many courses. */
import { VISITOR_PHRASES } from '../corpus/visitor-phrases.ts';
import { DAY_MS, MINUTE_MS, afterOpenMinutes } from './demo-calendar.ts';
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
  const turns = rounds(stage);
  answer(stage, minutes, turns.includes('appointment'));
  const slowest = Math.max(minutes, ...turns.map((turn) => ROUNDS[turn](stage)));
  end(stage, slowest);
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
  replies(stage, lead, letters.phrase('apologies', lead), minutes);
  close(stage, lead, 'lost', thread.lastAt() + 2 * MINUTE_MS);
  return true;
}

/** How it ends: with thanks, with a click, or in silence. */
function end(stage: Stage, slowest: number): void {
  const { random, thread, visitor } = stage;
  const way = random.weighted(
    ['thanks', 'settled', 'silence'] as const,
    (each) => ({ thanks: 62, settled: 18, silence: 20 })[each],
  );
  if (way === 'silence') return silence(stage, slowest);
  if (way === 'thanks') thanks(stage);
  else {
    const read = reads(stage);
    thread.add(awake(visitor.zone, read + random.logNormal(3, 1) * MINUTE_MS, random), { kind: 'settled' });
  }
  survey(stage, slowest);
}

function thanks(stage: Stage): void {
  const { random, decks, thread, language, lead, letters, calendar } = stage;
  comesBack(stage, decks.draw(VISITOR_PHRASES[language].thanks));
  if (!random.chance(0.5)) {
    const at = afterOpenMinutes(calendar, thread.lastAt(), random.logNormal(60, 0.9));
    return close(stage, random.chance(0.4) ? 'benali' : lead, 'closed', at);
  }
  replies(stage, lead, letters.phrase('closings', lead), replyMinutes(stage, lead) * 0.7);
  if (random.chance(0.45)) thread.add(reads(stage) + random.between(5, 60) * 1000, { kind: 'settled' });
  else if (random.chance(0.7)) {
    close(stage, lead, 'closed', afterOpenMinutes(calendar, thread.lastAt(), random.between(40, 900)));
  }
}

/** Nothing more comes; some read, and after a fortnight the assistant tidies up. */
function silence(stage: Stage, slowest: number): void {
  const { random, calendar, thread } = stage;
  if (random.chance(0.7)) {
    reads(stage);
    survey(stage, slowest);
  }
  const later = thread.lastAt() + random.between(9, 17) * DAY_MS;
  close(stage, 'benali', 'silent', afterOpenMinutes(calendar, later, random.between(5, 300)));
}
