/**
 * The same figures a second time, from the log alone.
 *
 * It opens every event and counts with its own arithmetic: it shares no line with the readings, the rollups or the
 * formulas of `shared/src/insights`, so that where both agree, both are right or both are wrong in the same way by
 * accident. It is slow, it is plain, and it is what a suspicious partner would do.
 */
import type { LoggedEvent } from '../log/logged-event.ts';

export type Recounted = Readonly<{
  /** Mean, its interval and the share of 4 and 5, by question; only the number below five. */
  ratings: ReadonlyMap<string, RecountedRating>;
  /** Conversations that were rated at all, by day. */
  answersByDay: ReadonlyMap<string, number>;
  responseRate: RecountedShare;
  aimKept: RecountedShare;
  nightOrWeekend: RecountedShare;
  messagesByHour: readonly number[];
  firstReply: RecountedWaits;
  /** Latest first: thread and words. */
  comments: readonly Readonly<{ thread: string; text: string; at: number }>[];
}>;

export type RecountedInterval = Readonly<{ value: number; low: number; high: number }>;
export type RecountedShare = Readonly<{ count: number; n: number; interval: RecountedInterval | null }>;
export type RecountedRating = Readonly<{
  n: number;
  mean: RecountedInterval | null;
  top2: RecountedInterval | null;
}>;
export type RecountedWaits = Readonly<{
  n: number;
  waiting: number;
  median: number | null;
  /** The share answered within so many open minutes. */
  answeredWithin: (minutes: number) => number;
}>;

export type RecountSetting = Readonly<{
  /** The firm's days, `YYYY-MM-DD`, both included. */
  from: string;
  to: string;
  now: number;
  /** The firm's day at an instant. */
  dayOf: (instant: number) => string;
  /** Whole minutes of opening hours between two instants. */
  openMinutes: (from: number, to: number) => number;
  /** The first instant after the period. */
  end: number;
}>;

const SURVEY = 'exchange';

/** Recounts a firm's log, given in order and without what was erased. */
export async function recount(
  events: AsyncIterable<LoggedEvent> | Iterable<LoggedEvent>,
  setting: RecountSetting,
): Promise<Recounted> {
  const all: LoggedEvent[] = [];
  for await (const event of events) all.push(event);
  const threads = Map.groupBy(
    all.filter((event) => event.thread !== null),
    ({ thread }) => thread as string,
  );
  const inPeriod = (day: string) => setting.from <= day && day <= setting.to;
  const lastAnswers = [...threads].flatMap(([thread, own]) => lastAnswersOf(thread, own));
  const within = lastAnswers.filter(({ day }) => inPeriod(day));
  return {
    ratings: new Map(
      [...Map.groupBy(within, ({ question }) => question)].map(([question, answers]) => [
        question,
        rating(answers.map(({ value }) => value).filter((value) => typeof value === 'number')),
      ]),
    ),
    answersByDay: tally(
      within.filter(({ question, value }) => question === 'helped' && typeof value === 'number'),
    ),
    responseRate: responseRate([...threads.values()], inPeriod),
    aimKept: aimKept([...threads.values()], setting, inPeriod),
    ...writing(all, inPeriod),
    firstReply: firstReply([...threads.values()], setting, inPeriod),
    comments: within
      .filter(({ question, value }) => question === 'comment' && typeof value === 'string')
      .map(({ thread, value, at }) => ({ thread, text: String(value), at }))
      .sort((a, b) => b.at - a.at),
  };
}

type Answer = Readonly<{
  thread: string;
  question: string;
  day: string;
  at: number;
  value: number | string | null;
}>;

/**
 * For each question of a thread, what was said last: a person who changes their mind is counted once. What somebody says
 * whom nobody has asked is not counted at all.
 */
function lastAnswersOf(thread: string, events: readonly LoggedEvent[]): Answer[] {
  const last = new Map<string, Answer>();
  const offer = offerIn(events);
  for (const event of offer < 0 ? [] : events.slice(offer)) {
    if (event.kind !== 'survey.answered' || event.body.survey !== SURVEY) continue;
    const { question, value, local } = event.body;
    last.set(question, { thread, question, value, day: local.slice(0, 10), at: event.at });
  }
  return [...last.values()];
}

function offerIn(events: readonly LoggedEvent[]): number {
  return events.findIndex((event) => event.kind === 'survey.offered' && event.body.survey === SURVEY);
}

function tally(answers: readonly Answer[]): Map<string, number> {
  const days = new Map<string, number>();
  for (const { day } of answers) days.set(day, (days.get(day) ?? 0) + 1);
  return days;
}

function responseRate(
  threads: readonly (readonly LoggedEvent[])[],
  inPeriod: (day: string) => boolean,
): RecountedShare {
  let asked = 0;
  let answered = 0;
  for (const events of threads) {
    const offer = offerIn(events);
    const offered = events[offer];
    if (offered?.kind !== 'survey.offered' || !inPeriod(offered.body.local.slice(0, 10))) continue;
    asked += 1;
    const said = events
      .slice(offer)
      .some((event) => event.kind === 'survey.answered' && event.body.value !== null);
    if (said) answered += 1;
  }
  return share(answered, asked);
}

/** A message that begins a wait carries the hour it was told; the answer names the message it closes. */
function aimKept(
  threads: readonly (readonly LoggedEvent[])[],
  { now, dayOf }: RecountSetting,
  inPeriod: (day: string) => boolean,
): RecountedShare {
  let due = 0;
  let kept = 0;
  for (const events of threads) {
    for (const event of events) {
      if (event.kind !== 'message.written' || !event.body.turn || event.body.aim === null) continue;
      const hour = event.body.aim.due;
      if (hour === null || hour >= now || !inPeriod(dayOf(hour))) continue;
      due += 1;
      const closes = (other: LoggedEvent) =>
        (other.kind === 'message.answered' || other.kind === 'clearance.given') &&
        other.body.answers?.count === event.count;
      const answer = events.find(closes);
      if (answer && answer.at <= hour) kept += 1;
    }
  }
  return share(kept, due);
}

