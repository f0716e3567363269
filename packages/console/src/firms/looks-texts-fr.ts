/** What the screen of the badge's looks says in French. */
export const fr = {
  title: 'Apparence',
  lead: 'Une couleur suffit\u00a0: le reste en est calculé, clair et sombre, pour se lire partout. La ligne «\u202fService du cabinet\u202f» reste toujours.',
  forWhom: 'Pour',
  wholeFirm: 'Tout le cabinet',
  ownLook: (host: string): string => `${host} a sa propre apparence`,
  asFirm: 'Ce site est comme le cabinet.',
  colour: 'Couleur',
  accent: 'Couleur du cabinet',
  accentHint: 'Comme #23406b.',
  accentPick: 'Choisir la couleur',
  accentWrong: 'Une couleur s’écrit avec # et trois ou six signes, comme #23406b.',
  readsWell: 'Tout se lit, sur fond clair comme sur fond sombre\u00a0: rien n’est corrigé.',
  corrected: 'Corrigé pour se lire',
  correctedLine: (
    scheme: 'light' | 'dark',
    { asked, used, before, after }: Readonly<{ asked: string; used: string; before: number; after: number }>,
  ): string =>
    `Sur fond ${scheme === 'light' ? 'clair' : 'sombre'}, ${asked} n’a qu’un contraste de ${figure(before)}\u202f; il en faut 4,5. ${used} prend sa place et atteint ${figure(after)}.`,
  ready: 'Style',
  readyNames: {
    paper: 'Papier',
    ink: 'Encre',
    stone: 'Pierre',
    night: 'Nuit',
    plain: 'Sobre',
  },
  readyHints: {
    paper: 'Fond clair, filet fin, ombre légère',
    ink: 'La couleur du cabinet en fond',
    stone: 'Teinte douce, sans ombre',
    night: 'Fond sombre, coins ronds',
    plain: 'Sans ombre ni arrondi',
  },
  shape: 'Forme',
  shapes: {
    round: 'Bouton',
    tab: 'Onglet au bord de la fenêtre',
    inline: 'Ligne dans la page',
  },
  inlineHint: 'La ligne est au bas de la page, ou là où votre agence écrit l’élément parenthese-badge.',
  place: 'Place',
  places: { right: 'À droite', left: 'À gauche' },
  offsetX: 'Distance du côté, en pixels',
  offsetY: 'Distance du bas, en pixels',
  offsetWrong: 'Un nombre entier, de 0 à 400.',
  pages: 'Pages',
  show: 'Seulement sur ces pages',
  showHint: 'Une adresse par ligne, comme /contact ou /actualites/*. Vide\u00a0: sur toutes.',
  hide: 'Jamais sur ces pages',
  words: 'Mots',
  wordsLead:
    'Ils remplacent les noms au début de la ligne. Le délai de réponse les suit toujours. Dans une langue laissée vide, le badge garde ses mots.',
  wordsIn: { fr: 'En français', en: 'En anglais' },
  preview: 'Aperçu',
  onDark: 'Aperçu sur fond sombre',
  desktop: 'Sur un ordinateur',
  phone: 'Sur un téléphone',
  previewName: 'Me Durand',
  previewAim: 'réponse en général avant 15\u00a0h\u00a040',
};

function figure(ratio: number): string {
  // Rounded down, so that 4,49 is never shown as 4,5.
  return (Math.floor(ratio * 10) / 10).toLocaleString('fr-FR', { minimumFractionDigits: 1 });
}

export type LooksTexts = typeof fr;
