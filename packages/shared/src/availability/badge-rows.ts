/**
 * Makes a firm's badge: the coming states as rows that stay true without a server.
 *
 * A promise counted from "now" moves on with time, and a page may lie frozen for hours. So time is cut into
 * rows, and a row shows the aim of somebody who writes at its *end*, rounded up to ten minutes: whoever writes
 * within it is promised nothing sooner than the firm's rule gives. Rows are short where they are likely to be
 * read (ten minutes for the coming three hours, then hours until midnight), and later end at the calendar's own
 * boundaries, at noon and at midnight. Midnight ends every row that names a day, as "tomorrow" is true for a
 * day only.
 */
import { DEFAULT_LOOK, isDefaultLook, type Look } from '../looks/look.ts';
import type { Aim, Badge, BadgeRow, EpochMs, RosterName } from './badge.ts';
import type { Calendar } from './calendar.ts';
import { STATE_SENTENCES, aimSentence, closedSentence } from './sentences.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, localDay, nextWallStep, zoneOf } from './zone.ts';

/** How long the server's word that somebody is present may be repeated without asking again. */
export const PRESENCE_LEASE_MS = 60_000;

/** How far ahead the rows reach at least. */
const COVERED_MS = 8 * DAY_MS;

/** A badge is read at every first view of a page: beyond so many rows it says less in detail. */
const MAX_ROWS = 60;

const AIM_STEP_MS = 10 * MINUTE_MS;

/** How finely open hours are cut: by ten minutes, by hours until midnight, then by half days or days. */
type Detail = { readonly tenMinutesFor: number; readonly hours: boolean; readonly later: number };

/** From the finest on; the first whose rows are few enough is used. */
const DETAILS: readonly Detail[] = [
  { tenMinutesFor: 3 * HOUR_MS, hours: true, later: DAY_MS / 2 },
  { tenMinutesFor: 3 * HOUR_MS, hours: true, later: DAY_MS },
  { tenMinutesFor: HOUR_MS, hours: false, later: DAY_MS },
  { tenMinutesFor: 0, hours: false, later: DAY_MS },
];

export type Presence = {
  /** Until when somebody is known to be present; null when nobody is. */
  readonly until: EpochMs | null;
  /** Somebody is there, but not free. */
  readonly busy?: boolean;
};

export type BadgeInput = {
  readonly firm: Badge['firm'];
  readonly calendar: Calendar;
  /** Who is named at this hour. */
  readonly roster: readonly RosterName[];
  readonly presence: Presence;
  readonly now: EpochMs;
  readonly theme: Badge['theme'];
  /** Told only where it is not the house's own, which the badge wears by itself. */
  readonly look?: Look;
  readonly languages: Badge['languages'];
};

/**
 * Tells a firm's availability from `now` on.
 *
 * `trueUntil` is the nearest of the next calendar boundary, the end of the lease while somebody is present in
 * open hours, and the end of the rows; null when none of them will ever come.
 */
export function badgeFor({
  firm,
  calendar,
  roster,
  presence,
  now,
  theme,
  look = DEFAULT_LOOK,
  languages,
}: BadgeInput): Badge {
  const { zone } = calendar.data;
  const rows = stretchesFrom(calendar, now).map((stretch) =>
    stretch.open ? openRow(calendar, presence, stretch) : closedRow(calendar, stretch),
  );
  const ends = [calendar.nextBoundary(now), rows[0]?.lease ?? null, rows.at(-1)?.until ?? null];
  const trueUntil = earliest(ends.filter((end) => end !== null));
  const own = isDefaultLook(look) ? {} : { look };
  return { firm, now, trueUntil, names: roster, rows, theme, ...own, languages, zone };
}

function earliest(instants: readonly EpochMs[]): EpochMs | null {
  return instants.length === 0 ? null : Math.min(...instants);
}

/** The time of one row, before there is anything to say. */
type Stretch = { readonly from: EpochMs; readonly until: EpochMs | null; readonly open: boolean };

function stretchesFrom(calendar: Calendar, now: EpochMs): readonly Stretch[] {
  let stretches: readonly Stretch[] = [];
  for (const detail of DETAILS) {
    stretches = stretchesInDetail(calendar, now, detail);
    if (stretches.length <= MAX_ROWS) break;
  }
  return stretches.slice(0, MAX_ROWS);
}

function stretchesInDetail(calendar: Calendar, now: EpochMs, detail: Detail): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let from: EpochMs | null = now; from !== null && from < now + COVERED_MS;) {
    const open = calendar.isOpenAt(from);
    const until: EpochMs | null = open ? openEnd(calendar, from, now, detail) : closedEnd(calendar, from);
    stretches.push({ from, until, open });
    from = until;
  }
  return stretches;
}

function openEnd(calendar: Calendar, from: EpochMs, now: EpochMs, detail: Detail): EpochMs {
  const zone = zoneOf(calendar.data.zone);
  const today = detail.hours && localDay(zone.name, from) === localDay(zone.name, now);
  const step = from < now + detail.tenMinutesFor ? AIM_STEP_MS : today ? HOUR_MS : detail.later;
  const cut = nextWallStep(zone, from + 1, step);
  return Math.min(cut, calendar.nextBoundary(from) ?? cut);
}

/** A firm that never opens again names no day, so nothing ends what is said of it. */
function closedEnd(calendar: Calendar, from: EpochMs): EpochMs | null {
  const opening = calendar.nextOpening(from);
  const midnight = nextWallStep(zoneOf(calendar.data.zone), from + 1, DAY_MS);
  return opening === null ? null : Math.min(opening, midnight);
}

function openRow(calendar: Calendar, presence: Presence, { from, until }: Stretch): BadgeRow {
  const aim = aimOf(calendar, from, until ?? from);
  const away = { state: 'away', sentence: STATE_SENTENCES.away, aim } as const;
  const lease = presence.until;
  if (lease === null || lease <= from) return { from, until, ...away };
  const state = presence.busy ? 'busy' : 'available';
  return { from, until, state, lease, fallback: away, sentence: STATE_SENTENCES[state], aim };
}

function closedRow(calendar: Calendar, { from, until }: Stretch): BadgeRow {
  const opening = calendar.nextOpening(from);
  const isBreak = opening !== null && isBreakInDay(calendar, from, opening);
  const sentence = closedSentence(opening, { zone: calendar.data.zone, now: from, isBreak });
  return { from, until, state: 'closed', sentence, aim: aimOf(calendar, from, from) };
}

/** Whether the firm was open earlier on the very day on which it opens again. */
function isBreakInDay(calendar: Calendar, from: EpochMs, opening: EpochMs): boolean {
  const { zone } = calendar.data;
  const day = localDay(zone, opening);
  if (localDay(zone, from) !== day) return false;
  return calendar.openIntervals(opening - DAY_MS, from).some(({ to }) => localDay(zone, to) === day);
}

/** The aim of somebody who writes at `last`, told as at `told`, and rounded up on the firm's wall clock. */
function aimOf(calendar: Calendar, told: EpochMs, last: EpochMs): Aim {
  const { zone, rule } = calendar.data;
  const due = calendar.dueInstant(last, rule.openMinutes);
  const at = due === null ? null : nextWallStep(zoneOf(zone), due, AIM_STEP_MS);
  return { at, sentence: aimSentence(at, { zone, now: told }) };
}
