/** What is said while the panel does not stand in its frame yet. */
import type { Language } from '@parenthese/shared/wire/language.ts';

const fr = {
  /** Title of the frame, for who cannot see it; the firm's fixed line follows. */
  conversation: 'Échange',
  opening: 'L’échange s’ouvre…',
  blocked:
    'Cette page ne permet pas d’ouvrir l’échange ici. Il s’ouvre dans un nouvel onglet, où il reste tout aussi confidentiel.',
  newTab: 'Ouvrir l’échange',
  close: 'Fermer',
};

export type DoorWords = { readonly [key in keyof typeof fr]: string };

const en: DoorWords = {
  conversation: 'Exchange',
  opening: 'The exchange is opening…',
  blocked:
    'This page does not allow the exchange to open here. It opens in a new tab, where it is just as confidential.',
  newTab: 'Open the exchange',
  close: 'Close',
};

export const doorWords: Readonly<Record<Language, DoorWords>> = { fr, en };
