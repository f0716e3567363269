/**
 * Québec. One order, the Barreau du Québec, with fifteen sections; personal data under the act on the private sector
 * (CQLR c. P-39.1), which gives thirty days to answer (s. 32) and has a firm name who answers for them (s. 3.1).
 */
import { officeWeek } from './hours.ts';
import type { Profile } from './profile.ts';

export const QUEBEC: Profile = {
  name: 'quebec',
  label: { fr: 'Québec', en: 'Quebec' },
  asOf: '2026-11-25',
  sources: [
    'https://www.barreau.qc.ca',
    'https://www.legisquebec.gouv.qc.ca/fr/document/lc/P-39.1',
    'https://www.cai.gouv.qc.ca',
  ],
  country: 'CA',
  region: 'CA-QC',
  zones: ['America/Toronto', 'America/Halifax', 'America/Blanc-Sablon'],
  languages: ['fr', 'en'],
  phoneExample: '514 555-0199',
  barLabel: { fr: 'Barreau', en: 'Bar' },
  barExample: 'Barreau du Québec, section de Montréal',
  hours: [
    {
      name: 'with-break',
      label: {
        fr: '8\u00a0h\u00a030\u00a0–\u00a012\u00a0h, 13\u00a0h\u00a0–\u00a016\u00a0h\u00a030',
        en: '08:30 – 12:00, 13:00 – 16:30',
      },
      weekly: officeWeek({ from: '08:30', to: '12:00' }, { from: '13:00', to: '16:30' }),
    },
    {
      name: 'all-day',
      label: { fr: '9\u00a0h\u00a0–\u00a017\u00a0h sans interruption', en: '09:00 – 17:00 without a break' },
      weekly: officeWeek({ from: '09:00', to: '17:00' }),
    },
    {
      name: 'late',
      label: {
        fr: 'Après-midi et début de soirée\u00a0: 13\u00a0h\u00a0–\u00a020\u00a0h',
        en: 'Afternoon and early evening: 13:00 – 20:00',
      },
      weekly: officeWeek({ from: '13:00', to: '20:00' }),
    },
  ],
  lawyerTitle: 'Me',
  authority: {
    name: {
      fr: 'Commission d’accès à l’information du Québec',
      en: 'Commission d’accès à l’information du Québec',
    },
    url: { fr: 'https://www.cai.gouv.qc.ca', en: 'https://www.cai.gouv.qc.ca/english' },
  },
  privacy: {
    law: {
      fr: 'Loi sur la protection des renseignements personnels dans le secteur privé (RLRQ, c. P-39.1)',
      en: 'Act respecting the protection of personal information in the private sector (CQLR, c. P-39.1)',
    },
    answerWithin: { fr: 'dans les trente jours', en: 'within thirty days' },
  },
  notice: {
    basis: {
      fr: 'Cela repose sur votre consentement, que vous pouvez retirer (Loi sur la protection des renseignements personnels dans le secteur privé).',
      en: 'This rests on your consent, which you can withdraw (Act respecting the protection of personal information in the private sector).',
    },
    rights: {
      fr: 'Vous pouvez demander l’accès à vos renseignements, à lire ou à emporter dans un format courant, demander qu’ils soient rectifiés ou que leur diffusion cesse. Écrivez à la personne responsable de leur protection, {contact}\u202f; vous aurez une réponse dans les trente jours.',
      en: 'You can ask for access to your information, to read or to take with you in a commonly used format, have it rectified or have its dissemination stopped. Write to the person in charge of its protection, {contact}; you will have an answer within thirty days.',
    },
    complaint: {
      fr: 'Vous pouvez aussi vous adresser à la Commission d’accès à l’information\u00a0: https://www.cai.gouv.qc.ca',
      en: 'You can also apply to the Commission d’accès à l’information: https://www.cai.gouv.qc.ca/english',
    },
  },
  legal: {
    mediator: null,
    register: {
      label: { fr: 'Inscription professionnelle', en: 'Professional register' },
      example: 'Membre du Barreau du Québec, NEQ 0000000000',
    },
    insurance: {
      label: { fr: 'Assurance de responsabilité professionnelle', en: 'Professional liability insurance' },
      example: 'Fonds d’assurance responsabilité professionnelle du Barreau du Québec',
    },
  },
  referral: { name: 'Barreau du Québec', phone: '1 800 361-8495', url: 'https://www.barreau.qc.ca' },
  emergency: 'quebec',
  professionalBody: { fr: 'le Barreau', en: 'the Barreau' },
};
