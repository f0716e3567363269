/** What is said while the panel does not stand in its frame yet. */
import type { Language } from '@parenthese/shared/wire/language.ts';

const fr = {
  /** Title of the frame, for who cannot see it; the firm's fixed line follows. */
  conversation: 'Conversation',
  opening: 'La conversation s’ouvre…',
  blocked:
    'Cette page ne permet pas d’ouvrir la conversation ici. Elle s’ouvre dans un nouvel onglet, où elle reste tout aussi confidentielle.',
  newTab: 'Ouvrir la conversation',
  close: 'Fermer',
};

export type DoorWords = { readonly [key in keyof typeof fr]: string };

const en: DoorWords = {
  conversation: 'Conversation',
  opening: 'The conversation is opening…',
  blocked:
    'This page does not let the conversation open here. It opens in a new tab, where it is just as confidential.',
  newTab: 'Open the conversation',
  close: 'Close',
};

export const doorWords: Readonly<Record<Language, DoorWords>> = { fr, en };
