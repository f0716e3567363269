import type { Situation } from '../situation.ts';

/** Owners: the co-owned building, the hidden defect, the builder, the neighbour. */
export const ownership: readonly Situation[] = [
  {
    key: 'co-ownership',
    field: 'housing',
    lead: 'marchetti',
    other: 'trader',
    weight: 5,
    fr: {
      firstLines: [
        "Comment contester une décision d'assemblée générale de copropriété ?",
        'Le syndic me réclame des charges que je ne comprends pas.',
        'Un copropriétaire fait des travaux dans les parties communes sans autorisation.',
        "Notre syndic ne convoque plus d'assemblée générale.",
        'charges de copro doublées en un an, qui controle ?',
        "Ravalement voté alors que la majorité n'était pas atteinte, selon moi.",
        'Le syndic refuse de me communiquer les factures.',
      ],
      details: [
        "Immeuble de vingt-deux lots à {city}. L'assemblée s'est tenue le {date}, j'étais absent[|e] et j'ai reçu le procès-verbal depuis peu.",
        "On me demande {amount} d'appel de fonds exceptionnel. Aucun devis n'était joint à la convocation. Deux voisins sont dans le même cas que moi.",
        "J'ai écrit au syndic trois fois depuis {lastmonth}. Il répond « voir l'assemblée » et l'assemblée répond « voir le syndic ».",
      ],
      answers: [
        "La contestation d'une assemblée obéit à des conditions strictes, dont un délai : n'attendez pas ce message pour prendre rendez-vous. Il me faudrait la convocation, le procès-verbal, la preuve de sa réception et votre vote. Je ne peux pas me prononcer sans ces documents.",
        "Les charges se vérifient à partir du règlement de copropriété et des tantièmes. Pouvez-vous m'adresser ce règlement, les deux derniers appels de fonds et vos courriers au syndic ? Nous verrons ensuite ensemble si une démarche amiable suffit.",
        "Un copropriétaire peut en principe consulter les pièces justificatives avant l'assemblée. Si ce droit vous est refusé, un courrier du cabinet est souvent efficace. Cela reste une information générale, à confronter à votre dossier.",
      ],
      exchanges: [
        [
          'Puis-je ne payer que la part que je ne conteste pas ?',
          "La question est délicate : l'appel de fonds et sa contestation suivent deux chemins différents. Ne suspendez rien avant que nous ayons lu le procès-verbal.",
        ],
        [
          'Pouvons-nous venir à trois copropriétaires ?',
          "Bien sûr, à condition que vos intérêts aillent dans le même sens ; je le vérifierai d'abord. Indiquez-moi vos numéros de lots, rien de plus.",
        ],
      ],
    },
    en: {
      firstLines: [
        "How can a decision of our owners' meeting be challenged?",
        'The building manager charges me for works I do not understand.',
        'My co-owned building has not held a meeting for years.',
      ],
      details: [
        'There are twenty-two flats, in {city}. The meeting was on {date}; I was abroad and received the minutes only recently.',
        'They ask for {amount} as an exceptional contribution. No quotation was attached. Two neighbours are in the same position.',
      ],
      answers: [
        'Challenging a meeting follows strict conditions, including a time limit, so please do not wait for our messages to book a time. I would need the invitation, the minutes, proof of when you received them and your vote.',
        "Charges are checked against the building's rules and your shares. Could you send me the règlement de copropriété and the last two calls for funds? We can then see whether an amicable step is enough.",
      ],
      exchanges: [
        [
          'May I pay only the undisputed part?',
          'That is delicate, because the call for funds and its challenge follow two separate paths. Please hold nothing back before we have read the minutes.',
        ],
      ],
    },
  },
  {
    key: 'hidden-defects',
    field: 'housing',
    lead: 'marchetti',
    other: 'person',
    weight: 5,
    fr: {
      firstLines: [
        "Je découvre des vices cachés dans la maison que je viens d'acheter.",
        "Fissures apparues après l'achat, le vendeur ne répond pas.",
        "Le vendeur savait que la cave était inondée et n'a rien dit.",
        'vice caché, contre qui se retourner ?',
        'Humidité cachée derrière des doublages, découverte après la vente.',
        'Le diagnostic ne disait rien et pourtant tout est à refaire.',
        'Toiture à refaire trois mois après la signature.',
      ],
      details: [
        "Achat signé le {date} chez le notaire, une maison des années 1960 à {city}. Au premier gros orage, l'eau est entrée par le salon. Les voisins me disent que c'est arrivé à chaque automne.",
        "Un artisan a chiffré la réparation à {sum}. Il a trouvé des traces d'anciennes reprises sous le papier peint, j'ai les photos.",
        "Le vendeur m'a raccroché au nez. L'agence dit qu'elle n'était au courant de rien. Je suis dans une maison bâchée avec un bébé.",
        "Il y a une clause dans l'acte qui dit que l'acheteur prend le bien « en l'état ». Tout le monde me dit que c'est fichu à cause de ça.",
      ],
      answers: [
        "Plusieurs questions se posent : le défaut, sa gravité, sa date, et ce que le vendeur en savait. Je ne peux pas y répondre sans l'acte, les diagnostics et un premier avis technique. Évitez, si possible, de faire disparaître les traces avant un constat contradictoire.",
        "La clause que vous citez est fréquente et sa portée dépend des circonstances ; rien n'est donc à conclure trop vite. Des délais peuvent courir à partir de la découverte : prenez rendez-vous sans tarder. Merci d'apporter l'acte de vente, le devis et vos photos.",
        "Je comprends votre désarroi. Dans ce genre d'affaire, une expertise est souvent l'étape décisive, amiable d'abord, judiciaire si nécessaire. Nous devrions regarder ensemble votre contrat d'assurance, car il comporte peut-être une protection juridique.",
      ],
      exchanges: [
        [
          "Puis-je faire réparer tout de suite, avec l'hiver qui arrive ?",
          "Les mesures d'urgence pour protéger la maison sont compréhensibles ; faites-les constater et photographier avant, et gardez les factures. Pour les réparations définitives, parlons-en d'abord.",
        ],
        [
          'Ma protection juridique paie-t-elle vos honoraires ?',
          "Elle les prend parfois en charge dans la limite d'un barème, et vous restez libre du choix de votre avocat. Déclarez le litige et envoyez-moi leurs conditions.",
        ],
      ],
    },
    en: {
      firstLines: [
        'I found serious defects in the house I have just bought.',
        'Cracks appeared after the purchase and the seller will not answer.',
        'The roof must be replaced three months after we signed.',
      ],
      details: [
        "We signed at the notary's on {date}, a house from the 1960s in {city}. In the first storm water came into the living room.",
        'A builder quoted {sum}. He found old repairs hidden under the wallpaper; I have photographs.',
        'There is a clause saying the buyer takes the property as it is. Everybody tells me it is hopeless because of that.',
      ],
      answers: [
        'Several questions arise: the defect, how serious it is, its date, and what the seller knew. I cannot answer them without the deed, the surveys and a first technical opinion. If at all possible, please do not remove the traces before they have been recorded with the other side present.',
        'The clause you mention is common and its effect depends on circumstances, so nothing should be concluded too quickly. Time limits may run from the discovery: please book soon, and bring the deed, the quotation and your photographs.',
      ],
      exchanges: [
        [
          'Can we repair now, before winter?',
          'Emergency measures to protect the house are understandable; have them recorded first and keep the invoices. For the permanent work, let us talk beforehand.',
        ],
      ],
    },
  },
  {
    key: 'building-works',
    field: 'housing',
    lead: 'marchetti',
    other: 'trader',
    weight: 4,
    fr: {
      firstLines: [
        "L'artisan a abandonné le chantier après avoir encaissé l'acompte.",
        "Malfaçons dans une rénovation, comment obliger l'entreprise à revenir ?",
        "Le chantier devait finir au printemps et plus rien n'avance.",
        "L'entreprise me demande plus que le devis signé.",
        "Carrelage a refaire, l'entrepreneur fait le mort",
      ],
      details: [
        "Devis signé pour la salle de bains et la cuisine, à {city}. J'ai versé {sum}. Depuis {since} plus personne sur place, et le téléphone sonne dans le vide.",
        "Les réserves ont été notées le {date}. L'entreprise promet de passer « la semaine prochaine », toujours la prochaine.",
        "Je paie un loyer et le crédit en même temps. L'entreprise invoque les intempéries, sans autre précision.",
      ],
      answers: [
        "Pour commencer, il est utile de vérifier l'assurance de l'entreprise et son existence légale, ce que nous pouvons faire avec son numéro SIREN. Merci de m'envoyer le devis signé, les factures, les preuves de paiement et des photos. Je pourrai alors vous dire quelles pistes paraissent sérieuses.",
        "Une mise en demeure bien rédigée, puis une expertise, voilà l'ordre habituel ; il faudrait voir ensemble s'il convient ici. N'effectuez pas le solde du chantier sans nous avoir consultés. Conservez les échanges par SMS.",
        'Le contrat prévoit sans doute une date et des pénalités ; je dois le lire pour le savoir. Adressez-moi le devis complet et leurs lettres. Les échéances comptent dans ces dossiers, ne laissez pas passer les semaines.',
      ],
      exchanges: [
        [
          'Puis-je faire terminer par un autre artisan ?',
          "Pas avant que l'état du chantier ait été constaté, sans quoi la preuve deviendrait difficile. Nous verrons comment aller vite.",
        ],
        [
          "L'entreprise vient de déposer le bilan, est-ce fini pour moi ?",
          "Pas nécessairement : il faut examiner l'assurance et la procédure ouverte. Appelez-nous, des démarches doivent parfois être faites rapidement.",
        ],
      ],
    },
  },
  {
    key: 'neighbours',
    field: 'housing',
    lead: 'marchetti',
    other: 'person',
    weight: 3,
    fr: {
      firstLines: [
        'Nuisances sonores du voisin toutes les nuits, que faire ?',
        'Le bar du rez-de-chaussée nous empêche de dormir.',
        'Le voisin du dessus fait la fête trois soirs par semaine.',
        'Aboiements et cris jour et nuit, la mairie ne fait rien.',
        "Une salle de sport s'est installée sous mon appartement.",
        "Location touristique au dessus de chez moi, c'est l'enfer",
      ],
      details: [
        "Depuis {since}, presque tous les soirs après 23 h. J'ai parlé, écrit, appelé la police deux fois. Je travaille tôt et je n'en peux plus.",
        'Nous sommes quatre voisins prêts à attester. Le syndic a envoyé une lettre le {date}, sans aucun effet.',
        "J'ai fait des enregistrements avec mon téléphone. Je suis propriétaire à {city} depuis {years} ans, je n'ai jamais eu de problème avant.",
      ],
      answers: [
        'Ces troubles se prouvent surtout par la durée et par la concordance des témoignages. Une tentative amiable, devant un conciliateur par exemple, est le plus souvent demandée avant le juge. Tenez un relevé simple, jour, heure, nature du bruit, et réunissez les courriers.',
        "Je vois que la situation use tout le monde. Avant d'aller plus loin il faudrait examiner le règlement de copropriété et les attestations. Nous déciderons ensemble s'il faut écrire au voisin, au propriétaire ou au syndic.",
        "Avant le juge, plusieurs portes existent : syndic, mairie, conciliateur. Merci de m'adresser les lettres déjà envoyées et vos relevés. Je ne peux pas, à ce stade, vous dire laquelle sera la bonne.",
      ],
      exchanges: [
        [
          'Mes enregistrements ont-ils une valeur ?',
          'Ils peuvent éclairer, mais ils ne suffisent guère à eux seuls. Les attestations de plusieurs voisins pèsent davantage.',
        ],
        [
          "Dois-je encore rencontrer mon voisin ? J'appréhende.",
          "Personne ne vous y contraint si vous êtes inquiet[|e]. Un conciliateur peut organiser l'échange, et je peux préparer avec vous ce que vous souhaitez obtenir.",
        ],
      ],
    },
  },
];
