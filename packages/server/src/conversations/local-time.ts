import { localDay, startOfLocalDay, zoneOf } from '@parenthese/shared/availability/zone.ts';
import type { Firm } from '../firms/firms.ts';

/** The firm's wall clock at an instant, `YYYY-MM-DDTHH:mm`: stored with events, so that a day is the firm's day for ever. */
export function localTime({ settings }: Pick<Firm, 'settings'>, at: number): string {
  return new Date(zoneOf(settings.calendar.zone).wallAt(at)).toISOString().slice(0, 16);
}

/** The firm's last midnight before an instant. */
export function startOfDay({ settings }: Pick<Firm, 'settings'>, at: number): number {
  const { zone } = settings.calendar;
  return startOfLocalDay(zone, localDay(zone, at));
}
