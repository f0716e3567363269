/** The mail of eight o’clock: numbers, each with the link to what it counts, and no content. */
import type { Language } from '@parenthese/shared/wire/language.ts';
import type { MailText } from '../platform/mail/letter.ts';
import type { MailForm } from './notice-mails.ts';

export type TodayNumbers = Readonly<{
  waiting: number;
  /** Of them: their aim has passed; it comes due today; they are flagged urgent; they were handed to the reader. */
  late: number;
  dueToday: number;
  urgent: number;
  mine: number;
  /** Who began to write since eight o’clock of the last day on which the firm opened. */
  written: number;
  /** Whether that day was yesterday. */
  sinceYesterday: boolean;
}>;
type Counted = Exclude<keyof TodayNumbers, 'sinceYesterday'>;

/** A line with a link: the address is a path of the console. */
type Line = Readonly<{ words: string; path: string }>;
export type TodayText = MailText & Readonly<{ figures: readonly Line[] }>;

const WAITING = '/console/conversations?view=waiting';
const MINE = '/console/conversations?view=mine';
const TODAY = '/console/';

/** Null when there is nothing to say: then nobody is written to. */
export function todayMail(numbers: TodayNumbers, { language, discreet }: MailForm): TodayText | null {
  if (numbers.waiting === 0 && numbers.written === 0) return null;
  const words = discreet ? DISCREET[language] : PLAIN[language];
  const lines: readonly (readonly [Counted, string])[] = [
    ['waiting', WAITING],
    ['late', WAITING],
    ['dueToday', WAITING],
    ['urgent', WAITING],
    ['mine', MINE],
    ['written', TODAY],
  ];
  const figures = lines.flatMap(([name, path]) => {
    const say = words[name];
    if (numbers[name] === 0 || say === undefined) return [];
    const since = name === 'written' ? ` ${words.since(numbers.sinceYesterday)}` : '';
    return [{ words: `${say(numbers[name])}${since}`, path }];
  });
  return { subject: subjectOf(figures, language), lines: [LEAD[language]], figures, act: ACT[language] };
}

const LEAD: Readonly<Record<Language, string>> = {
  fr: 'Voici votre journée, en chiffres.',
  en: 'Here is your day, in figures.',
};
const ACT: Readonly<Record<Language, string>> = { fr: 'Ouvrir Aujourd’hui', en: 'Open Today' };

function subjectOf([first]: readonly Line[], language: Language): string {
  const line = first?.words ?? '';
  const lower = line.charAt(0).toLowerCase() + line.slice(1);
  return language === 'fr' ? `Aujourd’hui\u00a0: ${lower}` : `Today: ${lower}`;
}

type Words = Readonly<Partial<Record<Counted, (n: number) => string>>> &
  Readonly<{ since: (yesterday: boolean) => string }>;

const count =
  (one: string, many: string) =>
  (n: number): string =>
    n === 1 ? one : many.replace('#', String(n));

const PLAIN: Readonly<Record<Language, Words>> = {
  fr: {
    waiting: count('Une personne attend une réponse', '#\u00a0personnes attendent une réponse'),
    late: count('Un délai annoncé est dépassé', '#\u00a0délais annoncés sont dépassés'),
    dueToday: count('Un délai annoncé finit aujourd’hui', '#\u00a0délais annoncés finissent aujourd’hui'),
    urgent: count('Un échange est signalé urgent', '#\u00a0échanges sont signalés urgents'),
    mine: count('Un échange vous est confié', '#\u00a0échanges vous sont confiés'),
    written: count('Une personne a écrit', '#\u00a0personnes ont écrit'),
    since: (yesterday) => (yesterday ? 'depuis hier matin' : 'depuis le matin du dernier jour d’ouverture'),
  },
  en: {
    waiting: count('One person is waiting for an answer', '# people are waiting for an answer'),
    late: count('One reply is past the announced time', '# replies are past the announced time'),
    dueToday: count('One reply is due today', '# replies are due today'),
    urgent: count('One conversation is flagged urgent', '# conversations are flagged urgent'),
    mine: count('One conversation is yours to answer', '# conversations are yours to answer'),
    written: count('One person has written', '# people have written'),
    since: (yesterday) => (yesterday ? 'since yesterday morning' : 'since the morning of the last open day'),
  },
};

const DISCREET: Readonly<Record<Language, Words>> = {
  fr: {
    waiting: count('Un message vous attend', '#\u00a0messages vous attendent'),
    late: count('Un message attend depuis longtemps', '#\u00a0messages attendent depuis longtemps'),
    written: count('Un nouveau message', '#\u00a0nouveaux messages'),
    since: (yesterday) => (yesterday ? 'depuis hier matin' : 'depuis quelques jours'),
  },
  en: {
    waiting: count('One message is waiting', '# messages are waiting'),
    late: count('One message has been waiting for long', '# messages have been waiting for long'),
    written: count('One new message', '# new messages'),
    since: (yesterday) => (yesterday ? 'since yesterday morning' : 'in the last few days'),
  },
};
