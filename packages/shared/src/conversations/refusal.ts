/**
 * The one refusal there is. A visitor must not be able to tell a conflict of interests from a question outside
 * the firm's field, so the words depend on nothing but the firm's referral.
 */
import type { Language } from '../wire/language.ts';

/** Where somebody is sent whom the firm cannot help. */
export type Referral = Readonly<{ name: string; phone: string; url: string }>;

/** Words the refusal in a language, with at least one live referral. */
export function refusal(language: Language, referral: Referral): string {
  return TEXTS[language](referral);
}

const TEXTS: Readonly<Record<Language, (referral: Referral) => string>> = {
  fr: ({ name, phone, url }) =>
    [
      'Nous ne pouvons pas nous charger de votre demande. Cela ne dit rien de vos chances\u00a0: un autre avocat peut vous aider.',
      `Pour en trouver un\u00a0: ${name}, ${phone}, ${url}`,
      'N’attendez pas\u00a0: certains délais sont très courts. Ce que vous avez écrit reste couvert par le secret professionnel.',
    ].join('\n\n'),
  en: ({ name, phone, url }) =>
    [
      'We cannot take on your request. This says nothing about your chances: another lawyer may be able to help you.',
      `To find one: ${name}, ${phone}, ${url}`,
      'Please do not wait: some time limits are very short. What you have written stays covered by professional secrecy.',
    ].join('\n\n'),
};
