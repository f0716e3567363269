/** Mails about one's own account: a link to a new address, and word of whatever makes it safer or less so. They name nobody and no firm. */
import type { Language } from '@parenthese/shared/wire/language.ts';
import type { MailText } from '../platform/mail/letter.ts';

export const ACCOUNT_NEWS = [
  'email-asked',
  'password-changed',
  'second-factor-on',
  'second-factor-off',
  'recovery-codes-new',
  'recovery-code-used',
] as const;
export type AccountNews = (typeof ACCOUNT_NEWS)[number];

/** To the new address. */
export function confirmEmailMail(language: Language): MailText {
  return CONFIRM[language];
}

/** To the address of the account, as it stands. */
export function accountNewsMail(language: Language, news: AccountNews): MailText {
  const { subject, line } = NEWS[language][news];
  return { subject, lines: [line, ...REST[language].lines], act: REST[language].act };
}

const CONFIRM: Readonly<Record<Language, MailText>> = {
  fr: {
    subject: 'Confirmer votre nouvelle adresse',
    lines: [
      'Vous avez demandé à vous connecter avec cette adresse. Le lien sert une seule fois et reste valable vingt-quatre heures\u202f; jusque-là, l’ancienne adresse reste la bonne.',
      'Si ce n’est pas vous, ne faites rien\u00a0: rien n’a changé.',
    ],
    act: 'Confirmer cette adresse',
  },
  en: {
    subject: 'Confirm your new address',
    lines: [
      'You asked to sign in with this address. The link works once and is valid for twenty-four hours; until then the old address holds.',
      'If it was not you, do nothing: nothing has changed.',
    ],
    act: 'Confirm this address',
  },
};

const REST: Readonly<Record<Language, Readonly<{ lines: readonly string[]; act: string }>>> = {
  fr: {
    lines: [
      'Si c’est vous, il n’y a rien à faire.',
      'Si ce n’est pas vous, choisissez tout de suite un nouveau mot de passe depuis «\u202fMot de passe oublié\u202f», puis prévenez la personne qui administre votre cabinet.',
    ],
    act: 'Ouvrir mon compte',
  },
  en: {
    lines: [
      'If it was you, there is nothing to do.',
      'If it was not you, choose a new password at once under “Forgotten password”, then tell the person who administers your firm.',
    ],
    act: 'Open my account',
  },
};

type News = Readonly<Record<AccountNews, Readonly<{ subject: string; line: string }>>>;
const NEWS: Readonly<Record<Language, News>> = {
  fr: {
    'email-asked': {
      subject: 'Votre adresse de connexion va changer',
      line: 'Une nouvelle adresse a été demandée pour votre compte. Elle remplacera celle-ci dès qu’elle aura été confirmée par le lien que nous y avons envoyé.',
    },
    'password-changed': {
      subject: 'Votre mot de passe a changé',
      line: 'Le mot de passe de votre compte vient d’être changé, et les autres appareils ont été déconnectés.',
    },
    'second-factor-on': {
      subject: 'Le second facteur est activé',
      line: 'Votre compte demande désormais un code à chaque connexion. Gardez vos codes de secours ailleurs que sur votre téléphone.',
    },
    'second-factor-off': {
      subject: 'Le second facteur est retiré',
      line: 'Votre compte ne demande plus de code à la connexion\u00a0: le mot de passe suffit.',
    },
    'recovery-codes-new': {
      subject: 'Vos codes de secours ont changé',
      line: 'De nouveaux codes de secours ont été faits pour votre compte. Les anciens n’ouvrent plus rien.',
    },
    'recovery-code-used': {
      subject: 'Un code de secours a servi',
      line: 'Quelqu’un s’est connecté à votre compte avec un code de secours. Ce code n’ouvre plus rien.',
    },
  },
  en: {
    'email-asked': {
      subject: 'Your sign-in address is about to change',
      line: 'A new address was asked for on your account. It will replace this one as soon as it is confirmed by the link that we sent there.',
    },
    'password-changed': {
      subject: 'Your password has changed',
      line: 'The password of your account has just been changed, and the other devices were signed out.',
    },
    'second-factor-on': {
      subject: 'The second factor is on',
      line: 'Your account now asks for a code at each sign-in. Keep your recovery codes somewhere other than on your telephone.',
    },
    'second-factor-off': {
      subject: 'The second factor was removed',
      line: 'Your account no longer asks for a code at sign-in: the password is enough.',
    },
    'recovery-codes-new': {
      subject: 'Your recovery codes have changed',
      line: 'New recovery codes were made for your account. The older ones open nothing any more.',
    },
    'recovery-code-used': {
      subject: 'A recovery code was used',
      line: 'Somebody signed in to your account with a recovery code. That code opens nothing any more.',
    },
  },
};
