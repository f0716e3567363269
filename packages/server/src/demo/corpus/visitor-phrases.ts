/** What visitors say whatever their trouble is: thanks, reminders, documents, a time that suits. */
import type { Language } from '@parenthese/shared/wire/language.ts';

export interface VisitorPhrases {
  readonly thanks: readonly string[];
  readonly reminders: readonly string[];
  readonly documentsSent: readonly string[];
  readonly appointmentsTaken: readonly string[];
  readonly givingUp: readonly string[];
}

const french: VisitorPhrases = {
  thanks: [
    "Merci beaucoup, c'est plus clair.",
    'Merci Maître, je vous appelle pour fixer le rendez-vous.',
    'Merci de votre réponse rapide, cela me rassure.',
    'Je vous remercie infiniment.',
    'Ok merci',
    'merci bcp pour votre aide',
    'Merci pour votre franchise. Je vais réfléchir.',
    'Parfait, merci, bonne journée à vous.',
    "C'est noté, je prépare les documents. Merci encore.",
    "Je ne m'attendais pas à une réponse si humaine. Merci.",
    "Merci, je vais commencer par la démarche amiable que vous m'indiquez.",
    "Merci Maître, j'en parle à ma famille et je reviens vers vous.",
    'Merci, je dormirai un peu mieux ce soir.',
    'Très bien, je vous remercie de votre disponibilité.',
    'Merci pour ces explications claires.',
    'Ça marche, merci !',
    'Je vous remercie, cela répond à ma question.',
    'Merci. Je garde vos coordonnées pour la suite.',
    'Un grand merci à tout le cabinet.',
    'Merci, tout simplement.',
    "D'accord, je comprends mieux. Merci de votre patience.",
    'Reçu, merci. Bon week-end.',
    "Je vous suis reconnaissant[|e] d'avoir pris le temps de répondre.",
    'super merci je fais ca',
    "Merci, vous m'enlevez un poids.",
    'Bien reçu, merci Maître.',
  ],
  reminders: [
    'Bonjour, avez-vous pu lire mon message ?',
    'Je me permets de vous relancer, je suis toujours sans réponse.',
    'bonjour, personne ?',
    "Votre site annonce une réponse rapide, et j'attends encore…",
    'Je sais que vous êtes très pris, mais un mot me rassurerait.',
    "Relance au sujet de ma demande ci-dessus. Merci d'avance.",
    'Dois-je chercher ailleurs ? Dites-le moi simplement.',
    "Re bonjour, je n'ai toujours rien reçu.",
    "Je reviens vers vous, la situation n'a pas bougé.",
    "Désolé[|e] d'insister, j'ai besoin de savoir si vous pouvez m'aider.",
    'Avez-vous une idée du moment où vous pourrez me répondre ?',
    'Toujours en attente de votre retour, cordialement.',
  ],
  documentsSent: [
    "Voilà les papiers, j'espère que c'est lisible. Il y a cinq pages.",
    "Je vous ai tout mis dans l'ordre, dites-moi s'il manque quelque chose.",
    "Bonjour, ci-joint les documents demandés. La qualité n'est pas très bonne, j'ai fait avec mon téléphone.",
    "J'ai retrouvé presque tout, il me manque un relevé que la banque doit m'envoyer.",
    'Documents envoyés. Je reste disponible pour toute précision.',
    "je vous envoie ce que j'ai, le reste est chez mes parents",
    "Voici les pièces. J'ai masqué les numéros de compte, j'espère que ça ne gêne pas.",
    "Tout est là, je crois. J'ai aussi ajouté une petite chronologie.",
    "Je n'ai pas de scanner, est-ce que des photos suffisent ? Les voici.",
    'Comme convenu, les documents. Bonne réception.',
  ],
  appointmentsTaken: [
    "{slot1}, c'est parfait pour moi.",
    'Je peux venir {slot1}. Faut-il confirmer par téléphone ?',
    'Le premier créneau me convient, merci.',
    'Va pour {slot1}. Merci de votre souplesse.',
    'ok pour {slot1}',
    'Je serai là {slot1}. Puis-je venir avec ma sœur ?',
    'Cela me convient. Je pose une demi-journée.',
    "{slot1}, très bien. J'apporterai tout en double.",
    "D'accord pour le rendez-vous, je m'organise avec la nounou.",
    "Je confirme {slot1}. Merci de m'indiquer l'adresse exacte.",
  ],
  givingUp: [
    "Ne vous donnez plus la peine, j'ai trouvé un autre avocat.",
    "Tant pis, je vais m'adresser ailleurs. Dommage.",
    "Bonjour, la situation s'est réglée entre-temps, sans vous. Cordialement.",
    "J'ai fini par aller à la permanence de la mairie.",
  ],
};

const english: VisitorPhrases = {
  thanks: [
    'Thank you very much, that is clearer.',
    'Thank you, I will call to arrange a meeting.',
    'Thanks for the quick answer, I feel reassured.',
    'Many thanks for your help.',
    'Great, thanks',
    'Thank you for being frank. I will think about it.',
    'Thank you, I will gather the documents.',
    'I did not expect such a human answer. Thank you.',
    'That answers my question, thank you.',
    'Understood. Thank you for your patience with my English.',
    'Thanks, have a good weekend.',
    'Thank you. It is a relief to be able to ask in English.',
  ],
  reminders: [
    'Hello, did you have a chance to read my message?',
    'I am still waiting for an answer, I am afraid.',
    'Just following up on my question above. Thanks in advance.',
    'Should I look elsewhere? Please just say so.',
    'Any idea when you might be able to reply?',
  ],
  documentsSent: [
    'Here are the papers, I hope you can read them. Five pages.',
    'Please find the documents attached. I took the pictures with my phone.',
    'I found nearly everything; the bank is sending me the last statement.',
    'All there, I think. I added a short timeline as well.',
    'Documents sent. I hid the account numbers, I hope that is fine.',
  ],
  appointmentsTaken: [
    '{slot1} works for me.',
    'The first time you suggest is fine, thank you.',
    'Let us say {slot1}. I will bring everything in two copies.',
    'I will be there on {slot1}. May I bring a friend?',
    '{slot1} is perfect, thank you for being flexible.',
  ],
  givingUp: ['No need any more, I found another lawyer.', 'Never mind, I will look elsewhere. A pity.'],
};

export const VISITOR_PHRASES: Readonly<Record<Language, VisitorPhrases>> = { fr: french, en: english };
