import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendars, instants, runs } from './calendar-arbitraries.ts';
import { calendarOracle } from './calendar-oracle.ts';
import { createCalendar } from './calendar.ts';
import { DEFAULT_CALENDAR } from './hours.ts';
import type { DayException, FirmCalendar, Shift, Weekday } from './hours.ts';
import reference from './reference/business-hours.json' with { type: 'json' };
import { DAY_MS, HOUR_MS, MINUTE_MS } from './zone.ts';

const at = (iso: string): number => Date.parse(iso);
const iso = (instant: number | null): string | null =>
  instant === null ? null : new Date(instant).toISOString().replace(':00.000Z', 'Z');

const CLOSED: FirmCalendar['weekly'] = {
  monday: [],
  tuesday: [],
  wednesday: [],
  thursday: [],
  friday: [],
  saturday: [],
  sunday: [],
};

const weekdays = (...shifts: Shift[]): FirmCalendar['weekly'] => ({
  monday: shifts,
  tuesday: shifts,
  wednesday: shifts,
  thursday: shifts,
  friday: shifts,
  saturday: [],
  sunday: [],
});

function calendarOf(rest: Partial<FirmCalendar>): ReturnType<typeof createCalendar> {
  return createCalendar({ ...DEFAULT_CALENDAR, ...rest });
}

const office = calendarOf({});
const alwaysOpen = calendarOf({
  holidays: false,
  weekly: {
    ...weekdays({ from: '00:00', to: '00:00' }),
    saturday: [{ from: '00:00', to: '00:00' }],
    sunday: [{ from: '00:00', to: '00:00' }],
  },
});
const neverOpen = calendarOf({ weekly: CLOSED });

const only = (weekday: Weekday, ...shifts: Shift[]): FirmCalendar['weekly'] => ({
  ...CLOSED,
  [weekday]: shifts,
});
const exception = (date: string, ...shifts: Shift[]): readonly DayException[] => [{ date, shifts }];

describe('the reference cases', () => {
  const calendar = calendarOf({ zone: reference.zone, weekly: weekdays({ from: '09:00', to: '18:00' }) });

  it.each(reference.cases)(
    '$note: $openMinutes open minutes',
    ({ receivedUtc, answeredUtc, openMinutes }) => {
      const [received, answered] = [at(receivedUtc), at(answeredUtc)];
      expect(calendar.openMinutesBetween(received, answered)).toBe(openMinutes);
      expect(calendar.dueInstant(received, openMinutes)).toBe(answered);
    },
  );
});

describe('openIntervals', () => {
  it('splits a working day at lunch, in the firm’s own hours', () => {
    expect(
      office
        .openIntervals(at('2026-03-02T00:00Z'), at('2026-03-03T00:00Z'))
        .map(({ from, to }) => [iso(from), iso(to)]),
    ).toEqual([
      ['2026-03-02T08:00Z', '2026-03-02T11:30Z'],
      ['2026-03-02T13:00Z', '2026-03-02T17:00Z'],
    ]);
  });

  it('cuts what it hands out at the ends of the period asked for', () => {
    expect(office.openIntervals(at('2026-03-02T09:00Z'), at('2026-03-02T09:30Z'))).toEqual([
      { from: at('2026-03-02T09:00Z'), to: at('2026-03-02T09:30Z') },
    ]);
  });

  it('hands out one interval for a firm that never closes', () => {
    expect(alwaysOpen.openIntervals(at('2026-01-01T00:00Z'), at('2027-01-01T00:00Z'))).toHaveLength(1);
  });
});

describe('a calendar across the change of the clocks', () => {
  const night = calendarOf({ weekly: only('sunday', { from: '01:30', to: '03:30' }) });
  const whole = calendarOf({ weekly: only('sunday', { from: '00:00', to: '00:00' }) });
  const minutesOn = (calendar: typeof night, day: string): number =>
    calendar.openMinutesBetween(at(day) - DAY_MS, at(day) + 2 * DAY_MS);

  it('does not work the hour skipped in spring', () => {
    expect(minutesOn(night, '2026-03-29')).toBe(60);
    expect(minutesOn(whole, '2026-03-29')).toBe(23 * 60);
  });

  it('works the hour read twice in autumn twice', () => {
    expect(minutesOn(night, '2026-10-25')).toBe(180);
    expect(minutesOn(whole, '2026-10-25')).toBe(25 * 60);
  });

  it('carries a night shift across the change that happens in it', () => {
    const guard = calendarOf({ weekly: only('saturday', { from: '22:00', to: '05:00' }) });
    expect(minutesOn(guard, '2026-03-28')).toBe(6 * 60);
    expect(minutesOn(guard, '2026-10-24')).toBe(8 * 60);
  });

  it('opens at nine on the wall on both sides of the change', () => {
    expect(iso(office.nextOpening(at('2026-03-28T12:00Z')))).toBe('2026-03-30T07:00Z');
    expect(iso(office.nextOpening(at('2026-10-24T12:00Z')))).toBe('2026-10-26T08:00Z');
  });
});

