/** What the console says, in French. The keys of this dictionary are the ones every language has. */
import type { Clearance, OtherParty, Status } from '@parenthese/shared/conversations/vocabulary.ts';
import type { UrgencyRule } from '@parenthese/shared/conversations/urgency.ts';
import type { Quality } from '@parenthese/shared/people/roles.ts';
import type { InboxView, SettingsSection } from '../routes.ts';

const statuses: Readonly<Record<Status, string>> = {
  received: 'Reçue',
  studied: 'À l’étude',
  'waiting-for-you': 'En attente du visiteur',
  answered: 'Réponse donnée',
  closed: 'Close',
};

const qualities: Readonly<Record<Quality, string>> = {
  lawyer: 'avocat',
  trainee: 'élève-avocat',
  jurist: 'juriste',
  assistant: 'assistant',
};

const views: Readonly<Record<InboxView, string>> = {
  waiting: 'En attente',
  open: 'Ouvertes',
  mine: 'À moi',
  closed: 'Closes',
  all: 'Toutes',
};

const emptyViews: Readonly<Record<InboxView, string>> = {
  waiting: 'Personne n’attend de réponse.',
  open: 'Aucune conversation n’est ouverte.',
  mine: 'Aucune conversation ne vous est confiée.',
  closed: 'Aucune conversation n’est close.',
  all: 'Personne n’a encore écrit.',
};

const clearances: Readonly<Record<Clearance, string>> = {
  open: 'Parties à vérifier',
  clear: 'Parties vérifiées',
  declined: 'Déclinée',
};

const otherParties: Readonly<Record<Exclude<OtherParty['kind'], 'named'>, string>> = {
  none: 'aucune',
  unknown: 'inconnue du visiteur',
  practical: 'question pratique, sans autre partie',
  client: 'se dit déjà client du cabinet',
};

const rules: Readonly<Record<UrgencyRule, string>> = {
  custody: 'garde à vue ou détention',
  summons: 'convocation ou audience',
  decision: 'décision reçue',
  'time-limit': 'délai ou recours',
  expulsion: 'expulsion du logement',
  removal: 'éloignement du territoire',
  dismissal: 'licenciement',
  violence: 'violences',
  'self-harm': 'idées suicidaires',
  danger: 'personne en danger',
};

