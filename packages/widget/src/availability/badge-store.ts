/**
 * What the badge knows and may say now, and when it asks again.
 *
 * The store keeps no promise longer than the server gave it: past `trueUntil` it shows what the calendar
 * alone supports and reads again, but only in a visible page and at most every 30 seconds. It does not
 * listen to the page, draw or sleep: signals come in, snapshots go out, and time is an argument.
 */
import { stateAt } from '@parenthese/shared/availability/badge.ts';
import type { Badge, BadgeMoment } from '@parenthese/shared/availability/badge.ts';
import type { BadgeAnswer } from './badge-answer.ts';
import type { DeviceClock } from './device-clock.ts';

const REREAD_MS = 30_000;
/** How long before a presence lease ends the next one is asked for, so that the dot does not blink every minute. */
const AHEAD_MS = 3_000;
/** How long to go without a look at the clock: a machine may sleep untold, and its timers with it. */
const NAP_MS = 30_000;
const NAP_WHILE_NOW_IS_SAID_MS = 1_000;
const LONGEST_BACKOFF = 4;

/** How far the badge has come: nothing asked yet, a firm known, a server not answering, no such firm. */
export type BadgeStatus = 'initial' | 'known' | 'unreachable' | 'absent';

export type BadgeSnapshot = {
  readonly status: BadgeStatus;
  readonly badge: Badge;
  readonly moment: BadgeMoment;
};

/** `look`: something in the page makes the state matter. `click`: it matters now. `tick`: time has passed. */
export type BadgeSignal = 'look' | 'click' | 'tick';

export type BadgeStoreWorld = {
  readonly clock: DeviceClock;
  readonly ask: () => Promise<BadgeAnswer>;
  /** Calls back after a while and returns how to call it off. */
  readonly later: (ms: number, act: () => void) => () => void;
  readonly isVisible: () => boolean;
};

export type BadgeStore = {
  readonly getState: () => BadgeSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  readonly dispatch: (signal: BadgeSignal) => void;
  readonly stop: () => void;
};

/** Makes the store of one firm's badge. It asks nothing before the first signal in a visible page. */
export function createBadgeStore(
  slug: string,
  { clock, ask, later, isVisible }: BadgeStoreWorld,
): BadgeStore {
  const listeners = new Set<() => void>();
  let snapshot = snapshotOf('initial', unknownBadge(slug), 0);
  let lastAsked = Number.NEGATIVE_INFINITY;
  let failures = 0;
  let asking = false;
  let stopped = false;
  let callOff = () => {};

  const show = (status = snapshot.status, badge = snapshot.badge) => {
    const before = snapshot;
    snapshot = snapshotOf(status, badge, clock.now());
    if (!looksAlike(before, snapshot)) for (const listener of listeners) listener();
  };

  /** When reading again is due, on the clock of `elapsed`. */
  const dueAt = (signal: BadgeSignal) => {
    if (signal === 'click') return 0;
    const patience = signal === 'tick' ? REREAD_MS * 2 ** Math.min(failures, LONGEST_BACKOFF) : REREAD_MS;
    const wanted = readFrom(snapshot) - clock.now() + clock.elapsed();
    return Math.max(wanted, lastAsked + patience);
  };

  const isWatching = () => !stopped && snapshot.status !== 'absent' && isVisible();

  const reread = async () => {
    asking = true;
    lastAsked = clock.elapsed();
    const answer = await ask();
    asking = false;
    if (stopped) return;
    failures = answer.kind === 'unreachable' ? failures + 1 : 0;
    if (answer.kind === 'badge') {
      clock.agree(answer.serverNow, answer.ageSeconds);
      show('known', answer.badge);
    } else show(answer.kind);
    plan();
  };

  const plan = () => {
    callOff();
    if (!isWatching()) return;
    const reading = asking ? Infinity : dueAt('tick') - clock.elapsed();
    const change = (snapshot.moment.until ?? Infinity) - clock.now();
    const wait = Math.max(0, Math.min(reading, change));
    const nap = saysNow(snapshot.moment) ? NAP_WHILE_NOW_IS_SAID_MS : NAP_MS;
    if (wait < Infinity) callOff = later(Math.min(wait, nap), () => dispatch('tick'));
  };

  const dispatch = (signal: BadgeSignal) => {
    if (stopped) return;
    show();
    if (isWatching() && !asking && clock.elapsed() >= dueAt(signal)) void reread();
    plan();
  };

  return {
    getState: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch,
    stop: () => {
      stopped = true;
      callOff();
    },
  };
}

/** The corrected instant from which a newer badge is wanted; never where no change is known. */
function readFrom({ badge, moment }: BadgeSnapshot): number {
  if (moment.stale) return 0;
  if (badge.trueUntil === null) return Infinity;
  // A lease is renewed before it ends. At a change of the calendar only the time after it tells anything new.
  const isLease = badge.rows.some(({ lease }) => lease === badge.trueUntil);
  return badge.trueUntil - (isLease ? AHEAD_MS : 0);
}

function snapshotOf(status: BadgeStatus, badge: Badge, instant: number): BadgeSnapshot {
  const moment = stateAt(badge, instant);
  return { status, badge, moment: saysNow(moment) && moment.stale ? stateAt(unknownBadge(''), 0) : moment };
}

const looksAlike = (one: BadgeSnapshot, other: BadgeSnapshot): boolean =>
  one.status === other.status &&
  one.badge === other.badge &&
  one.moment.state === other.moment.state &&
  one.moment.sentence === other.moment.sentence;

/** Whatever rows a server sends: past `trueUntil` nobody is said to be there now. */
const saysNow = ({ state }: BadgeMoment): boolean => state === 'available' || state === 'live';

/** What can be said of a firm before its server has answered: nothing. */
function unknownBadge(slug: string): Badge {
  return {
    firm: { slug, name: slug },
    now: 0,
    trueUntil: null,
    names: [],
    rows: [],
    theme: { accent: '', accentDark: '' },
    languages: [],
    zone: '',
  };
}
