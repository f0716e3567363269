/** The mail that invites somebody to work in a firm: who asks, which firm, and the one link. */
import type { Language } from '@parenthese/shared/wire/language.ts';
import type { MailText } from '../platform/mail/letter.ts';

export type InvitationWords = Readonly<{ firm: string; by: string }>;

export function invitationMail(language: Language, words: InvitationWords): MailText {
  return INVITATION[language](words);
}

const INVITATION: Readonly<Record<Language, (words: InvitationWords) => MailText>> = {
  fr: ({ firm, by }) => ({
    subject: `Invitation\u00a0: ${firm}`,
    lines: [
      `${by} vous invite à rejoindre «\u202f${firm}\u202f», pour répondre avec l’équipe aux personnes qui écrivent au cabinet.`,
      'Le lien ouvre votre compte. Il sert une seule fois et reste valable sept jours. Si vous en avez reçu plusieurs, seul le dernier fonctionne.',
      'Si vous n’attendiez pas cette invitation, ne faites rien\u00a0: aucun compte n’est ouvert.',
    ],
    act: 'Accepter l’invitation',
  }),
  en: ({ firm, by }) => ({
    subject: `Invitation: ${firm}`,
    lines: [
      `${by} invites you to join ${firm}, to answer the people who write to the firm together with the team.`,
      'The link opens your account. It works once and is valid for seven days. If you have received several, only the last one works.',
      'If you did not expect this invitation, do nothing: no account is opened.',
    ],
    act: 'Accept the invitation',
  }),
};
