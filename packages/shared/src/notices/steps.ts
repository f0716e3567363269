/** When, and in which order, people are told that somebody waits, for as long as nobody opens what was written. */
import type { EpochMs } from '../availability/badge.ts';
import type { Calendar } from '../availability/calendar.ts';
import { HOUR_MS, MINUTE_MS } from '../availability/zone.ts';
import type { Escalation } from './firm.ts';

/** Time for a console that is just being opened, before anybody is told. */
const FIRST_AFTER_MS = 20_000;
/** Whoever is there sees the message come in; if they have not opened it by then, they are told like the others. */
const ANYWAY_AFTER_MS = 10 * MINUTE_MS;
/** Steps of an aim of a few minutes are kept apart, so that the one before has a chance. */
const APART_MS = 2 * MINUTE_MS;
/** A firm that never opens has no aim in open minutes. */
const WITHOUT_AIM_MS = 24 * HOUR_MS;

/**
 * `first`: who has it, or is on duty, unless one of them is there. `anyway`: the same, there or not. `next`: the one
 * who comes next. `all`: everybody who may answer.
 */
export type StepKind = 'first' | 'anyway' | 'next' | 'all';
export type Step = Readonly<{ kind: StepKind; at: EpochMs }>;

/**
 * The steps for a message written at an instant, in order.
 *
 * @param calendar its rule is the aim, in open minutes: half of it counts from the opening, as the aim itself does.
 */
export function stepsFor(
  written: EpochMs,
  { calendar, escalation }: Readonly<{ calendar: Calendar; escalation: Escalation }>,
): readonly Step[] {
  const steps: Step[] = [
    { kind: 'first', at: written + FIRST_AFTER_MS },
    { kind: 'anyway', at: written + ANYWAY_AFTER_MS },
  ];
  if (!escalation.on) return steps;
  const { openMinutes } = calendar.data.rule;
  const share = escalation.next === 'half' ? 0.5 : 1;
  const next = Math.max(
    calendar.dueInstant(written, openMinutes * share) ?? written + WITHOUT_AIM_MS * share,
    written + ANYWAY_AFTER_MS + APART_MS,
  );
  const all = Math.max(
    calendar.dueInstant(written, openMinutes * (share + 0.5)) ?? written + WITHOUT_AIM_MS * (share + 0.5),
    next + APART_MS,
  );
  return [...steps, { kind: 'next', at: next }, { kind: 'all', at: all }];
}

/** Whom a step concerns, as far as ids go. */
export type Circle = Readonly<{
  /** Everybody who may answer and whom something can reach. */
  able: readonly string[];
  assigned: string | null;
  onDuty: readonly string[];
  order: readonly string[];
  /** Who is there, with a console in sight. */
  present: readonly string[];
  /** Who was told of this message before. */
  told: readonly string[];
}>;

/** Ids of those whom a step tells who were not told before. */
export function toldAt(kind: StepKind, circle: Circle): readonly string[] {
  const { able, present, told } = circle;
  const first = firstOf(circle);
  const fresh = (ids: readonly string[]): readonly string[] => ids.filter((id) => !told.includes(id));
  switch (kind) {
    case 'first':
      return first.some((id) => present.includes(id)) ? [] : fresh(first);
    case 'anyway':
      return fresh(first);
    case 'next': {
      const missed = fresh(first);
      // Somebody who came on duty meanwhile comes before the order.
      return missed.length > 0 ? missed : fresh(inOrder(circle)).slice(0, 1);
    }
    case 'all':
      return fresh(able);
  }
}

/** Whom the conversation was handed to; else who is on duty; else everybody, since nobody may be missed. */
function firstOf({ able, assigned, onDuty }: Circle): readonly string[] {
  if (assigned !== null && able.includes(assigned)) return [assigned];
  const duty = onDuty.filter((id) => able.includes(id));
  return duty.length > 0 ? duty : able;
}

function inOrder({ able, order }: Circle): readonly string[] {
  return [...order.filter((id) => able.includes(id)), ...able.filter((id) => !order.includes(id))];
}
