import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAndTime, duration, timeLeft, waitingSince } from './time-left.ts';

const zone = 'Europe/Paris';
/** Wednesday 14 May 2025, 14:58 in Paris. */
const now = Date.UTC(2025, 4, 14, 12, 58);
const paris = (day: number, hour: number, minute: number) => Date.UTC(2025, 4, day, hour - 2, minute);
const fr = { now, zone, language: 'fr' } as const;
const en = { now, zone, language: 'en' } as const;
const plain = (words: string) => words.replace(/\u00a0/g, ' ');

test('hours are those of the firm, wherever the reader sits', () => {
  expect(plain(dayAndTime(now, { ...fr, zone: 'Indian/Reunion' }))).toBe('16 h 58');
});

describe('an instant', () => {
  test.each([
    [paris(14, 9, 5), '9 h 05', '09:05'],
    [paris(13, 18, 10), 'hier 18 h 10', '18:10 yesterday'],
    [paris(15, 10, 0), 'demain 10 h 00', '10:00 tomorrow'],
    [paris(9, 17, 0), 'vendredi 17 h 00', 'Friday at 17:00'],
    [paris(3, 17, 0), '3 mai, 17 h 00', '3 May, 17:00'],
    [Date.UTC(2024, 4, 3, 15), '3 mai 2024, 17 h 00', '3 May 2024, 17:00'],
  ])('%d is told by the nearest name of its day: %s', (at, french, english) => {
    expect(plain(dayAndTime(at, fr))).toBe(french);
    expect(plain(dayAndTime(at, en))).toBe(english);
  });

  test('just before midnight is yesterday, even in the night the clocks change', () => {
    const morning = Date.UTC(2025, 2, 30, 6, 0);
    const evening = Date.UTC(2025, 2, 29, 22, 30);
    expect(plain(dayAndTime(evening, { ...fr, now: morning }))).toBe('hier 23 h 30');
  });
});

describe('a wait', () => {
  test.each([
    [paris(13, 18, 10), 'depuis hier 18 h 10', 'since 18:10 yesterday'],
    [paris(14, 14, 2), 'depuis 14 h 02', 'since 14:02'],
    [paris(3, 9, 0), 'depuis le 3 mai, 9 h 00', 'since 3 May, 09:00'],
  ])('is told from its beginning: %s', (at, french, english) => {
    expect(plain(waitingSince(at, fr))).toBe(french);
    expect(plain(waitingSince(at, en))).toBe(english);
  });
});

describe('a promise', () => {
  test.each([
    [paris(14, 15, 40), 'soon', 'avant 15 h 40, encore 42 min', 'by 15:40, 42 min left'],
    [paris(14, 17, 8), 'calm', 'avant 17 h 08', 'by 17:08'],
    [paris(15, 10, 0), 'calm', 'avant demain 10 h 00', 'by 10:00 tomorrow'],
    [paris(14, 14, 33), 'late', 'annoncée avant 14 h 33, en retard', 'due by 14:33, late'],
    [paris(13, 15, 43), 'late', 'annoncée pour hier 15 h 43, en retard', 'due by 15:43 yesterday, late'],
    [paris(3, 9, 5), 'late', 'annoncée pour le 3 mai, 9 h 05, en retard', 'due by 3 May, 09:05, late'],
    [paris(11, 10, 0), 'late', 'annoncée pour dimanche 10 h 00, en retard', 'due by Sunday at 10:00, late'],
  ])('due at %d is %s', (due, tone, french, english) => {
    expect(timeLeft(due, fr).tone).toBe(tone);
    expect(plain(timeLeft(due, fr).sentence)).toBe(french);
    expect(plain(timeLeft(due, en).sentence)).toBe(english);
  });

  test('is late exactly when its instant is past', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (difference) => {
        expect(timeLeft(now + difference, fr).tone === 'late').toBe(difference < 0);
      }),
    );
  });
});

test.each([
  [0, '0 min'],
  [59, '59 min'],
  [60, '1 h'],
  [125, '2 h 05'],
  [2879, '47 h 59'],
  [2880, '2 jours'],
])('%d minutes read as %s', (minutes, words) => {
  expect(plain(duration(minutes))).toBe(words);
});
