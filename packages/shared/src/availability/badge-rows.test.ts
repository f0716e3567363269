import fc from 'fast-check';
import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { PRESENCE_LEASE_MS, badgeFor } from './badge-rows.ts';
import type { BadgeInput } from './badge-rows.ts';
import { BadgeSchema } from './badge-schema.ts';
import { stateAt } from './badge.ts';
import type { Badge } from './badge.ts';
import { calendars, instants, runs } from './calendar-arbitraries.ts';
import { calendarOracle } from './calendar-oracle.ts';
import { createCalendar } from './calendar.ts';
import { DEFAULT_LOOK, type Look } from '../looks/look.ts';
import { DEFAULT_CALENDAR } from './hours.ts';
import type { FirmCalendar } from './hours.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from './zone.ts';

const at = (iso: string): number => Date.parse(iso);
const shown = (text: string): string => text.replaceAll('\u00A0', ' ');

function make(data: FirmCalendar, now: number, presence: BadgeInput['presence'] = { until: null }): Badge {
  return badgeFor({
    firm: { slug: 'durand', name: 'Cabinet Durand' },
    calendar: createCalendar(data),
    roster: [{ name: 'Me Durand', quality: 'lawyer' }],
    presence,
    now,
    theme: { accent: '#23406B', accentDark: '#9DB7E0' },
    languages: ['fr', 'en'],
  });
}

describe('the look', () => {
  const rest = { calendar: createCalendar(DEFAULT_CALENDAR), roster: [], presence: { until: null }, now: 0 };
  const input = {
    ...rest,
    firm: { slug: 'durand', name: 'Cabinet Durand' },
    theme: { accent: '#23406b', accentDark: '#9db7e0' },
    languages: ['fr'] as const,
  };

  it.each([
    ['the house’s own', DEFAULT_LOOK, false],
    ['the house’s own, with its words left empty', { ...DEFAULT_LOOK, words: { fr: '' } }, false],
    ['another', { ...DEFAULT_LOOK, shape: 'tab' } as Look, true],
    ['the house’s own with words', { ...DEFAULT_LOOK, words: { en: 'Write to us' } }, true],
  ] as const)('%s: %j, told: %j', (_, look, told) => {
    expect('look' in badgeFor({ ...input, look })).toBe(told);
  });
});

const office = (now: string, presence?: BadgeInput['presence']): Badge =>
  make(DEFAULT_CALENDAR, at(now), presence);

/** Somebody was seen just now. */
const present = (now: string, busy = false): BadgeInput['presence'] => ({
  until: at(now) + PRESENCE_LEASE_MS,
  busy,
});

const said = (badge: Badge, instant: string): string => {
  const { state, sentence, aim } = stateAt(badge, at(instant));
  return shown(`${state}: ${sentence.fr} · ${aim.sentence.fr}`);
};

const ALL_DAY = [{ from: '00:00', to: '00:00' }];
const THREE_SHIFTS = [
  { from: '08:00', to: '10:00' },
  { from: '11:00', to: '13:00' },
  { from: '15:00', to: '17:00' },
];
const everyDay = (shifts: FirmCalendar['weekly']['monday']): FirmCalendar => ({
  ...DEFAULT_CALENDAR,
  holidays: false,
  weekly: {
    monday: shifts,
    tuesday: shifts,
    wednesday: shifts,
    thursday: shifts,
    friday: shifts,
    saturday: shifts,
    sunday: shifts,
  },
});

