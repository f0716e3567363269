/** What the panel says, in French: this file defines the keys, and `en.ts` has the same. */
import type { Status } from '@parenthese/shared/conversations/vocabulary.ts';
import type { NoticeTexts } from '@parenthese/shared/conversations/notice-texts.ts';
import { NOTICES_FR } from '@parenthese/shared/conversations/notices-fr.ts';

export const fr = {
  notices: NOTICES_FR,

  // The head.
  menu: 'Options',
  close: 'Fermer',
  leave: 'Quitter vite',
  loading: 'Un instant…',
  unreachable: 'Le service ne répond pas. Rien de ce que vous avez écrit n’est perdu.',
  again: 'Réessayer',
  noFirm: 'Cette adresse n’est celle d’aucun cabinet.',

  // The thread.
  thread: 'Votre échange avec le cabinet',
  blankTitle: 'Une phrase suffit pour commencer.',
  blankBody:
    'Gardez les détails pour la suite\u00a0: le cabinet vérifie d’abord qu’il peut vous aider. Les noms vous seront demandés juste après.',
  you: 'Vous',
  unread: 'Nouveau',
  waiting: 'En attente d’envoi',
  waitingOffline: 'Pas de connexion. Votre message partira dès qu’elle reviendra.',
  received: (time: string) => `Reçu par le cabinet à ${time}`,
  aim: (moment: string) => `réponse en général avant ${moment}`,
  notSent: 'Non envoyé.',
  retry: 'Renvoyer',
  takeBack: 'Reprendre le texte',
  at: (author: string, time: string) => `${author}, ${time}`,
  writes: (name: string) => `${name} écrit…`,
  offline: 'Pas de connexion. Ce que vous écrivez est gardé.',
  zone: (offset: string) => `Heures du cabinet (${offset})`,
  notKept:
    'Votre navigateur ne garde rien ici\u00a0: fermer cette page met fin à l’échange sur cet appareil. Laissez votre e-mail, ou continuez dans un onglet.',
  ended: 'L’échange précédent n’est plus ouvert sur cet appareil. Vous pouvez écrire à nouveau.',

  // The work on it.
  status: {
    received: 'reçue',
    studied: 'à l’étude',
    'waiting-for-you': 'en attente de votre réponse',
    answered: 'réponse donnée',
    closed: 'close',
  } satisfies Record<Status, string>,
  request: 'Votre demande\u00a0:',
  settle: 'C’est réglé',
  declinedRestart: 'Écrire au sujet d’autre chose',

  // The field.
  message: 'Votre message',
  send: 'Envoyer',
  keys: 'Entrée pour envoyer, Maj\u00a0+\u00a0Entrée pour aller à la ligne.',
  left: (count: string) => `Caractères restants\u00a0: ${count}`,
  tooLong: (count: string) =>
    `Ce message a ${count}\u00a0caractères\u202f; 10\u202f000 au plus. Raccourcissez-le\u202f; votre texte est gardé.`,
  empty: 'Écrivez d’abord votre message.',
  readNotice: 'Lire la notice',

  // The card.
  cardTitle: 'Pour que le cabinet puisse vous répondre',
  cardBody: 'Un avocat n’aide jamais deux adversaires. Ces noms servent à le vérifier, et à rien d’autre.',
  yourName: 'Votre nom',
  otherParty: 'Qui est en face de vous\u202f?',
  otherKinds: {
    named: 'Une personne ou une société',
    none: 'Il n’y a personne en face',
    unknown: 'Je ne sais pas',
    practical: 'C’est une question pratique',
    client: 'Je suis déjà client du cabinet',
  },
  otherName: 'Son nom',
  giveNames: 'Donner ces noms',
  nameMissing: 'Indiquez votre nom.',
  otherMissing: 'Choisissez une réponse.',
  otherNameMissing: 'Indiquez le nom de la personne ou de la société.',
  namesGiven: (name: string, other: string) =>
    `Noms donnés au cabinet\u00a0: ${name}\u202f; en face\u00a0: ${other}.`,
  otherInWords: {
    none: 'personne',
    unknown: 'vous ne savez pas',
    practical: 'question pratique',
    client: 'vous êtes déjà client',
  },

  // The address.
  contactTitle: 'Me prévenir par e-mail',
  contactBody: 'L’e-mail ne dira rien de votre échange. Il portera un lien vers la réponse.',
  email: 'Votre e-mail',
  giveEmail: 'Me prévenir',
  emailWrong: 'Cette adresse n’est pas complète. Par exemple\u00a0: nom@exemple.fr',
  contactGiven: 'Un e-mail vous préviendra de la réponse.',
  contactTaken: 'Votre adresse est retirée. Aucun e-mail ne partira.',
  takeEmail: 'Retirer mon adresse',

  // The call-back.
  callbackTitle: 'Un appel sans risque pour vous',
  callbackBody:
    'Le cabinet ne remplace pas les secours. Laissez un numéro seulement si personne d’autre que vous n’y répond.',
  phone: 'Votre numéro',
  callWhen: 'Quand peut-on vous appeler sans risque\u202f?',
  askCallback: 'Demander un rappel',
  phoneWrong: 'Ce numéro n’est pas complet. Par exemple\u00a0: 06 39 98 12 34',
  callWhenMissing: 'Indiquez à quels moments. Par exemple\u00a0: le matin, en semaine',
  callbackGiven: 'Numéro donné au cabinet, avec les moments où l’on peut vous appeler.',
  callbackTaken: 'Votre numéro est retiré.',
  takePhone: 'Retirer mon numéro',

  // The menu.
  about: 'Qui répond, vos données, vos droits',
  inTab: 'Continuer dans un onglet',
  endOthers: 'Fermer sur mes autres appareils',
  othersEnded: (count: number) =>
    count === 0
      ? 'L’échange n’était ouvert nulle part ailleurs.'
      : count === 1
        ? 'L’échange est fermé sur un autre appareil ou onglet.'
        : `L’échange est fermé sur ${count} autres appareils ou onglets.`,
  forget: 'Oublier cet appareil',
  forgetSure: 'Cet échange ne pourra plus être rouvert d’ici. Le cabinet le garde.',
  forgetYes: 'Oublier maintenant',
  cancel: 'Annuler',
  forgotten: 'Cet appareil ne garde plus rien de votre échange.',
  otherLanguage: 'English',
  back: 'Revenir à l’échange',
  call: (phone: string) => `Appeler le cabinet\u00a0: ${phone}`,

  // The doors.
  linkTitle: 'Le cabinet vous a répondu.',
  linkBody: 'La réponse est confidentielle. Elle s’ouvre ici, une fois.',
  linkOpen: 'Lire la réponse',
  linkExpired: 'Ce lien a expiré ou a déjà servi.',
  linkFresh: 'Recevoir un nouveau lien',
  linkSent: 'Si ce lien était bien le vôtre, un nouveau est parti à la même adresse e-mail.',
  doorFailed: 'L’échange n’a pas pu s’ouvrir ici. Rouvrez-le depuis la page d’où vous venez.',
  hiddenTitle: 'Un échange est masqué sur cet appareil.',
  resume: 'Rouvrir l’échange',

  // What could not be done.
  problemOffline: 'Pas de connexion. Rien n’est perdu\u202f; réessayez.',
  problemUnknown: 'Le service ne répond pas comme prévu. Rien n’est perdu\u202f; réessayez.',
} as const;

type Widened<T> = T extends string
  ? string
  : T extends (...slots: infer Slots) => string
    ? (...slots: Slots) => string
    : { readonly [Key in keyof T]: Widened<T[Key]> };

/** Every text of the panel in one language. */
export type PanelWords = Omit<Widened<typeof fr>, 'notices'> & { readonly notices: NoticeTexts };
