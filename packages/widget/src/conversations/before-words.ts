/** What the screen before the first word says of its own; the rest the firm has said. */
import type { Language } from '@parenthese/shared/wire/language.ts';

const fr = {
  title: 'Avant d’écrire\u00a0: téléphone, accès, questions fréquentes',
  titleBare: 'Avant d’écrire\u00a0: téléphone, horaires, urgences',
  titleWithoutPhone: 'Avant d’écrire\u00a0: horaires, numéros d’urgence',
  call: 'Appeler le cabinet',
  map: 'Voir sur une carte',
  mapHint: '(OpenStreetMap, nouvel onglet)',
  hours: 'Horaires',
  holidays: 'Fermé les jours fériés.',
  access: 'Venir au cabinet',
  papers: 'Que faut-il apporter\u202f?',
  firstMeeting: 'Prix d’un premier rendez-vous',
  legalAidYes: 'Le cabinet l’accepte.',
  legalAidNo: 'Le cabinet ne l’accepte pas.',
  search: 'Chercher une réponse',
  found: (count: number) => (count === 1 ? '1\u00a0réponse' : `${count}\u00a0réponses`),
  nothing:
    'Rien trouvé. Posez votre question au cabinet ci-dessous. Il verra les mots de cette recherche, sans savoir qui les a écrits.',
  helped: 'Cela vous aide\u202f?',
  yes: 'Oui',
  no: 'Non',
  thanks: 'Merci.',
  sorry: 'Merci. Vous pouvez poser votre question ci-dessous.',
  lawyer: 'Un autre avocat, un avocat de permanence',
  emergency: 'Urgence ou danger\u00a0: qui appeler',
  asOf: (day: string) => `Liste du ${day}.`,
};

export type BeforeWords = typeof fr;

const en: BeforeWords = {
  title: 'Before you write: telephone, access, common questions',
  titleBare: 'Before you write: telephone, hours, emergencies',
  titleWithoutPhone: 'Before you write: hours, emergency numbers',
  call: 'Call the firm',
  map: 'See on a map',
  mapHint: '(OpenStreetMap, new tab)',
  hours: 'Opening hours',
  holidays: 'Closed on public holidays.',
  access: 'How to get here',
  papers: 'What should I bring?',
  firstMeeting: 'Price of a first meeting',
  legalAidYes: 'The firm accepts it.',
  legalAidNo: 'The firm does not accept it.',
  search: 'Look for an answer',
  found: (count) => (count === 1 ? '1 answer' : `${count} answers`),
  nothing:
    'Nothing found. Ask the firm below. It will see the words of this search, without knowing who wrote them.',
  helped: 'Does this help?',
  yes: 'Yes',
  no: 'No',
  thanks: 'Thank you.',
  sorry: 'Thank you. You can ask your question below.',
  lawyer: 'Another lawyer, a duty lawyer',
  emergency: 'Emergency or danger: who to call',
  asOf: (day) => `List of ${day}.`,
};

export const BEFORE_WORDS: Readonly<Record<Language, BeforeWords>> = { fr, en };
