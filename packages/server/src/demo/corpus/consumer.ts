import type { Situation } from './situation.ts';

/** Purchases, cars and banks; and what the dead leave behind. */
export const consumer: readonly Situation[] = [
  {
    key: 'purchase',
    field: 'consumer',
    lead: 'marchetti',
    other: 'trader',
    weight: 4,
    fr: {
      firstLines: [
        'Un site internet refuse de me rembourser une commande jamais livrée.',
        'Démarchage à domicile : je veux annuler un contrat de panneaux solaires.',
        'La salle de sport continue de me prélever après résiliation.',
        'Vol annulé et aucun remboursement depuis six mois.',
        'cuisine livrée cassée, le vendeur ne veut rien savoir',
        'Mes parents âgés ont signé un crédit sans comprendre.',
      ],
      details: [
        "L'enjeu est de {amount}. J'ai la confirmation, les échanges, et dix mails sans réponse utile. Leur service client est injoignable depuis {since}.",
        'Tout a été signé sur une tablette le {date}, sans papier. On a fait confiance.',
        "J'ai envoyé un recommandé en {lastmonth}. Ils ont répondu par une lettre type. Ma banque me dit de voir avec eux.",
      ],
      answers: [
        "Avant toute action, un médiateur de la consommation peut être saisi gratuitement ; son nom figure aux conditions générales. Si cela ne suffit pas, nous verrons ensemble ce qu'il convient de faire. Envoyez-moi le contrat, vos relances et la preuve du paiement.",
        'Ces contrats comportent souvent des règles de forme, et parfois un droit de rétractation, dont il faut vérifier les dates : appelez sans trop attendre. Je dois voir les documents signés, y compris une éventuelle offre de crédit.',
        "Je vais être franche avec vous : pour cette somme, les honoraires pourraient dépasser l'enjeu. Je vous propose d'abord une lecture des pièces, et je vous dirai si vous pouvez agir seul[|e].",
      ],
      exchanges: [
        [
          'Puis-je faire opposition au prélèvement ?',
          "Vous pouvez en parler à votre banque, mais cela n'éteint pas forcément le contrat. Montrez-moi d'abord vos échanges avec eux.",
        ],
        [
          'Le médiateur peut-il imposer quelque chose ?',
          "Il propose, il n'impose pas, sauf exceptions. C'est néanmoins une étape utile et gratuite.",
        ],
      ],
    },
    en: {
      firstLines: [
        'An online shop will not refund an order that never came.',
        'My flight was cancelled and the airline ignores me.',
        'My gym keeps charging me after I left.',
      ],
      details: [
        'About {amount} is at stake. I have the confirmation and ten e-mails with no useful answer.',
        'I sent a registered letter in {lastmonth} and got a standard reply. My bank sends me back to them.',
      ],
      answers: [
        'Before any action, a consumer mediator can be asked free of charge; the name is in the terms and conditions. If that is not enough, we can look at it together. Please send the contract, your reminders and proof of payment.',
        'I will be frank: for such a sum, fees might exceed what is at stake. I suggest that I first read the papers and tell you whether you can act on your own.',
      ],
      exchanges: [
        [
          'Can the mediator force them to pay?',
          'A mediator proposes rather than imposes. It is nevertheless a useful step, and free.',
        ],
      ],
    },
  },
  {
    key: 'car',
    field: 'consumer',
    lead: 'marchetti',
    other: 'trader',
    weight: 3,
    fr: {
      firstLines: [
        "Voiture d'occasion en panne une semaine après l'achat.",
        'Le garage garde ma voiture depuis trois mois.',
        "J'ai acheté une voiture au compteur trafiqué.",
        'moteur cassé après une réparation, le garage nie tout',
        'Le vendeur particulier refuse de reprendre le véhicule.',
      ],
      details: [
        "Un autre garage parle de moteur à remplacer. La voiture m'avait coûté {carprice}, à {city}, et le contrôle technique était vierge.",
        "On m'a d'abord parlé de {amount}, maintenant du double, et la voiture est toujours immobilisée.",
        "J'ai retrouvé l'historique d'entretien, il ne correspond pas à ce qu'on m'avait dit. J'ai imprimé les pages.",
      ],
      answers: [
        "Une expertise amiable contradictoire, souvent prise en charge par l'assurance, est la première étape la plus utile. Merci de m'envoyer la facture ou le certificat de cession, le contrôle technique et les messages échangés. Je ne peux pas dire à l'avance qui l'emporterait.",
        "Ne laissez pas démonter le moteur avant qu'un expert l'ait vu. Pour le reste, il faudrait lire l'ordre de réparation que vous avez signé. Nous verrons alors si une mise en demeure est opportune.",
      ],
      exchanges: [
        [
          "Qui paie l'expert ?",
          "Regardez votre contrat : une protection juridique peut s'en charger. À défaut, le coût est à comparer à l'enjeu, ce que nous ferons ensemble.",
        ],
        [
          'Je dois continuer à payer le crédit auto ?',
          "Le crédit suit en principe son cours tant que rien n'a été décidé. Apportez-moi le contrat, certains crédits sont liés à l'achat.",
        ],
      ],
    },
  },
  {
    key: 'bank-fraud',
    field: 'consumer',
    lead: 'marchetti',
    other: 'trader',
    weight: 3,
    fr: {
      firstLines: [
        'Ma banque refuse de rembourser des virements frauduleux.',
        "J'ai été victime d'un faux conseiller bancaire au téléphone.",
        "Des achats que je n'ai pas faits apparaissent sur ma carte.",
        'arnaque au faux rib, la banque ne veut pas rembourser',
        "Placement en ligne : je n'arrive plus à récupérer mon argent.",
      ],
      details: [
        "Trois opérations le {date}, pour {sum} en tout. Tout avait l'air vrai, jusqu'au numéro de l'agence. Je me sens bête.",
        "J'ai porté plainte le lendemain. La banque parle de « négligence grave » dans son courrier et clôt le dossier.",
        "C'étaient les économies de notre couple depuis {years} ans. [Ma femme|Mon mari] n'est pas encore au courant.",
      ],
      answers: [
        "Vous n'avez pas à vous sentir bête, ces appels trompent des personnes très avisées. La loi encadre le remboursement des opérations non autorisées, avec des exceptions que les banques invoquent souvent. Il me faudrait leur courrier, la plainte et les relevés concernés.",
        "La qualification de négligence se discute au cas par cas, et je ne peux pas conclure sur ces seules lignes. Notez pendant qu'il en est temps le déroulé exact de l'appel. Le médiateur bancaire est une étape possible, nous verrons à quel moment.",
      ],
      exchanges: [
        [
          "Faut-il accepter la moitié qu'ils proposent ?",
          "Ne répondez pas avant que j'aie lu la proposition, surtout si elle vous demande de renoncer à autre chose.",
        ],
        [
          "La police peut-elle retrouver l'argent ?",
          'Parfois, mais je ne voudrais pas vous donner de faux espoirs. La plainte reste de toute façon une pièce utile.',
        ],
      ],
    },
    en: {
      firstLines: [
        'My French bank will not refund fraudulent transfers.',
        'Somebody pretending to be my bank took my savings.',
      ],
      details: [
        'Three transfers on {date}, {sum} in total. The call showed the number of my branch. I feel foolish.',
        'I filed a complaint the next day. The bank writes that it was gross negligence and closes the file.',
      ],
      answers: [
        'You have no reason to feel foolish; such calls deceive very careful people. The law deals with unauthorised payments, with exceptions that banks often invoke. I would need their letter, the complaint and the statements.',
        'Whether it was negligence is discussed case by case, and I cannot conclude from these lines alone. While it is fresh, please write down exactly how the call went.',
      ],
      exchanges: [
        [
          'They offer half. Should I accept?',
          'Please do not reply before I have read the offer, above all if it asks you to give something up.',
        ],
      ],
    },
  },
  {
    key: 'succession',
    field: 'consumer',
    lead: 'durand',
    other: 'person',
    weight: 5,
    fr: {
      firstLines: [
        'La succession de mon père est bloquée par un des héritiers.',
        'Mon frère occupe la maison familiale et refuse de vendre.',
        "Je crois avoir été écarté[|e] d'un testament, que puis-je vérifier ?",
        'Le notaire ne me répond plus depuis des mois.',
        'succession avec des dettes, on peut refuser ?',
        'Ma mère a donné presque tout à ma sœur avant de mourir.',
        'Des retraits importants ont eu lieu sur le compte de ma grand-mère avant son décès.',
      ],
      details: [
        "Nous sommes trois enfants. Le décès remonte à {since}. Il y a une maison à {city2} et des comptes. L'un de nous bloque toute signature.",
        "J'ai demandé les relevés à la banque, il y a des chèques pour {sum} en deux ans. Je ne veux accuser personne, je veux comprendre.",
        "Le notaire a été choisi par ma belle-mère. Il ne m'envoie que des courriers de relance à signer, sans explication.",
        "J'habite loin et je n'ai pu venir qu'à l'enterrement. Depuis, on me met devant le fait accompli.",
      ],
      answers: [
        "Je vous présente mes condoléances. Dans une indivision, plusieurs voies permettent de sortir d'un blocage, de la discussion entre notaires au partage judiciaire. Ce sont des informations générales ; il me faudrait l'acte de notoriété, les courriers du notaire et la liste des biens.",
        'Il est tout à fait légitime de vouloir comprendre, sans accuser. Chaque héritier peut en principe demander certaines pièces et choisir son propre notaire. Nous regarderions ensemble lesquelles demander, et dans quel ordre.',
        "Accepter ou refuser une succession est un choix important, qu'il ne faut pas faire à demi en payant une facture ou en prenant un meuble. Ne signez rien avant notre entretien. Apportez l'état des dettes que vous connaissez.",
        'Les libéralités faites du vivant se vérifient à partir des actes et des comptes. Je ne peux rien conclure avant de les voir. Prenez avec vous le livret de famille et toute donation antérieure.',
      ],
      exchanges: [
        [
          'Peut-on obliger mon frère à payer un loyer ?',
          "Une indemnité d'occupation peut parfois être demandée. Cela dépend de la situation de la maison et de ce qui a été convenu, que nous devons examiner.",
        ],
        [
          "Faut-il que j'aie mon propre notaire en plus de vous ?",
          'Les deux rôles sont différents et se complètent bien. Nous verrons si cela se justifie au regard des frais.',
        ],
      ],
    },
    en: {
      firstLines: [
        "My father's estate in France is blocked by one heir.",
        'I live abroad and have inherited part of a house in France.',
        'I think I was left out of a will. What can I check?',
        'The French notary does not answer my questions.',
      ],
      details: [
        'There are three of us. My father died {since} ago; there is a house in {city2} and some accounts. One of us refuses to sign anything.',
        'I live in {abroad} and only came for the funeral. Since then I am sent papers to sign, in French, without explanation.',
        'The bank statements show cheques for {sum} over two years. I do not want to accuse anybody, I want to understand.',
      ],
      answers: [
        "Please accept my condolences. When heirs own together, there are several ways out of a deadlock, from talks between notaries to a division by the court. This is general information; I would need the notary's letters and a list of the assets.",
        'It is perfectly legitimate to want to understand without accusing anyone. Each heir may in principle ask for certain documents and choose a notary. We could look together at which to ask for, and in what order.',
        'Please sign nothing before we have spoken: a signature can commit you further than it seems. We can read the papers with you by video and explain them in English.',
      ],
      exchanges: [
        [
          'Do I need a notary of my own as well?',
          'The two roles are different and go well together. We will see whether the cost is justified.',
        ],
        [
          "Which country's law applies?",
          'It usually depends on where your father lived and on any choice made in a will. That is the first thing we would check.',
        ],
      ],
    },
  },
  {
    key: 'will-gift',
    field: 'consumer',
    lead: 'durand',
    other: 'none',
    weight: 3,
    fr: {
      firstLines: [
        'Je voudrais protéger mon compagnon en cas de décès, nous ne sommes pas mariés.',
        'Comment faire un testament quand on a des enfants de deux unions ?',
        "Puis-je donner ma maison à l'un de mes enfants ?",
        'Famille recomposée, je veux éviter les disputes plus tard.',
        'Comment transmettre à mes petits-enfants sans fâcher personne ?',
      ],
      details: [
        "J'ai {oldage} ans et un appartement à {city}. Je suis en bonne santé, mais j'aimerais que tout soit clair pour les miens.",
        "Il y a deux enfants d'un premier mariage et un de notre couple. Tout le monde s'entend, et je voudrais que cela dure.",
        'Il y a aussi une petite maison à {city2}, et je ne sais pas à qui elle devrait revenir.',
      ],
      answers: [
        "Votre démarche est sage. Plusieurs outils existent, testament, donation, assurance-vie, mandat de protection, et leur choix dépend de votre famille et de vos biens. Je ne peux que les évoquer ici. Un entretien, puis le notaire, permettraient d'avancer sans hâte.",
        'Tout commence par un tableau simple : votre famille, vos biens, vos souhaits. Nous verrons ensemble ce qui est possible et ce qui demande un notaire. Merci de préparer le livret de famille et les actes que vous avez déjà.',
      ],
      exchanges: [
        [
          'Un testament écrit à la main suffit-il ?',
          'Il peut être valable sous certaines conditions de forme. Je préfère le relire avec vous plutôt que de vous rassurer trop vite.',
        ],
        [
          "Mes enfants doivent-ils être d'accord ?",
          "Pas toujours, mais il vaut souvent mieux qu'ils comprennent. Nous verrons ce qui relève de votre seule volonté.",
        ],
      ],
    },
  },
];
