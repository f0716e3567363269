import type { Situation } from './situation.ts';

/** Residence permits and nationality: at the edge of the firm's fields, so often turned away. */
export const foreigners: readonly Situation[] = [
  {
    key: 'permit',
    field: 'foreigners',
    lead: 'durand',
    other: 'none',
    weight: 4,
    declinedShare: 0.5,
    fr: {
      firstLines: [
        'Mon titre de séjour expire et la préfecture ne donne pas de rendez-vous.',
        'Refus de renouvellement de titre de séjour, quels recours ?',
        'Je suis marié[|e] à une personne française, quel titre demander ?',
        'Bonjour je cherche avocat pour carte de sejour merci de me repondre',
        "Mon récépissé n'est plus valable et mon employeur menace de me suspendre.",
        "Étudiant[|e] en fin d'études, comment changer de statut ?",
        'Dossier déposé en ligne depuis un an, sans réponse.',
      ],
      details: [
        'Je suis en France depuis {years} ans, je travaille comme {job}, je paie mes impôts. Mon titre se termine le {soon}.',
        "Le site affiche « aucun créneau disponible » tous les matins. J'ai fait des captures d'écran. Mon patron est gentil mais il a peur du contrôle.",
        "Nous sommes mariés depuis {since}, nous vivons à {city}. Ma demande a été déposée en {lastmonth}, je n'ai qu'une attestation.",
      ],
      answers: [
        "Merci de ces précisions. Le cabinet intervient surtout lorsque la demande touche à la vie familiale ; il faudrait que je voie votre titre actuel, l'attestation de dépôt et vos captures d'écran. Des délais peuvent courir en cas de décision : appelez-nous si vous recevez un courrier de la préfecture.",
        "À titre d'information générale, l'absence de rendez-vous peut parfois être portée devant le juge administratif. Je dois d'abord m'assurer que nous sommes les bonnes personnes pour vous aider ; à défaut je vous orienterai vers des confrères. Préparez la copie de votre passeport et de vos bulletins de paie.",
      ],
      exchanges: [
        [
          "Puis-je continuer à travailler avec l'attestation ?",
          "Toutes les attestations n'ont pas la même portée, je dois lire la vôtre. Envoyez-la en photo, recto et verso.",
        ],
        [
          'Puis-je voyager pour voir mes parents ?',
          "Attendez que nous ayons regardé vos documents ensemble, un retour peut être plus compliqué qu'un départ.",
        ],
      ],
    },
    en: {
      firstLines: [
        'My residence permit expires and there is no appointment at the préfecture.',
        'My permit renewal was refused. What can I do?',
        'I am married to a French citizen. Which permit should I ask for?',
        'I filed my application online a year ago and heard nothing.',
      ],
      details: [
        'I have lived here for {years} years and work as {job}. My card ends on {soon}. The website shows no slot, every morning.',
        'We married {since} ago and live in {city}. My application went in during {lastmonth} and all I have is a confirmation.',
        'My employer is kind but worried about an inspection. I have screenshots of everything.',
      ],
      answers: [
        'Thank you for explaining. The firm mostly acts where family life is concerned; I would need to see your current permit, the confirmation and your screenshots. Time limits may run if a decision is made, so please call us if a letter arrives.',
        'As general information, the lack of an appointment can sometimes be brought before the administrative judge. I must first make sure that we are the right people to help; otherwise we will point you to colleagues.',
      ],
      exchanges: [
        [
          'May I travel in the meantime?',
          'Please wait until we have looked at your documents together; coming back can be harder than leaving.',
        ],
      ],
    },
  },
  {
    key: 'removal',
    field: 'foreigners',
    lead: 'durand',
    other: 'none',
    weight: 2,
    declinedShare: 0.9,
    fr: {
      firstLines: [
        "J'ai reçu une OQTF, je ne sais pas quoi faire.",
        'OQTF sans délai de départ, où trouver un avocat rapidement ?',
        'Peut-on rester en France malgré une obligation de quitter le territoire ?',
        'oqtf recue par la poste hier aidez moi svp',
        'Mon compagnon a une obligation de quitter le territoire, nous attendons un enfant.',
      ],
      details: [
        "Le courrier est daté du {date}. Je suis en France depuis {years} ans, mes enfants sont nés ici et vont à l'école à {city}.",
        "Je travaille comme {job}, j'ai un contrat et un logement. Je n'ai jamais eu de condamnation.",
        "Je suis allé[|e] chercher la lettre en retard parce que j'étais malade. J'ai peur de sortir.",
      ],
      answers: [
        "Je comprends votre peur. Ces décisions se contestent dans un temps très court : n'attendez pas nos messages, appelez le cabinet, ou la permanence de l'Ordre si nous sommes fermés. Gardez l'enveloppe et la décision, toutes les pages.",
        "Je dois vérifier aujourd'hui si nous pouvons intervenir utilement ; à défaut, je vous mettrai en relation avec des confrères. Préparez la décision, votre passeport et les preuves de votre vie ici (école, travail, bail).",
      ],
      exchanges: [
        [
          'Est-ce que je dois quitter mon logement ?',
          'Je ne peux pas répondre sans avoir lu la décision. Appelez le cabinet maintenant, nous la lirons avec vous.',
        ],
      ],
    },
    en: {
      firstLines: [
        'I received an order to leave French territory and do not know what to do.',
        'My partner got an OQTF and we are expecting a baby.',
      ],
      details: [
        'The letter is dated {date}. I have been here for {years} years and my children go to school in {city}.',
        'I have a job as {job}, a lease, and no conviction. I am afraid to go out.',
      ],
      answers: [
        "I understand that you are afraid. Such decisions can be challenged only within a very short time, so please do not wait for our messages: call the office, or the bar's duty service if we are closed. Keep the envelope and every page.",
      ],
      exchanges: [
        [
          'Do I have to leave my home?',
          'I cannot answer without reading the decision. Please call the office now and we will read it with you.',
        ],
      ],
    },
  },
  {
    key: 'nationality',
    field: 'foreigners',
    lead: 'durand',
    other: 'none',
    weight: 3,
    declinedShare: 0.45,
    fr: {
      firstLines: [
        'Ma demande de naturalisation a été ajournée, puis-je contester ?',
        'Comment faire venir mon épouse et mes enfants en France ?',
        'Mon regroupement familial est refusé à cause de la surface du logement.',
        'Mon enfant né ici peut-il devenir français ?',
        'demande de nationalité par mariage, quels papiers ?',
      ],
      details: [
        'À la préfecture on me parle de revenus irréguliers, alors que je suis {job} avec un contrat stable depuis {years} ans.',
        "Notre logement à {city} fait 38 m² pour quatre. J'ai trouvé plus grand mais le bail commence le {soon}.",
        "J'ai tous les actes traduits. La préfecture m'en redemande toujours un autre, cela dure depuis {since}.",
      ],
      answers: [
        "Merci de m'envoyer tout courrier reçu de la préfecture, avec son enveloppe, car les recours sont enfermés dans des délais. Je ne peux pas dire ce qu'il en est sans l'avoir lu. Joignez vos deux derniers avis d'imposition.",
        "La question touche à votre vie familiale, c'est un domaine où nous intervenons. Il faudrait que nous voyions ensemble l'ordre des démarches, plutôt que de redéposer un dossier à la hâte. Préparez les actes d'état civil et le bail.",
      ],
      exchanges: [
        [
          'Vaut-il mieux refaire une demande ou contester ?',
          "C'est la vraie question, et elle mérite un entretien. Les deux voies ont leurs avantages, que je vous exposerai pièces en main.",
        ],
        [
          'Les traductions doivent-elles être récentes ?',
          "Elles doivent être faites par un traducteur assermenté ; pour l'ancienneté, cela varie selon l'acte. Montrez-nous ce que vous avez.",
        ],
      ],
    },
  },
];