function writing(
  events: readonly LoggedEvent[],
  inPeriod: (day: string) => boolean,
): Pick<Recounted, 'nightOrWeekend' | 'messagesByHour'> {
  const hours = Array.from({ length: 24 }, () => 0);
  let night = 0;
  let n = 0;
  for (const event of events) {
    if (event.kind !== 'message.written' || !inPeriod(event.body.local.slice(0, 10))) continue;
    const { local } = event.body;
    const hour = Number(local.slice(11, 13));
    const weekday = new Date(`${local.slice(0, 10)}T12:00:00Z`).getUTCDay();
    hours[hour]! += 1;
    n += 1;
    if (hour < 8 || hour > 19 || weekday === 6 || weekday === 0) night += 1;
  }
  return { nightOrWeekend: share(night, n), messagesByHour: hours };
}

function firstReply(
  threads: readonly (readonly LoggedEvent[])[],
  { end, now, openMinutes }: RecountSetting,
  inPeriod: (day: string) => boolean,
): RecountedWaits {
  const people: { minutes: number; answered: boolean }[] = [];
  for (const events of threads) {
    const opened = events.find((event) => event.kind === 'conversation.opened');
    if (opened?.kind !== 'conversation.opened' || !inPeriod(opened.body.local.slice(0, 10))) continue;
    const reply = events.find(
      (event) => (event.kind === 'message.answered' || event.kind === 'clearance.given') && event.body.first,
    );
    const known = reply && reply.at < end ? reply : null;
    people.push({
      minutes: openMinutes(opened.at, known?.at ?? Math.min(end, now)),
      answered: known !== null,
    });
  }
  const answeredWithin = (minutes: number) => shareAnswered(people, minutes);
  const moments = people.filter(({ answered }) => answered).map(({ minutes }) => minutes);
  return {
    n: people.length,
    waiting: people.filter(({ answered }) => !answered).length,
    median: moments.sort((a, b) => a - b).find((minutes) => answeredWithin(minutes) >= 0.5 - 1e-9) ?? null,
    answeredWithin,
  };
}

/**
 * Kaplan and Meier by redistribution to the right (Efron 1967): everybody weighs the same at first; who leaves
 * unanswered hands their weight on to those who are still there. The product formula is nowhere used.
 */
function shareAnswered(people: readonly { minutes: number; answered: boolean }[], until: number): number {
  const order = people.toSorted((a, b) => a.minutes - b.minutes || Number(b.answered) - Number(a.answered));
  const weights = order.map(() => 1 / order.length);
  let answered = 0;
  order.forEach((person, index) => {
    const weight = weights[index]!;
    if (person.answered) {
      if (person.minutes <= until) answered += weight;
      return;
    }
    const heirs = order.length - index - 1;
    for (let heir = index + 1; heir < order.length; heir += 1) weights[heir]! += weight / heirs;
  });
  return answered;
}

const MIN_N = 5;
/** The 97.5 % quantile of the normal law, as printed in tables. */
const Z = 1.959963984540054;

function rating(values: readonly number[]): RecountedRating {
  const n = values.length;
  if (n < MIN_N) return { n, mean: null, top2: null };
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const spread = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
  const unanimous = values.every((value) => value === values[0]);
  const half = unanimous ? (Z * Z) / (n + Z * Z) : studentTable(n - 1) * Math.sqrt(spread / n);
  const happy = values.filter((value) => value > 3).length;
  return {
    n,
    mean: { value: mean, low: Math.max(1, mean - half), high: Math.min(5, mean + half) },
    top2: wilsonByRoots(happy, n),
  };
}

function share(count: number, n: number): RecountedShare {
  return { count, n, interval: n < MIN_N ? null : wilsonByRoots(count, n) };
}

/** Wilson's bounds are where (p̂ − p)² = z²·p(1 − p)/n: the two roots of (n + z²)p² − (2x + z²)p + x²/n = 0. */
function wilsonByRoots(count: number, n: number): RecountedInterval {
  const a = n + Z * Z;
  const b = -(2 * count + Z * Z);
  const c = (count * count) / n;
  const root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
  return { value: count / n, low: (-b - root) / (2 * a), high: (-b + root) / (2 * a) };
}

/** Student's two-sided 95 % point, found by adding up the density in small steps until 97.5 % lie below. */
function studentTable(freedom: number): number {
  let below = 0;
  let above = 100;
  for (let step = 0; step < 60; step += 1) {
    const middle = (below + above) / 2;
    if (studentArea(middle, freedom) < 0.475) below = middle;
    else above = middle;
  }
  return (below + above) / 2;
}

/** The area under Student's density from 0 to t, by Simpson's rule over the angle whose tangent is t/√ν. */
function studentArea(t: number, freedom: number): number {
  const slices = 400;
  const angle = Math.atan(t / Math.sqrt(freedom));
  const height = (theta: number) => Math.cos(theta) ** (freedom - 1);
  const simpson = (to: number) => {
    const step = to / slices;
    let sum = height(0) + height(to);
    for (let i = 1; i < slices; i += 1) sum += height(i * step) * (i % 2 === 1 ? 4 : 2);
    return (sum * step) / 3;
  };
  // The whole density between −π/2 and π/2 is twice the area from 0 to π/2.
  return (0.5 * simpson(angle)) / simpson(Math.PI / 2);
}
