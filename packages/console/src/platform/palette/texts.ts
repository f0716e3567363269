/** What the palette says. */
import type { Language } from '@parenthese/shared/wire/language.ts';

const fr = {
  title: 'Aller à, faire, trouver',
  placeholder: 'Un écran, une personne, un acte…',
  none: 'Rien ne porte ce nom parmi les écrans, les personnes et les conversations récentes.',
  count: (n: number): string => (n === 1 ? 'Une proposition' : `${n} propositions`),
  kinds: { screen: 'Écran', person: 'Personne', conversation: 'Conversation', act: 'Acte' },
  inbox: (view: string): string => `Boîte\u00a0: ${view.toLowerCase()}`,
  unnamed: 'Sans nom',
  section: (name: string): string => `Réglages\u00a0: ${name.toLowerCase()}`,
  presence: { on: 'Se dire présent', off: 'Se dire absent' },
  scheme: { system: 'Apparence du système', light: 'Apparence claire', dark: 'Apparence sombre' },
  density: { calm: 'Listes aérées', dense: 'Listes serrées' },
  language: { fr: 'Français', en: 'English' },
};
type PaletteTexts = typeof fr;
const en: PaletteTexts = {
  title: 'Go to, do, find',
  placeholder: 'A screen, a person, an action…',
  none: 'No screen, person or recent conversation has this name.',
  count: (n) => (n === 1 ? 'One result' : `${n} results`),
  kinds: { screen: 'Screen', person: 'Person', conversation: 'Conversation', act: 'Action' },
  inbox: (view) => `Inbox: ${view.toLowerCase()}`,
  unnamed: 'No name',
  section: (name) => `Settings: ${name.toLowerCase()}`,
  presence: { on: 'Show me as present', off: 'Show me as away' },
  scheme: { system: 'System appearance', light: 'Light appearance', dark: 'Dark appearance' },
  density: { calm: 'Roomy lists', dense: 'Dense lists' },
  language: { fr: 'Français', en: 'English' },
};

export function paletteTexts(language: Language): PaletteTexts {
  return { fr, en }[language];
}
