/** The mail that leads to a new password; it names nobody and no firm. */
import type { Language } from '@parenthese/shared/wire/language.ts';
import type { MailText } from '../platform/mail/letter.ts';

export function resetMail(language: Language): MailText {
  return RESET[language];
}

const RESET: Readonly<Record<Language, MailText>> = {
  fr: {
    subject: 'Choisir un nouveau mot de passe',
    lines: [
      'Vous avez demandé à choisir un nouveau mot de passe. Le lien reste valable dix minutes.',
      'Si ce n’est pas vous, ne faites rien\u00a0: rien n’a changé.',
    ],
    act: 'Choisir un nouveau mot de passe',
  },
  en: {
    subject: 'Choose a new password',
    lines: [
      'You asked to choose a new password. The link is valid for ten minutes.',
      'If it was not you, do nothing: nothing has changed.',
    ],
    act: 'Choose a new password',
  },
};
