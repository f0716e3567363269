import { describe, expect, it } from 'vitest';
import { instantWords } from './instants.ts';

const paris = instantWords('fr', 'Europe/Paris');
const london = instantWords('en', 'Europe/Paris');
const at = (iso: string) => Date.parse(iso);
const NOW = at('2026-03-03T10:00:00Z');

describe('instantWords', () => {
  it.each([
    ['2026-03-03T13:02:00Z', '14\u00a0h\u00a002', '14:02'],
    ['2026-03-03T08:05:00Z', '9\u00a0h\u00a005', '09:05'],
    ['2026-03-02T23:00:00Z', '0\u00a0h\u00a000', '00:00'],
    ['2026-07-01T12:00:00Z', '14\u00a0h\u00a000', '14:00'],
  ])('%s is « %s » and “%s” for a firm in Paris', (iso, fr, en) => {
    expect([paris.time(at(iso)), london.time(at(iso))]).toEqual([fr, en]);
  });

  it.each([
    ['2026-03-03T22:59:59Z', 'aujourd’hui', 'today'],
    ['2026-03-03T23:00:00Z', 'demain', 'tomorrow'],
    ['2026-03-02T09:00:00Z', 'hier', 'yesterday'],
    ['2026-03-01T09:00:00Z', 'dimanche 1er mars', 'Sunday 1 March'],
    ['2025-12-24T09:00:00Z', 'mercredi 24 décembre 2025', 'Wednesday 24 December 2025'],
  ])('seen on 3 March 2026, %s is « %s » and “%s”', (iso, fr, en) => {
    expect([paris.day(at(iso), NOW), london.day(at(iso), NOW)]).toEqual([fr, en]);
  });

  it('counts the night when the clocks change as one night', () => {
    expect(paris.day(at('2026-03-29T12:00:00Z'), at('2026-03-28T12:00:00Z'))).toBe('demain');
    expect(paris.day(at('2026-10-25T12:00:00Z'), at('2026-10-24T12:00:00Z'))).toBe('demain');
  });

  it('names the day only when it is not today', () => {
    expect(paris.moment(at('2026-03-03T14:40:00Z'), NOW)).toBe('15\u00a0h\u00a040');
    expect(paris.moment(at('2026-03-04T08:30:00Z'), NOW)).toBe('demain, 9\u00a0h\u00a030');
    expect(london.moment(at('2026-03-06T08:30:00Z'), NOW)).toBe('Friday 6 March, 09:30');
  });

  it('says how far the firm’s clocks are from UTC, overseas too', () => {
    expect(paris.offset(NOW)).toBe('UTC+1');
    expect(paris.offset(at('2026-07-01T00:00:00Z'))).toBe('UTC+2');
    expect(instantWords('fr', 'Indian/Reunion').offset(NOW)).toBe('UTC+4');
    expect(instantWords('fr', 'America/Martinique').offset(NOW)).toMatch(/^UTC[-−]4$/u);
  });
});
