/** What stays within the firm: notes on a thread, and why a status was set. Neither ever reaches a visitor. */

/** Written before the first answer, by whoever prepares it. */
export const NOTES = {
  common: [
    'Appelé à 14 h 20, messagerie. Je réessaie demain matin.',
    'Ton très inquiet. À prendre avec douceur.',
    'Dossier voisin de celui traité au printemps, reprendre la trame de courrier.',
    "Attention, deux personnes du même nom dans l'annuaire : bien vérifier.",
    "Semble éligible à l'aide juridictionnelle, préparer le formulaire.",
    "Demander s'il y a une protection juridique, et ses conditions générales.",
    "Préférer le téléphone : l'écrit met la personne mal à l'aise.",
    'Souhaite être appelé[|e] après 18 h.',
    'Salle du fond libre toute la semaine pour le rendez-vous.',
    'Ne pas laisser de message vocal, téléphone partagé.',
    'Paul, pouvez-vous regarder la jurisprudence récente sur ce point ?',
    "Recherche faite, note d'une page dans le dossier commun.",
    "Convention d'honoraires à préparer si le rendez-vous aboutit.",
    "Question d'honoraires à prévoir. Répondre clairement, cette fois.",
    'Ne pas répondre sur le fond, pas de mandat à ce jour.',
    'Recoupement fait, rien dans nos fichiers.',
    'Le nom de la partie adverse est courant, vérification faite deux fois.',
    'Demander si un confrère est déjà saisi.',
    'Bonne chronologie, très utile.',
    "Relire ma réponse avant envoi, s'il vous plaît.",
    'Relu et validé.',
    'Vu en réunion : on peut prendre.',
    "Plusieurs messages d'un coup, proposer un appel pour gagner du temps.",
    "Pas d'adresse laissée, répondre tant que la page est ouverte.",
    'Prudence : ne rien avancer par écrit.',
    'Prendrait volontiers un créneau en visioconférence.',
  ],
  family: [
    'Enfants présents au rendez-vous, sortir les feutres.',
    'Attend une naissance, éviter les rendez-vous le matin.',
    'Vérifier si une médiation familiale a déjà été tentée.',
    "Demander le livret de famille et la dernière décision, rien de plus pour l'instant.",
    'Confrère habituel en face, échanges courtois.',
    'Ne pas appeler à la maison le soir.',
  ],
  work: [
    'Vérifier la convention collective avant le rendez-vous.',
    "Ne jamais écrire sur l'adresse professionnelle.",
    'Demander les douze derniers bulletins.',
    "Date à vérifier sur l'enveloppe dès réception.",
    "Effectif de l'entreprise à vérifier.",
  ],
  housing: [
    'Le bail est un modèle ancien, voir les annexes.',
    'Enjeu modeste, proposer une simple lecture de pièces.',
    "Orienter vers le conciliateur si l'enjeu reste de cet ordre.",
    "Demander les photos d'origine, avec leur date.",
    'Syndic connu de la maison, il répond aux courriers recommandés.',
  ],
  english: ['Anglais seulement. Je réponds.', 'Décalage horaire : proposer la fin de journée.'],
} as const satisfies Record<string, readonly string[]>;

/** Written when an exchange is over. */
export const LAST_NOTES: readonly string[] = [
  'Ne rappelle pas. On laisse passer la semaine avant de clore.',
  'Message laissé, sans suite.',
  'A remercié par téléphone.',
  'Reviendra peut-être à la rentrée.',
  "Coordonnées de l'association de quartier transmises.",
  'Préférait simplement être rassuré[|e].',
];

/** Notes of the weeks in which Me Marchetti was ill. */
export const ABSENCE_NOTES: readonly string[] = [
  'Inès absente cette semaine, je prends le relais.',
  "Dossier d'Inès. Je préviens la personne que ce sera plus long.",
  "Nous sommes deux pour trois, prévenir à l'accueil que les réponses prennent du retard.",
  "Réponse partie tard, à cause de l'absence d'Inès. S'excuser.",
];

/** Why a conversation was closed or set aside, in the words of whoever did it. */
export const STATUS_REASONS = {
  studied: [
    'Vérification faite, je prends.',
    'À lire avec les pièces.',
    'Recherche en cours.',
    'Vu en réunion.',
    'Attribué, je regarde cet après-midi.',
    'Question à creuser avant de répondre.',
  ],
  waiting: [
    'Pièces demandées.',
    'Attend ses documents.',
    'Liste de pièces envoyée.',
    'En attente des copies.',
    'Attend ses justificatifs.',
  ],
  closed: [
    'Question réglée.',
    'Renseignement donné.',
    'Remerciements reçus.',
    'Échange terminé.',
    'Renseigné[|e] et content[|e].',
    'Reviendra si besoin.',
  ],
  booked: [
    'Rendez-vous pris, suite au dossier.',
    'Rendez-vous confirmé.',
    'Vient au cabinet, la suite de vive voix.',
  ],
  silent: [
    'Sans nouvelles depuis notre réponse.',
    'Pas de retour, clos sans suite.',
    'Silence depuis notre dernier message.',
    'Clos après relance téléphonique.',
  ],
  lost: [
    'A consulté ailleurs, réponse trop tardive de notre part.',
    'Perdu par lenteur. À en parler en réunion.',
    "N'a pas attendu.",
  ],
  called: [
    'Traité par téléphone.',
    'Reçu[|e] au cabinet aussitôt.',
    'Joint et rassuré[|e], la suite au cabinet.',
    "Rendez-vous d'urgence tenu.",
  ],
} as const satisfies Record<string, readonly string[]>;