describe('holidays and exceptions', () => {
  it('keeps a public holiday closed, and only where it is one', () => {
    const goodFriday = at('2026-04-03T10:00Z');
    expect(office.isOpenAt(goodFriday)).toBe(true);
    expect(calendarOf({ region: 'FR-67' }).isOpenAt(goodFriday)).toBe(false);
  });

  it('works on public holidays when the firm says so', () => {
    expect(office.isOpenAt(at('2026-05-01T10:00Z'))).toBe(false);
    expect(calendarOf({ holidays: false }).isOpenAt(at('2026-05-01T10:00Z'))).toBe(true);
  });

  it('lets an exception win over both the weekday and the holiday', () => {
    const open = calendarOf({ exceptions: exception('2026-05-01', { from: '10:00', to: '11:00' }) });
    expect(open.openMinutesBetween(at('2026-05-01T00:00Z'), at('2026-05-02T00:00Z'))).toBe(60);
    const closed = calendarOf({ exceptions: exception('2026-03-02') });
    expect(iso(closed.nextOpening(at('2026-03-01T12:00Z')))).toBe('2026-03-03T08:00Z');
  });

  it('lets a night shift run on into a holiday, and begins none on it', () => {
    const nights = calendarOf({ weekly: weekdays({ from: '20:00', to: '02:00' }) });
    expect(nights.isOpenAt(at('2026-04-30T23:30Z'))).toBe(true);
    expect(nights.isOpenAt(at('2026-05-01T18:30Z'))).toBe(false);
  });

  it('joins a night shift and the exception it runs into', () => {
    const joined = calendarOf({
      weekly: only('monday', { from: '20:00', to: '03:00' }),
      exceptions: exception('2026-03-03', { from: '02:00', to: '04:00' }),
    });
    expect(joined.openMinutesBetween(at('2026-03-02T00:00Z'), at('2026-03-04T00:00Z'))).toBe(8 * 60);
  });
});

describe('nextOpening and nextBoundary', () => {
  it('tell when a firm at lunch is back', () => {
    expect(iso(office.nextOpening(at('2026-03-02T12:00Z')))).toBe('2026-03-02T13:00Z');
    expect(iso(office.nextBoundary(at('2026-03-02T12:00Z')))).toBe('2026-03-02T13:00Z');
  });

  it('look past the present opening, and past a boundary that is now', () => {
    expect(iso(office.nextOpening(at('2026-03-02T08:00Z')))).toBe('2026-03-02T13:00Z');
    expect(iso(office.nextBoundary(at('2026-03-02T08:00Z')))).toBe('2026-03-02T11:30Z');
    expect(iso(office.nextBoundary(at('2026-03-02T11:30Z')))).toBe('2026-03-02T13:00Z');
  });

  it('say never for a firm that never opens or never closes', () => {
    const now = at('2026-03-02T12:00Z');
    expect([neverOpen.nextOpening(now), neverOpen.nextBoundary(now)]).toEqual([null, null]);
    expect([alwaysOpen.nextOpening(now), alwaysOpen.nextBoundary(now)]).toEqual([null, null]);
  });
});

