/**
 * A firm's calendar in time: when it is open, and when a promise counted in open minutes falls due.
 *
 * The firm is open exactly while the clock on its wall reads within a shift. A shift belongs to the day on
 * which it begins: one that runs past midnight goes on into a public holiday, and a holiday's own shifts do
 * not begin. When the clocks go forward the hour that is skipped is not worked; when they go back, the hour
 * read twice is open twice.
 *
 * Not for the widget: Temporal and the table of holidays are far beyond its budget. The server evaluates the
 * calendar and sends the badge the coming rows.
 */
import type { EpochMs } from './badge.ts';
import { publicHolidays } from './holidays.ts';
import { WEEKDAYS, minutesOf } from './hours.ts';
import type { FirmCalendar, Shift } from './hours.ts';
import { DAY_MS, MINUTE_MS, dayNumber, isoDay, weekdayIndex, zoneOf } from './zone.ts';
import type { DayNumber, WallMs, Zone } from './zone.ts';

/** Open from `from` until `to`, where it closes. */
export type OpenInterval = { readonly from: EpochMs; readonly to: EpochMs };

/** How far the search for an opening or a closing goes before the answer is "never". */
const HORIZON_MS = 800 * DAY_MS;

/** Intervals are worked out and kept month by month, since messages and figures ask about the same weeks. */
const PAGE_MS = 32 * DAY_MS;

/** Twenty years of pages; a calendar asked about more starts over rather than grow without end. */
const MAX_PAGES = 256;

export type Calendar = {
  readonly data: FirmCalendar;
  /** The open intervals within a period, cut at its ends, in order and never touching. */
  openIntervals(from: EpochMs, to: EpochMs): readonly OpenInterval[];
  isOpenAt(instant: EpochMs): boolean;
  /** The next time a closed firm opens after `instant`, even when it is open now; null when it never does. */
  nextOpening(instant: EpochMs): EpochMs | null;
  /** The next change from open to closed or back after `instant`; null when there is none. */
  nextBoundary(instant: EpochMs): EpochMs | null;
  /** How many minutes of opening hours lie in a period, with fractions; 0 when it ends before it begins. */
  openMinutesBetween(from: EpochMs, to: EpochMs): number;
  /**
   * The first instant at which so many open minutes have passed; null when the calendar never gives them.
   *
   * From a closed moment it counts from the next opening. Time that runs out exactly at closing is due at
   * closing, not at the next opening.
   */
  dueInstant(from: EpochMs, openMinutes: number): EpochMs | null;
};

/** Reads a firm's calendar; what it works out is kept in the object, so keep the object. */
export function createCalendar(data: FirmCalendar): Calendar {
  const zone = zoneOf(data.zone);
  const shiftsOn = dayReader(data);
  const pages = new Map<number, readonly OpenInterval[]>();

  function page(index: number): readonly OpenInterval[] {
    let intervals = pages.get(index);
    if (!intervals) {
      if (pages.size >= MAX_PAGES) pages.clear();
      intervals = readPage(zone, shiftsOn, index * PAGE_MS, (index + 1) * PAGE_MS);
      pages.set(index, intervals);
    }
    return intervals;
  }

  /** Hands out the open intervals of a period, cut at its ends, until `visit` has seen enough. */
  function walk(from: EpochMs, to: EpochMs, visit: (from: EpochMs, to: EpochMs) => 'enough' | void): void {
    for (let index = Math.floor(from / PAGE_MS); index * PAGE_MS < to; index += 1) {
      for (const interval of page(index)) {
        const start = Math.max(interval.from, from);
        const end = Math.min(interval.to, to);
        if (start < end && visit(start, end) === 'enough') return;
      }
    }
  }

  function openIntervals(from: EpochMs, to: EpochMs): readonly OpenInterval[] {
    const found: OpenInterval[] = [];
    walk(from, to, (start, end) => {
      const last = found.at(-1);
      if (last?.to === start) found[found.length - 1] = { from: last.from, to: end };
      else found.push({ from: start, to: end });
    });
    return found;
  }

  function isOpenAt(instant: EpochMs): boolean {
    return page(Math.floor(instant / PAGE_MS)).some(({ from, to }) => from <= instant && instant < to);
  }

  function nextClosing(instant: EpochMs): EpochMs | null {
    const horizon = instant + HORIZON_MS;
    let end = instant;
    walk(instant, horizon, (start, to) => {
      if (start > end) return 'enough';
      end = to;
    });
    return end < horizon ? end : null;
  }

  function nextOpening(instant: EpochMs): EpochMs | null {
    const after = isOpenAt(instant) ? nextClosing(instant) : instant;
    let opening: EpochMs | null = null;
    if (after === null) return null;
    walk(after, after + HORIZON_MS, (start) => {
      opening = start;
      return 'enough';
    });
    return opening;
  }

  function nextBoundary(instant: EpochMs): EpochMs | null {
    return isOpenAt(instant) ? nextClosing(instant) : nextOpening(instant);
  }

  function openMinutesBetween(from: EpochMs, to: EpochMs): number {
    let open = 0;
    walk(from, to, (start, end) => {
      open += end - start;
    });
    return open / MINUTE_MS;
  }

  function dueInstant(from: EpochMs, openMinutes: number): EpochMs | null {
    let left = Math.round(openMinutes * MINUTE_MS);
    let due: EpochMs | null = null;
    walk(from, from + HORIZON_MS, (start, end) => {
      if (start + left <= end) {
        due = start + left;
        return 'enough';
      }
      left -= end - start;
    });
    return due;
  }

  return { data, openIntervals, isOpenAt, nextOpening, nextBoundary, openMinutesBetween, dueInstant };
}