describe('badgeFor', () => {
  it.each([
    [
      'open, nobody there',
      '2026-03-02T08:05Z',
      'away: Le cabinet est ouvert · réponse en général avant 14 h 40',
    ],
    ['at lunch', '2026-03-02T12:00Z', 'closed: De retour à 14 h · réponse en général avant 18 h'],
    [
      'early on a working day',
      '2026-03-02T06:00Z',
      'closed: Le cabinet est fermé jusqu’à 9 h · réponse en général avant 14 h 30',
    ],
    [
      'in the evening',
      '2026-03-02T20:00Z',
      'closed: Le cabinet est fermé jusqu’à demain 9 h · réponse en général demain avant 14 h 30',
    ],
    [
      'on a Saturday',
      '2026-03-07T10:00Z',
      'closed: Le cabinet est fermé jusqu’à lundi 9 h · réponse en général lundi avant 14 h 30',
    ],
    [
      'late in the afternoon',
      '2026-03-02T16:00Z',
      'away: Le cabinet est ouvert · réponse en général demain avant 12 h 10',
    ],
  ])('says what is true %s', (_, now, words) => {
    expect(said(office(now), now)).toBe(words);
  });

  it('is green only while somebody is present in open hours', () => {
    expect(said(office('2026-03-02T08:05Z', present('2026-03-02T08:05Z')), '2026-03-02T08:05Z')).toBe(
      'available: Le cabinet est disponible · réponse en général avant 14 h 40',
    );
    expect(said(office('2026-03-02T12:00Z', present('2026-03-02T12:00Z')), '2026-03-02T12:00Z')).toMatch(
      /^closed/,
    );
  });

  it('never shows a busy lawyer as available', () => {
    const badge = office('2026-03-02T08:05Z', present('2026-03-02T08:05Z', true));
    expect(said(badge, '2026-03-02T08:05:30Z')).toMatch(/^busy: Le cabinet est occupé/);
    expect(badge.rows.some(({ state }) => state === 'available')).toBe(false);
  });

  it('forgets a presence whose lease has already run out', () => {
    const badge = office('2026-03-02T08:05Z', { until: at('2026-03-02T08:05Z') });
    expect(badge.rows.every(({ lease }) => lease === undefined)).toBe(true);
  });

  it('is true until the lease while somebody is present, and until the next boundary otherwise', () => {
    expect(office('2026-03-02T08:05Z', present('2026-03-02T08:05Z')).trueUntil).toBe(at('2026-03-02T08:06Z'));
    expect(office('2026-03-02T08:05Z').trueUntil).toBe(at('2026-03-02T11:30Z'));
    expect(office('2026-03-02T11:29:30Z', present('2026-03-02T11:29:30Z')).trueUntil).toBe(
      at('2026-03-02T11:30Z'),
    );
  });

  it('costs a closed office no request, whoever is still in it', () => {
    expect(office('2026-03-06T20:00Z', present('2026-03-06T20:00Z')).trueUntil).toBe(at('2026-03-09T08:00Z'));
  });

  it('holds for ever, in one row, for a firm that never opens', () => {
    const badge = make(everyDay([]), at('2026-03-02T08:00Z'));
    expect(badge.rows).toHaveLength(1);
    expect(badge.trueUntil).toBeNull();
    expect(stateAt(badge, at('2036-03-02T08:00Z'))).toMatchObject({ state: 'closed', aim: { at: null } });
  });

  it('is read again at the end of its rows by a firm that never closes', () => {
    const badge = make(everyDay(ALL_DAY), at('2026-03-02T08:00Z'));
    expect(badge.trueUntil).toBe(badge.rows.at(-1)?.until);
  });

  it('stays within sixty rows for the busiest weeks a calendar may hold', () => {
    const now = at('2026-03-02T07:00Z');
    for (const shifts of [ALL_DAY, THREE_SHIFTS]) {
      const { rows } = make(everyDay(shifts), now);
      expect(rows.length).toBeLessThanOrEqual(60);
      expect(rows.at(-1)?.until).toBeGreaterThanOrEqual(now + 8 * DAY_MS);
    }
  });

  it('gives away at most twenty minutes of the promise in the coming three hours', () => {
    const calendar = createCalendar(DEFAULT_CALENDAR);
    const badge = office('2026-03-02T08:03Z');
    for (let instant = badge.now; instant < badge.now + 3 * HOUR_MS; instant += MINUTE_MS) {
      const slack = (stateAt(badge, instant).aim.at ?? 0) - (calendar.dueInstant(instant, 240) ?? 0);
      expect(slack).toBeLessThanOrEqual(20 * MINUTE_MS);
    }
  });

  it('has the published shape', () => {
    expect(safeParse(BadgeSchema, office('2026-03-02T08:05Z', present('2026-03-02T08:05Z'))).success).toBe(
      true,
    );
  });
});

