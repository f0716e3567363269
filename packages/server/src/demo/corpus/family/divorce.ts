import type { Situation } from '../situation.ts';

/** Spouses who part: by agreement, or not. */
export const divorce: readonly Situation[] = [
  {
    key: 'divorce-agreed',
    field: 'family',
    lead: 'durand',
    other: 'partner',
    weight: 7,
    fr: {
      firstLines: [
        "Nous sommes d'accord pour divorcer, par quoi faut-il commencer ?",
        'Bonjour, je souhaite des renseignements sur le divorce par consentement mutuel.',
        "divorce à l'amiable, est ce qu'il faut un avocat chacun?",
        'Mon conjoint et moi voulons nous séparer sans conflit, est-ce encore possible sans passer devant un juge ?',
        "Combien de temps prend un divorce quand tout le monde est d'accord ?",
        'On voudrait divorcer simplement, pour les enfants surtout.',
      ],
      details: [
        "Nous sommes mariés depuis {years} ans, sous le régime de la communauté, avec deux enfants. Nous avons un appartement à {city} avec un crédit en cours. Nous sommes d'accord sur presque tout, il reste la question de l'appartement.",
        "Pas d'enfant, pas de bien immobilier, juste une voiture et un compte commun. [Ma femme|Mon mari] est d'accord, on s'entend encore bien. On aimerait que ce soit réglé avant l'été si possible.",
        "On vit déjà séparément depuis {since}. Les enfants ont {age} ans et {age2} ans, ils sont une semaine sur deux chez chacun et ça se passe bien. C'est surtout la partie papiers qui nous fait peur.",
        "Je me permets de préciser que [mon épouse|mon époux] a déjà contacté une avocate de son côté. Il y a une maison achetée il y a {years} ans et un crédit à la consommation d'environ {amount}.",
      ],
      answers: [
        "Lorsque les époux s'entendent sur tout, le divorce peut en principe être constaté par une convention, chacun étant assisté de son propre avocat, puis déposée chez un notaire. Ce sont là des informations générales : il faudrait que nous voyions ensemble votre situation, et notamment le sort du logement. Pour préparer cet entretien, merci de réunir le livret de famille, le contrat de mariage s'il existe, les trois derniers bulletins de paie et le tableau d'amortissement du crédit.",
        "Je comprends que vous souhaitiez aller vers une séparation apaisée, et c'est souvent la meilleure voie pour des enfants. Avant tout mandat je ne peux vous donner que des indications générales : chacun de vous aura son avocat, et un notaire interviendra si vous possédez un bien immobilier. Un premier échange nous permettrait de faire la liste des points d'accord et de ceux qui restent ouverts.",
        "La première étape est assez simple : dresser ensemble la liste de ce qui est réglé (enfants, logement, comptes, dettes) et de ce qui ne l'est pas. Nous verrons au rendez-vous si la voie amiable convient à votre situation ; je ne saurais le dire sur ces seules lignes. Documents utiles : acte de mariage, dernier avis d'imposition, titre de propriété le cas échéant.",
        "Le consentement mutuel suppose un accord complet, ce qui n'empêche pas qu'il se construise peu à peu, avec l'aide des deux avocats. Il faudrait que nous examinions ensemble le crédit et la valeur du bien avant de parler de calendrier. Apportez, si vous les avez, l'acte d'achat et vos relevés de compte les plus récents.",
      ],
      exchanges: [
        [
          'Est-ce que nous pouvons prendre le même avocat pour que ça coûte moins cher ?',
          "La loi demande un avocat pour chacun des époux, précisément pour que chacun reçoive un conseil qui lui soit propre. Je peux vous indiquer comment se répartissent d'ordinaire les honoraires, et nous en parlerons avant que vous ne vous engagiez à quoi que ce soit.",
        ],
        [
          "Et pour l'appartement, faut-il le vendre avant ?",
          "Ce n'est pas une obligation en soi : plusieurs solutions existent, que le notaire devra chiffrer. Je préfère ne pas vous orienter vers l'une d'elles avant d'avoir vu l'acte d'achat et le solde du crédit.",
        ],
        [
          "Faut-il que les enfants soient entendus par quelqu'un ?",
          "Un mineur doit être informé qu'il peut demander à être entendu ; c'est une question que nous aborderons avec délicatesse, selon leur âge. Nous regarderons ensemble comment le leur expliquer.",
        ],
      ],
    },
    en: {
      firstLines: [
        'We both agree to divorce. Where do we start in France?',
        'Is it possible to divorce in France without going to court?',
        'My spouse and I want an amicable divorce, and neither of us speaks good French.',
        'How long does an uncontested divorce usually take here?',
      ],
      details: [
        'We married in {abroad} and have lived in Paris for {years} years. Two children, both at school here. We rent, so there is no property, only savings and a pension abroad.',
        'We have been living apart for {since} and it is all quite friendly. [My wife|My husband] has found a lawyer already. I would like to understand what happens about the flat we own in {city}.',
        'No children. We have a joint account and a mortgage with a French bank. I travel a lot for work so I would prefer to do most of this by video if that is allowed.',
      ],
      answers: [
        'When spouses agree on everything, a divorce can in principle be recorded in an agreement signed by both of you, each with a separate lawyer, and then lodged with a notary. Please take this as general information only: a marriage celebrated abroad calls for some checks first. It would help to have your marriage certificate, any marriage contract and your last tax notice.',
        "I am glad that things are calm between you; it makes everyone's work easier. Before any engagement I can only speak in general terms, and we would need to look together at which law applies to your property. Could you send me the date and place of the wedding, and where you lived just afterwards?",
        "A short first meeting would let us list what is already settled and what is not. Everything can be prepared remotely and we are used to working in English. Please have at hand your marriage certificate, the children's birth certificates and the mortgage statement.",
      ],
      exchanges: [
        [
          'Will the divorce be recognised in my home country?',
          'That depends on the country, and it is one of the first things we should check before choosing the route. I would rather verify it with you than give you a general answer that might mislead you.',
        ],
        [
          'Can my spouse and I share one lawyer?',
          'No, each spouse must have a lawyer of their own, so that each receives independent advice. I can suggest how the two firms usually share the work, which keeps the cost reasonable.',
        ],
      ],
    },
  },
  {
    key: 'divorce-contested',
    field: 'family',
    lead: 'durand',
    other: 'partner',
    weight: 7,
    fr: {
      firstLines: [
        "Je veux divorcer mais l'autre refuse, comment faire ?",
        "Mon conjoint a demandé le divorce et je ne m'y attendais pas du tout.",
        "bonjour j'ai recu un courrier d'avocat pour un divorce je suis perdu[|e]",
        'Peut-on quitter le domicile conjugal sans que cela se retourne contre nous ?',
        'Mon conjoint a vidé notre compte commun, que puis-je faire ?',
        "Je découvre une double vie après vingt ans de mariage. Je voudrais savoir où j'en suis.",
      ],
      details: [
        "Nous sommes mariés depuis {years} ans. [Elle|Il] a quitté la maison il y a {since} et ne répond plus qu'au sujet des enfants. Je paie seul[|e] le crédit et les charges. J'ai peur de faire une erreur.",
        "J'ai tout appris le {date}. Je n'ai pas dormi depuis. Nous avons trois enfants, j'ai arrêté de travailler pendant {years} ans pour m'en occuper et je n'ai presque pas de revenus à moi.",
        "Tout est à nos deux noms : la maison à {city}, la voiture, et le livret. Depuis {since} de grosses sommes sortent du compte, en tout à peu près {amount}. J'ai gardé tous les relevés.",
        "On dort dans des chambres séparées depuis {since}, l'ambiance est devenue irrespirable, surtout le soir. Les enfants entendent tout. Je voudrais partir mais je ne sais pas si j'ai le droit.",
      ],
      answers: [
        "Je mesure ce que ces lignes représentent et je vous remercie de votre confiance. De façon générale, un époux peut engager une procédure même si l'autre s'y oppose ; ce qui convient dans votre cas demande que nous nous voyions. Merci de ne rien signer et de me transmettre, si vous l'acceptez, le courrier reçu, le livret de famille et vos derniers relevés de compte.",
        "Il est normal de se sentir perdu[|e] à la lecture d'un tel courrier. Certaines dates peuvent être importantes : apportez-nous l'enveloppe et la lettre telles quelles, et n'attendez pas notre rendez-vous pour nous appeler si un autre pli arrive. Je ne peux pas vous donner d'avis avant d'avoir lu ces pièces et convenu d'un mandat.",
        "La question du logement et celle des comptes se règlent souvent provisoirement, en début de procédure. Ce sont des informations générales ; tout dépend de votre régime matrimonial et des preuves dont vous disposez. Il serait utile de conserver les relevés bancaires, l'acte de mariage et tout échange écrit.",
        "Je préfère que nous en parlions de vive voix, car votre situation comporte des aspects personnels qui se prêtent mal à l'écrit. Nous ferons d'abord le point sur l'urgence, les enfants et l'argent du quotidien. Prenez avec vous vos trois derniers bulletins de paie et l'échéancier du crédit.",
      ],
      exchanges: [
        [
          'Si je pars de la maison, est-ce que je perds mes droits dessus ?',
          'Quitter un logement et renoncer à ses droits sont deux choses différentes, mais la manière de partir compte. Je voudrais que nous en parlions avant que vous ne preniez cette décision, ne serait-ce que par téléphone.',
        ],
        [
          'Est-ce que je dois répondre à son avocat moi-même ?',
          "Rien ne vous y oblige. Si vous nous confiez le dossier, c'est nous qui écrirons à notre confrère ; d'ici là, gardez simplement le courrier et notez la date à laquelle vous l'avez reçu.",
        ],
        [
          "Les messages que j'ai trouvés sur son téléphone, je peux les utiliser ?",
          "La façon dont une preuve a été obtenue a son importance, et je ne peux pas vous répondre sans en savoir davantage. Ne m'envoyez rien pour l'instant ; nous verrons cela ensemble au rendez-vous.",
        ],
      ],
    },
    en: {
      firstLines: [
        'My spouse has filed for divorce and I do not know what to do.',
        'Can I divorce in France if my spouse refuses?',
        'I received a letter in French from a divorce lawyer and cannot understand all of it.',
        'My spouse has emptied our joint account, what are my options?',
      ],
      details: [
        'I have hardly slept since {date}. We have been married for {years} years and I followed [her|him] here for work. I have no income of my own at the moment and I am frightened of losing the flat.',
        'We live in {city} with two children aged {age} and {age2}. Things have been very tense for {since}. I would like to know what I may do before anyone goes to court.',
        'About {amount} has left our account since {lastmonth}. I still have the statements. I have not said anything yet because I am afraid of making things worse.',
      ],
      answers: [
        "Thank you for trusting us with this; I can imagine how heavy it is. In general terms one spouse can start proceedings without the other's consent, but what is right for you is something we should look at together. Please sign nothing for the moment, keep the envelope, and bring the letter, your marriage certificate and recent bank statements.",
        'Some dates may matter here, so please do not wait for our meeting if another letter arrives: call us. I cannot advise you before reading the documents and before we have agreed on an engagement. We can go through the letter with you in English.',
        'The home and everyday money are often dealt with provisionally at the beginning of proceedings. That is general information; your own case depends on where you married and on what can be shown. A first meeting would let us set the priorities.',
      ],
      exchanges: [
        [
          'Can I travel home with the children for the summer?',
          'Please do not book anything yet. Travel with children during a separation deserves a careful conversation, and I would like to see what has been agreed in writing so far.',
        ],
        [
          'Do I have to answer the other lawyer?',
          'Nothing obliges you to reply yourself. If you instruct us, we write on your behalf; until then simply keep the letter and note the day you received it.',
        ],
      ],
    },
  },
  {
    key: 'separation-property',
    field: 'family',
    lead: 'durand',
    other: 'partner',
    weight: 4,
    fr: {
      firstLines: [
        'Nous nous séparons et la maison est à nos deux noms, comment ça se passe ?',
        "Fin de PACS avec un achat en commun, qui peut m'expliquer la marche à suivre ?",
        "Séparation sans mariage : qui garde l'appartement ?",
        "J'ai payé des travaux dans une maison qui n'est pas à moi, puis-je récupérer quelque chose ?",
        'mon ex veut racheter ma part mais le prix me parait bas',
      ],
      details: [
        "Nous n'étions pas mariés. Achat en indivision il y a {years} ans, moitié-moitié, mais j'avais mis un apport de {sum} que mon ex ne reconnaît plus aujourd'hui.",
        "Le pacs a été dissous en {lastmonth}. [Elle|Il] est [restée|resté] dans l'appartement à {city} et ne me verse rien. La banque continue de prélever la mensualité sur mon compte.",
        "J'ai toutes les factures des travaux, environ {amount}, payées depuis mon compte personnel. La maison appartient à [sa mère|son père].",
      ],
      answers: [
        "Pour un achat en indivision, le point de départ est l'acte notarié, qui fixe les parts de chacun ; les comptes entre vous viennent ensuite. Il faudrait que nous lisions cet acte ensemble avant toute conclusion. Merci d'y joindre les preuves de l'apport et le tableau du crédit.",
        "Votre question touche à la fois à la propriété et aux comptes entre vous, que l'on règle d'ordinaire séparément. Je ne puis vous donner que des informations générales à ce stade. Les pièces utiles : acte d'achat, convention de PACS, relevés montrant les échéances payées.",
        "Des solutions amiables existent, avec ou sans notaire selon les cas, et elles sont souvent plus rapides qu'un procès. Pour savoir si elles conviennent, il faudrait une estimation récente du bien et les factures dont vous disposez.",
      ],
      exchanges: [
        [
          "Est-ce que je peux arrêter de payer le crédit puisque je n'habite plus là ?",
          "Vis-à-vis de la banque, votre engagement demeure tant qu'il n'a pas été modifié : soyez prudent[|e] avant d'interrompre quoi que ce soit. Nous verrons comment ces versements peuvent entrer dans les comptes entre vous.",
        ],
        [
          "Qui paie l'expertise de la maison ?",
          "Cela se décide souvent d'un commun accord, et par moitié. Si nous avançons ensemble, je le proposerai dès le premier courrier.",
        ],
      ],
    },
    en: {
      firstLines: [
        'We are separating, not married, and own a flat together. What happens next?',
        'How do we end a PACS when there is a mortgage?',
        'My ex wants to buy my share of the house, but the price seems low.',
      ],
      details: [
        'We bought in {city} {years} years ago, half each, but my parents lent us {sum} for the deposit. There is an e-mail about it and nothing else.',
        'I moved out in {lastmonth}. The mortgage still comes out of my account every month and my ex lives there alone.',
      ],
      answers: [
        "The notary's deed is the starting point, because it sets out each person's share; the accounts between you come afterwards. We would need to read it together before drawing any conclusion. Please bring the deed, the loan schedule and that e-mail.",
        'There are out-of-court ways to settle this, and they are often quicker. I can only speak generally until I have seen the deed and a recent valuation of the property.',
      ],
      exchanges: [
        [
          'May I stop paying the mortgage now that I have left?',
          'Towards the bank your commitment stays as it is until it is changed, so please be careful before stopping anything. We can look at how these payments count between the two of you.',
        ],
      ],
    },
  },
];
