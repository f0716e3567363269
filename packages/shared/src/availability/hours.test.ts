import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { isProblemCode } from '../wire/problems.ts';
import { DEFAULT_CALENDAR, FirmCalendarSchema } from './hours.ts';
import type { FirmCalendar, Shift } from './hours.ts';

const refusal = (calendar: unknown): readonly string[] =>
  (safeParse(FirmCalendarSchema, calendar).issues ?? []).map(({ message }) => message);

const withMonday = (...monday: Shift[]): FirmCalendar => ({
  ...DEFAULT_CALENDAR,
  weekly: { ...DEFAULT_CALENDAR.weekly, monday },
});

describe('FirmCalendarSchema', () => {
  it('accepts the hours a new firm begins with', () => {
    expect(refusal(DEFAULT_CALENDAR)).toEqual([]);
  });

  it('accepts shifts that touch, that cross midnight, and that last a whole day', () => {
    expect(refusal(withMonday({ from: '09:00', to: '12:00' }, { from: '12:00', to: '18:00' }))).toEqual([]);
    expect(refusal(withMonday({ from: '20:00', to: '02:00' }))).toEqual([]);
    expect(refusal(withMonday({ from: '09:00', to: '09:00' }))).toEqual([]);
  });

  it.each([
    [
      'shifts of a day that overlap',
      withMonday({ from: '09:00', to: '12:00' }, { from: '11:59', to: '18:00' }),
    ],
    ['a shift that runs past midnight into the next day’s', withMonday({ from: '20:00', to: '09:01' })],
    [
      'a Sunday shift that runs into Monday’s',
      {
        ...DEFAULT_CALENDAR,
        weekly: { ...DEFAULT_CALENDAR.weekly, sunday: [{ from: '22:00', to: '09:30' }] },
      },
    ],
  ])('refuses %s', (_, calendar) => {
    expect(refusal(calendar)).toEqual(['calendar-overlap']);
  });

  it.each([
    ['calendar-time', withMonday({ from: '9:00', to: '12:00' })],
    ['calendar-time', withMonday({ from: '09:00', to: '24:00' })],
    ['calendar-zone', { ...DEFAULT_CALENDAR, zone: 'Europe/Atlantis' }],
    ['calendar-zone', { ...DEFAULT_CALENDAR, zone: '+02:00' }],
    ['invalid', { ...DEFAULT_CALENDAR, country: 'XX' }],
    ['invalid', { ...DEFAULT_CALENDAR, region: 'FR-75' }],
    ['calendar-date', { ...DEFAULT_CALENDAR, exceptions: [{ date: '2026-02-30', shifts: [] }] }],
    ['calendar-rule', { ...DEFAULT_CALENDAR, rule: { openMinutes: 0 } }],
    [
      'calendar-exceptions',
      {
        ...DEFAULT_CALENDAR,
        exceptions: [
          { date: '2026-08-14', shifts: [] },
          { date: '2026-08-14', shifts: [{ from: '09:00', to: '10:00' }] },
        ],
      },
    ],
  ])('answers "%s" with the key of the sentence to show', (key, calendar) => {
    expect(refusal(calendar)).toEqual([key]);
    expect(isProblemCode(key)).toBe(true);
  });

  it('names the day at fault', () => {
    const { issues } = safeParse(FirmCalendarSchema, withMonday({ from: '09:00', to: '25:00' }));
    expect(issues?.[0].path?.map(({ key }) => key)).toEqual(['weekly', 'monday', 0, 'to']);
  });
});
