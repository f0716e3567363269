import type { EpochMs } from '../availability/badge.ts';
import type { DutyShift } from './firm.ts';
import { wallReading, within } from './wall-time.ts';

/** Ids of who is on duty at an instant, each once, in the order of the shifts. A shift belongs to the day on which it begins. */
export function onDutyAt(duty: readonly DutyShift[], zone: string, instant: EpochMs): readonly string[] {
  const { weekday, before, minute } = wallReading(zone, instant);
  const now = duty.filter((shift) => {
    const began = within(shift, minute);
    return began !== null && shift.days.includes(began === 'today' ? weekday : before);
  });
  return [...new Set(now.flatMap(({ staff }) => staff))];
}
