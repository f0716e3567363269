/**
 * France. Hours are those that most firms keep; the mediator is the profession's national one (C. conso. L. 616-1 and
 * R. 616-1 have a firm name its mediator); 3039 is the one number of access to the law.
 */
import { officeWeek } from './hours.ts';
import type { Profile } from './profile.ts';

export const FRANCE: Profile = {
  name: 'france',
  label: { fr: 'France', en: 'France' },
  asOf: '2026-11-25',
  sources: [
    'https://www.avocatparis.org/actualites/mediation-de-la-consommation-quelles-sont-vos-obligations',
    'https://www.justice.gouv.fr/actualites/actualite/septieme-journee-nationale-lacces-au-droit',
    'https://www.cnil.fr/fr/plaintes',
  ],
  country: 'FR',
  region: null,
  zones: [
    'Europe/Paris',
    'America/Guadeloupe',
    'America/Martinique',
    'America/Cayenne',
    'America/Miquelon',
    'Indian/Reunion',
    'Indian/Mayotte',
    'Pacific/Noumea',
    'Pacific/Tahiti',
    'Pacific/Wallis',
  ],
  languages: ['fr', 'en'],
  phoneExample: '01 99 00 12 34',
  barLabel: { fr: 'Barreau', en: 'Bar' },
  barExample: 'Barreau de Paris',
  hours: [
    {
      name: 'with-break',
      label: {
        fr: '9\u00a0h\u00a0–\u00a012\u00a0h\u00a030, 14\u00a0h\u00a0–\u00a018\u00a0h',
        en: '09:00 – 12:30, 14:00 – 18:00',
      },
      weekly: officeWeek({ from: '09:00', to: '12:30' }, { from: '14:00', to: '18:00' }),
    },
    {
      name: 'all-day',
      label: { fr: '9\u00a0h\u00a0–\u00a018\u00a0h sans interruption', en: '09:00 – 18:00 without a break' },
      weekly: officeWeek({ from: '09:00', to: '18:00' }),
    },
    {
      name: 'late',
      label: {
        fr: 'Après-midi et début de soirée\u00a0: 14\u00a0h\u00a0–\u00a020\u00a0h',
        en: 'Afternoon and early evening: 14:00 – 20:00',
      },
      weekly: officeWeek({ from: '14:00', to: '20:00' }),
    },
  ],
  lawyerTitle: 'Me',
  authority: {
    name: { fr: 'CNIL', en: 'CNIL, the French data protection authority' },
    url: { fr: 'https://www.cnil.fr/fr/plaintes', en: 'https://www.cnil.fr/en/home' },
  },
  privacy: {
    law: {
      fr: 'règlement général sur la protection des données (RGPD)',
      en: 'General Data Protection Regulation (GDPR)',
    },
    answerWithin: { fr: 'sous un mois', en: 'within one month' },
  },
  notice: {
    basis: {
      fr: 'Cela repose sur votre demande (article 6.1.b du RGPD).',
      en: 'This rests on your own request (Article 6(1)(b) GDPR).',
    },
    rights: {
      fr: 'Vous pouvez demander une copie de vos données, à lire ou à emporter, demander qu’elles soient corrigées ou effacées, ou que leur usage soit limité, et vous opposer à cet usage. Écrivez à {contact}\u202f; vous aurez une réponse sous un mois.',
      en: 'You can ask for a copy of your data, to read or to take with you, ask for them to be corrected or erased, or for their use to be limited, and object to that use. Write to {contact}; you will have an answer within one month.',
    },
    complaint: {
      fr: 'Vous pouvez aussi adresser une plainte à la CNIL\u00a0: https://www.cnil.fr/fr/plaintes',
      en: 'You can also complain to the French data protection authority, the CNIL: https://www.cnil.fr/en/home',
    },
  },
  legal: {
    mediator: {
      label: { fr: 'Médiateur de la consommation', en: 'Consumer mediator' },
      example:
        'Médiateur de la consommation de la profession d’avocat, 180 boulevard Haussmann, 75008 Paris, https://mediateur-consommation-avocat.fr',
    },
    register: {
      label: { fr: 'Inscription professionnelle', en: 'Professional register' },
      example: 'Inscrit au tableau de l’Ordre des avocats de Paris, SIRET 000 000 000 00000',
    },
    insurance: {
      label: {
        fr: 'Assurance de responsabilité civile professionnelle',
        en: 'Professional liability insurance',
      },
      example: 'Assureur, numéro du contrat, territoire couvert',
    },
  },
  referral: { name: 'Point-justice', phone: '3039', url: 'https://consultation.avocat.fr' },
  emergency: 'france',
  professionalBody: { fr: 'l’Ordre', en: 'the bar (Ordre)' },
};
