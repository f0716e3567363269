import type { Situation } from './situation.ts';

/** What the front desk is asked: hours, fees, papers. The assistant answers, and never on the law. */
export const practical: readonly Situation[] = [
  {
    key: 'front-desk',
    field: 'practical',
    lead: 'benali',
    other: 'none',
    weight: 7,
    fr: {
      firstLines: [
        'Bonjour, comment prendre rendez-vous avec vous ?',
        'Quels sont vos honoraires pour une première consultation ?',
        "Acceptez-vous l'aide juridictionnelle ?",
        'Peut-on faire le rendez-vous en visio ?',
        'Êtes-vous ouverts le samedi ?',
        "je dois deplacer mon rdv, c'est possible par ici?",
        'Quels papiers dois-je apporter au premier rendez-vous ?',
        'Votre cabinet est-il accessible en fauteuil roulant ?',
        "Puis-je venir accompagné[|e] d'un proche ?",
        "Est-ce que l'un de vos avocats parle anglais ou arabe ?",
      ],
      details: [
        'Je travaille en semaine à {city}, le plus simple pour moi serait en fin de journée.',
        "C'est pour une question de famille, rien d'urgent. J'ai une protection juridique avec mon assurance habitation, si cela compte.",
        "Ma mère a {oldage} ans et marche difficilement, c'est pour elle que je demande.",
        "J'ai déjà rempli le formulaire d'aide juridictionnelle mais je bloque à la page sur les revenus.",
      ],
      answers: [
        "Nous recevons du lundi au vendredi, sur rendez-vous, au cabinet ou en visioconférence. Pour un premier échange, une pièce d'identité suffit, avec les courriers que vous avez reçus. Indiquez-moi simplement vos disponibilités et je m'en occupe.",
        "Merci de votre message. Le cabinet accepte l'aide juridictionnelle en matière familiale et locative, après accord de l'avocat. Je peux vous envoyer la liste des pièces à joindre et relire le formulaire avec vous au téléphone.",
        "L'immeuble dispose d'un ascenseur et d'une rampe amovible ; prévenez-moi de votre heure d'arrivée et je viendrai vous ouvrir. Vous pouvez être accompagné[|e] ; l'avocat vous demandera seulement s'il peut vous recevoir un moment [seul|seule].",
        "Je vous réponds pour la partie pratique ; pour le fond, ce sera l'un de nos avocats. Si vous avez une protection juridique, gardez le numéro du contrat sous la main. Le reste peut attendre le rendez-vous.",
      ],
      exchanges: [
        [
          'Et le premier rendez-vous est-il payant ?',
          "Oui, il l'est, et le montant vous est indiqué avant que vous ne confirmiez. Je vous l'envoie avec la confirmation.",
        ],
        [
          'Puis-je vous envoyer mes documents avant ?',
          'Avec plaisir, vous pouvez les joindre à cette conversation. Ils ne seront lus que par la personne qui vous recevra.',
        ],
      ],
    },
    en: {
      firstLines: [
        'How can I make an appointment?',
        'How much is a first consultation?',
        'Does one of your lawyers speak English?',
        'Can we meet by video? I live abroad.',
        'Which documents should I bring to a first meeting?',
        'I need to move my appointment, can I do that here?',
      ],
      details: [
        'I work during the week in {city}, so the end of the day would suit me best.',
        'It is a family question, nothing urgent. I live in {abroad}, so there is a time difference.',
        'I have legal expenses insurance with my home policy, if that matters.',
        'I read French reasonably well, but I would rather speak English for something this important.',
      ],
      answers: [
        'We see people Monday to Friday, by appointment, here or by video, and all three lawyers work in English. For a first talk an identity document is enough, with the letters you have received. Tell me when you are free and I will arrange it.',
        'I answer for the practical side; for the substance it will be one of our lawyers. If you have legal expenses insurance, keep the policy number at hand. The rest can wait for the meeting.',
        'Thank you for your message. A meeting by video works well for people who live abroad, and I will take the time difference into account. You will receive a confirmation with everything you need.',
      ],
      exchanges: [
        [
          'Is the first meeting free?',
          'No, there is a charge, and you will know the amount before you confirm. I send it with the confirmation.',
        ],
        [
          'Can I send documents beforehand?',
          'Gladly, you can attach them to this conversation. Only the person who receives you will read them.',
        ],
      ],
    },
  },
];
