/** Periods of whole days by the firm's clock, as the figures are asked for. A day is `YYYY-MM-DD`; both ends belong to it. */

/** Days from the first to the last, both included. */
export type Period = Readonly<{ from: string; to: string }>;

/** What a point of a chart over time stands for. */
export type PeriodUnit = 'day' | 'week' | 'month';

const DAY_MS = 86_400_000;

/** Ten years: more than any chart can show, and as much as one question may cost. */
export const PERIOD_MAX_DAYS = 3660;

/** How many days a period has. */
export function daysIn({ from, to }: Period): number {
  return (instantOf(to) - instantOf(from)) / DAY_MS + 1;
}

/** The day so many days later, or earlier. */
export function addDays(day: string, days: number): string {
  return new Date(instantOf(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The period of the same length that ends the day before. */
export function periodBefore(period: Period): Period {
  return { from: addDays(period.from, -daysIn(period)), to: addDays(period.from, -1) };
}

/** Cuts a period into days, into weeks that begin on Monday, or into months; the first and the last may be cut short. */
export function cutPeriod({ from, to }: Period, unit: PeriodUnit): Period[] {
  const parts: Period[] = [];
  for (let day = from; day <= to; day = addDays(parts.at(-1)!.to, 1)) {
    const end = lastDayOf(day, unit);
    parts.push({ from: day, to: end < to ? end : to });
  }
  return parts;
}

/** How finely a count is shown over time: some thirty points on a phone, sixty at the most. */
export function countUnit(period: Period): PeriodUnit {
  const days = daysIn(period);
  if (days <= 31) return 'day';
  return days <= 400 ? 'week' : 'month';
}

/** How finely a share is shown over time: coarser, for each point needs answers enough to mean something. */
export function shareUnit(period: Period): PeriodUnit {
  return daysIn(period) <= 184 ? 'week' : 'month';
}

function lastDayOf(day: string, unit: PeriodUnit): string {
  if (unit === 'day') return day;
  const date = new Date(instantOf(day));
  if (unit === 'week') return addDays(day, (7 - date.getUTCDay()) % 7);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).toISOString().slice(0, 10);
}

function instantOf(day: string): number {
  return Date.parse(`${day}T00:00Z`);
}
