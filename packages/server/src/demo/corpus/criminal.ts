import type { Situation } from './situation.ts';

/** The licence, the summons, the complaint. */
export const criminal: readonly Situation[] = [
  {
    key: 'licence',
    field: 'criminal',
    lead: 'lenoir',
    other: 'none',
    weight: 4,
    declinedShare: 0.25,
    fr: {
      firstLines: [
        "Mon permis a été suspendu et j'en ai besoin pour travailler.",
        "J'ai reçu une lettre 48SI, que puis-je faire ?",
        "Excès de vitesse de plus de 50 km/h, ai-je besoin d'un avocat ?",
        'permis retiré suite alcool, jugement a venir',
        "Je conteste un radar : ce n'était pas moi au volant.",
        "Peut-on récupérer des points avant l'annulation du permis ?",
        'Contrôle positif aux stupéfiants alors que je prends un traitement.',
      ],
      details: [
        "Je suis {job} et je fais deux cents kilomètres par jour. C'est la première fois que j'ai un ennui de ce genre.",
        "J'ai déménagé à {city} et une partie du courrier ne m'est jamais parvenue. Je découvre tout d'un coup.",
        "J'ai une convocation pour le {soon}. Je voudrais surtout savoir comment garder mon emploi.",
      ],
      answers: [
        "Merci de m'envoyer l'avis de suspension ou la lettre reçue, recto et verso, avec son enveloppe. Des délais courent en la matière : ne comptez pas sur notre échange écrit pour les préserver, appelez le cabinet. Je ne peux pas apprécier vos chances sans les pièces.",
        "À titre d'information générale, suspension administrative et décision judiciaire sont deux choses différentes, qui peuvent se suivre. Il faudrait que nous voyions ensemble le procès-verbal. Apportez aussi votre contrat de travail et un relevé d'information intégral.",
        "Ne payez pas l'amende et ne renvoyez pas le formulaire avant que nous l'ayons lu, car cela peut fermer des portes. Adressez-moi l'avis et, si vous l'avez, le cliché.",
      ],
      exchanges: [
        [
          'Puis-je conduire en attendant ?',
          'Tout dépend de la mesure notifiée, que je dois lire. En cas de doute, ne conduisez pas et appelez-nous.',
        ],
        [
          'Mon employeur doit-il être informé ?',
          "Cela dépend de votre contrat et de votre poste. Regardons-le ensemble avant que vous n'en parliez.",
        ],
      ],
    },
    en: {
      firstLines: [
        'My driving licence has been suspended and I need it for work.',
        'I was flashed in France with a foreign licence. What now?',
        'Speeding over 50 km/h, do I need a lawyer?',
      ],
      details: [
        'I work as {job} and drive all day. It happened on {date}, near {city}. I have never had any trouble before.',
        'I have a hearing on {soon}. I admit what happened, but I would like to keep my job.',
      ],
      answers: [
        'Please send me both sides of the notice or letter, with its envelope. Time limits run in these matters, so do not rely on our written exchange to preserve them: call the office. I cannot assess anything without the papers.',
        'As general information, an administrative suspension and a court decision are two different things, and one may follow the other. We would need to look at the report together.',
      ],
      exchanges: [
        [
          'May I drive in the meantime?',
          'It depends on the measure you were given, which I have to read. If in doubt, please do not drive and call us.',
        ],
      ],
    },
  },
  {
    key: 'summons',
    field: 'criminal',
    lead: 'durand',
    other: 'none',
    weight: 4,
    declinedShare: 0.4,
    fr: {
      firstLines: [
        'Je suis convoqué[|e] au commissariat pour une audition libre.',
        'Convocation devant le tribunal correctionnel, comment trouver un avocat ?',
        'Mon fils mineur est convoqué par la police.',
        "J'ai reçu une convocation devant le délégué du procureur.",
        'convocation gendarmerie sans motif, je dois y aller ?',
        'On me propose une composition pénale, faut-il accepter ?',
        "Je suis cité[|e] comme témoin, ai-je besoin d'être assisté[|e] ?",
      ],
      details: [
        "La convocation est pour le {soon} à 9 h 30, au commissariat, à {city}. Le motif indiqué tient en une ligne. Je n'ai jamais eu affaire à la police.",
        "C'est une histoire de famille qui a dégénéré en {lastmonth}. Je préfère ne pas en dire plus par écrit.",
        "Je n'ai pas de revenus réguliers en ce moment, je voudrais savoir si l'aide juridictionnelle est possible.",
      ],
      answers: [
        "Merci de votre prudence, n'en dites pas davantage par écrit. D'une manière générale, une personne entendue librement peut être assistée d'un avocat. Adressez-moi la convocation, et appelez le cabinet pour que nous voyions si l'un de nous est disponible ce jour-là.",
        'Il faudrait que nous ayons la convocation entre les mains pour savoir à quel titre vous êtes appelé[|e]. Je ne peux pas vous dire ici quoi déclarer ou taire. Un rendez-vous avant la date me paraît souhaitable.',
        "Pour un mineur, la présence d'un avocat obéit à des règles particulières et les parents sont associés. Appelez-nous dès réception de ces lignes, avec la convocation sous les yeux.",
      ],
      exchanges: [
        [
          'Puis-je demander à reporter la date ?',
          'Cela se demande, avec un motif et assez tôt. Si vous nous confiez votre assistance, nous prendrons contact avec le service.',
        ],
        [
          'Est-ce que cela figurera sur mon casier ?',
          "Tout dépend de la suite donnée. Je préfère vous l'expliquer au rendez-vous, car il existe plusieurs bulletins et plusieurs cas.",
        ],
      ],
    },
    en: {
      firstLines: [
        'I have been asked to come to the police station for questioning.',
        'I received a court summons in French. What does it mean?',
        'Do I need a lawyer as a witness?',
      ],
      details: [
        'It is on {soon} at 9:30, in {city}. The reason is one line long. I have never dealt with the police before and my French is weak.',
        'It is a family matter that got out of hand in {lastmonth}. I would rather not say more in writing.',
      ],
      answers: [
        'Thank you for being careful; please say no more in writing. In general, a person questioned voluntarily may be assisted by a lawyer and has a right to an interpreter. Send me the summons and call the office, so that we can see whether one of us is available.',
        'We would need the summons itself to know in what capacity you are called. I cannot tell you here what to say or not to say. A meeting before the date seems wise.',
      ],
      exchanges: [
        [
          'Can the date be moved?',
          'It can be requested, with a reason and early enough. If you instruct us, we will contact the service.',
        ],
      ],
    },
  },
  {
    key: 'complaint',
    field: 'criminal',
    lead: 'durand',
    other: 'person',
    weight: 3,
    declinedShare: 0.3,
    fr: {
      firstLines: [
        'Ma plainte a été classée sans suite, puis-je contester ?',
        'Je voudrais porter plainte, faut-il un avocat ?',
        "Victime d'une agression, je souhaite être accompagné[|e] à l'audience.",
        'On me diffame sur internet, comment réagir ?',
        "J'ai été victime d'une escroquerie par un proche.",
      ],
      details: [
        "Les faits remontent à {lastmonth}, à {city}. J'ai le récépissé de ma plainte et plusieurs témoins.",
        "On m'a remis un papier daté du {date}, avec une case cochée. Personne ne m'a expliqué ce que cela voulait dire.",
        'Ma famille est au courant, mes collègues aussi. Le préjudice est surtout moral, mais il y a aussi {amount} de pertes.',
      ],
      answers: [
        "Un classement n'est pas toujours la fin, et plusieurs voies existent, sous conditions. Il faudrait que je lise l'ensemble des papiers reçus. Merci de m'adresser aussi votre plainte, sans détail de santé qui ne serait pas nécessaire.",
        'Certains délais sont particulièrement brefs, surtout pour des propos en ligne : appelez le cabinet sans attendre. Conservez les preuves telles quelles, avec leur date.',
        "Je vous remercie de votre confiance et je mesure ce que ces démarches coûtent. Les associations d'aide aux victimes, joignables au 116 006, peuvent vous soutenir gratuitement en parallèle. Nous verrons ensemble ce que le cabinet peut faire pour l'audience.",
      ],
      exchanges: [
        [
          "Serai-je obligé[|e] de revoir cette personne à l'audience ?",
          'On peut aménager certaines choses, et vous ne serez pas [seul|seule]. Nous en parlerons tranquillement avant la date.',
        ],
        [
          'Combien de temps cela prendra-t-il ?',
          'Je ne peux pas vous donner de durée fiable. Dès que nous aurons le numéro du dossier, nous demanderons où il en est.',
        ],
      ],
    },
  },
];
