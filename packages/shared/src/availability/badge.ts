/**
 * What a firm's badge knows, and which part of it is true at an instant.
 *
 * The widget carries this file in a budget of a few kilobytes, so it imports nothing but types: the server has
 * evaluated the calendar, and here is only the choice of the current row. The same shape as a schema is in
 * `badge-schema.ts`.
 */
import type { Look } from '../looks/look.ts';
import type { Quality } from '../people/roles.ts';
import type { Language, Texts } from '../wire/language.ts';

/** Milliseconds since 1970 in UTC. */
export type EpochMs = number;

/** One thing said in both languages, whole. */
export type Sentence = Texts;

/** Who answers at this hour: the firm's roster, a setting, which tells no single person's movements. */
export type RosterName = { readonly name: string; readonly quality: Quality };

/** The states a server may send. */
export type RowState = 'available' | 'busy' | 'away' | 'closed' | 'live';

/** `unknown` is never sent: the badge says it when its rows have run out. */
export type BadgeState = RowState | 'unknown';

/** When the firm aims to answer somebody who writes now. */
export type Aim = {
  /** The instant promised; null when none can be named. */
  readonly at: EpochMs | null;
  readonly sentence: Sentence;
};

/** What the calendar alone supports, for when nobody can confirm any more that somebody is present. */
export type Fallback = { readonly state: 'away' | 'closed'; readonly sentence: Sentence; readonly aim: Aim };

/** What is true from an instant until another. */
export type BadgeRow = {
  readonly from: EpochMs;
  /** The first instant at which the row no longer holds; null when nothing known ends it. */
  readonly until: EpochMs | null;
  readonly state: RowState;
  /** Set when the row rests on somebody's presence: from then on `fallback` is what may be said. */
  readonly lease?: EpochMs;
  readonly fallback?: Fallback;
  readonly sentence: Sentence;
  /** True for the whole row: never sooner than the firm's rule counted from any instant within it. */
  readonly aim: Aim;
};

/** The public JSON of a firm's badge. */
export type Badge = {
  readonly firm: { readonly slug: string; readonly name: string };
  /** The server's clock when the badge was made. */
  readonly now: EpochMs;
  /** From then on the badge reads again before it says "now"; null when no calendar change is known. */
  readonly trueUntil: EpochMs | null;
  readonly names: readonly RosterName[];
  /** Contiguous and in order; the first begins at `now`. */
  readonly rows: readonly BadgeRow[];
  /** Moved by the server as far as it takes to be read on light and on dark paper. */
  readonly theme: { readonly accent: string; readonly accentDark: string };
  /** Only where it is not the house's own. */
  readonly look?: Look;
  readonly languages: readonly Language[];
  /** The firm's own zone, an IANA name: every time in a sentence is told in it. */
  readonly zone: string;
};

/** What the badge shows at an instant. */
export type BadgeMoment = {
  readonly state: BadgeState;
  readonly sentence: Sentence;
  readonly aim: Aim;
  /** When to ask again what to show; null when never. */
  readonly until: EpochMs | null;
  /** The instant is past `trueUntil`: true as far as the calendar goes, to be read again before more is said. */
  readonly stale: boolean;
};

const UNKNOWN: BadgeMoment = {
  state: 'unknown',
  sentence: {
    fr: 'Disponibilité à vérifier',
    en: 'Availability to be confirmed',
  },
  aim: {
    at: null,
    sentence: {
      fr: 'votre message parviendra au cabinet',
      en: 'your message will reach the firm',
    },
  },
  until: null,
  stale: true,
};

/**
 * Tells what the badge may say at an instant, and never more than that.
 *
 * A row that rests on presence is believed until its lease; then its fallback speaks. Past the last row the
 * state is `unknown`. An instant before the badge was made is a clock that runs behind, not the past: it
 * reads as `badge.now`.
 */
export function stateAt(badge: Badge, instant: EpochMs): BadgeMoment {
  const at = Math.max(instant, badge.now);
  const stale = badge.trueUntil !== null && at >= badge.trueUntil;
  const row = badge.rows.find(({ from, until }) => from <= at && (until === null || at < until));
  if (!row) return UNKNOWN;
  const { lease, fallback, state, sentence, aim, until } = row;
  if (lease === undefined) return { state, sentence, aim, until, stale };
  if (at >= lease) return fallback ? { ...fallback, until, stale: true } : UNKNOWN;
  return { state, sentence, aim, until: until === null ? lease : Math.min(lease, until), stale };
}

/**
 * Counts by how much a device's clock must be moved to agree with the server's: `Date.now() + offset`.
 *
 * `ageSeconds` is the `Age` header of the answer: how long a cache had kept it. The journey itself is not
 * counted, so the corrected clock runs late by at most that, never early.
 */
export function clockOffset(badgeNow: EpochMs, receivedAt: EpochMs, ageSeconds = 0): number {
  return badgeNow + ageSeconds * 1000 - receivedAt;
}
