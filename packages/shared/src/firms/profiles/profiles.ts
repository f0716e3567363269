/** Every jurisdiction the house knows, and what a firm there begins with. */
import { DEFAULT_CALENDAR, type FirmCalendar } from '../../availability/hours.ts';
import { FRANCE } from './france.ts';
import type { HoursPresetName, Profile, ProfileName } from './profile.ts';
import { QUEBEC } from './quebec.ts';

export const PROFILES: Readonly<Record<ProfileName, Profile>> = { france: FRANCE, quebec: QUEBEC };

/** The calendar of a new firm: the preset's week in the jurisdiction's zone, closed on its public holidays. */
export function calendarOf(
  { country, region, zones, hours }: Profile,
  preset: HoursPresetName,
): FirmCalendar {
  const { weekly } = hours.find(({ name }) => name === preset) ?? hours[0];
  return {
    ...DEFAULT_CALENDAR,
    zone: zones[0],
    country,
    ...(region === null ? {} : { region }),
    weekly,
  };
}
