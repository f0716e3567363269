/** What polite people put around a first line. */
import type { Language } from '@parenthese/shared/wire/language.ts';
import type { Random } from '../random.ts';

const GREETS = 0.34;
const THANKS = 0.22;
const EVENING_HOUR = 18;

const BEFORE: Readonly<Record<Language, Readonly<{ day: readonly string[]; evening: readonly string[] }>>> = {
  fr: {
    day: ['Bonjour, ', 'Bonjour, ', 'Bonjour Maître, '],
    evening: ['Bonsoir, ', 'Bonsoir, ', 'Bonjour, '],
  },
  en: { day: ['Hello, ', 'Hi, ', 'Good day, '], evening: ['Hello, ', 'Good evening, '] },
};
const AFTER: Readonly<Record<Language, readonly string[]>> = {
  fr: [' Merci.', " Merci d'avance.", ' Merci de votre aide.', ' Cordialement.'],
  en: [' Thank you.', ' Thanks in advance.', ' Many thanks.'],
};

/** Greets before, or thanks after, where the line does not do so itself; `hour` is the visitor's. */
export function politely(line: string, language: Language, hour: number, random: Random): string {
  if (/^(bonjour|bonsoir|hello)|merci|svp|thank/i.test(line)) return line;
  const greetings = BEFORE[language][hour >= EVENING_HOUR ? 'evening' : 'day'];
  const greeted = random.chance(GREETS) ? random.pick(greetings) + uncapped(line) : line;
  return random.chance(THANKS) && /[.?]$/.test(line) ? greeted + random.pick(AFTER[language]) : greeted;
}

/** Without its capital, unless it is an abbreviation or the English pronoun. */
function uncapped(line: string): string {
  const ordinary = /^\p{Lu}(\p{Ll}|')/u.test(line) && !/^I\b/.test(line);
  return ordinary || /^[ÀA] /.test(line) ? line.charAt(0).toLowerCase() + line.slice(1) : line;
}
