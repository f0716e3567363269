/** The scenes of which conversations are made, from the first line to the day it is closed. */
import type { STATUS_REASONS } from '../corpus/office.ts';
import type { Exchange, StaffKey } from '../corpus/situation.ts';
import { VISITOR_PHRASES } from '../corpus/visitor-phrases.ts';
import { castOther } from './cast.ts';
import { MINUTE_MS, afterOpenMinutes } from './demo-calendar.ts';
import type { Excuse } from './letters.ts';
import { note, reason } from './notes.ts';
import { politely } from './politeness.ts';
import { awake } from './rhythm.ts';
import { STAFF_HABITS } from './staff.ts';
import type { Stage } from './stage.ts';
import { wallReading } from './wall-clock.ts';

const SECOND_MS = 1000;
/** How much longer the ill lawyer's answers took, and everybody else's. */
const ILL = 4.5;
const SHORT_HANDED = 1.7;
/** Replies from home, in the evening. */
const EVENING_REPLIES = 0.13;
const ASKS_FOR_PAPERS =
  /adress|envoy|apport|prépar|réuni|transmett|joindre|joignez|pièces|documents|papers|send|bring|certificate|statement/i;

/** The first line, and what polite people put around it. */
export function firstLine(stage: Stage, at: number): void {
  const { random, language, words, decks, thread, situation, visitor } = stage;
  const line = decks.draw(words.firstLines);
  const { hour } = wallReading(visitor.zone, at);
  const text = situation.urgent ? line : politely(line, language, hour, random);
  thread.add(at, { kind: 'visitor-message', text: stage.says(text) });
}

/** The card, then perhaps an address. */
export function card(stage: Stage, at: number, contactShare = 0.78): void {
  const { random, thread, visitor, language, situation } = stage;
  const other = castOther(language, situation, visitor, random);
  thread.add(at, { kind: 'parties', name: visitor.name, other });
  if (!random.chance(contactShare)) return;
  thread.add(thread.lastAt() + random.between(9, 70) * SECOND_MS, { kind: 'contact', email: visitor.email });
}

export function detail(stage: Stage, at: number): void {
  const { thread, decks, words } = stage;
  thread.add(at, { kind: 'visitor-message', text: stage.says(decks.draw(words.details)) });
}

/** First line, card and details in one sitting. */
export function opening(stage: Stage, at: number): void {
  const { random, thread, situation } = stage;
  firstLine(stage, at);
  card(stage, thread.lastAt() + random.between(22, 150) * SECOND_MS);
  if (!random.chance(situation.field === 'practical' ? 0.45 : 0.86)) return;
  detail(stage, thread.lastAt() + random.between(50, 420) * SECOND_MS);
}

/** Me Durand checks the parties; who fits the case is then told. */
export function check(stage: Stage, outcome: 'clear' | 'declined', from = stage.thread.lastAt()): void {
  const { random, calendar, thread, lead, inBadMonth, situation } = stage;
  const minutes = random.logNormal(13, 0.8) * (inBadMonth ? SHORT_HANDED : 1);
  const at = Math.max(afterOpenMinutes(calendar, from, minutes), thread.lastAt() + 40 * SECOND_MS);
  if (random.chance(0.09)) thread.add(at - 30 * SECOND_MS, { kind: 'fold-opened', by: 'durand' });
  thread.add(at, { kind: 'clearance', by: 'durand', clearance: outcome });
  if (outcome === 'declined') return closeFlag(stage);
  if (lead !== 'durand' || random.chance(0.3))
    thread.add(soon(stage), { kind: 'assignment', by: 'durand', to: lead });
  if (situation.field !== 'practical' && random.chance(0.4))
    thread.add(soon(stage), {
      kind: 'status',
      by: lead,
      status: 'studied',
      reason: reason(stage, 'studied'),
    });
}

/** How long this person takes this time, in open minutes. */
export function replyMinutes({ random, inBadMonth, situation }: Stage, by: StaffKey): number {
  const [median, sigma] = STAFF_HABITS[by].reply;
  const ill = inBadMonth && situation.lead === 'marchetti' && by === 'marchetti';
  return Math.max(3, random.logNormal(median, sigma)) * (ill ? ILL : inBadMonth ? SHORT_HANDED : 1);
}

/** When a reply that takes so many open minutes is written; now and then from home the same evening. */
export function replyAt(stage: Stage, minutes: number): number {
  const { random, calendar, thread } = stage;
  const since = thread.state().waitingSince ?? thread.lastAt();
  const { hour, weekday } = wallReading(calendar.data.zone, since);
  const evening = hour >= 18 && hour < 22 && weekday < 5;
  if (evening && thread.steps.some(({ kind }) => kind === 'clearance') && random.chance(EVENING_REPLIES)) {
    return thread.lastAt() + random.between(12, 70) * MINUTE_MS;
  }
  const earliest = afterOpenMinutes(calendar, thread.lastAt(), 1 + random.next() * 5);
  return Math.max(afterOpenMinutes(calendar, since, minutes), earliest) + random.between(0, 59) * SECOND_MS;
}

