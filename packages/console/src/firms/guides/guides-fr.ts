import { MANAGER_LINES, TAG_LINES } from './code-lines.ts';
import type { Guide, GuideName } from './guide.ts';

export const guidesFr: Readonly<Record<GuideName, Guide>> = {
  wordpress: {
    name: 'WordPress',
    needs:
      'Il faut pouvoir ajouter une extension au site, donc en être administrateur. Sur WordPress.com, cela demande un forfait payant.',
    taken: 'plugin',
    steps: [
      'Téléchargez l’extension\u00a0: elle connaît déjà l’adresse du service et votre cabinet.',
      'Dans le tableau de bord du site, ouvrez «\u202fExtensions\u202f», puis «\u202fAjouter une extension\u202f».',
      'Choisissez «\u202fTéléverser une extension\u202f», puis le fichier téléchargé, puis «\u202fInstaller maintenant\u202f».',
      'Choisissez «\u202fActiver l’extension\u202f». Le bouton est sur toutes les pages\u202f; il n’y a rien à régler.',
    ],
    note: 'Pour choisir les pages\u00a0: «\u202fRéglages\u202f», puis «\u202fParenthèse\u202f». Dans un texte\u00a0: le bloc «\u202fParenthèse\u202f», ou le code court [parenthese].',
    picture: {
      words:
        'Le tableau de bord, menu Extensions\u00a0: en haut, le bouton pour téléverser une extension, puis le fichier, puis le bouton pour l’activer.',
      address: 'www.durand.fr/wp-admin',
      menu: ['Tableau de bord', 'Articles', 'Pages', 'Extensions', 'Réglages'],
      chosen: 3,
      menuStep: 2,
      title: 'Ajouter des extensions',
      rows: [
        { kind: 'button', label: 'Téléverser une extension', step: 3 },
        { kind: 'field', label: 'Fichier', value: 'parenthese-wordpress.zip' },
        { kind: 'button', label: 'Installer maintenant' },
        { kind: 'button', label: 'Activer l’extension', step: 4 },
      ],
    },
  },
  wix: {
    name: 'Wix',
    needs: 'Il faut un forfait Premium et un nom de domaine relié au site.',
    taken: 'snippet',
    steps: [
      'Copiez la ligne.',
      'Dans le tableau de bord du site, ouvrez «\u202fParamètres\u202f», puis «\u202fCode personnalisé\u202f».',
      'Choisissez «\u202fAjouter un code personnalisé\u202f» et collez-y la ligne.',
      'Choisissez «\u202fToutes les pages\u202f», et comme emplacement la fin du corps de la page (Body).',
      'Choisissez «\u202fAppliquer\u202f».',
    ],
    picture: {
      words:
        'Les paramètres, rubrique Code personnalisé\u00a0: la ligne collée dans le champ, Toutes les pages, la fin du corps de la page, et le bouton Appliquer.',
      address: 'Tableau de bord du site',
      menu: ['Accueil', 'Domaines', 'Paramètres', 'Code personnalisé'],
      chosen: 3,
      menuStep: 2,
      title: 'Ajouter un code personnalisé',
      rows: [
        { kind: 'code', label: 'Code à coller ici', lines: TAG_LINES, step: 3 },
        { kind: 'choice', options: ['Toutes les pages', 'Pages choisies'], chosen: 0, step: 4 },
        { kind: 'choice', options: ['En-tête', 'Body, début', 'Body, fin'], chosen: 2 },
        { kind: 'button', label: 'Appliquer', step: 5 },
      ],
    },
  },
  squarespace: {
    name: 'Squarespace',
    needs: 'L’injection de code n’est pas comprise dans le forfait le moins cher.',
    taken: 'snippet',
    steps: [
      'Copiez la ligne.',
      'Dans le tableau de bord, cherchez «\u202fInjection de code\u202f» (la touche\u00a0/ ouvre la recherche) et ouvrez ce panneau.',
      'Collez la ligne dans «\u202fPied de page\u202f».',
      'Choisissez «\u202fEnregistrer\u202f».',
    ],
    picture: {
      words:
        'Le panneau Injection de code\u00a0: le champ En-tête, vide, le champ Pied de page avec la ligne, et le bouton Enregistrer.',
      address: 'Tableau de bord du site',
      menu: ['Site web', 'Pages', 'Code personnalisé', 'Injection de code'],
      chosen: 3,
      menuStep: 2,
      title: 'Injection de code',
      rows: [
        { kind: 'field', label: 'En-tête', value: '' },
        { kind: 'code', label: 'Pied de page', lines: TAG_LINES, step: 3 },
        { kind: 'button', label: 'Enregistrer', step: 4 },
      ],
    },
  },
  webflow: {
    name: 'Webflow',
    needs: 'Il faut un forfait payant pour le site. L’éditeur est en anglais.',
    taken: 'snippet',
    steps: [
      'Copiez la ligne.',
      'Ouvrez «\u202fSite settings\u202f», puis «\u202fCustom code\u202f».',
      'Collez la ligne dans «\u202fFooter code\u202f».',
      'Choisissez «\u202fSave changes\u202f».',
      'Choisissez «\u202fPublish\u202f»\u00a0: sans cela, le site en ligne ne change pas.',
    ],
    picture: {
      words:
        'Les réglages du site, rubrique Custom code\u00a0: le champ Footer code avec la ligne, les boutons Save changes et Publish.',
      address: 'Site settings',
      menu: ['General', 'Publishing', 'Fonts', 'Custom code'],
      chosen: 3,
      menuStep: 2,
      title: 'Custom code',
      rows: [
        { kind: 'code', label: 'Footer code', lines: TAG_LINES, step: 3 },
        { kind: 'button', label: 'Save changes', step: 4 },
        { kind: 'button', label: 'Publish', step: 5 },
      ],
    },
  },
  manager: {
    name: 'Gestionnaire de balises',
    needs: 'Il faut pouvoir publier dans le gestionnaire de balises du site.',
    taken: 'managerSnippet',
    steps: [
      'Copiez le code.',
      'Ouvrez «\u202fBalises\u202f», puis «\u202fNouvelle\u202f».',
      'Choisissez le type «\u202fHTML personnalisé\u202f» et collez le code.',
      'Choisissez le déclencheur «\u202fAll Pages\u202f» (toutes les pages vues).',
      'Enregistrez, puis choisissez «\u202fEnvoyer\u202f» et «\u202fPublier\u202f».',
    ],
    note: 'Qui bloque les gestionnaires de balises ne verra pas le bouton. Si vous le pouvez, mettez plutôt la ligne dans le site lui-même.',
    picture: {
      words:
        'Une nouvelle balise\u00a0: le type HTML personnalisé, le code collé, le déclencheur All Pages, et le bouton Publier.',
      address: 'Gestionnaire de balises',
      menu: ['Espace de travail', 'Balises', 'Déclencheurs', 'Variables'],
      chosen: 1,
      menuStep: 2,
      title: 'Nouvelle balise',
      rows: [
        { kind: 'field', label: 'Type de balise', value: 'HTML personnalisé', step: 3 },
        { kind: 'code', label: 'HTML', lines: MANAGER_LINES },
        { kind: 'field', label: 'Déclencheur', value: 'All Pages', step: 4 },
        { kind: 'button', label: 'Publier', step: 5 },
      ],
    },
  },
  other: {
    name: 'Autre site',
    needs: 'Il faut pouvoir modifier le modèle commun à toutes les pages.',
    taken: 'snippet',
    steps: [
      'Copiez la ligne.',
      'Ouvrez le modèle commun à toutes les pages, souvent nommé «\u202ffooter\u202f» ou «\u202flayout\u202f».',
      'Collez la ligne juste avant </body>.',
      'Enregistrez, et videz le cache du site s’il en a un.',
    ],
    note: 'Le site déclare une Content-Security-Policy\u202f? Ajoutez-y l’adresse du service, dans script-src, connect-src et frame-src.',
    picture: {
      words:
        'Le modèle commun ouvert dans un éditeur\u00a0: la ligne se place juste avant la fin du corps de la page.',
      address: 'Fichiers du site',
      menu: ['accueil.html', 'equipe.html', 'layout.html', 'style.css'],
      chosen: 2,
      menuStep: 2,
      title: 'layout.html',
      rows: [
        {
          kind: 'code',
          label: 'Fin du fichier',
          lines: ['  </main>', ...TAG_LINES, '</body>', '</html>'],
          step: 3,
        },
        { kind: 'button', label: 'Enregistrer', step: 4 },
      ],
    },
  },
};