describe('a badge frozen before lunch and woken with the server stopped', () => {
  const badge = office('2026-03-02T11:20Z', present('2026-03-02T11:20Z'));

  it.each([
    [
      'before its lease ends',
      '2026-03-02T11:20:59Z',
      'available: Le cabinet est disponible · réponse en général avant 18 h',
    ],
    ['a minute later', '2026-03-02T11:21:00Z', 'away: Le cabinet est ouvert · réponse en général avant 18 h'],
    ['at lunch', '2026-03-02T12:10Z', 'closed: De retour à 14 h · réponse en général avant 18 h'],
    [
      'three hours later',
      '2026-03-02T14:20Z',
      'away: Le cabinet est ouvert · réponse en général demain avant 11 h',
    ],
    [
      'in the night',
      '2026-03-03T02:00Z',
      'closed: Le cabinet est fermé jusqu’à 9 h · réponse en général avant 14 h 30',
    ],
    [
      'at the week-end',
      '2026-03-08T10:00Z',
      'closed: Le cabinet est fermé jusqu’à demain 9 h · réponse en général demain avant 14 h 30',
    ],
    [
      'after its rows',
      '2026-03-20T10:00Z',
      'unknown: Disponibilité à vérifier · votre message parviendra au cabinet',
    ],
  ])('is right %s', (_, instant, words) => {
    expect(said(badge, instant)).toBe(words);
  });

  it('knows that it should be read again', () => {
    expect(stateAt(badge, at('2026-03-02T11:20:59Z')).stale).toBe(false);
    expect(stateAt(badge, at('2026-03-02T14:20Z')).stale).toBe(true);
  });
});

describe('any badge', () => {
  const presences = fc.option(fc.record({ lease: fc.integer({ min: 1, max: 60_000 }), busy: fc.boolean() }), {
    nil: null,
  });
  const badges = fc.tuple(calendars, instants, presences).map(([data, now, seen]) => ({
    data,
    badge: make(data, now, seen ? { until: now + seen.lease, busy: seen.busy } : { until: null }),
  }));

  it('covers the coming eight days without gap or overlap, in at most sixty rows', () => {
    fc.assert(
      fc.property(badges, ({ badge: { rows, now } }) => {
        expect(rows.length).toBeLessThanOrEqual(60);
        expect(rows[0]?.from).toBe(now);
        for (const [index, { from, until }] of rows.entries()) {
          expect(until ?? Infinity).toBeGreaterThan(from);
          expect(rows[index + 1]?.from ?? until).toBe(until);
        }
        const end = rows.at(-1)?.until ?? Infinity;
        expect(end).toBeGreaterThanOrEqual(now + 8 * DAY_MS);
      }),
      runs(100),
    );
  });

  it('never promises sooner than the firm’s rule, from any instant within a row', () => {
    fc.assert(
      fc.property(badges, fc.double({ min: 0, max: 1, noNaN: true }), ({ data, badge }, share) => {
        const calendar = createCalendar(data);
        for (const { from, until, aim, fallback } of badge.rows) {
          const end = until ?? from + 30 * DAY_MS;
          for (const instant of [from, Math.floor(from + share * (end - 1 - from)), end - 1]) {
            const due = calendar.dueInstant(instant, data.rule.openMinutes);
            for (const { at } of [aim, fallback?.aim ?? aim]) {
              expect(at === null).toBe(due === null);
              expect(at ?? Infinity).toBeGreaterThanOrEqual(due ?? 0);
            }
          }
        }
      }),
      runs(100),
    );
  });

  it('says open or closed as the clock on the wall does, at any instant', () => {
    fc.assert(
      fc.property(
        badges,
        fc.array(fc.integer({ min: 0, max: 8 * 1440 - 1 }), { minLength: 40 }),
        ({ data, badge }, minutes) => {
          const oracle = calendarOracle(data);
          for (const minute of minutes) {
            const instant = badge.now + minute * MINUTE_MS;
            expect(stateAt(badge, instant).state === 'closed').toBe(!oracle(instant));
          }
        },
      ),
      runs(60),
    );
  });

  it('is never green nor busy from the end of the lease on', () => {
    fc.assert(
      fc.property(badges, fc.integer({ min: 0, max: 9 * DAY_MS }), ({ badge }, wait) => {
        const lease = badge.rows[0]?.lease ?? badge.now;
        expect(['away', 'closed', 'unknown']).toContain(stateAt(badge, lease + wait).state);
      }),
      runs(100),
    );
  });

  it('is fresh until the nearer of the next boundary and the lease, and no longer', () => {
    fc.assert(
      fc.property(badges, ({ data, badge }) => {
        const boundary = createCalendar(data).nextBoundary(badge.now);
        const { lease } = badge.rows[0] ?? {};
        const ends = [boundary, lease, badge.rows.at(-1)?.until].filter((end) => typeof end === 'number');
        expect(badge.trueUntil).toBe(ends.length === 0 ? null : Math.min(...ends));
        if (badge.trueUntil === null) return;
        expect(stateAt(badge, badge.trueUntil - 1).stale).toBe(false);
        expect(stateAt(badge, badge.trueUntil).stale).toBe(true);
      }),
      runs(100),
    );
  });
});
