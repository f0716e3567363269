/**
 * What *Aujourd'hui* finds to say, as whole sentences, the weightiest first: a page to read and not a grid of numbers.
 * Whoever may be in danger or run out of time comes before everybody else.
 */
import type { Language } from '../wire/language.ts';
import type { Today } from './staff-wire.ts';
import { waitingSince, type Reading } from './time-left.ts';

/** One finding: its sentence, and the rows behind it, so that every number opens its list. */
export type Finding = Readonly<{
  key: 'waiting' | 'at-risk' | 'call-back' | 'changed';
  sentence: string;
  rows: readonly string[];
}>;

/** Says what Today holds. Nothing is said of what is empty, except that nobody waits: that one is good to read. */
export function findingsOf(today: Today, reading: Reading): readonly Finding[] {
  const say = SENTENCES[reading.language];
  const found: Finding[] = [
    { key: 'call-back', sentence: say.callBack(today.callBack.length), rows: ids(today.callBack) },
    { key: 'waiting', sentence: waiting(today, reading), rows: ids(today.waiting) },
    { key: 'at-risk', sentence: say.atRisk(today.atRisk.length), rows: today.atRisk },
    { key: 'changed', sentence: say.changed(today.changed.length), rows: ids(today.changed) },
  ];
  return found.filter(({ key, rows }) => key === 'waiting' || rows.length > 0);
}

/** Says what the day has brought so far, in one sentence. */
export function daySoFar({ counts }: Today, language: Language): string {
  return SENTENCES[language].day(counts.openedToday, counts.night, counts.answeredToday);
}

/** Writes a number as a sentence does: in letters up to ten, in figures beyond. The feminine is French only. */
export function numberInWords(value: number, language: Language): string {
  return WORDS[language][value] ?? new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB').format(value);
}

const WORDS = {
  fr: ['aucune', 'une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'],
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
} as const satisfies Record<Language, readonly string[]>;

function waiting(today: Today, reading: Reading): string {
  const since = today.waiting.map((row) => row.waitingSince).filter((at) => at !== null);
  const oldest = since.length === 0 ? null : waitingSince(Math.min(...since), reading);
  return SENTENCES[reading.language].waiting(today.waiting.length, oldest);
}

const ids = (rows: Today['waiting']): readonly string[] => rows.map(({ id }) => id);
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const fr = (value: number): string => numberInWords(value, 'fr');
const en = (value: number): string => numberInWords(value, 'en');

type Sentences = Readonly<{
  waiting: (count: number, oldest: string | null) => string;
  atRisk: (count: number) => string;
  callBack: (count: number) => string;
  changed: (count: number) => string;
  day: (opened: number, night: number, answered: number) => string;
}>;

/** Both languages have the same two forms here, one and several; zero is written as its own sentence. */
const SENTENCES: Readonly<Record<Language, Sentences>> = {
  fr: {
    waiting: (count, oldest) => {
      if (count === 0) return 'Personne n’attend.';
      if (count === 1) return `Une personne attend${oldest ? ` ${oldest}` : ''}.`;
      return capital(`${fr(count)} personnes attendent${oldest ? `, dont une ${oldest}` : ''}.`);
    },
    atRisk: (count) =>
      count === 1
        ? 'Une réponse annoncée est due dans l’heure d’ouverture qui vient, ou en retard.'
        : capital(
            `${fr(count)} réponses annoncées sont dues dans l’heure d’ouverture qui vient, ou en retard.`,
          ),
    callBack: (count) =>
      count === 1
        ? 'Une personne est à rappeler sans attendre.'
        : capital(`${fr(count)} personnes sont à rappeler sans attendre.`),
    changed: (count) =>
      count === 1
        ? 'Une conversation a changé depuis votre dernier passage.'
        : capital(`${fr(count)} conversations ont changé depuis votre dernier passage.`),
    day: (opened, night, answered) => {
      const received = `${fr(opened)} demande${opened > 1 ? 's' : ''} reçue${opened > 1 ? 's' : ''}`;
      const overnight = opened === 0 ? '' : `, dont ${fr(night)} dans la nuit`;
      const given = `${fr(answered)} réponse${answered > 1 ? 's' : ''} donnée${answered > 1 ? 's' : ''}`;
      return capital(`${received}${overnight}\u202f; ${given}.`);
    },
  },
  en: {
    waiting: (count, oldest) => {
      if (count === 0) return 'Nobody is waiting.';
      if (count === 1) return `One person has been waiting${oldest ? ` ${oldest}` : ''}.`;
      return capital(`${en(count)} people are waiting${oldest ? `, one of them ${oldest}` : ''}.`);
    },
    atRisk: (count) =>
      count === 1
        ? 'One reply is due within the next opening hour, or late.'
        : capital(`${en(count)} replies are due within the next opening hour, or late.`),
    callBack: (count) =>
      count === 1
        ? 'One person should be called without delay.'
        : capital(`${en(count)} people should be called without delay.`),
    changed: (count) =>
      count === 1
        ? 'One conversation has changed since you last looked.'
        : capital(`${en(count)} conversations have changed since you last looked.`),
    day: (opened, night, answered) => {
      const received = `${en(opened)} request${opened === 1 ? '' : 's'} received`;
      const overnight = opened === 0 ? '' : `, ${night === 0 ? 'none' : en(night)} of them overnight`;
      return capital(
        `${received}${overnight}; ${en(answered)} ${answered === 1 ? 'reply' : 'replies'} given.`,
      );
    },
  },
};
