import type { Situation } from './situation.ts';

/** What the front desk is asked: a time, a price, a way in. The assistant answers, and never on the law. */
export const practical: readonly Situation[] = [
  {
    key: 'making-an-appointment',
    field: 'practical',
    lead: 'benali',
    other: 'none',
    weight: 3,
    fr: {
      firstLines: [
        'Bonjour, comment prendre rendez-vous avec vous ?',
        'Peut-on faire le rendez-vous en visio ?',
        'Êtes-vous ouverts le samedi ?',
        "je dois deplacer mon rdv, c'est possible par ici?",
        'Un rendez-vous en fin de journée est-il possible ?',
      ],
      details: [
        'Je travaille en semaine à {city}, le plus simple pour moi serait en fin de journée.',
        "C'est pour une question de famille, rien qui presse.",
        "Je suis à {abroad} jusqu'à la fin du mois, avec un décalage d'une heure.",
      ],
      answers: [
        "Nous recevons du lundi au vendredi, sur rendez-vous, au cabinet ou en visioconférence. Pour un premier échange, une pièce d'identité suffit, avec les courriers que vous avez reçus. Indiquez-moi simplement vos disponibilités et je m'en occupe.",
        "Le samedi nous sommes fermés, mais un avocat peut recevoir jusqu'à 18 h 30 en semaine, et la visioconférence évite souvent une demi-journée d'absence. Je m'occupe de tout, il n'y a rien à installer.",
        "C'est tout à fait possible ici, il me suffit de savoir ce qui vous arrange. Pour le fond, ce sera l'un de nos avocats qui vous répondra.",
      ],
      exchanges: [
        [
          'Et le premier rendez-vous est-il payant ?',
          "Oui, il l'est, et le montant vous est indiqué avant que vous ne confirmiez. Je vous l'envoie avec la confirmation.",
        ],
        [
          'Combien de temps faut-il prévoir ?',
          "Comptez trois quarts d'heure. Si cela doit durer davantage, l'avocat vous le dira avant de poursuivre.",
        ],
      ],
    },
    en: {
      firstLines: [
        'How can I make an appointment?',
        'Can we meet by video? I live abroad.',
        'Does one of your lawyers speak English?',
        'I need to move my appointment, can I do that here?',
      ],
      details: [
        'I work during the week in {city}, so the end of the day would suit me best.',
        'It is a family question, nothing that presses. I live in {abroad}, so there is a time difference.',
        'I read French reasonably well, but I would rather speak English for something this important.',
      ],
      answers: [
        'We see people Monday to Friday, by appointment, here or by video, and all three lawyers work in English. For a first talk an identity document is enough, with the letters you have received.',
        'That is no trouble at all. A meeting by video works well for people who live abroad, and I will take the time difference into account.',
      ],
      exchanges: [
        [
          'Is the first meeting free?',
          'No, there is a charge, and you will know the amount before you confirm. I send it with the confirmation.',
        ],
      ],
    },
  },
  {
    key: 'what-it-costs',
    field: 'practical',
    lead: 'benali',
    other: 'none',
    weight: 3,
    fr: {
      firstLines: [
        'Quels sont vos honoraires pour une première consultation ?',
        "Acceptez-vous l'aide juridictionnelle ?",
        'Puis-je payer vos honoraires en plusieurs fois ?',
        'Le premier échange par message est-il gratuit ?',
        'combien coute une consultation svp',
      ],
      details: [
        "J'ai déjà rempli le formulaire d'aide juridictionnelle mais je bloque à la page sur les revenus.",
        "J'ai une protection juridique avec mon assurance habitation, si cela compte.",
        'Je préfère savoir avant de venir, mon budget est serré.',
      ],
      answers: [
        "Merci de poser la question d'emblée. Le cabinet accepte l'aide juridictionnelle en matière familiale et locative, après accord de l'avocat. Je peux vous envoyer la liste des pièces à joindre et relire le formulaire avec vous au téléphone.",
        "Vos messages ici ne vous engagent à rien. Le rendez-vous, lui, est payant, et toute suite fait l'objet d'une convention écrite. Si vous avez une protection juridique, gardez le numéro du contrat sous la main.",
        "Un règlement échelonné est possible dans beaucoup de cas ; c'est à voir avec l'avocat, qui en décide avec vous. Je note votre question pour qu'elle soit abordée en premier.",
      ],
      exchanges: [
        [
          "Et si je n'ai pas droit à l'aide, combien cela ferait-il à peu près ?",
          "Je ne peux pas le dire à la place de l'avocat, mais vous aurez un montant écrit avant de décider. Je le lui rappelle.",
        ],
        [
          "Où envoie-t-on le formulaire d'aide juridictionnelle ?",
          "Au bureau d'aide juridictionnelle du tribunal, ou en ligne. Déposez-le ici si vous voulez que je vérifie qu'il est complet.",
        ],
      ],
    },
    en: {
      firstLines: [
        'How much is a first consultation?',
        'Is it free to write to you here?',
        'Can I pay your fees in instalments?',
      ],
      details: [
        'I have legal expenses insurance with my home policy, if that matters.',
        'I would like to know before I come, as my budget is tight.',
      ],
      answers: [
        'Thank you for asking at the outset. Your messages here commit you to nothing; the meeting is charged, and anything further is set out in a written agreement. If you have legal expenses insurance, keep the policy number at hand.',
        'Payment by instalments is often possible; it is for the lawyer to settle with you. I am noting your question so that it comes first.',
      ],
      exchanges: [
        [
          'Could you give me a rough idea for the whole thing?',
          "I cannot say so in the lawyer's place, but you will have an amount in writing before you decide. I will remind them.",
        ],
      ],
    },
  },
  {
    key: 'coming-to-the-office',
    field: 'practical',
    lead: 'benali',
    other: 'none',
    weight: 2,
    fr: {
      firstLines: [
        'Quels papiers dois-je apporter au premier rendez-vous ?',
        'Votre cabinet est-il accessible en fauteuil roulant ?',
        "Puis-je venir accompagné[|e] d'un proche ?",
        'Y a-t-il un endroit pour attendre avec un bébé ?',
      ],
      details: [
        "Ma mère a {oldage} ans et marche difficilement, c'est pour elle que je demande.",
        "Mon rendez-vous est le {soon}, j'arrive en train depuis {city}.",
        "Je suis un peu impressionné[|e], c'est la première fois que je vois un avocat.",
      ],
      answers: [
        "L'immeuble dispose d'un ascenseur et d'une rampe amovible ; prévenez-moi de votre heure d'arrivée et je viendrai vous ouvrir. Une pièce d'identité et les courriers reçus suffisent pour commencer. Vous pouvez bien sûr être accompagné[|e].",
        "Vous serez bien reçu[|e]. Il y a une petite salle au calme, et l'on peut venir à deux ; l'avocat vous demandera seulement s'il peut vous voir un moment [seul|seule]. Pour les papiers : identité, courriers, et vos notes si vous en avez.",
      ],
      exchanges: [
        [
          'Puis-je vous envoyer mes documents avant ?',
          'Avec plaisir, vous pouvez les joindre à cette conversation. Ils ne seront lus que par la personne qui vous recevra.',
        ],
        [
          'Quelle est la station la plus proche avec un ascenseur ?',
          'Je vous envoie le plan avec la confirmation, la station y est entourée. En cas de retard, un mot ici suffit.',
        ],
      ],
    },
    en: {
      firstLines: [
        'Which documents should I bring to a first meeting?',
        'May I bring somebody with me?',
        'Is your office accessible by wheelchair?',
      ],
      details: [
        'It is for my mother, who is {oldage} and walks with difficulty.',
        'My meeting is on {soon} and I come from {city} by train.',
      ],
      answers: [
        'The building has a lift and a removable ramp; tell me when you arrive and I will open the door for you. An identity document and the letters you received are enough to begin with, and you are welcome to bring somebody.',
      ],
      exchanges: [
        [
          'Can I send documents beforehand?',
          'Gladly, you can attach them to this conversation. Only the person who receives you will read them.',
        ],
      ],
    },
  },
];
