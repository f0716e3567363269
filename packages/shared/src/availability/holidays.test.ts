import { describe, expect, it } from 'vitest';
import type { HolidayRegion } from './holiday-regions.ts';
import { publicHolidays } from './holidays.ts';
import reference from './reference/business-hours.json' with { type: 'json' };

/** What a part of France has beyond the mainland's eleven days. */
function added(region: HolidayRegion, year: number): readonly string[] {
  const mainland = publicHolidays(undefined, year);
  const days = publicHolidays(region, year);
  expect([...mainland].filter((day) => !days.has(day))).toEqual([]);
  return [...days].filter((day) => !mainland.has(day)).map((day) => day.slice(5));
}

describe('publicHolidays', () => {
  it.each(Object.entries(reference.holidays))(
    'has the eleven days of mainland France in %s',
    (year, days) => {
      expect([...publicHolidays(undefined, Number(year))].toSorted()).toEqual(days);
    },
  );

  it.each(Object.entries(reference.easterSunday))(
    'places Easter Monday by the Gregorian Easter of %s',
    (year, easter) => {
      const monday = new Date(Date.parse(easter) + 86_400_000).toISOString().slice(0, 10);
      expect(publicHolidays(undefined, Number(year)).has(monday)).toBe(true);
    },
  );

  it('counts no observance, such as Mother’s Day or Pentecost Sunday', () => {
    expect(publicHolidays(undefined, 2026).has('2026-05-31')).toBe(false);
    expect(publicHolidays(undefined, 2026).has('2026-05-24')).toBe(false);
  });

  it.each<[HolidayRegion, readonly string[]]>([
    ['FR-57', ['04-03', '12-26']],
    ['FR-67', ['04-03', '12-26']],
    ['FR-68', ['04-03', '12-26']],
    ['FR-971', ['04-03', '05-27']],
    ['FR-972', ['04-03', '05-22']],
    ['FR-973', ['06-10']],
    ['FR-974', ['12-20']],
    ['FR-976', ['04-27']],
    ['FR-BL', ['10-09']],
    ['FR-MF', ['05-28']],
    ['FR-NC', ['09-24']],
    ['FR-PF', ['03-05', '04-03', '11-20']],
    ['FR-PM', []],
    ['FR-WF', ['04-28', '06-29', '07-29']],
  ])('knows what %s has beyond the mainland in 2026', (region, days) => {
    expect(added(region, 2026).toSorted()).toEqual(days);
  });

  it('knows the eight days of Québec, which are not Canada’s', () => {
    expect([...publicHolidays('CA-QC', 2026)].toSorted()).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-05-18',
      '2026-06-24',
      '2026-07-01',
      '2026-09-07',
      '2026-10-12',
      '2026-12-25',
    ]);
    expect(publicHolidays(undefined, 2026, 'CA').has('2026-06-24')).toBe(false);
  });

  it('keeps Canada Day in Québec on the Monday when the first of July is a Sunday', () => {
    expect([...publicHolidays('CA-QC', 2029)].filter((day) => day.startsWith('2029-07'))).toEqual([
      '2029-07-02',
    ]);
  });
});
