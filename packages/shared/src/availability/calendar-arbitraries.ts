/** Random calendars and instants for property tests: split shifts, nights, holidays, exceptions, five zones. */
import fc from 'fast-check';
import { parse } from 'valibot';
import { HOLIDAY_COUNTRIES, HOLIDAY_REGIONS } from './holiday-regions.ts';
import { FirmCalendarSchema } from './hours.ts';
import type { FirmCalendar, Shift } from './hours.ts';

/** How often a property is tried, times the thoroughness asked for. */
export const runs = (times: number): { numRuns: number } => ({
  numRuns: times * Number(process.env['THOROUGH'] ?? 1),
});

export const ZONES = [
  'Europe/Paris',
  'America/Guadeloupe',
  'Indian/Reunion',
  'America/Toronto',
  'Pacific/Noumea',
] as const;

/** 2025 to 2029, with the weeks in which Paris or Toronto change their clocks drawn more often. */
export const instants: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: Date.parse('2025-01-01T00:00Z'), max: Date.parse('2029-12-31T00:00Z') }),
  fc
    .tuple(
      fc.constantFrom('2026-03-06', '2026-03-27', '2026-10-23', '2026-10-30', '2027-03-26', '2026-12-23'),
      fc.integer({ min: 0, max: 5 * 86_400_000 }),
    )
    .map(([day, offset]) => Date.parse(`${day}T00:00Z`) + offset),
);

const time = (minutes: number): string =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Up to two shifts a day made of increasing times, sometimes a night shift that stops before the morning. */
const shifts: fc.Arbitrary<readonly Shift[]> = fc.oneof(
  { weight: 1, arbitrary: fc.constant([]) },
  {
    weight: 4,
    arbitrary: fc
      .uniqueArray(fc.integer({ min: 3 * 60, max: 24 * 60 - 1 }), { minLength: 2, maxLength: 4 })
      .map((times) => times.toSorted((a, b) => a - b))
      .map((times) =>
        times.flatMap((from, index) => {
          const to = times[index + 1];
          return index % 2 === 0 && to !== undefined ? [{ from: time(from), to: time(to) }] : [];
        }),
      ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.integer({ min: 12 * 60, max: 24 * 60 - 1 }), fc.integer({ min: 0, max: 3 * 60 }))
      .map(([from, to]) => [{ from: time(from), to: time(to) }]),
  },
);

const exceptionDay = fc
  .integer({ min: 0, max: 5 * 365 })
  .map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10));

export const calendars: fc.Arbitrary<FirmCalendar> = fc
  .record(
    {
      zone: fc.constantFrom(...ZONES),
      country: fc.constantFrom(...HOLIDAY_COUNTRIES),
      region: fc.constantFrom(...HOLIDAY_REGIONS),
      weekly: fc.record({
        monday: shifts,
        tuesday: shifts,
        wednesday: shifts,
        thursday: shifts,
        friday: shifts,
        saturday: shifts,
        sunday: shifts,
      }),
      holidays: fc.boolean(),
      exceptions: fc.uniqueArray(fc.record({ date: exceptionDay, shifts }), {
        maxLength: 5,
        selector: ({ date }) => date,
      }),
      rule: fc.record({ openMinutes: fc.integer({ min: 5, max: 1200 }) }),
    },
    { requiredKeys: ['zone', 'country', 'weekly', 'holidays', 'exceptions', 'rule'] },
  )
  // A region is of one country.
  .map(({ country, region, ...rest }) => ({
    ...rest,
    country: region === undefined ? country : region.slice(0, 2),
    ...(region === undefined ? {} : { region }),
  }))
  .map((calendar) => parse(FirmCalendarSchema, calendar));
