/** Every figure's name and how it is made, in words: what stands behind « comment ce chiffre est calculé ». */
import type { Criterion } from '../surveys/criteria.ts';
import type { Texts } from '../wire/language.ts';

/** Figures that are a share with Wilson's interval. */
export type ShareKey = 'helped' | 'aim-kept' | 'response-rate' | 'night-or-weekend';
export type FigureKey = Criterion | ShareKey | 'first-reply';
/** `answers` is a mere count, without interval. */
export type DefinitionKey = FigureKey | 'answers';

type Definition = Readonly<{ label: Texts; method: Texts }>;

/** The method of all eight criteria. */
const RATED: Texts = {
  fr: 'Moyenne des notes de 1 à 5, avec l’intervalle de Student à 95\u202f%. À côté, la part des notes 4 et 5, avec l’intervalle de Wilson. Les questions passées et les «\u202fje ne peux pas le dire\u202f» ne comptent pas\u202f; la dernière réponse d’une personne remplace les précédentes. La phrase n’est favorable que si tout l’intervalle est à 4 ou plus, critique que s’il est tout entier à 3,5 ou moins.',
  en: 'Mean of the ratings from 1 to 5, with Student’s 95% interval. Beside it, the share of 4s and 5s, with Wilson’s interval. Skipped questions and “I cannot say” do not count; a person’s last answer replaces the earlier ones. The sentence is favourable only if the whole interval is at 4 or more, critical only if all of it is at 3.5 or less.',
};

const criterion = (fr: string, en: string): Definition => ({ label: { fr, en }, method: RATED });

export const DEFINITIONS: Readonly<Record<DefinitionKey, Definition>> = {
  accueil: criterion('Accueil', 'Welcome'),
  gentillesse: criterion('Gentillesse', 'Kindness'),
  interet: criterion('Intérêt porté à la situation', 'Interest in the situation'),
  ecoute: criterion('Écoute', 'Listening'),
  temps: criterion('Temps accordé', 'Time given'),
  questions: criterion('Place pour les questions', 'Room for questions'),
  clarte: criterion('Clarté des explications', 'Clarity of explanations'),
  honoraires: criterion('Clarté des honoraires', 'Clarity of fees'),
  helped: {
    label: { fr: 'Échanges utiles', en: 'Helpful exchanges' },
    method: {
      fr: 'Part des notes 4 et 5 à la question «\u202fCet échange vous a-t-il aidé\u202f?\u202f», avec l’intervalle de Wilson à 95\u202f%. Les «\u202fje ne peux pas le dire\u202f» ne comptent pas\u202f; la dernière réponse d’une personne remplace les précédentes.',
      en: 'Share of 4s and 5s given to “Was this exchange helpful?”, with Wilson’s 95% interval. “I cannot say” does not count; a person’s last answer replaces the earlier ones.',
    },
  },
  'aim-kept': {
    label: { fr: 'Délai annoncé tenu', en: 'Announced reply time kept' },
    method: {
      fr: 'Part des messages qui ont reçu une réponse avant l’heure annoncée au visiteur, parmi ceux dont l’heure est passée, avec l’intervalle de Wilson à 95\u202f%. Un message encore sans réponse après l’heure compte comme non tenu.',
      en: 'Share of messages replied to by the time announced to the visitor, among those whose time has passed, with Wilson’s 95% interval. A message still without a reply after that time counts as not kept.',
    },
  },
  'response-rate': {
    label: { fr: 'Taux de réponse', en: 'Response rate' },
    method: {
      fr: 'Part des personnes qui ont donné au moins une réponse, parmi celles à qui le questionnaire a été proposé, avec l’intervalle de Wilson à 95\u202f%.',
      en: 'Share of people who gave at least one answer, among those offered the survey, with Wilson’s 95% interval.',
    },
  },
  answers: {
    label: { fr: 'Réponses reçues', en: 'Answers received' },
    method: {
      fr: 'Nombre de conversations dont la première question a reçu une réponse dans la période.',
      en: 'Number of conversations whose first question was answered within the period.',
    },
  },
  'night-or-weekend': {
    label: { fr: 'Nuit et week-end', en: 'Nights and weekends' },
    method: {
      fr: 'Part des messages de visiteurs écrits entre 20\u00a0h et 8\u00a0h, ou un samedi ou un dimanche, à l’heure du cabinet, avec l’intervalle de Wilson à 95\u202f%.',
      en: 'Share of visitors’ messages written between 8 p.m. and 8 a.m., or on a Saturday or Sunday, by the firm’s clock, with Wilson’s 95% interval.',
    },
  },
  'first-reply': {
    label: { fr: 'Première réponse', en: 'First reply' },
    method: {
      fr: 'Temps médian entre le premier message et la première réponse, en minutes d’ouverture du cabinet, par la méthode de Kaplan et Meier\u00a0: les messages qui attendent encore comptent pour le temps déjà attendu. Intervalle à 95\u202f% de Brookmeyer et Crowley\u202f; pour la part dans le délai annoncé, Greenwood sur l’échelle log-log. D’une période à l’autre, l’écart est celui des médianes et le hasard est écarté par le test du log-rank.',
      en: 'Median time from first message to first reply, in minutes of the firm’s opening hours, by the Kaplan–Meier method: messages that still wait count for the time already waited. 95% interval by Brookmeyer and Crowley; for the share within the announced reply time, Greenwood on the log-log scale. Between periods the difference is that of the medians, and the log-rank test rules out chance.',
    },
  },
};
