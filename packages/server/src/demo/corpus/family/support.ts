import type { Situation } from '../situation.ts';

/** Maintenance: unpaid, too high, too low. */
export const support: readonly Situation[] = [
  {
    key: 'support-unpaid',
    field: 'family',
    lead: 'durand',
    other: 'partner',
    weight: 6,
    fr: {
      firstLines: [
        "La pension alimentaire n'est plus versée depuis plusieurs mois.",
        'Comment récupérer des pensions alimentaires impayées ?',
        'bonjour pension pas payer depuis janvier que faire merci',
        'La pension arrive en retard et jamais en entier, y a-t-il un recours ?',
        "L'autre parent s'est déclaré insolvable et ne paie plus rien.",
        'Est-ce que la CAF peut se charger de la pension à ma place ?',
      ],
      details: [
        'Le jugement fixe {support} par mois et par enfant. Le dernier virement remonte à {lastmonth}. Au total il me manque à peu près {amount} et je suis à découvert.',
        "[Elle|Il] travaille pourtant, je le sais par mon [fils|fille]. J'ai relancé par SMS, puis par lettre recommandée le {date}, revenue « non réclamée ».",
        "Je suis [seul|seule] avec deux enfants à {city}. Je n'ai jamais osé réclamer parce que j'avais peur que ça retombe sur eux.",
        "La pension n'a jamais été revalorisée depuis {years} ans. Et maintenant plus rien du tout. J'ai le jugement et tous mes relevés.",
      ],
      answers: [
        "Plusieurs voies existent pour recouvrer une pension fixée par une décision, dont l'intermédiation par la caisse d'allocations familiales. Laquelle convient dépend du jugement et de la situation de l'autre parent ; nous devrions le regarder ensemble. Merci de préparer la décision complète, vos relevés depuis le dernier versement et les courriers envoyés.",
        "Je regrette que vous portiez cette charge seul[|e]. À titre d'information générale, une décision exécutoire permet d'agir, et certaines démarches peuvent être faites sans avocat, ce que je vous indiquerai volontiers. Pour le reste, il me faudrait le jugement, avec la preuve de sa notification.",
        "Avant d'envisager une procédure, nous ferions un décompte précis, mois par mois. Pourriez-vous m'adresser un tableau simple (mois, somme due, somme reçue) et la copie du jugement ? Nous verrons alors quelle démarche paraît la plus simple et la moins coûteuse.",
      ],
      exchanges: [
        [
          "Est-ce qu'on peut prendre directement sur son salaire ?",
          "Un mécanisme de paiement direct existe, sous conditions. Il faudrait d'abord connaître l'employeur et disposer de la décision dans sa forme exécutoire ; nous le vérifierions pour vous.",
        ],
        [
          "Jusqu'où peut-on remonter dans le temps ?",
          "Des délais s'appliquent et je ne les calculerai pas par message. Apportez tout ce que vous avez, même ancien, et ne tardez pas à prendre rendez-vous.",
        ],
        [
          "Est-ce que j'ai droit à l'aide juridictionnelle ?",
          'Cela dépend de vos ressources et de la composition de votre foyer. Le simulateur du service public donne une première idée, et Mme Benali pourra vous aider à remplir le dossier.',
        ],
      ],
    },
    en: {
      firstLines: [
        'Child maintenance has not been paid for months.',
        'How can I recover unpaid child support from a parent who lives abroad?',
        'The maintenance always comes late and never in full.',
      ],
      details: [
        'The judgment says {support} a month per child. The last transfer was in {lastmonth}. By my count {amount} is missing.',
        'My ex moved to {abroad} and no longer answers. I have the French judgment and all my bank statements.',
        'I sent a registered letter on {date}; it came back unclaimed. I have two children and I am overdrawn.',
      ],
      answers: [
        'There are several ways to recover maintenance that a court has fixed, including through the family benefits office. Which one fits depends on the judgment and on where the other parent lives, so we should look at it together. Please prepare the full decision and your statements since the last payment.',
        'I am sorry that you carry this alone. As general information, some steps can be taken without a lawyer and I will gladly point you to them; others need the judgment with proof that it was served. A simple table, month by month, would help.',
      ],
      exchanges: [
        [
          'Can it be taken from wages directly?',
          'Such a mechanism exists, under conditions. We would first need to know the employer and to hold an enforceable copy of the decision.',
        ],
        [
          'How far back can we go?',
          'Time limits apply and I would not calculate them in a message. Bring everything you have, even if it is old, and let us meet soon.',
        ],
      ],
    },
  },
  {
    key: 'support-revision',
    field: 'family',
    lead: 'durand',
    other: 'partner',
    weight: 4,
    fr: {
      firstLines: [
        'Je ne peux plus payer la pension fixée par le juge, comment la faire baisser ?',
        'Mes revenus ont diminué, puis-je demander une révision de pension ?',
        'Notre enfant commence des études, la pension peut-elle être augmentée ?',
        'Mon enfant majeur travaille, dois-je continuer à verser une pension ?',
        "La pension date d'il y a longtemps et ne couvre plus rien.",
      ],
      details: [
        "Elle a été fixée à {support} par mois quand je gagnais {wage}. J'ai perdu mon emploi en {lastmonth} et je touche beaucoup moins. Je paie encore, en empruntant à la famille.",
        "{child} entre en école à {city2} : logement, transports, frais d'inscription. J'ai chiffré, cela fait près de {amount} pour l'année.",
        "On ne se parle plus depuis {since}, donc un accord me paraît difficile. J'ai gardé le jugement et mes avis d'imposition.",
      ],
      answers: [
        "Le montant d'une pension peut être revu lorsque la situation de l'un des parents ou les besoins de l'enfant ont changé. C'est une information générale : seul l'examen de vos ressources et charges permettrait d'en dire davantage. Merci de réunir le jugement, vos deux derniers avis d'imposition et un budget mensuel.",
        "Tant qu'aucune nouvelle décision ni accord n'est intervenu, la somme fixée reste due ; c'est pourquoi il est préférable que nous nous voyions sans tarder. Préparez vos justificatifs de revenus et, si possible, ceux des dépenses de l'enfant.",
        "Un accord écrit entre parents peut parfois être homologué sans longue procédure. Nous regarderions ensemble si cette voie est réaliste, avant d'envisager une requête. Il me faudrait la décision en cours et un état de vos charges.",
      ],
      exchanges: [
        [
          'En attendant, puis-je verser un peu moins ?',
          "Je ne vous y encouragerai pas par écrit : la décision en cours s'applique. Parlons-en rapidement, en regardant ce qui peut être proposé à l'autre parent.",
        ],
        [
          'Faut-il prouver les dépenses une par une ?',
          "Un budget clair, avec les principaux justificatifs, suffit d'ordinaire pour commencer. Nous compléterons ensuite si nécessaire.",
        ],
      ],
    },
  },
];
