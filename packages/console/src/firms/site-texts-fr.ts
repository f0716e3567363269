/** What the screen says on which a firm is put on the web. */

const NN = '\u202f';

export const fr = {
  title: 'Mettre le cabinet en ligne',
  ways: {
    label: 'Comment l’on vous écrit',
    site: 'Nous avons un site',
    page: 'Nous n’avons pas de site',
  },
  waiting: 'En attente de la première visite…',
  waitingSite:
    'Ouvrez votre site dans un autre onglet\u00a0: dès que le bouton y apparaît, ceci passe au vert.',
  waitingPage: 'Ouvrez votre page sur votre téléphone\u00a0: dès qu’elle s’affiche, ceci passe au vert.',
  seen: (where: string, day: string) => `Le bouton a été vu sur ${where}, ${day}.`,
  pageSeen: (day: string) => `Votre page a été ouverte, ${day}.`,
  today: 'aujourd’hui',
  on: (day: string) => `le ${day}`,
  unknown: {
    title: (host: string) => `Autoriser ${host}${NN}?`,
    why: 'Ce site affiche votre bouton, mais vous ne l’avez pas encore autorisé\u00a0: la conversation s’y ouvre dans un autre onglet.',
    yes: 'Autoriser',
    no: 'Ce n’est pas notre site',
  },
  copy: 'Copier',
  copied: 'Copié',
  copyFailed: 'La copie n’a pas été possible. Sélectionnez le texte et copiez-le.',
  line: {
    title: 'Une ligne à ajouter à votre site',
    lead: 'Sur toutes les pages, juste avant </body>. Elle ne dépose aucun cookie et n’enregistre rien avant le premier message.',
    label: 'La ligne à copier',
  },
  agency: {
    title: 'L’envoyer à votre agence web',
    lead: 'Un e-mail avec tout ce qu’il lui faut et rien de confidentiel. Votre nom et votre adresse y figurent, pour qu’elle puisse vous répondre.',
    leadNoMail:
      'Ce serveur n’envoie pas d’e-mails. Copiez le texte, ou ouvrez-le dans votre messagerie. Votre nom et votre adresse y figurent.',
    to: 'Adresse e-mail de l’agence',
    note: 'Un mot de votre part (facultatif)',
    language: 'Langue de l’e-mail',
    languages: { fr: 'français', en: 'anglais' },
    send: 'Envoyer',
    sending: 'Envoi…',
    sent: (to: string) => `L’e-mail est parti à ${to}.`,
    read: 'Lire le texte',
    copy: 'Copier le texte',
    open: 'Ouvrir dans ma messagerie',
  },
  self: {
    title: 'Le faire vous-même',
    lead: 'Avec quoi votre site est-il fait\u202f?',
    plugin: 'Télécharger l’extension',
    code: 'Le code à copier',
  },
  list: {
    title: 'Vos sites',
    lead: 'Seuls ces sites peuvent afficher la conversation dans leurs pages.',
    none: 'Aucun site n’est encore autorisé. Celui qui affiche votre bouton apparaîtra ici.',
    unseen: 'pas encore vu',
    seen: (day: string) => `vu ${day}`,
    remove: 'Retirer',
    removed: (host: string) => `${host} est retiré\u00a0: la conversation ne s’y affiche plus.`,
    undo: 'Annuler',
    own: 'Donner à un site ses propres horaires, langues ou couleurs',
    add: 'Ajouter un site',
    label: 'Adresse du site',
    hint: 'Par exemple www.durand.fr',
  },
  page: {
    title: 'Votre page',
    lead: 'Une page à votre nom, prête dès maintenant. Mettez cette adresse partout où l’on vous cherche\u00a0: annuaires, réseaux, courriers.',
    label: 'Adresse de votre page',
    open: 'Ouvrir la page',
  },
  paper: {
    title: 'Sur papier',
    lead: 'L’affiche pour la salle d’attente, et le code pour vos cartes et vos courriers. Tous deux mènent à votre page.',
    qr: 'Code QR de votre page',
    a4: 'Affiche A4 (PDF)',
    a5: 'Affiche A5 (PDF)',
    svg: 'Code pour l’impression (SVG)',
    png: 'Code pour l’écran (PNG)',
  },
  signature: {
    title: 'Sous vos e-mails',
    lead: 'Une ligne à ajouter à votre signature, et à celles de votre équipe.',
    rich: 'Copier avec le lien',
    plain: 'Copier comme texte',
  },
  domain: {
    title: 'Une adresse à vous',
    lead: (host: string) =>
      `Par exemple contact.durand.fr au lieu de l’adresse ci-dessus. Chez votre hébergeur, créez un enregistrement CNAME de ce nom vers ${host}, et demandez un certificat pour ce nom à la personne qui gère ce serveur${NN}; la marche à suivre est dans docs/own-domain.md.`,
    label: 'Nom d’hôte du cabinet (facultatif)',
    hint: 'Par exemple contact.durand.fr',
    save: 'Enregistrer',
    saved: 'Enregistré. L’affiche, le code et la signature portent désormais cette adresse.',
    cleared: 'Enregistré. L’affiche, le code et la signature reprennent l’adresse ci-dessus.',
  },
  loading: 'Un instant…',
  retry: 'Réessayer',
} as const;

type Widened<Value> = Value extends string
  ? string
  : Value extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [Key in keyof Value]: Widened<Value[Key]> };
/** The keys that every language has. */
export type SiteTexts = Widened<typeof fr>;
