/** What the demo asks of the firm's calendar; `createCalendar` of shared gives it. */
export interface DemoCalendar {
  readonly data: Readonly<{ zone: string; rule: Readonly<{ openMinutes: number }> }>;
  isOpenAt(instant: number): boolean;
  /** The next time a closed firm opens after an instant, even when it is open then; null when it never does. */
  nextOpening(instant: number): number | null;
  openMinutesBetween(from: number, to: number): number;
  /** The first instant at which so many open minutes have passed; null when it never comes. */
  dueInstant(from: number, openMinutes: number): number | null;
}

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** The next opening of a firm that is known to open again; a demo without opening hours makes no sense. */
export function openingAfter(calendar: DemoCalendar, instant: number): number {
  const opening = calendar.nextOpening(instant);
  if (opening === null) throw new RangeError('The demo firm needs opening hours.');
  return opening;
}

/** The instant after so many open minutes, for a firm that is known to open again. */
export function afterOpenMinutes(calendar: DemoCalendar, from: number, openMinutes: number): number {
  const due = calendar.dueInstant(from, openMinutes);
  if (due === null) throw new RangeError('The demo firm needs opening hours.');
  return due;
}