/** A shift in milliseconds from the midnight that begins its day. */
type WallShift = readonly [from: number, to: number];

/** Tells which shifts begin on a day: its exception, else none on a holiday, else the weekday's. */
function dayReader({
  weekly,
  exceptions,
  holidays,
  country,
  region,
}: FirmCalendar): (day: DayNumber) => readonly WallShift[] {
  const byWeekday = WEEKDAYS.map((weekday) => weekly[weekday].map((shift) => wallShift(shift)));
  const byDate = new Map(
    exceptions.map(({ date, shifts }) => [date, shifts.map((shift) => wallShift(shift))]),
  );
  return (day) => {
    const date = isoDay(day);
    const exception = byDate.get(date);
    if (exception) return exception;
    if (holidays && publicHolidays(region, Number(date.slice(0, 4)), country).has(date)) return [];
    return byWeekday[weekdayIndex(day)] ?? [];
  };
}

function wallShift(shift: Shift): WallShift {
  const [from, to] = minutesOf(shift);
  return [from * MINUTE_MS, to * MINUTE_MS];
}

/** The open intervals of a period: each shift as read on the wall, under each offset the clocks keep in it. */
function readPage(
  zone: Zone,
  shiftsOn: (day: DayNumber) => readonly WallShift[],
  from: EpochMs,
  to: EpochMs,
): readonly OpenInterval[] {
  return merged(
    zone.spansBetween(from, to).flatMap((span) => {
      const start = Math.max(from, span.from) + span.offset;
      const end = Math.min(to, span.until) + span.offset;
      return wallIntervals(shiftsOn, start, end).map((open) => ({
        from: open.from - span.offset,
        to: open.to - span.offset,
      }));
    }),
  );
}

/** The shifts that a wall clock passes between two readings, beginning with those of the evening before. */
function wallIntervals(
  shiftsOn: (day: DayNumber) => readonly WallShift[],
  start: WallMs,
  end: WallMs,
): readonly OpenInterval[] {
  const found: OpenInterval[] = [];
  for (let day = dayNumber(start) - 1; day * DAY_MS < end; day += 1) {
    for (const [from, to] of shiftsOn(day)) {
      const open = { from: Math.max(day * DAY_MS + from, start), to: Math.min(day * DAY_MS + to, end) };
      if (open.from < open.to) found.push(open);
    }
  }
  return found;
}

/** Joins what touches or overlaps: a shift past midnight may meet an exception of the next day. */
function merged(intervals: readonly OpenInterval[]): readonly OpenInterval[] {
  const joined: OpenInterval[] = [];
  for (const interval of intervals.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && interval.from <= last.to) {
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, interval.to) };
    } else joined.push(interval);
  }
  return joined;
}
