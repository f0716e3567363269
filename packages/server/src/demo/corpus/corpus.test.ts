import { CRITERIA } from '@parenthese/shared/surveys/criteria.ts';
import { LANGUAGES, type Language } from '@parenthese/shared/wire/language.ts';
import { describe, expect, test } from 'vitest';
import { COMMENTS } from './comments.ts';
import { ENGLISH_ORIGINS, ORIGINS } from './names.ts';
import { ABSENCE_NOTES, LAST_NOTES, NOTES } from './office.ts';
import type { Words } from './situation.ts';
import { ORDINARY_SITUATIONS, URGENT_SITUATIONS } from './situations.ts';
import { STAFF_PHRASES } from './staff-phrases.ts';
import { faultsOf } from './staff-words.ts';
import { NUMBERS, SUMS, WORD_VALUES } from './values.ts';
import { VISITOR_PHRASES } from './visitor-phrases.ts';

const SITUATIONS = [...ORDINARY_SITUATIONS, ...URGENT_SITUATIONS];

function all(language: Language, part: (words: Words) => readonly string[], from = SITUATIONS): string[] {
  return from.flatMap((situation) =>
    part(situation[language] ?? { firstLines: [], details: [], answers: [], exchanges: [] }),
  );
}

const firstLines = (words: Words) => words.firstLines;
const questions = (words: Words) => words.exchanges.map(([question]) => question);
const staffHearts = (words: Words) => [...words.answers, ...words.exchanges.map(([, answer]) => answer)];

describe('the corpus is large enough for some hundreds of conversations', () => {
  test.each([
    ['fr', 'first lines', firstLines, 160],
    ['en', 'first lines', firstLines, 60],
    ['fr', 'details', (words: Words) => words.details, 120],
    ['en', 'details', (words: Words) => words.details, 60],
    ['fr', 'answers', (words: Words) => words.answers, 120],
    ['en', 'answers', (words: Words) => words.answers, 50],
    ['fr', 'questions that come back', questions, 60],
    ['en', 'questions that come back', questions, 30],
  ] as const)('%s: %s', (language, _, part, least) => {
    expect(new Set(all(language, part)).size).toBeGreaterThanOrEqual(least);
  });

  test('urgent first lines', () => {
    expect(all('fr', firstLines, [...URGENT_SITUATIONS]).length).toBeGreaterThanOrEqual(20);
    expect(all('en', firstLines, [...URGENT_SITUATIONS]).length).toBeGreaterThanOrEqual(8);
  });

  test.each([
    ['fr', 120],
    ['en', 40],
  ] as const)('%s: comments', (language, least) => {
    const comments = Object.values(COMMENTS[language]).flatMap((tone) => Object.values(tone).flat());
    expect(new Set(comments).size).toBeGreaterThanOrEqual(least);
    for (const tone of Object.values(COMMENTS[language])) {
      expect(Object.keys(tone).toSorted()).toEqual([...CRITERIA, 'whole'].toSorted());
    }
  });

  test('notes and names', () => {
    expect([...Object.values(NOTES).flat(), ...ABSENCE_NOTES, ...LAST_NOTES].length).toBeGreaterThanOrEqual(
      40,
    );
    const names = [...ORIGINS, ...ENGLISH_ORIGINS].flatMap(
      ({ women, men, families }) => [...women, ...men].length * families.length,
    );
    expect(names.reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(150);
  });
});

describe('first lines', () => {
  test.each(LANGUAGES)('are all different (%s)', (language) => {
    const lines = all(language, firstLines).map((line) => line.toLowerCase());
    expect(lines.filter((line, index) => lines.indexOf(line) !== index)).toEqual([]);
  });

  test.each(LANGUAGES)('are one short sentence or two (%s)', (language) => {
    expect(all(language, firstLines).filter((line) => line.length > 120)).toEqual([]);
  });
});

describe('what staff write', () => {
  const phrases = LANGUAGES.flatMap((language) => Object.values(STAFF_PHRASES[language]).flat());
  const hearts = LANGUAGES.flatMap((language) => all(language, staffHearts));

  test('names no time limit, gives no advice before a mandate and says vous', () => {
    expect(
      [...phrases, ...hearts].flatMap((text) => faultsOf(text).map((fault) => `${fault}: ${text}`)),
    ).toEqual([]);
  });

  test.each([
    'Vous avez deux mois pour contester.',
    'Le délai de 10 jours est court.',
    'Répondez sous 48 h.',
    'You have 30 days to appeal.',
    'Je vous conseille de refuser.',
    'Comment vas-tu ?',
    'Merci !',
  ])('would be refused: %s', (text) => {
    expect(faultsOf(text)).toHaveLength(1);
  });
});

test('every mark in every text has a value', () => {
  const own = ['name', 'phone', 'date', 'soon', 'lastmonth', 'weekday', 'slot1', 'slot2'];
  for (const language of LANGUAGES) {
    const known = new Set([
      ...Object.keys(WORD_VALUES[language]),
      ...Object.keys(SUMS),
      ...Object.keys(NUMBERS),
      ...own,
    ]);
    const texts = [
      ...all(language, (words) => [
        ...words.firstLines,
        ...words.details,
        ...staffHearts(words),
        ...questions(words),
      ]),
      ...Object.values(STAFF_PHRASES[language]).flat(),
      ...Object.values(VISITOR_PHRASES[language]).flat(),
    ];
    const marks = texts.flatMap((text) => [...text.matchAll(/\{(\w*)\}/g)].map(([, mark]) => mark ?? ''));
    expect(marks.length).toBeGreaterThan(0);
    expect(marks.filter((mark) => !known.has(mark))).toEqual([]);
  }
});

test('every choice between two forms is well made', () => {
  const texts = LANGUAGES.flatMap((language) => [
    ...all(language, (words) => [
      ...words.firstLines,
      ...words.details,
      ...staffHearts(words),
      ...questions(words),
    ]),
    ...Object.values(STAFF_PHRASES[language]).flat(),
    ...Object.values(VISITOR_PHRASES[language]).flat(),
  ]);
  const left = texts.map((text) => text.replace(/\[[^|[\]]*\|[^|[\]]*\]|<[^|<>]*\|[^|<>]*>/g, ''));
  expect(left.filter((text) => /[[\]<>|]/.test(text))).toEqual([]);
});
