/** What a firm has said before anybody writes, for tests. */
import type { BeforeView } from '@parenthese/shared/firms/before-wire.ts';

export const BEFORE_VIEW: BeforeView = {
  on: true,
  language: 'fr',
  phone: '+33 1 84 80 00 00',
  address: '12 rue des Lilas, 75011 Paris',
  hours: [
    {
      days: 'du lundi au vendredi',
      hours: '9\u00a0h\u00a0–\u00a012\u00a0h\u00a030, 14\u00a0h\u00a0–\u00a018\u00a0h',
    },
    { days: 'samedi et dimanche', hours: 'fermé' },
  ],
  holidays: true,
  access: 'Métro Voltaire. Deuxième étage, avec ascenseur.',
  papers: 'Une pièce d’identité et les courriers reçus.',
  firstMeeting: '90\u00a0€ TTC pour une heure.',
  legalAid: true,
  legalAidName: 'Aide juridictionnelle',
  questions: [
    {
      id: 'visio',
      question: 'Peut-on se parler en visioconférence\u202f?',
      answer: 'Oui, sur rendez-vous\u00a0: le lien vous est envoyé la veille.',
    },
  ],
  lawyer: {
    name: 'Ordre des avocats de Paris',
    phone: '+33 1 44 32 48 48',
    url: 'https://www.avocatparis.org',
    held: 'En garde à vue, vous pouvez demander un avocat dès le début.',
  },
  emergency: {
    asOf: '2026-11-25',
    lines: [
      { number: '17', href: 'tel:17', who: 'police et gendarmerie' },
      { number: '114', href: 'sms:114', who: 'par SMS' },
      { number: '3919', href: 'tel:3919', who: 'violences faites aux femmes' },
    ],
  },
};