describe('dueInstant', () => {
  it.each([
    ['within the morning', '2026-03-02T08:00Z', 60, '2026-03-02T09:00Z'],
    ['over lunch', '2026-03-02T11:00Z', 60, '2026-03-02T13:30Z'],
    ['from a closed moment, counted from the next opening', '2026-03-01T03:00Z', 240, '2026-03-02T13:30Z'],
    ['over a week-end', '2026-03-06T16:00Z', 240, '2026-03-09T11:00Z'],
    ['exactly at closing', '2026-03-02T13:00Z', 240, '2026-03-02T17:00Z'],
    ['with nothing to wait for while open', '2026-03-02T08:30Z', 0, '2026-03-02T08:30Z'],
    ['with nothing to wait for but the next opening', '2026-03-01T08:30Z', 0, '2026-03-02T08:00Z'],
  ])('falls due %s', (_, from, openMinutes, due) => {
    expect(iso(office.dueInstant(at(from), openMinutes))).toBe(due);
  });

  it('is exact to the millisecond', () => {
    const from = at('2026-03-06T16:59:59.999Z');
    expect(office.dueInstant(from, 1)).toBe(at('2026-03-09T08:00:59.999Z'));
  });

  it('answers that no instant can be named when the firm never opens', () => {
    expect(neverOpen.dueInstant(at('2026-03-02T08:00Z'), 1)).toBeNull();
  });
});

describe('any calendar', () => {
  it('is open in the very minutes a clock on the wall reads within a shift', () => {
    fc.assert(
      fc.property(calendars, instants, (data, instant) => {
        const [calendar, oracle] = [createCalendar(data), calendarOracle(data)];
        const from = Math.floor(instant / MINUTE_MS) * MINUTE_MS;
        const minutes = Array.from({ length: 2 * 1440 }, (_, index) => from + index * MINUTE_MS);
        const differing = minutes.filter((minute) => calendar.isOpenAt(minute) !== oracle(minute));
        expect(differing.map((minute) => iso(minute))).toEqual([]);
      }),
      runs(40),
    );
  });

  it('counts as many open minutes as the wall clock shows', () => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: 0, max: 4 * 1440 }), (data, instant, length) => {
        const [calendar, oracle] = [createCalendar(data), calendarOracle(data)];
        const from = Math.floor(instant / MINUTE_MS) * MINUTE_MS;
        let open = 0;
        for (let minute = 0; minute < length; minute += 1) open += Number(oracle(from + minute * MINUTE_MS));
        expect(calendar.openMinutesBetween(from, from + length * MINUTE_MS)).toBe(open);
      }),
      runs(40),
    );
  });

  it('gives a due instant that lies just so many open minutes ahead, and no sooner one', () => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: 1, max: 3000 }), (data, from, openMinutes) => {
        const calendar = createCalendar(data);
        const due = calendar.dueInstant(from, openMinutes);
        fc.pre(due !== null);
        const open = (to: number): number => Math.round(calendar.openMinutesBetween(from, to) * MINUTE_MS);
        expect(open(due)).toBe(openMinutes * MINUTE_MS);
        expect(open(due - 1)).toBe(openMinutes * MINUTE_MS - 1);
      }),
      runs(100),
    );
  });

  it('names no due instant only when two years do not hold so many open minutes', () => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: 1, max: 3000 }), (data, from, openMinutes) => {
        const calendar = createCalendar(data);
        const held = calendar.openMinutesBetween(from, from + 800 * DAY_MS);
        expect(calendar.dueInstant(from, openMinutes) === null).toBe(held < openMinutes);
      }),
      runs(100),
    );
  });

  it('changes nothing between two boundaries, and something at each', () => {
    fc.assert(
      fc.property(calendars, instants, (data, instant) => {
        const calendar = createCalendar(data);
        const boundary = calendar.nextBoundary(instant);
        if (boundary === null) return;
        expect(boundary).toBeGreaterThan(instant);
        expect(calendar.isOpenAt(boundary)).not.toBe(calendar.isOpenAt(instant));
        expect(calendar.isOpenAt(boundary - 1)).toBe(calendar.isOpenAt(instant));
        const open = calendar.openMinutesBetween(instant, boundary) * MINUTE_MS;
        expect(Math.round(open)).toBe(calendar.isOpenAt(instant) ? boundary - instant : 0);
      }),
      runs(100),
    );
  });

  it('adds up: the minutes of a period are those of its parts, whatever is asked first', () => {
    fc.assert(
      fc.property(calendars, instants, fc.nat(90 * 24), fc.nat(90 * 24), (data, from, first, second) => {
        const [calendar, fresh] = [createCalendar(data), createCalendar(data)];
        const middle = from + first * HOUR_MS;
        const end = middle + second * HOUR_MS;
        const parts = calendar.openMinutesBetween(middle, end) + calendar.openMinutesBetween(from, middle);
        expect(parts).toBeCloseTo(fresh.openMinutesBetween(from, end), 6);
      }),
      runs(100),
    );
  });
});
