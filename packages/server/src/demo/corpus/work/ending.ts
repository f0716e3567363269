import type { Situation } from '../situation.ts';

/** How an employment ends: dismissed, summoned to an interview, or by agreement. */
export const ending: readonly Situation[] = [
  {
    key: 'dismissal',
    field: 'work',
    lead: 'lenoir',
    other: 'employer',
    weight: 8,
    fr: {
      firstLines: [
        "Je viens d'être licencié[|e] pour faute grave et je conteste.",
        'Comment contester un licenciement ?',
        "Licenciement économique alors que l'entreprise embauche, est-ce normal ?",
        "j'ai été viré[|e] hier sans explication, aidez moi",
        "Je souhaite connaître mes recours à la suite d'une lettre de licenciement.",
        "Mon employeur m'a licencié[|e] pendant mon arrêt maladie.",
        'Dix-huit ans dans la même maison et une lettre de deux pages. Que puis-je faire ?',
      ],
      details: [
        "J'étais {job} depuis {years} ans, sans aucun avertissement. La lettre date du {date} et parle d'« insubordination », je ne vois même pas à quoi ils font référence.",
        "Salaire brut {wage}. On m'a demandé de rendre mon badge le jour même, devant tout le monde. Je n'ai plus accès à mes mails, donc plus à mes preuves.",
        "L'entreprise compte une quarantaine de personnes, à {city}. Un poste identique au mien a été publié sur leur site deux semaines après mon départ, j'ai fait des captures d'écran.",
        "J'ai eu un entretien qui a duré dix minutes, je n'étais pas accompagné[|e]. Je suis encore sous le choc et je n'arrive pas à relire la lettre.",
      ],
      answers: [
        "La lettre de licenciement fixe le cadre de la discussion, c'est donc par elle qu'il faut commencer. Je ne peux pas vous donner d'avis sans l'avoir lue ni avant un mandat. Pièces utiles : contrat, lettre, convocation à l'entretien, douze derniers bulletins de paie.",
        "Des délais peuvent courir à compter d'un licenciement, parfois brefs : n'attendez pas pour prendre rendez-vous. À titre d'information générale, le conseil de prud'hommes contrôle le motif et la procédure. Merci de m'adresser le contrat, la lettre et vos bulletins.",
        'Je comprends le choc. Il faudrait que nous reprenions ensemble la chronologie, sans jugement, à partir des écrits. Notez dès maintenant, pour vous, les dates, les personnes présentes et ce qui a été dit.',
        "Conservez vos captures et tout écrit, sans rien emporter qui appartienne à l'entreprise au-delà de ce qui vous concerne. Nous verrons ensemble ce qui est utilisable. Une négociation est parfois possible avant toute saisine ; cela dépend du dossier.",
      ],
      exchanges: [
        [
          "Est-ce que je peux m'inscrire à France Travail sans attendre ?",
          "Oui, cette démarche est indépendante d'une contestation. Gardez copie de tout ce que vous déclarez.",
        ],
        [
          "À combien pourrait s'élever l'indemnité ?",
          "Je ne donne pas de chiffre avant d'avoir vu les bulletins et la convention collective. Nous ferons le calcul au rendez-vous, avec ses incertitudes.",
        ],
        [
          'Ils me proposent de signer une transaction, je signe ?',
          "Ne signez rien que vous n'ayez fait relire. Envoyez-moi le projet, et appelez le cabinet s'ils vous pressent.",
        ],
      ],
    },
    en: {
      firstLines: [
        'I have just been dismissed and want to challenge it.',
        'My French employer fired me while I was on sick leave.',
        'How do I contest a dismissal for serious misconduct in France?',
        'I was made redundant but my job is already advertised again.',
      ],
      details: [
        'I worked as {job} for {years} years. The letter is dated {date}, in French, and mentions insubordination. I had never had a warning.',
        'My gross salary was {wage}. They took my badge the same day and closed my e-mail account, so I no longer have access to anything.',
        'The company has about forty people, in {city}. My exact position appeared on their website two weeks later; I took screenshots.',
        'The interview lasted ten minutes and I went alone because I did not know I could bring somebody. I am still in shock.',
      ],
      answers: [
        'The dismissal letter sets the frame of the discussion, so we begin with that. I cannot give an opinion before reading it, nor before an engagement. Please send the contract, the letter, the invitation to the interview and your last twelve payslips.',
        'Time limits may run from a dismissal, and some are short, so please do not wait to make an appointment. In general terms, the employment tribunal reviews both the reason and the procedure. We can work in English.',
        'Keep your screenshots and every written exchange. We should go through the sequence of events together, from the documents. A negotiation is sometimes possible first; it depends on the file.',
      ],
      exchanges: [
        [
          'They offer me a settlement. Should I sign?',
          'Please sign nothing that has not been read by a lawyer. Send me the draft, and call the office if they put pressure on you.',
        ],
        [
          'How much compensation could I get?',
          'I do not give figures before seeing the payslips and the collective agreement. We will go through it at the meeting, with its uncertainties.',
        ],
      ],
    },
  },
  {
    key: 'preliminary-interview',
    field: 'work',
    lead: 'lenoir',
    other: 'employer',
    weight: 5,
    fr: {
      firstLines: [
        'Je suis convoqué[|e] à un entretien préalable, dois-je y aller ?',
        "Convocation à un entretien préalable au licenciement : qui peut m'accompagner ?",
        "Mise à pied conservatoire ce matin, qu'est-ce que cela signifie ?",
        "J'ai recu un recommandé pour un entretien avec la DRH, je stresse",
        'Entretien disciplinaire la semaine prochaine, comment me préparer ?',
      ],
      details: [
        "L'entretien est prévu le {soon}. La lettre n'indique aucun motif. Je suis {job}, {years} ans d'ancienneté, et il n'y a pas de délégué chez nous.",
        "Je pense que c'est lié à un mail que j'ai envoyé en {lastmonth} à propos de la sécurité. Depuis, plus personne ne me parle.",
        "La lettre m'a été remise en main propre, on m'a demandé de signer tout de suite et je l'ai fait. Est-ce grave ?",
      ],
      answers: [
        "La convocation doit comporter certaines mentions, notamment sur la possibilité d'être assisté ; il faudrait que je la lise. À titre général, l'entretien sert à entendre les explications du salarié, et il est souvent préférable de s'y préparer par écrit. Merci de m'envoyer la lettre et votre contrat.",
        "Signer la remise d'une lettre n'est pas en accepter le contenu. Pour le reste, je ne peux me prononcer qu'après lecture. Si vous le souhaitez, nous fixons un point avant l'entretien.",
        "Je comprends votre inquiétude. Écrivez pour vous-même une chronologie simple des derniers mois, avec les pièces correspondantes. Nous verrons ensemble, une fois le mandat convenu, ce qui mérite d'être dit et ce qui peut attendre.",
      ],
      exchanges: [
        [
          'Où trouve-t-on la liste des conseillers du salarié ?',
          "En mairie, à l'inspection du travail, et d'ordinaire sur le site de la direction régionale ; la lettre doit indiquer ces adresses. Appelez-les sans attendre, ils sont très sollicités.",
        ],
        [
          "Puis-je enregistrer l'entretien ?",
          'La question est délicate et je préfère y répondre de vive voix. Prenez en tout cas des notes, et faites-en prendre par la personne qui vous accompagne.',
        ],
      ],
    },
    en: {
      firstLines: [
        'I have been called to a preliminary meeting before dismissal. Must I attend?',
        'Who may come with me to a disciplinary interview?',
        'I was suspended this morning pending an interview. What does that mean?',
      ],
      details: [
        'The meeting is on {soon}. The letter gives no reason. I am {job}, {years} years in the company, and there is no staff representative.',
        'I think it comes from an e-mail I sent in {lastmonth} about safety. Since then nobody talks to me.',
      ],
      answers: [
        "The invitation must contain certain statements, including about who may assist you, so I would need to read it. Generally the meeting is there to hear the employee's explanations, and it is best prepared in writing. Please send me the letter and your contract.",
        'I understand that you are anxious. Write down, for yourself, a simple sequence of the last months. Once we have agreed on an engagement we can decide together what is worth saying.',
      ],
      exchanges: [
        [
          'Can I bring a lawyer to the meeting?',
          'The rules on who may come are set out in your letter and by law, and they are strict. I can help you prepare beforehand; let us fix a call.',
        ],
      ],
    },
  },
  {
    key: 'mutual-termination',
    field: 'work',
    lead: 'lenoir',
    other: 'employer',
    weight: 5,
    fr: {
      firstLines: [
        'Mon employeur me propose une rupture conventionnelle, est-ce intéressant ?',
        'On me pousse à signer une rupture conventionnelle et je ne veux pas.',
        'Rupture conventionnelle refusée par la direction, quelles sont mes options ?',
        "J'ai signé une rupture conventionnelle et je regrette.",
        'Comment négocier son départ quand on est cadre ?',
      ],
      details: [
        "Il est question de {amount}. Je suis {job}, {years} ans d'ancienneté, salaire {wage} brut. Je ne sais pas si c'est correct et tout va trop vite.",
        "Depuis {since} on me retire mes dossiers un à un. La proposition est arrivée juste après, à l'oral, entre deux portes.",
        "Tout s'est joué le {date}, seul[|e] face à la directrice. En rentrant j'ai pleuré. Je ne sais plus quoi penser.",
      ],
      answers: [
        "Une rupture conventionnelle se négocie librement et obéit à une procédure précise. Je ne peux pas dire si l'offre est bonne sans les bulletins, le contrat et la convention collective applicable. Ne signez pas dans la précipitation.",
        "Une faculté de rétractation existe, enfermée dans un délai court : si vous avez déjà signé, appelez le cabinet aujourd'hui même au lieu d'attendre une réponse écrite. Pour le reste, envoyez-moi le formulaire et les échanges.",
        "Il faudrait que nous voyions ensemble l'autre versant : que se passe-t-il si vous refusez ? C'est cela qui donne sa valeur à une négociation. Préparez vos douze derniers bulletins et tout écrit sur vos missions.",
      ],
      exchanges: [
        [
          'Vous pouvez négocier directement avec eux ?',
          "Oui, si vous m'en donnez mandat, par courrier ou avec l'avocat de l'entreprise. Parfois il est plus utile que je reste en retrait et vous prépare ; nous en déciderons ensemble.",
        ],
        [
          'Aurai-je droit au chômage ?',
          "En règle générale, ce mode de rupture ouvre droit à l'examen d'une indemnisation par France Travail. Votre cas reste à vérifier auprès d'eux.",
        ],
      ],
    },
    en: {
      firstLines: [
        'My employer offers a mutual termination. Is it a good deal?',
        'I am being pushed to sign a rupture conventionnelle.',
        'I signed a termination agreement and regret it.',
      ],
      details: [
        'We are talking about {amount}. I am {job} with {years} years of service, {wage} gross. It is all going very fast and I do not know what is usual.',
        'For {since} my projects have been taken away one by one. The offer came just after, in a corridor.',
      ],
      answers: [
        'Such an agreement is negotiated freely and follows a set procedure. I cannot say whether the offer is a fair one without the payslips, the contract and the collective agreement. Please do not sign in a hurry.',
        'There is a right to withdraw, within a short time limit: if you have already signed, please call the office today rather than wait for a written answer. Otherwise send me the form and the messages.',
      ],
      exchanges: [
        [
          'Could you negotiate with them for me?',
          "Yes, if you instruct me, by letter or with the company's lawyer. Sometimes it is better that I stay in the background and prepare you; we would decide that together.",
        ],
      ],
    },
  },
];
