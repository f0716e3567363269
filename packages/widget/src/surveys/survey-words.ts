/** The few words of a survey that are not the firm's own: what is asked, and how it ends, stands in its definition. */
import type { Language } from '@parenthese/shared/wire/language.ts';

export type SurveyWords = Readonly<{
  next: string;
  send: string;
  again: string;
  failed: string;
  offline: string;
}>;

export const SURVEY_WORDS: Readonly<Record<Language, SurveyWords>> = {
  fr: {
    next: 'Continuer',
    send: 'Envoyer ce mot',
    again: 'Réessayer',
    failed: 'Votre réponse n’est pas encore arrivée. Elle est gardée ici.',
    offline: 'Pas de connexion. Votre réponse est gardée ici.',
  },
  en: {
    next: 'Continue',
    send: 'Send this note',
    again: 'Try again',
    failed: 'Your answer has not arrived yet. It is kept here.',
    offline: 'No connection. Your answer is kept here.',
  },
};
