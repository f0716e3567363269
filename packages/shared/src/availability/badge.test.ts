import { describe, expect, it } from 'vitest';
import { clockOffset, stateAt } from './badge.ts';
import type { Aim, Badge, BadgeRow, Sentence } from './badge.ts';

const said = (words: string): Sentence => ({ fr: words, en: words });
const aim = (at: number | null): Aim => ({ at, sentence: said(`before ${at}`) });

const row = (from: number, until: number | null, rest: Partial<BadgeRow> = {}): BadgeRow => ({
  from,
  until,
  state: 'closed',
  sentence: said('closed'),
  aim: aim(null),
  ...rest,
});

const present = (from: number, until: number, lease: number): BadgeRow =>
  row(from, until, {
    state: 'available',
    sentence: said('here'),
    aim: aim(2_000_000),
    lease,
    fallback: { state: 'away', sentence: said('away'), aim: aim(2_000_000) },
  });

const badge = (rest: Partial<Badge> = {}): Badge => ({
  firm: { slug: 'durand', name: 'Cabinet Durand' },
  now: 1_000_000,
  trueUntil: 1_060_000,
  names: [{ name: 'Me Durand', quality: 'lawyer' }],
  rows: [present(1_000_000, 1_500_000, 1_060_000), row(1_500_000, 3_000_000)],
  theme: { accent: '#23406B', accentDark: '#9DB7E0' },
  languages: ['fr', 'en'],
  zone: 'Europe/Paris',
  ...rest,
});

describe('stateAt', () => {
  it('says "available" while the lease lasts, and asks to be read again when it ends', () => {
    expect(stateAt(badge(), 1_059_999)).toMatchObject({ state: 'available', until: 1_060_000, stale: false });
  });

  it('never says "available" from the end of the lease on, even if nothing could be read again', () => {
    expect(stateAt(badge(), 1_060_000)).toMatchObject({
      state: 'away',
      sentence: said('away'),
      until: 1_500_000,
      stale: true,
    });
  });

  it('changes to the next row at the very millisecond the calendar changes', () => {
    expect(stateAt(badge(), 1_499_999).state).toBe('away');
    expect(stateAt(badge(), 1_500_000)).toMatchObject({ state: 'closed', until: 3_000_000, stale: true });
  });

  it('says it does not know once its rows have run out', () => {
    expect(stateAt(badge(), 3_000_000)).toMatchObject({ state: 'unknown', until: null, stale: true });
  });

  it('reads an instant before the badge was made as a clock that runs behind', () => {
    expect(stateAt(badge(), 0).state).toBe('available');
  });

  it('says it does not know when a lease has run out and nothing stands behind it', () => {
    const bare = row(1_000_000, 1_500_000, { state: 'available', lease: 1_060_000 });
    expect(stateAt(badge({ rows: [bare] }), 1_070_000).state).toBe('unknown');
  });

  it('holds for ever when the calendar never changes', () => {
    const never = badge({ trueUntil: null, rows: [row(1_000_000, null)] });
    expect(stateAt(never, 9e12)).toMatchObject({ state: 'closed', until: null, stale: false });
  });
});

describe('clockOffset', () => {
  it('moves a clock that runs ten minutes ahead back to the server’s', () => {
    expect(1_600_500 + clockOffset(1_000_000, 1_600_000)).toBe(1_000_500);
  });

  it('counts the time an answer lay in a cache', () => {
    expect(1_000_000 + clockOffset(1_000_000, 1_000_000, 30)).toBe(1_030_000);
  });
});
