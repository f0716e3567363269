import { localDay, MINUTE_MS, startOfLocalDay, zoneOf } from '@parenthese/shared/availability/zone.ts';
import type { Firm } from '../firms/firms.ts';

/** The firm's wall clock at an instant, `YYYY-MM-DDTHH:mm`: stored with events, so that a day is the firm's day for ever. */
export function localTime({ settings }: Pick<Firm, 'settings'>, at: number): string {
  return minuteText(Math.floor(zoneOf(settings.calendar.zone).wallAt(at) / MINUTE_MS));
}

/** Many messages share a minute. */
let last = { minute: NaN, text: '' };

function minuteText(minute: number): string {
  if (last.minute !== minute)
    last = { minute, text: new Date(minute * MINUTE_MS).toISOString().slice(0, 16) };
  return last.text;
}

/** The firm's last midnight before an instant. */
export function startOfDay({ settings }: Pick<Firm, 'settings'>, at: number): number {
  const { zone } = settings.calendar;
  return startOfLocalDay(zone, localDay(zone, at));
}
