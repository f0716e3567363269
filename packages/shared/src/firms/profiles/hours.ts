/** Weeks of hours, for the presets of the profiles. */
import type { FirmCalendar, Shift } from '../../availability/hours.ts';

/** Monday to Friday alike, closed at the weekend. */
export function officeWeek(...day: readonly Shift[]): FirmCalendar['weekly'] {
  const shifts = [...day];
  return {
    monday: shifts,
    tuesday: shifts,
    wednesday: shifts,
    thursday: shifts,
    friday: shifts,
    saturday: [],
    sunday: [],
  };
}
