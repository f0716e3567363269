/** The mail to the firm's web agency: all that they need to put the tag in place, and nothing that must stay secret. */
import type { Language } from '@parenthese/shared/wire/language.ts';
import type { Code } from '../platform/mail/letter.ts';

export type AgencyFacts = Readonly<{
  firm: string;
  /** Who asks, so that the agency can answer somebody. */
  by: Readonly<{ name: string; email: string | null }>;
  /** Their own words; null for none. */
  note: string | null;
  service: string;
  snippet: string;
  managerSnippet: string;
  plugin: string;
  /** Addresses that may show the conversation already. */
  sites: readonly string[];
}>;

export type AgencyText = Readonly<{ subject: string; lines: readonly (string | Code)[]; act: string }>;

export function agencyMail(language: Language, facts: AgencyFacts): AgencyText {
  return WRITE[language](facts);
}

const WRITE: Readonly<Record<Language, (facts: AgencyFacts) => AgencyText>> = {
  fr: ({ firm, by, note, service, snippet, managerSnippet, plugin, sites }) => ({
    subject: `Une ligne à ajouter au site\u00a0: ${firm}`,
    lines: [
      'Bonjour,',
      `${firm} souhaite que l’on puisse lui écrire depuis son site. Il suffit d’ajouter une ligne, sur toutes les pages, juste avant </body>\u00a0:`,
      { code: snippet },
      ...(note === null ? [] : [`Le cabinet précise\u00a0:\n${note}`]),
      `Avec WordPress, cette extension fait la même chose et arrive déjà réglée\u00a0: ${plugin}`,
      'Avec un gestionnaire de balises, utilisez plutôt ce code, dans une balise «\u202fHTML personnalisé\u202f»\u00a0:',
      { code: managerSnippet },
      'Si le site déclare une Content-Security-Policy, ajoutez-y\u00a0:',
      { code: cspOf(service) },
      'Ce que la ligne charge\u00a0: moins de 10\u00a0Ko au premier affichage, sans retarder la page. Aucun cookie, aucune mesure d’audience\u202f; rien n’est enregistré sur l’appareil avant le premier message.',
      sites.length === 0
        ? 'Aucune adresse n’est encore autorisée à afficher la conversation. Dès que la ligne est en place, le cabinet voit l’adresse du site et l’autorise d’un clic.'
        : `Adresses déjà autorisées à afficher la conversation\u00a0: ${sites.join(', ')}. Si le site est ailleurs, le cabinet verra son adresse et l’autorisera d’un clic.`,
      'Pour vérifier\u00a0: ouvrez le site dans une fenêtre privée. Le bouton apparaît en bas de la page, et le cabinet voit aussitôt que c’est en place.',
      by.email === null
        ? `Une question\u202f? Adressez-vous à ${by.name}.`
        : `Une question\u202f? Écrivez à ${by.name}\u00a0: ${by.email}`,
    ],
    act: 'Voir la page sur laquelle on écrit au cabinet',
  }),
  en: ({ firm, by, note, service, snippet, managerSnippet, plugin, sites }) => ({
    subject: `One line to add to the site: ${firm}`,
    lines: [
      'Hello,',
      `${firm} would like people to be able to write to them from their site. One line has to be added, on all pages, just before </body>:`,
      { code: snippet },
      ...(note === null ? [] : [`The firm adds:\n${note}`]),
      `With WordPress, this plugin does the same and comes already set up: ${plugin}`,
      'With a tag manager, please use this code instead, in a “Custom HTML” tag:',
      { code: managerSnippet },
      'If the site declares a Content-Security-Policy, add to it:',
      { code: cspOf(service) },
      'What the line loads: less than 10 KB at first view, without holding up the page. No cookie, no audience measurement; nothing is stored on the device before the first message.',
      sites.length === 0
        ? 'No address may show the conversation yet. As soon as the line is in place, the firm sees the site’s address and allows it with one click.'
        : `Addresses that may already show the conversation: ${sites.join(', ')}. If the site is elsewhere, the firm will see its address and allow it with one click.`,
      'To check: open the site in a private window. The button appears at the bottom of the page, and the firm sees at once that it is in place.',
      by.email === null ? `Any question? Ask ${by.name}.` : `Any question? Write to ${by.name}: ${by.email}`,
    ],
    act: 'See the page on which people write to the firm',
  }),
};

/** As in `docs/tag.md`, where each line was tried. */
function cspOf(service: string): string {
  return ['script-src', 'connect-src', 'frame-src'].map((name) => `${name} ${service}`).join('\n');
}
