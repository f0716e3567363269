/** Days by the firm's clock, as instants and as SQL. */
import { sql, type RawBuilder, type ReferenceExpression } from 'kysely';
import { addDays, cutPeriod, type Period } from '@parenthese/shared/insights/period.ts';
import { DAY_MS, startOfLocalDay, zoneOf } from '@parenthese/shared/availability/zone.ts';
import type { Tables } from '../schema/tables.ts';

/** From the first instant of a period up to, but without, the first instant after it. */
export type Instants = Readonly<{ start: number; end: number }>;

/** When a period of local days begins and ends. A day of a clock change has 23 or 25 hours, and they are all in it. */
export function instantsOf(zone: string, { from, to }: Period): Instants {
  return { start: startOfLocalDay(zone, from), end: startOfLocalDay(zone, addDays(to, 1)) };
}

/** Every day of a period. */
export function daysOf(period: Period): string[] {
  return cutPeriod(period, 'day').map(({ from }) => from);
}

/**
 * The local day of an instant's column, as days since 1 January 1970. Between two changes of the clocks that is one
 * addition and one division; the changes of a period are few and known before it is asked.
 */
export function localDayNumber<Table extends keyof Tables>(
  column: ReferenceExpression<Tables, Table> & string,
  zone: string,
  { start, end }: Instants,
): RawBuilder<number> {
  const instant = sql.ref(column);
  const spans = zoneOf(zone).spansBetween(start, end);
  const last = spans.at(-1)!;
  const cases = spans
    .slice(0, -1)
    .map(({ until, offset }) => sql`when ${instant} < ${sql.lit(until)} then ${sql.lit(offset)}`);
  const offset =
    cases.length === 0
      ? sql.lit(last.offset)
      : sql`case ${sql.join(cases, sql` `)} else ${sql.lit(last.offset)} end`;
  return sql<number>`(${instant} + ${offset}) / ${sql.lit(DAY_MS)}`;
}
