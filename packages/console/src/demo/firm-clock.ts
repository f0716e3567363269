/** The firm's clock at another hour: what its badge would say then, from its real calendar. Nothing is written down. */
import { badgeFor } from '@parenthese/shared/availability/badge-rows.ts';
import { stateAt, type BadgeMoment } from '@parenthese/shared/availability/badge.ts';
import { createCalendar } from '@parenthese/shared/availability/calendar.ts';
import {
  DAY_MS,
  HOUR_MS,
  isoDay,
  MINUTE_MS,
  startOfLocalDay,
  weekdayIndex,
  zoneOf,
} from '@parenthese/shared/availability/zone.ts';
import type { FirmSettings } from '@parenthese/shared/firms/settings.ts';

export const STOPS = ['before-break', 'in-break', 'july-14', 'sunday', 'clock-change'] as const;
export type Stop = (typeof STOPS)[number];

const FRIDAY = 4;
const SUNDAY = 6;

export type FirmClock = Readonly<{
  /** The instant of each stop; null where the zone never changes its clocks. */
  stops: Readonly<Record<Stop, number | null>>;
  /** The local day around an instant; 23 or 25 hours long when the clocks change. */
  dayAround: (at: number) => Readonly<{ from: number; until: number }>;
  /** What the badge shows at an instant, somebody being present. */
  badgeAt: (at: number) => BadgeMoment;
}>;

export function createFirmClock(settings: FirmSettings, now: number): FirmClock {
  const { slug, name, theme, look, languages } = settings;
  const calendar = createCalendar(settings.calendar);
  const zone = zoneOf(calendar.data.zone);
  const today = Math.floor(zone.wallAt(now) / DAY_MS);
  const at = (day: number, hours: number, minutes = 0) =>
    startOfLocalDay(zone.name, isoDay(day)) + hours * HOUR_MS + minutes * MINUTE_MS;
  /** The first day from today on that is so; within a year there is one. */
  const next = (is: (day: number) => boolean) => {
    const days = Array.from({ length: 366 }, (_, ahead) => today + ahead);
    return days.find(is) ?? today;
  };
  const friday = next((day) => weekdayIndex(day) === FRIDAY && calendar.isOpenAt(at(day, 12, 29)));
  const july14 = next((day) => isoDay(day).endsWith('-07-14'));
  const { until: change } = zone.spanAt(now);
  return {
    stops: {
      'before-break': at(friday, 12, 29),
      'in-break': at(friday, 12, 31),
      'july-14': at(july14, 10),
      sunday: at(
        next((day) => weekdayIndex(day) === SUNDAY),
        23,
      ),
      'clock-change': Number.isFinite(change) ? change - MINUTE_MS : null,
    },
    dayAround: (instant) => {
      const day = Math.floor(zone.wallAt(instant) / DAY_MS);
      const start = (of: number) => startOfLocalDay(zone.name, isoDay(of));
      return { from: start(day), until: start(day + 1) - MINUTE_MS };
    },
    badgeAt: (instant) => {
      const presence = { until: instant + MINUTE_MS };
      const firm = { slug, name };
      const parts = { firm, calendar, roster: [], presence, now: instant, theme, look, languages };
      return stateAt(badgeFor(parts), instant);
    },
  };
}
