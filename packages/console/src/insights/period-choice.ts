/** Which period the figures are shown for, as the address says it: `?period=quarter`, `?from=…&to=…`, `&compare=none`. */
import { addDays, type Period } from '@parenthese/shared/insights/period.ts';

/** Days up to today that a name stands for. A quarter is thirteen whole weeks, so that each weekday is in it alike. */
const LENGTHS = { month: 30, quarter: 91, year: 365 } as const;
export type PeriodName = keyof typeof LENGTHS;
export const PERIOD_NAMES = Object.keys(LENGTHS) as readonly PeriodName[];

export type PeriodChoice = Readonly<{ name: PeriodName | 'own'; period: Period; compare: boolean }>;

/** Reads the choice from an address. What is no period there is passed over: the last thirty days are shown. */
export function choiceOf(search: string, today: string): PeriodChoice {
  const asked = new URLSearchParams(search);
  const compare = asked.get('compare') !== 'none';
  const [from, to] = [asked.get('from') ?? '', asked.get('to') ?? ''];
  if (isDay(from) && isDay(to) && from <= to) return { name: 'own', period: { from, to }, compare };
  const name = PERIOD_NAMES.find((known) => known === asked.get('period')) ?? 'month';
  return { name, period: lastDays(LENGTHS[name], today), compare };
}

/** Whether an address says itself which period it wants. */
export function saysPeriod(search: string, today: string): boolean {
  const name = new URLSearchParams(search).get('period');
  return PERIOD_NAMES.some((known) => known === name) || choiceOf(search, today).name === 'own';
}

/** The choices to try in turn where the address says none, from the shortest. */
export function choicesFrom(search: string, today: string): readonly PeriodChoice[] {
  const choice = choiceOf(search, today);
  if (saysPeriod(search, today)) return [choice];
  return PERIOD_NAMES.map((name) => ({ ...choice, name, period: lastDays(LENGTHS[name], today) }));
}

/** Writes a choice as the query of an address. A named period keeps its name, so that a bookmark moves on with the days. */
export function searchOf({ name, period, compare }: PeriodChoice): string {
  const query = new URLSearchParams(name === 'own' ? period : { period: name });
  if (!compare) query.set('compare', 'none');
  return `?${query}`;
}

/** The day it is at an instant by the clock of a zone, without a calendar of our own. */
export function dayIn(zone: string, instant: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(instant);
}

function lastDays(days: number, today: string): Period {
  return { from: addDays(today, 1 - days), to: today };
}

function isDay(text: string): boolean {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}
