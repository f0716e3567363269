import { describe, expect, test } from 'vitest';
import { daySoFar, findingsOf, numberInWords } from './findings.ts';
import type { InboxRow, Today } from './staff-wire.ts';

const now = Date.UTC(2025, 4, 14, 12, 58);
const yesterday = Date.UTC(2025, 4, 13, 16, 10);
const reading = { now, zone: 'Europe/Paris' } as const;
const plain = (words: string | undefined) => words?.replace(/\u00a0/g, ' ');

const row = (id: string, waitingSince: number | null): InboxRow => ({
  id,
  language: 'fr',
  name: null,
  firstLine: 'Une question de voisinage',
  status: 'received',
  clearance: 'open',
  flags: [],
  openedAt: now,
  lastAt: now,
  count: 2,
  waitingSince,
  due: null,
  assigned: null,
  contact: false,
  lastAuthor: null,
});

const today = (rest: Partial<Today> = {}): Today => ({
  now,
  waiting: [],
  atRisk: [],
  changed: [],
  callBack: [],
  counts: { waiting: 0, atRisk: 0, answeredToday: 0, openedToday: 0, night: 0 },
  ...rest,
});

describe('the findings of the day', () => {
  const busy = today({
    waiting: [row('a', now), row('b', yesterday), row('c', now)],
    atRisk: ['b'],
    callBack: [row('d', null), row('e', null)],
    changed: [row('f', null)],
  });

  test('tell who waits and since when the longest does', () => {
    expect(plain(findingsOf(busy, { ...reading, language: 'fr' })[1]?.sentence)).toBe(
      'Trois personnes attendent, dont une depuis hier 18 h 10.',
    );
    expect(plain(findingsOf(busy, { ...reading, language: 'en' })[1]?.sentence)).toBe(
      'Three people are waiting, one of them since 18:10 yesterday.',
    );
  });

  test('put urgent people before all others, and carry the rows behind each number', () => {
    expect(findingsOf(busy, { ...reading, language: 'fr' }).map(({ key, rows }) => [key, rows])).toEqual([
      ['call-back', ['d', 'e']],
      ['waiting', ['a', 'b', 'c']],
      ['at-risk', ['b']],
      ['changed', ['f']],
    ]);
  });

  test('of an empty office are one sentence', () => {
    expect(findingsOf(today(), { ...reading, language: 'fr' })).toEqual([
      { key: 'waiting', sentence: 'Personne n’attend.', rows: [] },
    ]);
  });

  test('agree with their number', () => {
    const one = today({ waiting: [row('a', yesterday)], atRisk: ['a'], callBack: [row('a', null)] });
    expect(findingsOf(one, { ...reading, language: 'fr' }).map(({ sentence }) => plain(sentence))).toEqual([
      'Une personne est à rappeler sans attendre.',
      'Une personne attend depuis hier 18 h 10.',
      'Une réponse annoncée est due dans l’heure d’ouverture qui vient, ou en retard.',
    ]);
  });
});

test('the day so far is one sentence, and a second for what came in at night', () => {
  const counts = { waiting: 0, atRisk: 0, answeredToday: 1, openedToday: 5, night: 2 };
  expect(daySoFar(today({ counts }), 'fr')).toBe(
    'Cinq demandes reçues, dont deux dans la nuit\u202f; une réponse donnée.',
  );
  expect(daySoFar(today({ counts }), 'en')).toBe(
    'Five requests received, two of them overnight; one reply given.',
  );
});

test('numbers are written in letters up to ten', () => {
  expect([0, 1, 10, 11, 1200].map((value) => numberInWords(value, 'en'))).toEqual([
    'no',
    'one',
    'ten',
    '11',
    '1,200',
  ]);
});