export const fr = {
  language: { fr: 'Français', en: 'English', choose: 'Langue' },
  quality: (quality: Quality): string => qualities[quality],
  status: (status: Status): string => statuses[status],
  view: (view: InboxView): string => views[view],
  clearance: (clearance: Clearance): string => clearances[clearance],

  trouble: {
    unreachable: 'Le service ne répond pas. Votre texte est conservé ; réessayez dans un instant.',
    failed: 'Le service a rencontré une erreur. Votre texte est conservé ; réessayez.',
    retry: 'Réessayer',
    loading: 'Lecture en cours…',
    notFound: 'Cette adresse ne mène à rien.',
    backToToday: 'Revenir à Aujourd’hui',
  },

  shell: {
    skip: 'Aller au contenu',
    navigation: 'Navigation principale',
    today: 'Aujourd’hui',
    inbox: 'Boîte',
    figures: 'Chiffres',
    menu: 'Menu',
    notices: 'État du service',
    signOut: 'Se déconnecter',
    help: 'Aide',
    shortcuts: 'Raccourcis clavier',
    find: 'Aller à, faire, trouver (Ctrl + K)',
    scheme: 'Apparence',
    schemes: { system: 'Comme l’appareil', light: 'Claire', dark: 'Sombre' },
    density: 'Listes',
    densities: { calm: 'Aérées', dense: 'Serrées' },
    signedInAs: (name: string, quality: string): string => `${name}, ${quality}`,
    noMail:
      'Aucun serveur d’e-mail n’est configuré (SMTP_URL) : un visiteur parti ou un avocat absent n’est pas prévenu.',
    devMail: 'Lire les e-mails de la démonstration',
    figuresLater: 'Les chiffres ne sont pas installés dans cette version.',
  },

  settings: {
    title: 'Réglages',
    navigation: 'Réglages',
    sections: {
      firm: 'Cabinet',
      hours: 'Horaires',
      people: 'Personnes',
      site: 'Mettre sur le site',
      sites: 'Sites',
      looks: 'Apparence',
      before: 'Avant d’écrire',
      notices: 'Notifications',
    } satisfies Record<SettingsSection, string>,
    account: 'Mon compte',
    absent: 'Cette partie n’est pas installée dans cette version.',
  },

  live: {
    connecting: 'Connexion…',
    live: 'En direct',
    waiting: 'Connexion perdue, nouvel essai en cours. Ce que vous écrivez est conservé.',
  },

  presence: {
    on: 'Présent',
    off: 'Absent',
    label: 'Présence :',
    hintOn: 'Pendant les heures d’ouverture, le badge vous dit présent tant que cette page est devant vous.',
    hintOff: 'Le badge ne vous annonce pas présent.',
    here: (names: string): string => `Au cabinet en ce moment : ${names}.`,
    nobody: 'Personne n’est marqué présent en ce moment.',
  },

  signIn: {
    title: 'Se connecter',
    lead: 'La console du cabinet.',
    email: 'Adresse e-mail',
    password: 'Mot de passe',
    show: 'Afficher',
    hide: 'Masquer',
    thePassword: 'le mot de passe',
    submit: 'Se connecter',
    busy: 'Connexion…',
    forgotten: 'Mot de passe oublié ?',
    wrong: 'L’adresse ou le mot de passe n’est pas le bon. Vérifiez les deux, puis réessayez.',
    tooMany: 'Trop d’essais de suite. Attendez une minute, puis réessayez.',
    emailMissing: 'Indiquez votre adresse e-mail.',
    emailIncomplete: 'Cette adresse n’est pas complète, par exemple : nom@cabinet.fr',
    passwordMissing: 'Indiquez votre mot de passe.',
    noFirm:
      'Ce serveur attend son premier cabinet. Ouvrez l’adresse de mise en route qu’il a affichée à son démarrage.',
    toSetup: 'J’ai le code',
    ended: 'Votre session a pris fin. Ce que vous écriviez est conservé.',
  },

  forgotten: {
    title: 'Mot de passe oublié',
    lead: 'Indiquez votre adresse : si elle est connue du cabinet, un e-mail vous donnera un lien pour choisir un nouveau mot de passe.',
    submit: 'Recevoir le lien',
    sent: 'Si cette adresse est connue du cabinet, un e-mail vient de partir. Le lien est valable dix minutes.',
    back: 'Revenir à la connexion',
  },

  reset: {
    title: 'Choisir un nouveau mot de passe',
    lead: 'Douze caractères au moins. Une phrase que vous retenez vaut mieux qu’un mot compliqué.',
    password: 'Nouveau mot de passe',
    submit: 'Enregistrer',
    tooShort: 'Ce mot de passe est trop court : douze caractères au moins.',
    badLink: 'Ce lien a expiré ou a déjà servi. Demandez-en un autre.',
    again: 'Demander un autre lien',
    done: 'Votre mot de passe est changé. Connectez-vous.',
  },

  today: {
    more: (count: number): string => `Voir les ${count}`,
  },

  inbox: {
    title: 'Boîte',
    views: 'Listes',
    list: 'Conversations',
    empty: (view: InboxView): string => emptyViews[view],
    visitor: 'Visiteur',
    noFirstLine: 'Vous n’avez pas accès à la première ligne',
    urgent: 'Urgent',
    contact: 'Adresse laissée',
    assignedTo: (name: string): string => `Confiée à ${name}`,
    assignedToMe: 'Confiée à vous',
    older: 'Afficher les plus anciennes',
    back: 'Toutes les conversations',
  },

  thread: {
    choose: 'Choisissez une conversation.',
    opened: (when: string): string => `Début : ${when}`,
    letters: 'Conversation',
    arriving: 'Nouveaux messages',
    visitor: 'Visiteur',
    foldedCount: (count: number): string =>
      count > 1
        ? `${count} messages repliés jusqu’à la vérification des parties`
        : 'Un message replié jusqu’à la vérification des parties',
    foldedWhy: 'La personne chargée de la vérification peut les lire.',
    openFold: 'Lire pour vérifier',
    openFoldLogged: 'Cette lecture est consignée au dossier, à votre nom.',
    aim: (when: string): string => `Réponse annoncée au visiteur avant ${when}`,
    answeredAtOnce: 'Répondu en moins d’une minute ouvrée',
    answeredIn: (duration: string): string => `Répondu en ${duration} ouvrées`,
    seen: 'Vu par le visiteur',
    unseenMail: 'Pas encore vu ; un e-mail sans contenu le prévient',
    unseen: 'Pas encore vu ; sans adresse, la réponse l’attend sur son appareil',
    sending: 'Envoi en cours…',
    notSent: 'Non envoyé.',
    sendAgain: 'Envoyer de nouveau',
    takeBack: 'Reprendre le texte',
    note: 'Note interne — jamais visible du visiteur',
    urgent: (reasons: string): string => `Urgent : ${reasons}`,
    rule: (rule: string): string => (Object.hasOwn(rules, rule) ? rules[rule as UrgencyRule] : rule),
    urgentAdvice: 'Un délai peut courir ou une personne être en danger. Appelez si vous le pouvez.',
    closeUrgent: 'Clore ce signalement',
    safeReply: 'Préparer une réponse sûre',
    notices: {
      parties: 'Le visiteur a indiqué les parties',
      contactGiven: 'Le visiteur a laissé une adresse e-mail',
      contactTaken: 'Le visiteur a retiré son adresse e-mail',
      callback: (phone: string, when: string): string =>
        `Rappel sans risque : ${phone}${when === '' ? '' : ` — « ${when} »`}`,
      callbackHidden: 'Le visiteur a laissé un numéro, réservé à qui vérifie les parties',
      callbackTaken: 'Le visiteur a retiré son numéro : n’appelez plus',
      clear: (name: string): string => `${name} a vérifié les parties`,
      declined: (name: string): string => `${name} a décliné la demande`,
      foldOpened: (name: string): string => `${name} a lu les messages repliés pour vérifier`,
      status: (name: string, status: string): string => `${name} : ${status.toLowerCase()}`,
      statusBySystem: (status: string): string => `État : ${status.toLowerCase()}`,
      settled: 'Le visiteur dit que c’est réglé',
      reason: (reason: string): string => `Motif interne : ${reason}`,
      flagClosed: (name: string): string => `${name} a clos le signalement d’urgence`,
      assigned: (by: string, to: string): string => `${by} a confié la conversation à ${to}`,
      unassigned: (by: string): string => `${by} a retiré l’attribution`,
      surveyOffered: 'Le questionnaire de fin d’échange a été proposé',
      surveyAnswer: (question: string, value: string): string => `${question} — ${value}`,
      outOfFive: (value: number): string => `${value} sur 5`,
      quoted: (words: string): string => `« ${words} »`,
      answerFolded: 'replié jusqu’à la vérification des parties',
      skipped: 'sans réponse',
      notApplicable: 'ne peut pas le dire',
    },
  },

  parties: {
    title: 'Les parties',
    hidden: 'Les noms sont réservés à la personne chargée de la vérification.',
    notYet: 'Le visiteur n’a pas encore indiqué les parties.',
    name: 'Visiteur',
    other: 'Autre partie',
    otherKind: (kind: Exclude<OtherParty['kind'], 'named'>): string => otherParties[kind],
    clear: 'Parties vérifiées',
    decline: 'Hors de notre domaine',
    who: 'Un avocat doit vérifier les parties avant que la suite ne s’ouvre.',
    confirmClearTitle: 'Ouvrir la conversation ?',
    confirmClear:
      'Vous attestez avoir cherché un conflit d’intérêts et n’en avoir trouvé aucun. Les messages repliés s’ouvrent à l’équipe. Le visiteur n’en est pas informé.',
    confirmDeclineTitle: 'Décliner la demande ?',
    confirmDecline:
      'Le visiteur reçoit exactement ce texte, le même quelle que soit la raison. Les messages repliés restent scellés et la demande est close.',
    confirmDeclineEnd: 'Décliner et envoyer',
    cancel: 'Revenir',
    previewMissing: 'Le texte du refus n’a pas pu être lu. Réessayez avant de décliner.',
  },

  composer: {
    label: 'Écrire',
    kind: 'Ce que vous écrivez',
    answer: 'Réponse',
    note: 'Note interne',
    answerField: 'Votre réponse au visiteur',
    noteField: 'Votre note, jamais visible du visiteur',
    send: 'Envoyer',
    saveNote: 'Ajouter la note',
    sendKey: 'Ctrl + Entrée pour envoyer',
    noAdvice: 'Pas encore de conseil : aucun mandat n’est signé.',
    noAdviceMore: 'Proposez un appel ou un rendez-vous.',
    notCleared: 'Les parties ne sont pas encore vérifiées : une réponse ne part qu’ensuite.',
    declined:
      'Cette demande a été déclinée. Elle ne reçoit plus de réponse ; une note interne reste possible.',
    mayNot: 'Votre rôle permet de lire cette conversation, pas d’y répondre.',
    signedAs: (name: string, quality: string): string => `Signé ${name}, ${quality}`,
    draftKept: 'Brouillon conservé',
    draftLocal: 'Brouillon conservé sur cet appareil seulement',
    tooLong: (over: string): string =>
      `Caractères en trop : ${over}. Rien n’est perdu ; raccourcissez, puis envoyez.`,
    sent: 'Envoyé.',
    noted: 'Note ajoutée.',
  },

  file: {
    title: 'Dossier',
    status: 'État',
    reason: 'Motif interne (facultatif)',
    saveStatus: 'Changer l’état',
    saved: 'Enregistré.',
    assignment: 'Confiée à',
    nobody: 'personne',
    contact: 'Adresse du visiteur',
    contactHidden: 'laissée, réservée à qui vérifie les parties',
    contactNone: 'aucune',
    aim: 'Réponse annoncée',
    noAim: 'rien n’attend',
    seen: 'Vu par le visiteur',
    seenAll: 'tout',
    seenPart: (when: string): string => `jusqu’au message de ${when}`,
    seenNone: 'pas encore',
    page: 'Page d’origine',
    language: 'Langue',
    zone: 'Fuseau du visiteur',
    hours: 'Heures affichées',
  },

  keys: {
    title: 'Raccourcis clavier',
    close: 'Fermer',
    active: 'Raccourcis à une touche actifs',
    inactiveHint: 'Ils n’agissent jamais dans un champ de saisie.',
    list: 'Parcourir la liste',
    open: 'Ouvrir la conversation',
    answer: 'Répondre',
    note: 'Écrire une note interne',
    back: 'Revenir à la liste',
    today: 'Aller à Aujourd’hui',
    inbox: 'Aller à la Boîte',
    figures: 'Aller aux Chiffres',
    send: 'Envoyer',
    palette: 'Aller à, faire, trouver',
    help: 'Afficher cette aide',
    or: 'ou',
    thenKey: 'puis',
    enter: 'Entrée',
    ctrl: 'Ctrl',
  },

  demo: {
    title: 'Démonstration',
    steps: [
      'Écrivez à gauche comme un visiteur.',
      'À droite, ouvrez sa demande et vérifiez les parties.',
      'Répondez comme Me Durand.',
    ],
    stepsNarrow: [
      'Écrivez côté visiteur.',
      'Côté cabinet, ouvrez sa demande et vérifiez les parties.',
      'Répondez comme Me Durand.',
    ],
    visitorSide: 'Visiteur',
    firmSide: 'Cabinet',
    frame: 'Le site du cabinet, vu sur un téléphone',
    mails: 'Les e-mails envoyés',
    mailsLead: 'Rien ne quitte cette machine. Chaque lien fonctionne.',
    noMails: 'Aucun e-mail n’est encore parti.',
    absent: 'La démonstration n’est pas ouverte sur ce service.',
    starting: 'La démonstration s’ouvre…',
  },
};

/** Every text there is. A language that lacks one does not compile. */
export type Texts = typeof fr;
