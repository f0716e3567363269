/** What the demo firm says before anybody writes; fictitious as the rest. */
import type { Before } from '@parenthese/shared/firms/before.ts';

export const DURAND_BEFORE: Before = {
  on: true,
  access: {
    fr: 'Métro Voltaire, sortie 2. Deuxième étage, avec ascenseur. L’entrée et le cabinet sont accessibles en fauteuil roulant.',
    en: 'Underground: Voltaire, exit 2. Second floor, with a lift. The entrance and the office are accessible by wheelchair.',
  },
  papers: {
    fr: 'Une pièce d’identité, les courriers reçus et le contrat en cause, s’il y en a un. Des photos suffisent pour commencer.',
    en: 'Proof of identity, the letters you have received and the contract in question, if there is one. Photographs are enough to begin with.',
  },
  firstMeeting: {
    fr: '90\u00a0€ TTC pour une heure, au cabinet ou à distance.',
    en: '€90 including VAT for an hour, at the office or remotely.',
  },
  legalAid: true,
  questions: [
    {
      id: 'remote',
      question: {
        fr: 'Peut-on se parler en visioconférence\u202f?',
        en: 'Can we talk by video?',
      },
      answer: {
        fr: 'Oui, sur rendez-vous. Le lien vous est envoyé la veille.',
        en: 'Yes, by appointment. The link is sent to you the day before.',
      },
    },
    {
      id: 'insurance',
      question: {
        fr: 'Mon assurance peut-elle payer les honoraires\u202f?',
        en: 'Can my insurance pay the fees?',
      },
      answer: {
        fr: 'Si votre contrat d’habitation ou votre carte bancaire comprend une protection juridique, elle en prend souvent une partie en charge. Apportez le contrat\u00a0: nous le regardons ensemble, et vous choisissez votre avocat.',
        en: 'If your home insurance or bank card includes legal expenses cover, it often pays part of them. Bring the contract: we look at it together, and you choose your lawyer.',
      },
    },
    {
      id: 'change',
      question: {
        fr: 'Comment changer un rendez-vous\u202f?',
        en: 'How do I change an appointment?',
      },
      answer: {
        fr: 'Appelez le cabinet ou écrivez-nous ici, la veille au plus tard.',
        en: 'Call the firm or write to us here, the day before at the latest.',
      },
    },
  ],
};
