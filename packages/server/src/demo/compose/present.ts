/** Who waits at this very moment: six to eight people, of different ages, one of them urgent, two nearly overdue. */
import { VISITOR_PHRASES } from '../corpus/visitor-phrases.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, afterOpenMinutes, type DemoCalendar } from './demo-calendar.ts';
import { callForHelp } from './emergency.ts';
import { answer, card, check, firstLine, opening, replyMinutes } from './scenes.ts';
import type { Stage } from './stage.ts';

/** One person who waits: which kind of request it is, and how it comes to stand as it does. */
export interface Waiting {
  readonly urgent: boolean;
  /** Restricts the situations to those of this lawyer. */
  readonly lead?: 'durand' | 'lenoir' | 'marchetti';
  play(stage: Stage): void;
  /** When it began, given the present; needed before the stage is set. */
  startAt(calendar: DemoCalendar, now: number): number;
}

/** In the order of what a firm would want to see in its demo; the last two may be left out. */
export const WAITING: readonly Waiting[] = [
  {
    urgent: true,
    startAt: (_, now) => now - 12 * MINUTE_MS,
    play(stage) {
      callForHelp(stage, at(stage));
      stage.thread.add(stage.thread.lastAt() + 3 * MINUTE_MS, {
        kind: 'clearance',
        by: 'durand',
        clearance: 'clear',
      });
    },
  },
  {
    urgent: false,
    lead: 'marchetti',
    startAt: (calendar, now) => dueIn(calendar, now, 14),
    play: nearlyOverdue,
  },
  {
    urgent: false,
    lead: 'lenoir',
    startAt: (calendar, now) => dueIn(calendar, now, 37),
    play: nearlyOverdue,
  },
  {
    urgent: false,
    lead: 'lenoir',
    startAt: (calendar, now) => openBefore(calendar, now, 1.7 * calendar.data.rule.openMinutes),
    play(stage) {
      const { thread, calendar, decks, language } = stage;
      nearlyOverdue(stage);
      const asks = afterOpenMinutes(calendar, at(stage), 1.2 * calendar.data.rule.openMinutes);
      thread.add(asks, {
        kind: 'visitor-message',
        text: stage.says(decks.draw(VISITOR_PHRASES[language].reminders)),
      });
    },
  },
  {
    urgent: false,
    lead: 'durand',
    startAt: (_, now) => now - 6 * DAY_MS,
    play(stage) {
      const { thread, decks, words, lead, calendar } = stage;
      opening(stage, at(stage));
      check(stage, 'clear');
      answer(stage, replyMinutes(stage, lead), false);
      const [question] = decks.draw(words.exchanges);
      const back = openBefore(calendar, stage.now, 95);
      if (thread.lastAt() < back) thread.add(back - 5 * MINUTE_MS, { kind: 'seen' });
      thread.add(back, { kind: 'visitor-message', text: stage.says(question) });
    },
  },
  {
    urgent: false,
    startAt: (_, now) => now - 4 * MINUTE_MS,
    play: (stage) => firstLine(stage, at(stage)),
  },
  {
    urgent: false,
    lead: 'durand',
    startAt: (calendar, now) => openBefore(calendar, now, 40),
    play: (stage) => opening(stage, at(stage)),
  },
  {
    urgent: false,
    lead: 'marchetti',
    startAt: (_, now) => now - 3 * HOUR_MS,
    play(stage) {
      firstLine(stage, at(stage));
      card(stage, at(stage) + MINUTE_MS);
    },
  },
];

const at = ({ startAt }: Stage): number => startAt;

/** Checked and assigned, and not answered yet. */
function nearlyOverdue(stage: Stage): void {
  opening(stage, at(stage));
  check(stage, 'clear');
}

/**
 * The latest instant from which the firm's aim falls due so many open minutes from now.
 *
 * While the firm is closed these minutes count from the next opening, as the aim itself does.
 */
function dueIn(calendar: DemoCalendar, now: number, minutes: number): number {
  const due = afterOpenMinutes(calendar, now, minutes);
  return latestBefore(now, (from) => afterOpenMinutes(calendar, from, calendar.data.rule.openMinutes) <= due);
}

/** The latest instant since which so many open minutes have passed. */
function openBefore(calendar: DemoCalendar, now: number, minutes: number): number {
  return latestBefore(now, (from) => calendar.openMinutesBetween(from, now) >= minutes);
}

/** Halves the fortnight before an instant until the latest minute that still holds is found. */
function latestBefore(now: number, holds: (from: number) => boolean): number {
  let early = now - 21 * DAY_MS;
  let late = now;
  while (late - early > MINUTE_MS / 4) {
    const middle = (early + late) / 2;
    if (holds(middle)) early = middle;
    else late = middle;
  }
  return Math.floor(early);
}
