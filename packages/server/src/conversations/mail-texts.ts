/**
 * The mails of a conversation. None holds a word of it, a name of a person or a subject: whoever shares the mailbox
 * learns nothing but that a firm has written (duties.md, R9).
 */
import type { Language } from '@parenthese/shared/wire/language.ts';
import type { MailText } from '../platform/mail/letter.ts';

export type VisitorMail = 'receipt' | 'answered';

/** What a visitor is told; `aim` is the badge’s own sentence, « réponse en général avant 15 h 40 », null when none can be named. */
export function visitorMail(kind: VisitorMail, language: Language, aim: string | null): MailText {
  return VISITOR[language][kind](aim);
}

const VISITOR: Readonly<Record<Language, Readonly<Record<VisitorMail, (aim: string | null) => MailText>>>> = {
  fr: {
    receipt: (aim) => ({
      subject: 'Votre message est bien arrivé',
      lines: [
        'Votre message est bien arrivé.',
        aim === null
          ? 'Vous recevrez un e-mail dès qu’une réponse vous attendra.'
          : `${capital(aim)}. Vous recevrez un e-mail dès qu’elle vous attendra.`,
        'Si la situation devient urgente, n’attendez pas cette réponse\u00a0: téléphonez.',
      ],
      act: 'Ouvrir l’échange',
    }),
    answered: () => ({
      subject: 'Vous avez un message de votre cabinet',
      lines: [
        'Vous avez un message de votre cabinet.',
        'Par discrétion, il ne figure pas dans cet e-mail. Le lien s’ouvre une seule fois et reste valable sept jours.',
      ],
      act: 'Lire le message',
    }),
  },
  en: {
    receipt: (aim) => ({
      subject: 'Your message has arrived',
      lines: [
        'Your message has arrived.',
        aim === null
          ? 'You will receive an e-mail as soon as there is an answer.'
          : `${capital(aim)}. You will receive an e-mail as soon as it is there.`,
        'If the matter becomes urgent, please do not wait for this answer: call the firm.',
      ],
      act: 'Open the exchange',
    }),
    answered: () => ({
      subject: 'You have a message from your firm',
      lines: [
        'You have a message from your firm.',
        'To keep it private, it is not in this e-mail. The link opens once and is valid for seven days.',
      ],
      act: 'Read the message',
    }),
  },
};

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
