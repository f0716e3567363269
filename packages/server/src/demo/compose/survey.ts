/** Who answers the survey of an exchange, when, and how far they go. */
import type { Opinion } from './opinion.ts';
import { formOpinion } from './opinion.ts';
import { MINUTE_MS } from './demo-calendar.ts';
import { awake } from './rhythm.ts';
import { STAFF_HABITS } from './staff.ts';
import type { Stage } from './stage.ts';

const ANSWER_RATE = 0.38;
const SECOND_MS = 1000;
const DAY_MINUTES = 1440;

/**
 * Lets the visitor answer, a little more than one in three of those who are asked. Nobody is asked after urgent words, a refusal or silence.
 *
 * @param slowest the slowest reply of the exchange, in open minutes.
 */
export function survey(stage: Stage, slowest: number): void {
  const { random, thread, calendar, lead, language, visitor, decks, inBadMonth } = stage;
  const { everFlagged, declined, answered, waitingSince } = thread.state();
  if (everFlagged || declined || !answered || waitingSince !== null || !random.chance(ANSWER_RATE)) return;
  const opinion = formOpinion(
    {
      slowness: slowest / calendar.data.rule.openMinutes,
      inBadMonth,
      plainFees: STAFF_HABITS[lead].plainFees,
    },
    { language, gender: visitor.gender, random, decks },
  );
  write(stage, opinion, awake(visitor.zone, thread.lastAt() + pause(stage), random));
}

/** Most answer at once, some when the mail brings them back. */
function pause({ random }: Stage): number {
  return random.chance(0.7)
    ? random.logNormal(1.2, 0.7) * MINUTE_MS
    : random.logNormal(0.8 * DAY_MINUTES, 0.9) * MINUTE_MS;
}

function write({ thread, random }: Stage, { helped, comment, criteria }: Opinion, at: number): void {
  thread.add(at, { kind: 'answer', question: 'helped', value: helped, without: null });
  if (comment !== null) {
    const typing = comment.length * random.between(150, 420);
    thread.add(thread.lastAt() + typing, {
      kind: 'answer',
      question: 'comment',
      value: comment,
      without: null,
    });
  }
  for (const [question, said] of criteria) {
    const answer = typeof said === 'number' ? { value: said, without: null } : { value: null, without: said };
    thread.add(thread.lastAt() + random.between(2, 11) * SECOND_MS, { kind: 'answer', question, ...answer });
  }
}
