import type { Situation } from '../situation.ts';

/** What people bear at work: pressure, illness, hours and pay that does not come. */
export const conditions: readonly Situation[] = [
  {
    key: 'harassment',
    field: 'work',
    lead: 'lenoir',
    other: 'employer',
    weight: 6,
    fr: {
      firstLines: [
        'Je pense subir du harcèlement moral au travail, comment le prouver ?',
        "Mon supérieur m'humilie devant l'équipe, que puis-je faire ?",
        "On m'a mis[|e] au placard depuis mon retour de congé.",
        'je craque au boulot, mon chef me pousse a bout',
        "J'ai signalé des propos déplacés et depuis on me le fait payer.",
        "Peut-on quitter son travail à cause d'un harcèlement sans tout perdre ?",
        "Remarques quotidiennes, mails à 23 h, je n'en peux plus.",
      ],
      details: [
        "Cela dure depuis {since}. J'ai gardé des mails et j'écris tout sur un carnet. Deux collègues ont vu mais ont peur de parler. Mon médecin veut m'arrêter.",
        "Je suis {job} à {city}. Avant, j'avais de bonnes évaluations, j'ai les comptes rendus. Tout a changé avec le nouveau responsable en {lastmonth}.",
        "J'ai alerté les RH le {date}, par écrit. On m'a répondu que c'était « un problème de communication ». La semaine suivante mon bureau avait été déplacé près des archives.",
        "Je dors mal, j'ai perdu huit kilos. Je ne veux pas faire d'histoire, je veux juste que ça s'arrête ou pouvoir partir correctement.",
      ],
      answers: [
        "Ce que vous écrivez est sérieux et je vous remercie de l'avoir formulé. À titre d'information, il s'agit de réunir des faits précis, datés, et de les recouper. Votre carnet, vos mails et vos évaluations seraient le point de départ. Pour votre santé, le médecin du travail et votre médecin traitant sont des interlocuteurs à ne pas négliger.",
        "Il faudrait que nous voyions ensemble ces éléments avant de qualifier quoi que ce soit. Ne démissionnez pas sur un coup de fatigue sans m'avoir parlé. Merci de m'adresser le signalement fait aux RH et leur réponse.",
        "Plusieurs interlocuteurs existent à côté du conseil de prud'hommes : médecine du travail, inspection du travail, élus s'il y en a. Dans quel ordre les saisir dépend de votre situation, que nous devons examiner. Préparez une chronologie d'une page, pas plus.",
      ],
      exchanges: [
        [
          'Mes collègues peuvent-ils témoigner sans risque ?',
          'La loi protège en principe ceux qui témoignent de tels faits. Il ne faut pourtant pas les presser ; nous verrons comment recueillir leur récit, et sous quelle forme.',
        ],
        [
          'Puis-je me mettre en arrêt maladie ?',
          "C'est au médecin d'en juger, non à l'avocat. Dites-lui simplement ce que vous vivez ; l'arrêt ne vous empêche pas de poursuivre vos démarches avec nous.",
        ],
        [
          'Est-ce que mon employeur saura que je vous ai contacté ?',
          "Non. Nos échanges sont couverts par le secret professionnel et rien ne part sans votre accord. Évitez seulement de m'écrire depuis votre messagerie de travail.",
        ],
      ],
    },
    en: {
      firstLines: [
        'I think I am being bullied at work. How can it be shown?',
        'My manager humiliates me in front of the team.',
        'I reported inappropriate remarks and now I am being punished for it.',
        'Can I leave my job because of harassment without losing everything?',
      ],
      details: [
        'It has been going on for {since}. I keep the e-mails and write everything down. Two colleagues saw it but are afraid to speak.',
        'I am {job} in {city}. My reviews were good until a new manager came in {lastmonth}. I have them all.',
        'I told HR in writing on {date}. They called it a communication issue. A week later my desk was moved next to the archives.',
        'I sleep badly and my doctor wants me to stop for a while. I do not want a war, I just want to leave decently.',
      ],
      answers: [
        'What you describe is serious, and thank you for putting it into words. As general information, the work consists in gathering precise, dated facts and cross-checking them. Your notes, e-mails and reviews would be the starting point; for your health, please do see your doctor and the occupational physician.',
        'We would need to look at these elements together before giving them a legal name. Please do not resign in a moment of exhaustion without having spoken to me. Could you send me your report to HR and their reply?',
      ],
      exchanges: [
        [
          'Will my employer know that I contacted you?',
          'No. Our exchanges are covered by professional secrecy and nothing leaves without your agreement. Just avoid writing to me from your work account.',
        ],
        [
          'Should I take sick leave?',
          'That is for your doctor to decide, not for a lawyer. Tell them plainly what you are going through; it does not prevent you from going on with us.',
        ],
      ],
    },
  },
  {
    key: 'sick-leave',
    field: 'work',
    lead: 'lenoir',
    other: 'employer',
    weight: 3,
    fr: {
      firstLines: [
        'Déclaré[|e] inapte par le médecin du travail, que va-t-il se passer ?',
        'Mon employeur refuse mon mi-temps thérapeutique.',
        'Mon employeur conteste mon arrêt et ne me paie plus.',
        "En arrêt depuis longtemps, mon poste a été donné à quelqu'un d'autre.",
        'Burn-out : peut-il être reconnu comme maladie professionnelle ?',
      ],
      details: [
        "Je suis {job}, en arrêt depuis {since}. La visite de reprise a eu lieu le {date}. Depuis, silence complet de l'entreprise, et pas de salaire ce mois-ci.",
        "Je tiens depuis {since} grâce à ma famille. À chaque mail de l'entreprise, j'ai le cœur qui s'emballe. J'ai gardé tous les courriers.",
        "Mon médecin me soutient, la médecine du travail aussi. C'est la direction qui bloque, par principe je crois. J'ai les certificats.",
      ],
      answers: [
        "Un arrêt, une reprise aménagée ou une inaptitude obéissent chacun à des règles propres, avec des obligations pour l'employeur. Ce sont des informations générales ; il faudrait lire les avis du médecin du travail et vos derniers bulletins. Envoyez-les-moi, sans détail médical qui ne serait pas nécessaire.",
        "Les démarches auprès de la caisse suivent un calendrier strict : n'attendez pas notre réponse pour prendre rendez-vous. Merci de réunir les courriers de la caisse, ceux de l'entreprise et vos bulletins.",
        'Je vous propose un point assez court pour voir quelles démarches relèvent de nous et lesquelles peuvent être faites par vous-même. Apportez votre contrat, les avis du médecin du travail et les échanges avec la direction.',
      ],
      exchanges: [
        [
          'Faut-il que je vous envoie mon dossier médical ?',
          'Non, pas à ce stade. Les avis du médecin du travail suffisent ; gardez le reste pour vous tant que je ne vous le demande pas.',
        ],
        [
          "Je n'ai pas été payé[|e] ce mois-ci, est-ce légal ?",
          "Cela dépend d'éléments que je dois vérifier, notamment des dates. Adressez-moi le bulletin et les derniers avis médicaux du travail, j'y jetterai un œil avant notre entretien.",
        ],
      ],
    },
  },
  {
    key: 'overtime',
    field: 'work',
    lead: 'lenoir',
    other: 'employer',
    weight: 5,
    fr: {
      firstLines: [
        'Mes heures supplémentaires ne sont pas payées, comment les réclamer ?',
        'Je suis au forfait jours et je travaille soixante heures par semaine.',
        "heures sup jamais payées dans la restauration, c'est partout pareil mais bon",
        "Peut-on réclamer des heures supplémentaires après avoir quitté l'entreprise ?",
        "Mon employeur modifie mes relevés d'heures.",
        'Je fais les ouvertures et les fermetures sans que rien ne soit compté.',
      ],
      details: [
        "Je suis {job} à {city}. En moyenne douze heures de plus par semaine depuis {since}. J'ai mes plannings en photo et mes messages au responsable.",
        "Il y a une pointeuse, mais les chiffres sur la fiche de paie ne correspondent pas. J'ai comparé pour {lastmonth} : il manque vingt-trois heures.",
        "Contrat de 35 heures, salaire {wage}. On me répond que « c'est le métier ». Je suis parti[|e] le {date}.",
        "J'ai des agendas depuis {years} ans, tenus au crayon. Je ne sais pas si ça compte.",
      ],
      answers: [
        "En la matière la preuve est partagée : le salarié présente des éléments assez précis, l'employeur y répond. Vos plannings, agendas et messages peuvent donc servir, même tenus au crayon. Il faudrait que nous voyions ensemble s'ils suffisent. Merci d'y joindre le contrat et les bulletins.",
        "Avant toute chose, reprenez vos relevés dans un tableau semaine par semaine ; c'est fastidieux, mais tout en dépend. Je ne peux pas apprécier le montant à ce stade. Des délais s'appliquent aux salaires : ne laissez pas dormir le dossier.",
        "Le forfait jours suppose un accord collectif et un suivi réel de la charge. Je ne puis dire si le vôtre est régulier sans lire votre contrat et la convention collective. Envoyez-les-moi, avec trois semaines d'agenda à titre d'exemple.",
      ],
      exchanges: [
        [
          'Les photos de plannings suffisent ?',
          "Elles sont un bon début. Plus elles sont continues et datées, plus elles parlent ; complétez-les par vos messages d'arrivée et de départ si vous en avez.",
        ],
        [
          'Puis-je réclamer alors que je travaille encore là-bas ?',
          "C'est possible en droit, mais c'est aussi une décision humaine. Nous pèserons ensemble les avantages et les risques avant d'écrire quoi que ce soit.",
        ],
      ],
    },
    en: {
      firstLines: [
        'My overtime is never paid. How can I claim it?',
        'I work sixty hours a week on a forfait jours contract.',
        'Can I claim overtime after leaving the company?',
      ],
      details: [
        'I am {job} in {city}. About twelve extra hours a week for {since}. I have photos of the rotas and my messages to the manager.',
        'My contract says 35 hours, salary {wage}. I am told that it is the trade. I left on {date}.',
        'We clock in, but the payslip does not match. For {lastmonth} alone, twenty-three hours are missing.',
      ],
      answers: [
        'Proof is shared in this field: the employee brings sufficiently precise elements, the employer answers them. Your rotas and messages may well serve; we should see together whether they are enough. Please add the contract and payslips.',
        'Please begin by putting your records into a table, week by week. It is tedious, but everything depends on it. I cannot estimate an amount at this stage, and time limits apply to wages, so do not let the matter rest.',
      ],
      exchanges: [
        [
          'Can I claim while I still work there?',
          'Legally it is possible, but it is also a human decision. We would weigh the benefits and the risks together before writing anything.',
        ],
      ],
    },
  },
  {
    key: 'unpaid-wages',
    field: 'work',
    lead: 'lenoir',
    other: 'employer',
    weight: 4,
    fr: {
      firstLines: [
        "Mon salaire n'a pas été versé ce mois-ci.",
        'Mon ancien employeur refuse de me remettre mes documents de fin de contrat.',
        'Le solde de tout compte me paraît faux, que vérifier ?',
        "pas de fiche de paie depuis 3 mois, c'est legal?",
        "L'entreprise est en redressement judiciaire et je ne suis plus payé[|e].",
        "Ma période d'essai a été rompue et on ne m'a pas payé[|e].",
      ],
      details: [
        "J'étais {job}, en CDD jusqu'en {lastmonth}. Il me manque le dernier salaire et les congés, environ {amount}. Sans attestation je ne touche rien de France Travail.",
        "J'ai relancé trois fois par mail et une fois en recommandé, le {date}. On me répond que la comptable est en vacances.",
        "Nous sommes six dans le même cas à {city}. Certains n'osent pas. Je vous écris en mon nom pour commencer.",
      ],
      answers: [
        "Le versement du salaire et la remise des documents sont des obligations de l'employeur, et une procédure rapide existe devant le conseil de prud'hommes. Savoir si elle convient suppose de voir les pièces : contrat, bulletins, relances. Un courrier d'avocat règle parfois la difficulté à lui seul.",
        "Ne signez pas le reçu pour solde de tout compte sans l'avoir compris ; si c'est déjà fait, apportez-le tel quel. Je ne me prononce pas sur le montant à ce stade. Merci d'y joindre votre dernier bulletin.",
        "Lorsqu'une procédure collective est ouverte, un organisme de garantie peut intervenir. Il faudrait vérifier les dates et le nom du mandataire, que je retrouverai avec le numéro SIREN figurant sur vos bulletins.",
      ],
      exchanges: [
        [
          'Peut-on agir à plusieurs ?',
          'Oui, chacun garde son dossier mais ils peuvent être présentés ensemble. Vos collègues peuvent nous écrire de leur côté ; je ne leur parlerai pas de votre message.',
        ],
        [
          'Un simple courrier de votre part coûterait combien ?',
          "Nous vous l'indiquerons par écrit avant d'envoyer quoi que ce soit. Mme Benali vous adressera la grille du cabinet.",
        ],
      ],
    },
  },
];
