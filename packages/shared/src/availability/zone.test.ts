import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from './calendar-arbitraries.ts';
import {
  HOUR_MS,
  MINUTE_MS,
  localDay,
  localHour,
  nextWallStep,
  startOfLocalDay,
  weekdayIndex,
  zoneOf,
} from './zone.ts';

const ZONES = [
  'Europe/Paris',
  'America/Guadeloupe',
  'Indian/Reunion',
  'America/Toronto',
  'Pacific/Noumea',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'America/Havana',
] as const;

const at = (iso: string): number => Date.parse(iso);

/** What the platform's own formatter reads, independently of Temporal. */
function readByIntl(zone: string, instant: number): string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return format.format(instant);
}

const instants = fc.integer({ min: at('2000-01-01T00:00Z') / 1000, max: at('2037-01-01T00:00Z') / 1000 });

describe('zoneOf', () => {
  it('reads the wall clock as the platform’s formatter does, for any zone and instant', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), instants, (zone, seconds) => {
        const wall = new Date(zoneOf(zone).wallAt(seconds * 1000))
          .toISOString()
          .slice(0, 19)
          .replace('T', ' ');
        expect(wall).toBe(readByIntl(zone, seconds * 1000));
      }),
      runs(500),
    );
  });

  it('changes its offset at the very second the clocks change', () => {
    const paris = zoneOf('Europe/Paris');
    const spring = at('2026-03-29T01:00Z');
    expect(paris.spanAt(spring - 1)).toMatchObject({ offset: HOUR_MS, until: spring });
    expect(paris.spanAt(spring)).toMatchObject({ offset: 2 * HOUR_MS, from: spring });
  });

  it('keeps one span for a zone that never changes its clocks again', () => {
    expect(zoneOf('America/Guadeloupe').spanAt(at('2026-01-01T00:00Z')).until).toBe(Infinity);
  });

  it('refuses a name that is no zone', () => {
    expect(() => zoneOf('Europe/Atlantis').wallAt(0)).toThrow(RangeError);
  });
});

describe('localDay and localHour', () => {
  it('tell the day and hour of the firm, not of UTC', () => {
    expect(localDay('Europe/Paris', at('2026-03-01T23:30Z'))).toBe('2026-03-02');
    expect(localHour('Europe/Paris', at('2026-03-01T23:30Z'))).toBe(0);
    expect(localDay('America/Guadeloupe', at('2026-03-02T03:59Z'))).toBe('2026-03-01');
    expect(localHour('America/Guadeloupe', at('2026-03-02T03:59Z'))).toBe(23);
  });
});

describe('weekdayIndex', () => {
  it('counts from Monday, before 1970 as after', () => {
    expect([-4, -3, 0, 4].map((day) => weekdayIndex(day))).toEqual([6, 0, 3, 0]);
  });
});

describe('nextWallStep', () => {
  it('finds the next ten minutes on the wall, and stays where it already is', () => {
    const paris = zoneOf('Europe/Paris');
    expect(nextWallStep(paris, at('2026-03-02T10:01Z'), 10 * MINUTE_MS)).toBe(at('2026-03-02T10:10Z'));
    expect(nextWallStep(paris, at('2026-03-02T10:10Z'), 10 * MINUTE_MS)).toBe(at('2026-03-02T10:10Z'));
  });

  it('steps by the wall clock even where the offset is no whole hour', () => {
    expect(nextWallStep(zoneOf('Asia/Kathmandu'), at('2026-03-02T00:01Z'), HOUR_MS)).toBe(
      at('2026-03-02T00:15Z'),
    );
  });

  it('finds the end of a day whose midnight the clocks skip', () => {
    // In Havana the clocks of 8 March 2026 go from 0:00 to 1:00: that day begins at the jump.
    const havana = zoneOf('America/Havana');
    expect(nextWallStep(havana, at('2026-03-07T18:00Z'), 24 * HOUR_MS)).toBe(at('2026-03-08T05:00Z'));
  });
});

describe('startOfLocalDay', () => {
  it('is midnight by the firm’s clock, also on a day when the clocks change', () => {
    expect(startOfLocalDay('Europe/Paris', '2026-03-29')).toBe(at('2026-03-28T23:00Z'));
    expect(startOfLocalDay('Europe/Paris', '2026-10-25')).toBe(at('2026-10-24T22:00Z'));
    expect(startOfLocalDay('America/Havana', '2026-03-08')).toBe(at('2026-03-08T05:00Z'));
  });
});
