import type { Situation } from '../situation.ts';

/** Where children live, whom they see, and who decides. */
export const children: readonly Situation[] = [
  {
    key: 'custody',
    field: 'family',
    lead: 'durand',
    other: 'partner',
    weight: 8,
    fr: {
      firstLines: [
        'Comment demander la garde alternée de mes enfants ?',
        'Mon enfant ne veut plus aller chez son autre parent, que faire ?',
        'Je ne vois presque plus mes enfants depuis la séparation.',
        'Peut-on changer une organisation de garde qui date de plusieurs années ?',
        'garde des enfants, je voudrais savoir mes droits svp',
        'À partir de quel âge un enfant peut-il choisir chez qui il vit ?',
        "On n'arrive plus à se mettre d'accord pour les enfants.",
      ],
      details: [
        "Le jugement date d'il y a {years} ans. À l'époque mon [fils|fille] était [petit|petite], maintenant {age} ans et des journées bien remplies. J'ai changé de travail, je suis là tous les soirs, et j'habite à dix minutes de l'école.",
        "Nous ne sommes jamais passés devant un juge. On s'arrangeait, et depuis {since} tout est devenu compliqué : les horaires, les vacances, les affaires oubliées. La maîtresse m'a dit que {child} était souvent dans la lune.",
        "{child} a {age} ans. Depuis {since} c'est la crise tous les vendredis soir, pleurs, maux de ventre. Je ne veux pas l'empêcher de voir [sa mère|son père] mais je ne sais plus comment faire.",
        "Je travaille en horaires décalés à {city}, on me dit que c'est un handicap pour la résidence alternée. J'ai pourtant un logement avec une chambre pour chacun et ma sœur habite l'immeuble.",
      ],
      answers: [
        "Je vous remercie de ces précisions. D'une manière générale, le juge aux affaires familiales regarde avant tout l'intérêt de l'enfant : la distance entre les domiciles, l'organisation de chacun, la façon dont les parents se parlent. Pour apprécier votre situation, il faudrait que je lise la dernière décision rendue, s'il en existe une, et que nous en parlions ensemble. Des attestations de l'école ou de proches peuvent aussi être utiles.",
        "Ce que vous décrivez est éprouvant, pour vous comme pour l'enfant. Avant tout mandat je ne peux qu'indiquer les grandes étapes : chercher un accord, au besoin avec un médiateur familial, et à défaut saisir le juge. Merci de préparer le livret de famille, la décision précédente et un calendrier des derniers mois tel qu'il s'est réellement passé.",
        "Une décision ancienne peut être revue lorsqu'un élément nouveau le justifie ; encore faut-il l'établir. C'est ce que nous regarderions ensemble, calmement. Apportez le jugement, vos horaires de travail et un justificatif de domicile.",
        "L'âge n'est pas un couperet : un enfant capable de discernement peut demander à être entendu, sans que cela décide de tout. Je vous propose d'en parler de vive voix, parce que la façon d'aborder le sujet avec lui compte beaucoup. D'ici là, gardez une trace écrite et factuelle de ce qui se passe.",
      ],
      exchanges: [
        [
          "Est-ce qu'il faut vraiment passer par une médiation avant ?",
          "Dans certains cas une tentative préalable est demandée, dans d'autres elle est seulement recommandée. Je vous dirai ce qu'il en est devant votre tribunal après avoir lu le jugement.",
        ],
        [
          "Combien de temps avant d'avoir une date au tribunal ?",
          "Cela varie beaucoup d'un tribunal à l'autre et je préfère ne pas vous donner un chiffre qui se révélerait faux. Nous interrogerons le greffe une fois le dossier prêt.",
        ],
        [
          "Puis-je garder les enfants ce week-end s'ils refusent d'y aller ?",
          "Tant qu'une décision existe, elle s'impose aux deux parents, et ne pas la suivre peut avoir des conséquences. Appelez le cabinet avant le week-end pour que nous en parlions avec toutes les précautions nécessaires.",
        ],
      ],
    },
    en: {
      firstLines: [
        'How can I ask for shared custody of my children?',
        'I hardly see my children since we separated.',
        'Can a custody arrangement be changed after several years?',
        "My child refuses to go to the other parent's home. What can I do?",
      ],
      details: [
        'The judgment is {years} years old. {child} is {age} now, I have changed jobs and I am home every evening. I live ten minutes from the school.',
        'We never went to court, we just arranged things ourselves. For {since} it has been arguments about everything: times, holidays, even shoes.',
        'We have lived in {city} since we came from {abroad}. My ex talks of going back. I am worried, and I would like to know how this is usually handled.',
        'There are tears every Friday. I do not want to keep {child} from [her mother|his father], I just do not know what is right any more.',
      ],
      answers: [
        "Thank you for explaining this so clearly. Generally speaking, the family judge looks first at the child's interest: distance between the homes, each parent's organisation, how you manage to talk to each other. To say anything about your own case I would need to read the last decision, if there is one, and to talk with you.",
        'This must be very hard for all of you. Before any engagement I can only describe the usual steps: try to agree, possibly with a family mediator, and failing that apply to the judge. Please bring any earlier decision and a simple calendar of how the last months actually went.',
        'An older decision can be reviewed when something new justifies it, provided it can be shown. I suggest that we look at it together. Your working hours and a proof of address would be useful.',
      ],
      exchanges: [
        [
          'At what age can a child decide?',
          'There is no fixed age at which a child decides alone. A child who is mature enough can ask to be heard, which is not quite the same thing; I would be glad to explain the difference when we speak.',
        ],
        [
          'Is mediation compulsory first?',
          'Sometimes an attempt is required, sometimes it is only recommended. I will be able to tell you once I have read the judgment and know which court would be concerned.',
        ],
      ],
    },
  },
  {
    key: 'relocation',
    field: 'family',
    lead: 'durand',
    other: 'partner',
    weight: 4,
    fr: {
      firstLines: [
        "L'autre parent veut déménager loin avec notre enfant, puis-je m'y opposer ?",
        "Je dois déménager pour mon travail, ai-je besoin de l'accord de l'autre parent ?",
        'Mutation à 500 km et garde alternée, comment faire ?',
        "J'ai appris par l'école que mon enfant changeait d'établissement à la rentrée.",
      ],
      details: [
        "Le projet est de partir vers {city2} à la rentrée. Je l'ai appris le {date}, par un simple message. {child} a {age} ans et tous ses amis sont ici.",
        'Nous avons une garde alternée depuis {years} ans, fixée par un jugement. Le nouveau poste commence dans quelques mois. Les échanges sont polis, mais bloqués.',
        "Je précise que nous avons tous les deux l'autorité parentale. On m'a dit tout et son contraire, d'où mon message.",
      ],
      answers: [
        "Un déménagement qui change la vie de l'enfant suppose que l'autre parent soit informé en temps utile ; en cas de désaccord, c'est le juge qui tranche. Voilà pour le principe général. Pour aller plus loin il faudrait voir le jugement, le message reçu et ce que vous proposez comme organisation.",
        "Je comprends votre inquiétude à l'approche de la rentrée. Nous pourrions commencer par un courrier proposant un calendrier, puis saisir le juge s'il le faut : c'est un choix que nous ferions ensemble, une fois le dossier lu. Merci d'apporter la décision en cours et tout écrit sur le projet de départ.",
        "La question est fréquente et la réponse dépend beaucoup des circonstances, notamment de la distance et de l'âge de l'enfant. Je ne peux donc pas me prononcer ici. Un entretien nous permettra de voir ce qui peut être proposé à l'autre parent.",
      ],
      exchanges: [
        [
          "Est-ce que je peux refuser de signer le changement d'école ?",
          "Le choix de l'école relève en principe des deux parents. Avant de refuser ou d'accepter, montrez-moi la demande : la forme de la réponse compte.",
        ],
        [
          'Qui paierait les trajets en train ?',
          "C'est l'un des points que le juge, ou votre accord, peut prévoir. Préparez une estimation du coût et de la durée, cela nous aidera.",
        ],
      ],
    },
    en: {
      firstLines: [
        'Can the other parent move abroad with our child without my consent?',
        'I have been offered a job in another country. May I take my child with me?',
        'I learnt from the school that my child is being moved away.',
      ],
      details: [
        'The plan is to leave for {abroad} after the summer. {child} is {age}. I was told by text on {date}.',
        'We share custody under a French judgment from {years} years ago. We are polite to each other, but stuck.',
      ],
      answers: [
        "As a general rule, a move that changes a child's life must be announced to the other parent in good time, and a judge decides if you disagree. Whether and how to act here is something we should examine together, with the judgment and the message in front of us.",
        'A move abroad raises questions of its own, so I would like to speak with you soon. Please send the current decision and anything in writing about the plan; we will take it from there.',
      ],
      exchanges: [
        [
          "Should I keep my child's passport?",
          'Please do not do anything of the kind before we have spoken. There are lawful ways of framing travel, and I would like to explain them to you properly.',
        ],
      ],
    },
  },
  {
    key: 'holidays',
    field: 'family',
    lead: 'durand',
    other: 'partner',
    weight: 3,
    fr: {
      firstLines: [
        'Désaccord sur les vacances scolaires, à qui revient la première moitié ?',
        "L'autre parent refuse de me donner le passeport de notre enfant.",
        "Puis-je partir à l'étranger avec mon fils sans autorisation ?",
        'Les retards au retour de week-end deviennent systématiques, que peut-on faire ?',
        'vacances de noel, mon ex ne respecte pas le jugement',
      ],
      details: [
        'Le jugement prévoit la moitié des vacances pour chacun, mais nous ne le lisons pas de la même façon. Les billets sont pris pour le {soon}.',
        "J'ai proposé plusieurs dates par écrit, sans réponse depuis {since}. {child} attend ce voyage depuis des mois, ses grands-parents aussi.",
        'Cela fait la {nth} fois que nous nous disputons à ce sujet. Je note tout dans un carnet, avec les dates.',
      ],
      answers: [
        "Tout part de la rédaction exacte du jugement : pouvez-vous m'en adresser la page sur les vacances ? Je ne puis vous dire ce qu'il en est sans l'avoir lue. Souvent, un courrier d'avocat posé et précis suffit à lever le malentendu ; nous verrons ensemble si c'est opportun.",
        "Il existe des réponses graduées, depuis le simple rappel écrit jusqu'à la saisine du juge. Ce sont des informations générales : il faudrait que nous voyions ce que dit votre décision et les messages échangés. Votre carnet sera précieux, gardez-le à jour.",
        "Les questions de voyage et de passeport dépendent de ce qui a été décidé sur l'autorité parentale. Merci d'apporter le jugement et les échanges écrits ; nous pourrons alors préparer une demande claire à l'autre parent.",
      ],
      exchanges: [
        [
          "Et si l'avion part avant qu'on ait la réponse ?",
          'Je vois que le calendrier est serré. Appelez le cabinet dès demain matin afin que nous regardions ce qui est envisageable ; je ne veux rien vous promettre par écrit.',
        ],
        [
          'Mon carnet suffit-il comme preuve ?',
          "Il aide, surtout s'il est tenu jour par jour et complété par des messages. Nous verrons ce qu'il conviendrait d'y ajouter.",
        ],
      ],
    },
  },
];