/** The first answer, with perhaps a note before and the flag closed after; tells whether it asks for papers. */
export function answer(stage: Stage, minutes: number, offers: boolean): boolean {
  const { random, thread, letters, decks, words, lead } = stage;
  if (random.chance(0.24)) note(stage, soon(stage));
  const at = replyAt(stage, minutes);
  const heart = decks.draw(words.answers);
  const text = letters.first({
    by: lead,
    at,
    heart,
    excuse: excuseFor(stage, minutes),
    offers,
  });
  thread.add(at, { kind: 'staff-message', by: lead, text });
  closeFlag(stage);
  return ASKS_FOR_PAPERS.test(heart);
}

/** What there is to excuse; whoever writes again after the check, unanswered, is asking where the answer is. */
function excuseFor({ calendar, thread }: Stage, minutes: number): Excuse {
  const { answered } = thread.state();
  const checked = thread.steps.findIndex(({ kind }) => kind === 'clearance');
  const asked = thread.steps.slice(checked).some(({ kind }) => kind === 'visitor-message');
  if (!answered && asked) return 'reminded';
  return minutes > 1.4 * calendar.data.rule.openMinutes ? 'late' : null;
}

/** The visitor comes back, reads, and after a while writes. */
export function comesBack(stage: Stage, text: string): void {
  const read = reads(stage);
  stage.thread.add(read + stage.random.logNormal(4, 0.8) * MINUTE_MS, {
    kind: 'visitor-message',
    text: stage.says(text),
  });
}

/** The visitor reads what was answered; gives the instant. */
export function reads(stage: Stage): number {
  const { random, thread, visitor } = stage;
  const at = awake(visitor.zone, thread.lastAt() + random.logNormal(32, 1.3) * MINUTE_MS, random);
  return thread.add(at, { kind: 'seen' });
}

export function replies(stage: Stage, by: StaffKey, text: string, minutes: number): void {
  stage.thread.add(replyAt(stage, minutes), { kind: 'staff-message', by, text });
  closeFlag(stage);
}

/** A question comes back and gets the answer to that very question. */
export function exchange(stage: Stage, [question, heart]: Exchange): number {
  const { lead, letters } = stage;
  comesBack(stage, question);
  const minutes = replyMinutes(stage, lead) * 0.8;
  replies(stage, lead, letters.second({ by: lead, heart, excuse: excuseFor(stage, minutes) }), minutes);
  return minutes;
}

/** Papers were asked for, and come. The trainee may be the one who thanks for them. */
export function documents(stage: Stage): number {
  const { random, thread, decks, lead, letters, language } = stage;
  thread.add(soon(stage), {
    kind: 'status',
    by: lead,
    status: 'waiting-for-you',
    reason: reason(stage, 'waiting'),
  });
  comesBack(stage, decks.draw(VISITOR_PHRASES[language].documentsSent));
  const by = lead !== 'marchetti' && random.chance(0.3) ? 'achard' : lead;
  const minutes = replyMinutes(stage, by) * 0.8;
  replies(stage, by, letters.phrase('documentsRead', by), minutes);
  return minutes;
}

/** One of the two times offered suits. */
export function appointment(stage: Stage): number {
  const { random, decks, lead, letters, language } = stage;
  comesBack(stage, decks.draw(VISITOR_PHRASES[language].appointmentsTaken));
  const desk = lead === 'benali' || random.chance(0.35);
  const by = desk ? 'benali' : lead;
  const minutes = replyMinutes(stage, by) * 0.7;
  replies(stage, by, letters.phrase(desk ? 'deskConfirmations' : 'confirmations', by), minutes);
  return minutes;
}

export function close(stage: Stage, by: StaffKey, why: keyof typeof STATUS_REASONS, at: number): void {
  stage.thread.add(at, { kind: 'status', by, status: 'closed', reason: reason(stage, why) });
}

/** Only a lawyer closes the flag that a visitor's words have raised. */
function closeFlag(stage: Stage): void {
  const { thread, lead } = stage;
  if (!thread.state().flagged) return;
  thread.add(soon(stage), { kind: 'flag-closed', by: lead === 'benali' ? 'durand' : lead, flag: 'urgent' });
}

function soon({ random, thread }: Stage): number {
  return thread.lastAt() + random.between(20, 170) * SECOND_MS;
}
