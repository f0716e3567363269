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
  voices: {
    reading: 'Les réponses de l’année se lisent…',
    none: 'Pas encore assez de réponses pour une phrase. Rejouez dans une minute.',
    words: 'Lire leurs mots',
    close: 'Replier',
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
