/**
 * The public holidays of France and of its parts, of Canada and of Québec, from `date-holidays`.
 *
 * Only days that the law makes public holidays; observances such as Mother's Day are left out. In Moselle and
 * Alsace, Good Friday holds in law only where the commune has a Protestant church: a firm elsewhere sets an
 * exception. Good Friday in Guadeloupe and Martinique is custom, which the library counts as a public holiday.
 */
import Holidays from 'date-holidays';
import type { HolidayCountry, HolidayRegion } from './holiday-regions.ts';

type Place = readonly [country: string, state?: string];

/** How the library names each part: some as states of France, some as countries of their own. */
const PLACES: Readonly<Record<HolidayRegion, Place>> = {
  'FR-57': ['FR', '57'],
  'FR-67': ['FR', '67'],
  'FR-68': ['FR', '68'],
  'FR-971': ['FR', 'GP'],
  'FR-972': ['FR', 'MQ'],
  'FR-973': ['FR', 'GF'],
  'FR-974': ['FR', 'RE'],
  'FR-976': ['FR', 'YT'],
  'FR-BL': ['FR', 'BL'],
  'FR-MF': ['FR', 'MF'],
  'FR-NC': ['NC'],
  'FR-PF': ['PF'],
  'FR-PM': ['PM'],
  'FR-WF': ['WF'],
  'CA-QC': ['CA', 'QC'],
};

/**
 * Saint-Martin commemorates the abolition of slavery on 28 May since 2018 (interministerial circular of
 * 4 May 2018); the library still has 27 May, the day of Guadeloupe.
 */
const SAINT_MARTIN_SINCE = 2018;

/**
 * Québec keeps Canada Day on 2 July when the first is a Sunday (Act respecting labour standards, CQLR c. N-1.1, s. 60),
 * which the library does not.
 */
const SUNDAY = 0;

const known = new Map<string, ReadonlySet<string>>();

/** The public holidays of a year as local days, `YYYY-MM-DD`; without a region those of the country's whole. */
export function publicHolidays(
  region: HolidayRegion | undefined,
  year: number,
  country: HolidayCountry = 'FR',
): ReadonlySet<string> {
  const key = `${region ?? country} ${year}`;
  const days = known.get(key) ?? read(region, year, country);
  known.set(key, days);
  return days;
}

function read(region: HolidayRegion | undefined, year: number, country: HolidayCountry): ReadonlySet<string> {
  const days = new Set(
    library(region, country)
      .getHolidays(year)
      .filter(({ type }) => type === 'public')
      .map(({ date }) => date.slice(0, 10)),
  );
  if (region === 'FR-MF' && year >= SAINT_MARTIN_SINCE && days.delete(`${year}-05-27`))
    days.add(`${year}-05-28`);
  if (region === 'CA-QC' && new Date(`${year}-07-01`).getUTCDay() === SUNDAY && days.delete(`${year}-07-01`))
    days.add(`${year}-07-02`);
  return days;
}

function library(region: HolidayRegion | undefined, mainland: HolidayCountry): Holidays {
  const [country, state] = region ? PLACES[region] : [mainland];
  return state ? new Holidays(country, state, {}) : new Holidays(country, {});
}
