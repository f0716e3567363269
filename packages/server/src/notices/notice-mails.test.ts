import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '@parenthese/shared/wire/language.ts';
import { footOf, setLetter, type MailText } from '../platform/mail/letter.ts';
import { digestMail, testMail, waitsMail } from './notice-mails.ts';
import { todayMail, type TodayNumbers } from './today-mail-text.ts';

const NONE: TodayNumbers = {
  waiting: 0,
  late: 0,
  dueToday: 0,
  urgent: 0,
  mine: 0,
  written: 0,
  sinceYesterday: true,
};
const ONE: TodayNumbers = {
  waiting: 1,
  late: 1,
  dueToday: 1,
  urgent: 1,
  mine: 1,
  written: 1,
  sinceYesterday: false,
};
const SOME: TodayNumbers = {
  waiting: 3,
  late: 1,
  dueToday: 2,
  urgent: 0,
  mine: 2,
  written: 4,
  sinceYesterday: true,
};

const mails = (language: Language, discreet: boolean): Readonly<Record<string, MailText>> => {
  const form = { language, discreet };
  return {
    waits: waitsMail(form),
    'digest of one': digestMail(1, form),
    'digest of five': digestMail(5, form),
    test: testMail(form),
    'today, one of each': todayMail(ONE, form)!,
    'today, some': todayMail(SOME, form)!,
  };
};

const linesOf = (mail: MailText): string[] => {
  const figures =
    'figures' in mail ? (mail.figures as readonly { words: string }[]).map(({ words }) => words) : [];
  return [mail.subject, ...mail.lines, ...figures, mail.act];
};

describe.each(LANGUAGES)('the mails to staff in %s', (language) => {
  /** Every mail there is, as it is read; a change of a word is seen here. */
  test.each([false, true])('say what they have always said, discreet: %s', (discreet) => {
    const read = Object.entries(mails(language, discreet)).map(([name, mail]) => [name, ...linesOf(mail)]);
    expect(read).toMatchSnapshot();
  });

  test('in their discreet form tell neither of a firm, nor of the law, nor that somebody needs an answer', () => {
    for (const mail of Object.values(mails(language, true)))
      expect(linesOf(mail).join(' ')).not.toMatch(
        /cabinet|avocat|personne|échange|urgent|délai|réponse|console|firm|lawyer|people|person|conversation|reply|answer/i,
      );
  });

  test('keep French spaces before their signs', () => {
    if (language === 'en') return;
    for (const form of [true, false])
      for (const mail of Object.values(mails('fr', form)))
        for (const line of linesOf(mail))
          expect(line).not.toMatch(/[^\u202f\s][;!?]|[^\u00a0\s]:|[ ][;:!?»]|«[ ]|'|!|\d /);
  });
});

describe('the mail of eight o’clock', () => {
  const form = { language: 'fr', discreet: false } as const;

  test('is not written when there is nothing to say', () => {
    expect(todayMail(NONE, form)).toBeNull();
  });

  test('is written for what came in the night, when all of it is answered', () => {
    expect(todayMail({ ...NONE, written: 2 }, form)?.subject).toBe(
      'Aujourd’hui\u00a0: 2\u00a0personnes ont écrit depuis hier matin',
    );
  });

  test('leads from each number to what it counts, and to nothing else', () => {
    const { figures, ...text } = todayMail(SOME, form)!;
    const { html, text: plain } = setLetter({
      ...text,
      language: 'fr',
      url: 'https://service.example/console/',
      foot: footOf('fr'),
      figures: figures.map(({ words, path }) => ({ words, url: `https://service.example${path}` })),
    });
    expect([...plain.matchAll(/https:\/\/service\.example(\S+)/g)].map(([, path]) => path)).toEqual([
      '/console/conversations?view=waiting',
      '/console/conversations?view=waiting',
      '/console/conversations?view=waiting',
      '/console/conversations?view=mine',
      '/console/',
      '/console/',
    ]);
    expect(html.match(/https?:/g)).toHaveLength(6);
    expect(html).not.toMatch(/<(img|link|script|style|iframe|object|form|video|audio)|url\(|@import|srcset/i);
  });
});
