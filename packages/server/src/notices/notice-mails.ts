/**
 * The mails by which staff are told. None holds a word, a name or a subject of anybody. The discreet form says no more
 * than that there is a message: neither the firm, nor that it is one, nor that somebody needs an answer.
 */
import type { Language } from '@parenthese/shared/wire/language.ts';
import type { MailText } from '../platform/mail/letter.ts';

export type MailForm = Readonly<{ language: Language; discreet: boolean }>;

/** Somebody waits. */
export function waitsMail({ language, discreet }: MailForm): MailText {
  return (discreet ? DISCREET : WAITS)[language];
}

/** Several may wait since the last digest. */
export function digestMail(waiting: number, { language, discreet }: MailForm): MailText {
  return discreet ? discreetDigest(waiting, language) : DIGEST[language](waiting);
}

export function testMail({ language, discreet }: MailForm): MailText {
  const { lines, act } = waitsMail({ language, discreet });
  return { subject: TEST[language].subject, lines: [TEST[language].line, ...lines], act };
}

const HIDDEN: Readonly<Record<Language, string>> = {
  fr: 'Par discrétion, il ne figure pas dans cet e-mail.',
  en: 'To keep it private, it is not in this e-mail.',
};

const WAITS: Readonly<Record<Language, MailText>> = {
  fr: {
    subject: 'Quelqu’un attend une réponse',
    lines: [
      'Une personne a écrit au cabinet et attend une réponse.',
      'Par discrétion, son message ne figure pas dans cet e-mail.',
    ],
    act: 'Ouvrir la console',
  },
  en: {
    subject: 'Somebody is waiting for an answer',
    lines: [
      'Somebody has written to the firm and is waiting for an answer.',
      'To keep it private, their message is not in this e-mail.',
    ],
    act: 'Open the console',
  },
};

const DISCREET: Readonly<Record<Language, MailText>> = {
  fr: { subject: 'Vous avez un message', lines: ['Vous avez un message.', HIDDEN.fr], act: 'Ouvrir' },
  en: { subject: 'You have a message', lines: ['You have a message.', HIDDEN.en], act: 'Open' },
};

const DIGEST: Readonly<Record<Language, (waiting: number) => MailText>> = {
  fr: (n) => ({
    subject: n === 1 ? 'Une personne attend une réponse' : `${n}\u00a0personnes attendent une réponse`,
    lines: [
      n === 1
        ? 'Depuis votre dernier résumé, une personne a écrit au cabinet et attend une réponse.'
        : `Depuis votre dernier résumé, ${n}\u00a0personnes ont écrit au cabinet et attendent une réponse.`,
      'Par discrétion, aucun message ne figure dans cet e-mail.',
    ],
    act: 'Voir qui attend',
  }),
  en: (n) => ({
    subject: n === 1 ? 'One person is waiting for an answer' : `${n} people are waiting for an answer`,
    lines: [
      n === 1
        ? 'Since your last digest, one person has written to the firm and is waiting for an answer.'
        : `Since your last digest, ${n} people have written to the firm and are waiting for an answer.`,
      'To keep them private, no messages are in this e-mail.',
    ],
    act: 'See who is waiting',
  }),
};

function discreetDigest(n: number, language: Language): MailText {
  if (n === 1) return DISCREET[language];
  const line = { fr: `Vous avez ${n}\u00a0messages`, en: `You have ${n} messages` }[language];
  const hidden = {
    fr: 'Par discrétion, ils ne figurent pas dans cet e-mail.',
    en: 'To keep them private, they are not in this e-mail.',
  }[language];
  return { subject: line, lines: [`${line}.`, hidden], act: DISCREET[language].act };
}

const TEST: Readonly<Record<Language, Readonly<{ subject: string; line: string }>>> = {
  fr: { subject: 'Ceci est un essai', line: 'Ceci est un essai. Un vrai avis dirait\u00a0:' },
  en: { subject: 'This is a test', line: 'This is a test. A real notice would say:' },
};
