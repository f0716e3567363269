/**
 * Wall clocks: what the clocks of a time zone read at an instant.
 *
 * A reading is a number of milliseconds as if it were UTC, so that days and hours come by plain division.
 * Between two changes of the clocks a zone keeps one offset; these spans are asked of Temporal once and kept,
 * which makes a reading cheap enough for every message and every figure.
 */
import { Temporal } from 'temporal-polyfill';
import type { EpochMs } from './badge.ts';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** What a wall clock reads, in milliseconds as if it stood in UTC. */
export type WallMs = number;

/** Days since 1 January 1970 on a wall clock. */
export type DayNumber = number;

/** A stretch of time during which the clocks are not changed. */
export type OffsetSpan = { readonly from: EpochMs; readonly until: EpochMs; readonly offset: number };

export type Zone = {
  readonly name: string;
  spanAt(instant: EpochMs): OffsetSpan;
  /** The spans that touch a period, in order. */
  spansBetween(from: EpochMs, to: EpochMs): readonly OffsetSpan[];
  wallAt(instant: EpochMs): WallMs;
};

const zones = new Map<string, Zone>();

/** The clock of an IANA zone; throws a RangeError for a name that is none. */
export function zoneOf(name: string): Zone {
  const zone = zones.get(name) ?? createZone(name);
  zones.set(name, zone);
  return zone;
}

/** The local day at an instant, as `YYYY-MM-DD`. */
export function localDay(zone: string, instant: EpochMs): string {
  return isoDay(dayNumber(zoneOf(zone).wallAt(instant)));
}

/** The local hour at an instant, 0 to 23. */
export function localHour(zone: string, instant: EpochMs): number {
  const wall = zoneOf(zone).wallAt(instant);
  return Math.floor((wall - dayNumber(wall) * DAY_MS) / HOUR_MS);
}

export function dayNumber(wall: WallMs): DayNumber {
  return Math.floor(wall / DAY_MS);
}

export function isoDay(day: DayNumber): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Monday is 0, as in `WEEKDAYS`; day 0, 1 January 1970, was a Thursday. */
export function weekdayIndex(day: DayNumber): number {
  return (((day + 3) % 7) + 7) % 7;
}

/**
 * The first instant from `instant` on at which the wall clock reads a multiple of `step` since midnight.
 *
 * Where the clocks jump over that reading, it is the instant of the jump.
 */
export function nextWallStep(zone: Zone, instant: EpochMs, step: number): EpochMs {
  const { offset, until } = zone.spanAt(instant);
  const reading = Math.ceil((instant + offset) / step) * step;
  if (reading - offset < until) return reading - offset;
  return zone.wallAt(until) >= reading ? until : nextWallStep(zone, until, step);
}

/** The instant at which a local day begins, `YYYY-MM-DD`; where the clocks jump over midnight, that of the jump. */
export function startOfLocalDay(zone: string, day: string): EpochMs {
  // From about noon of the day before, the next midnight on the wall is the one that begins the day.
  const noonBefore = Date.parse(`${day}T00:00Z`) - 12 * HOUR_MS;
  return nextWallStep(zoneOf(zone), noonBefore - zoneOf(zone).spanAt(noonBefore).offset, DAY_MS);
}

function createZone(name: string): Zone {
  const spans: OffsetSpan[] = [];
  let latest = readSpan(name, 0);

  function spanAt(instant: EpochMs): OffsetSpan {
    if (covers(latest, instant)) return latest;
    let span = spans.find((candidate) => covers(candidate, instant));
    if (!span) {
      span = readSpan(name, instant);
      spans.push(span);
    }
    latest = span;
    return span;
  }

  function spansBetween(from: EpochMs, to: EpochMs): readonly OffsetSpan[] {
    const found = [spanAt(from)];
    for (let last = found[0]; last && last.until < to;) {
      last = spanAt(last.until);
      found.push(last);
    }
    return found;
  }

  return { name, spanAt, spansBetween, wallAt: (instant) => instant + spanAt(instant).offset };
}

function covers({ from, until }: OffsetSpan, instant: EpochMs): boolean {
  return from <= instant && instant < until;
}

function readSpan(name: string, instant: EpochMs): OffsetSpan {
  const at = Temporal.Instant.fromEpochMilliseconds(Math.floor(instant)).toZonedDateTimeISO(name);
  const next = at.getTimeZoneTransition('next');
  // "previous" means strictly before: a millisecond later it finds the change that happens at `instant` itself.
  const previous = at.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  return {
    from: previous?.epochMilliseconds ?? -Infinity,
    until: next?.epochMilliseconds ?? Infinity,
    offset: at.offsetNanoseconds / 1_000_000,
  };
}
