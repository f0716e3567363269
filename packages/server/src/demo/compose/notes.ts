/** Notes that stay within the firm, each fitting the field, the language and the weeks. */
import { ABSENCE_NOTES, LAST_NOTES, NOTES, STATUS_REASONS } from '../corpus/office.ts';
import type { Stage } from './stage.ts';
import { typeset } from './typeset.ts';

/** A note before the first answer, by whoever prepares it. */
export function note(stage: Stage, at: number): void {
  const { random, thread, lead } = stage;
  const by = random.pick([lead, lead, 'benali', 'achard'] as const);
  thread.add(at, { kind: 'note', by, text: worded(stage, bankFor(stage)) });
}

/** A note when the exchange is over. */
export function lastNote(stage: Stage, at: number): void {
  stage.thread.add(at, { kind: 'note', by: 'benali', text: worded(stage, LAST_NOTES) });
}

/** Why a status is set; the reason never reaches the visitor. */
export function reason({ random, filler, visitor }: Stage, why: keyof typeof STATUS_REASONS): string {
  return typeset('fr', filler.fill(random.pick(STATUS_REASONS[why]), visitor.gender));
}

function worded({ decks, filler, visitor }: Stage, bank: readonly string[]): string {
  return typeset('fr', filler.fill(decks.draw(bank), visitor.gender));
}

function bankFor({ random, inBadMonth, situation, language }: Stage): readonly string[] {
  if (inBadMonth && situation.lead === 'marchetti' && random.chance(0.7)) return ABSENCE_NOTES;
  if (language === 'en' && random.chance(0.3)) return NOTES.english;
  const { field } = situation;
  const own = field === 'family' || field === 'work' || field === 'housing' ? NOTES[field] : NOTES.common;
  return random.chance(0.3) ? own : NOTES.common;
}
