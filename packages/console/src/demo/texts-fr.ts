/** Every text of the tour's scenes in French. The typography is part of the text: U+202F before ; ! ? and in « », U+00A0 before :. */

export const fr = {
  tour: 'La visite, en cinq scènes',
  replay: 'Rejouer',
  close: 'Quitter la scène',
  scenes: {
    writes: 'On vous écrit',
    clock: 'L’heure qu’il est',
    voices: 'Ce qu’ils vivent',
    brings: 'Ce que cela rapporte',
    urgent: 'C’est urgent',
  },
  writes: {
    visitor: 'Nadia Petit',
    question:
      'Bonjour, j’ai rendu les clés de mon appartement et mon ancien propriétaire ne répond plus au sujet de la caution. Pouvez-vous m’aider\u202f?',
    reply:
      'Bonjour, merci de votre message. Nous pouvons en parler lors d’un premier rendez-vous\u00a0: apportez le bail et l’état des lieux.',
    steps: {
      before: 'Un message, sa sonnerie, sa réponse.',
      writing: 'Une personne écrit depuis le site.',
      answering: 'Me Durand vérifie les parties, puis répond.',
    },
    rang: 'Pas un mot de la demande.',
    answered: (seconds: string, firm: string) =>
      `Réponse reçue en ${seconds}\u00a0s, sous le nom «\u202f${firm}\u202f».`,
    firmName: 'Nom du cabinet',
    accent: 'Couleur',
    apply: 'Essayer',
    keep: 'Garder ceci',
    keepLead: 'Un vrai cabinet commence ici, à ce nom et dans cette couleur. La démonstration reste à côté.',
    yourName: 'Votre nom',
    email: 'Votre e-mail',
    password: 'Mot de passe (12 signes au moins)',
    begin: 'Commencer',
  },
  clock: {
    reading: 'Le calendrier du cabinet se lit…',
    stops: 'Des moments à essayer',
    moment: (day: string, time: string): string => `${day}, ${time}`,
    stop: {
      'before-break': 'Vendredi 12\u00a0h\u00a029',
      'in-break': 'Vendredi 12\u00a0h\u00a031',
      'july-14': '14 juillet',
      sunday: 'Dimanche 23\u00a0h',
      'clock-change': 'Changement d’heure',
    },
    lead: 'Ce que dirait le badge à cette heure-là, d’après les vrais horaires du cabinet.',
  },
  voices: {
    reading: 'Les réponses de l’année se lisent…',
    none: 'Pas encore assez de réponses pour une phrase. Rejouez dans une minute.',
    words: 'Lire leurs mots',
    close: 'Replier',
  },
  urgent: {
    visitor: 'Karim Haddad',
    message: 'Bonjour, j’ai reçu une assignation pour jeudi. Que dois-je faire\u202f?',
    steps: {
      writing: 'Une personne écrit qu’elle est assignée jeudi.',
      answered:
        'Elle lit aussitôt une phrase fixe et sûre\u00a0: qui appeler sans attendre. Rien n’est rédigé par une machine.',
      flagged:
        'Pour l’équipe, le message est urgent, jusqu’à ce qu’un avocat le lève. Et tout le fil peut s’emporter.',
    },
    take: 'Emporter le fil et le vérifier',
    unable: 'Ce navigateur ne sait pas vérifier la signature du cabinet.',
    words: 'Le message, dans l’export',
    change: 'Changer une lettre',
    restore: 'Remettre',
    download: 'Télécharger l’export',
    whole: (events: number): string =>
      `Vérifié dans ce navigateur\u00a0: ${events} événements à la suite, et la signature du cabinet.`,
    refused: (position: number): string =>
      `Refusé au n°\u00a0${position}\u00a0: ces mots ne sont pas ceux qui ont été écrits.`,
    kinds: {
      'conversation.opened': 'Début',
      'message.written': 'Message',
      'message.answered': 'Réponse',
      'parties.given': 'Parties indiquées',
      'flag.raised': 'Signalé urgent',
      'flag.closed': 'Urgence levée',
      'clearance.given': 'Parties vérifiées',
    },
    other: 'Autre acte',
  },
  brings: {
    reading: 'L’année se compte…',
    wrote: (n: number): string =>
      n < 2 ? 'personne vous a écrit en un an' : 'personnes vous ont écrit en un an',
    nights: 'messages le soir, la nuit ou le week-end',
    waiting: (n: number): string => (n < 2 ? 'personne attend' : 'personnes attendent'),
    atRisk: (n: number): string =>
      n < 2 ? 'délai annoncé passé ou proche' : 'délais annoncés passés ou proches',
  },
};

/** Every text there is. A language that lacks one does not compile. */
export type DemoTexts = typeof fr;
