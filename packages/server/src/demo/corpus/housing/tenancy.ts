import type { Situation } from '../situation.ts';

/** Tenants and landlords: the deposit, the notice, the damp wall, the rent. */
export const tenancy: readonly Situation[] = [
  {
    key: 'deposit',
    field: 'housing',
    lead: 'marchetti',
    other: 'landlord',
    weight: 7,
    fr: {
      firstLines: [
        'Mon propriétaire ne me rend pas mon dépôt de garantie.',
        "Dépôt de garantie retenu pour des travaux que je n'ai pas causés.",
        "L'agence garde ma caution depuis mon départ, que puis-je faire ?",
        'caution pas rendu, ca fait 4 mois',
        "L'état des lieux de sortie est faux et sert à garder mon dépôt.",
        'Le bailleur peut-il retenir une somme sans justificatif ?',
        "Bonjour Maître, je souhaiterais récupérer le dépôt versé à l'entrée dans mon ancien logement.",
      ],
      details: [
        "Dépôt de {rent}, logement de 42 m² à {city}, clés rendues le {date}. L'état des lieux de sortie était bon, à part une trace derrière un radiateur.",
        "Ils me réclament maintenant {amount} de peinture, sans facture, juste un mail avec un chiffre. J'avais pourtant fait des photos pièce par pièce.",
        "J'ai envoyé deux recommandés. Le premier est revenu, le second a été signé, et depuis {since} plus rien. J'ai besoin de cet argent pour mon nouveau logement.",
        "C'était une colocation, nous étions trois sur le bail. Mes colocataires me laissent faire. Le propriétaire dit qu'il « attend les charges ».",
      ],
      answers: [
        "Pour ce type de demande, tout se joue d'ordinaire sur la comparaison des deux états des lieux. Je vous donne là une information générale ; il faudrait que nous voyions ensemble ces documents. Merci de m'adresser :\n– le bail et les deux états des lieux ;\n– vos photos, datées si possible ;\n– les recommandés et leur réponse.",
        'Une démarche amiable, par une mise en demeure puis un conciliateur de justice, est souvent possible et parfois obligatoire. Si elle échoue, le juge des contentieux de la protection peut être saisi. Avant de vous dire si cela en vaut la peine, je dois lire le bail et le décompte du bailleur.',
        "Les retenues doivent en principe être justifiées. Reste à voir ce que dit votre état des lieux, et la part d'usure normale. Envoyez-moi ces pièces, numérisées ou photographiées bien à plat, et votre nouvelle adresse.",
        "Merci pour ce récit précis. Vos photos sont précieuses, conservez les fichiers d'origine. Je ne peux pas vous assurer du résultat, mais je peux vous dire, après lecture, si un courrier du cabinet paraît proportionné à la somme en jeu.",
      ],
      exchanges: [
        [
          'Est-ce que ça vaut la peine de prendre un avocat pour {rent} ?',
          "C'est une bonne question, et je préfère vous répondre franchement après avoir vu les pièces. Pour une somme de cet ordre, un courrier suivi d'un conciliateur, gratuit, suffit parfois.",
        ],
        [
          'Puis-je ne pas payer mon dernier loyer en compensation ?',
          "Ce n'est pas ainsi que le dépôt fonctionne, et cela pourrait vous être reproché. Parlons-en avant que vous ne décidiez.",
        ],
        [
          'Où trouve-t-on un conciliateur de justice ?',
          'En mairie ou au tribunal de proximité ; la liste figure sur le site des conciliateurs de France. La démarche est gratuite et nous pouvons vous aider à la préparer.',
        ],
      ],
    },
    en: {
      firstLines: [
        'My landlord will not return my deposit.',
        'The agency keeps my deposit for damage I did not cause.',
        'Can a landlord in Paris keep the deposit without any receipt?',
        'I left France and never got my deposit back.',
      ],
      details: [
        'The deposit was {rent}, for a flat in {city}. I gave the keys back on {date} and the check-out report was fine, apart from a mark behind a radiator.',
        'Now they ask for {amount} for painting, with no invoice at all, only an e-mail with a number. I took photos of every room.',
        'I have sent two registered letters. The second was signed for, and nothing since. I now live in {abroad} so I cannot come in person.',
        'There were three of us on the lease. My flatmates are happy for me to deal with it.',
      ],
      answers: [
        'In these matters nearly everything turns on comparing the two inventory reports. This is general information; we would need to look at them together. Please send me:\n– the lease and both reports;\n– your photos, dated if possible;\n– the registered letters and any reply.',
        "An amicable step, a formal letter and then a conciliator, is often possible and sometimes required first. Before telling you whether more is worth it, I need to read the lease and the landlord's statement. All of this can be done from abroad.",
        'Deductions must in principle be justified. What remains to be seen is what your report says, and how much is ordinary wear. Keep the original photo files, please.',
      ],
      exchanges: [
        [
          'Is a lawyer worth it for {rent}?',
          'A fair question, and I prefer to answer frankly once I have seen the papers. For such an amount a letter followed by a conciliator, who is free of charge, is sometimes enough.',
        ],
        [
          'Do I have to come back to France for this?',
          'Not for the first steps. If a hearing were needed we would tell you beforehand who has to attend.',
        ],
      ],
    },
  },
  {
    key: 'landlord-notice',
    field: 'housing',
    lead: 'marchetti',
    other: 'landlord',
    weight: 5,
    fr: {
      firstLines: [
        "J'ai reçu un congé pour vente, dois-je vraiment partir ?",
        'Mon propriétaire veut reprendre le logement pour son fils.',
        'Mon bail se termine et on me demande de quitter les lieux.',
        'Congé reçu par simple mail : est-ce valable ?',
        'Locataire depuis longtemps, congé pour vente reçu ce matin.',
        'Le bailleur veut récupérer le logement pour y faire des travaux.',
      ],
      details: [
        "Le courrier date du {date}. Le bail est à mon nom depuis {years} ans, loyer {rent}, à {city}. J'ai deux enfants scolarisés à côté.",
        "Je paie {rent} par mois et rien d'équivalent n'existe dans le quartier. Les voisins disent que le logement serait déjà promis à quelqu'un d'autre.",
        "J'ai soixante-huit ans et une petite retraite. Je n'ai nulle part où aller, et les loyers ont doublé dans le quartier.",
        "Il n'y a ni recommandé ni visite de qui que ce soit, juste un message. Je n'ai rien répondu pour l'instant.",
      ],
      answers: [
        "Un congé obéit à des conditions de forme et de date que je dois vérifier sur le document lui-même. Merci de m'adresser le courrier, l'enveloppe et le bail complet avec ses avenants. Ne répondez pas et ne quittez rien avant que nous en ayons parlé.",
        "Je comprends combien cette nouvelle est lourde. À titre général, l'âge, les ressources et la composition du foyer peuvent avoir une incidence ; je ne peux pas vous dire laquelle sans les pièces. Apportez aussi votre dernier avis d'imposition.",
        'Des dates importantes se cachent parfois dans ces courriers : prenez rendez-vous sans tarder. Nous verrons ensemble si le motif est sérieux et si la procédure a été suivie. Une discussion avec le bailleur reste souvent possible.',
      ],
      exchanges: [
        [
          'Si je ne pars pas à la date, peut-on me mettre dehors ?',
          "Personne ne peut être expulsé sans décision de justice : c'est un principe général. La suite dépend de la validité du congé, que nous devons examiner ensemble.",
        ],
        [
          'Puis-je demander quelques mois de plus ?',
          "C'est une possibilité à manier avec précaution, car la forme de la réponse compte. Attendez notre entretien avant d'écrire.",
        ],
      ],
    },
    en: {
      firstLines: [
        'I received a notice to leave because the flat is being sold.',
        'My landlord wants the flat back for a relative. Must I go?',
        'Notice to quit by simple e-mail, is that valid in France?',
      ],
      details: [
        'The letter is dated {date}. I have rented there for {years} years, {rent} a month, in {city}. My children go to school around the corner.',
        'No registered letter, nobody came, just a message. I have not replied yet.',
        'There is nothing comparable nearby for {rent}. A neighbour says the flat is already promised to somebody.',
      ],
      answers: [
        'A notice must meet conditions of form and date that I have to check on the document itself. Please send me the letter, the envelope and the full lease. Do not answer and do not leave anything before we have spoken.',
        'I understand how unsettling this is. Generally speaking, age, income and family can matter; I cannot tell you how without the papers. Important dates are sometimes hidden in these letters, so please book a time soon.',
      ],
      exchanges: [
        [
          'Could they put us out if we stay?',
          'As a general principle nobody is evicted without a court decision. What follows depends on whether the notice is valid, and that is what we need to examine.',
        ],
      ],
    },
  },
  {
    key: 'repairs',
    field: 'housing',
    lead: 'marchetti',
    other: 'landlord',
    weight: 5,
    fr: {
      firstLines: [
        'Mon logement est humide et le propriétaire ne fait rien.',
        'Plus de chauffage depuis plusieurs semaines, quels sont mes recours ?',
        "Moisissures dans la chambre des enfants, le bailleur dit que c'est la condensation.",
        'Puis-je suspendre mon loyer tant que les travaux ne sont pas faits ?',
        "dégat des eaux, l'assurance et le syndic se renvoient la balle",
        'Diagnostic énergétique classé G et loyer augmenté.',
      ],
      details: [
        "Nous sommes à {city}, deuxième étage, loyer {rent}. Les murs sont noirs dans deux pièces. Ma fille a de l'asthme, le médecin a fait un certificat.",
        "J'ai signalé le problème le {date}, puis tous les mois. On m'a envoyé un peintre. Trois semaines après, tout était revenu.",
        "Le service d'hygiène de la mairie est passé en {lastmonth}. J'attends son rapport. Le propriétaire ne répond plus depuis.",
        "J'ai acheté trois radiateurs d'appoint, la facture d'électricité dépasse {amount}. J'ai tout gardé.",
      ],
      answers: [
        "Le bailleur doit en principe remettre et maintenir un logement décent ; la difficulté est de prouver l'origine du désordre. Le rapport du service d'hygiène sera une pièce essentielle. Merci de m'envoyer le bail, vos signalements écrits et des photos d'ensemble et de détail.",
        "Je vous invite à ne pas suspendre le loyer de votre propre initiative sans que nous en ayons parlé. Il existe d'autres voies, amiables ou judiciaires, que nous pourrions examiner. Une chronologie des signalements nous ferait gagner du temps.",
        "Votre situation mérite d'être examinée sur pièces : assurance, syndic et bailleur n'ont pas les mêmes obligations. Pourriez-vous m'adresser le constat amiable, les réponses reçues et votre attestation d'assurance ? Je vous dirai ensuite si une expertise paraît utile.",
      ],
      exchanges: [
        [
          'Faut-il un constat de commissaire de justice ?',
          "C'est souvent utile, pas toujours nécessaire. Attendons le rapport du service d'hygiène ; s'il est complet, vous ferez l'économie du constat.",
        ],
        [
          'Peut-on être relogé pendant les travaux ?',
          "Cela dépend de la nature des travaux et de la mesure éventuellement prise par l'administration. Je regarderai ce point en lisant le rapport.",
        ],
      ],
    },
    en: {
      firstLines: [
        'My flat is damp and the landlord does nothing.',
        'No heating for weeks. What can I do as a tenant?',
        'Water damage: the insurer and the building manager blame each other.',
      ],
      details: [
        'We are in {city}, second floor, rent {rent}. The walls are black in two rooms. My child has asthma and the doctor wrote a certificate.',
        'I reported it on {date} and every month since. They sent a painter; three weeks later it was all back.',
        "Somebody from the town's hygiene service came in {lastmonth}. I am waiting for the report.",
      ],
      answers: [
        'A landlord must in principle provide and maintain a decent home; the difficulty is to show where the damp comes from. The hygiene report will be essential. Please send me the lease, your written complaints and photos.',
        'Please do not stop paying rent on your own initiative before we have spoken. There are other routes, amicable or judicial, that we could look at. A simple timeline of your complaints would save us time.',
      ],
      exchanges: [
        [
          'Do I need an official report by a bailiff?',
          'Often useful, not always necessary. Let us wait for the hygiene report; if it is thorough, you may save that expense.',
        ],
      ],
    },
  },
  {
    key: 'tenant-arrears',
    field: 'housing',
    lead: 'marchetti',
    other: 'landlord',
    weight: 3,
    fr: {
      firstLines: [
        "J'ai du retard de loyer et je voudrais éviter l'expulsion.",
        "Peut-on obtenir un étalement d'une dette de loyer ?",
        "J'ai perdu mon travail et je n'arrive plus à payer mon loyer.",
        'Je me suis porté[|e] caution et on me réclame des loyers impayés.',
        "Mon bailleur a coupé les ponts depuis que j'ai deux loyers de retard.",
      ],
      details: [
        "Loyer de {rent}, deux mois de retard, et je peux reprendre les paiements le mois prochain car je retrouve un travail. Je l'ai écrit au bailleur, sans réponse.",
        "On me demande {amount} d'un coup. J'ai un dossier auprès d'une assistante sociale à {city}. Rien d'officiel reçu pour l'instant.",
        "J'ai honte d'en arriver là, j'ai toujours payé pendant {years} ans. C'est la maladie de [ma femme|mon mari] qui a tout changé.",
      ],
      answers: [
        "Il n'y a pas de honte à avoir, et vous faites bien d'écrire tôt. De façon générale, un échéancier écrit avec le bailleur est la première piste ; le juge peut aussi accorder des facilités sous conditions. Merci de préparer le bail, le décompte et vos ressources actuelles.",
        "Si vous recevez un commandement ou une assignation, appelez-nous le jour même sans attendre de réponse à un message. En parallèle, votre assistante sociale peut solliciter le fonds de solidarité pour le logement. Nous verrons ensemble ce qui relève d'un avocat.",
        "L'engagement de caution se lit mot à mot : il faudrait que je voie l'acte signé avant toute réponse. Ne payez ni ne refusez par écrit pour l'instant. Joignez le bail et la lettre reçue.",
      ],
      exchanges: [
        [
          'Je peux verser un petit peu tous les mois, est-ce mieux que rien ?',
          "Des versements réguliers montrent votre bonne volonté, c'est un fait. Gardez-en la preuve ; nous verrons comment les présenter.",
        ],
        [
          'Avez-vous un tarif quand on a peu de moyens ?',
          "Le cabinet accepte l'aide juridictionnelle dans ces matières. Mme Benali vous envoie la liste des pièces ; elle répondra aussi à vos questions sur le reste à charge.",
        ],
      ],
    },
  },
  {
    key: 'unpaid-rent',
    field: 'housing',
    lead: 'marchetti',
    other: 'person',
    weight: 4,
    fr: {
      firstLines: [
        'Mon locataire ne paie plus son loyer, quelle procédure suivre ?',
        "Propriétaire d'un studio, impayés depuis trois mois, que faire ?",
        'Le locataire est parti en laissant des dettes et des dégâts.',
        'Comment récupérer mon appartement pour y habiter ?',
        'mon locataire sous loue sur internet sans mon accord',
      ],
      details: [
        "Un petit deux-pièces à {city}, loyer {rent}. C'est mon seul complément de retraite. Le locataire ne répond plus depuis {since}.",
        "Je lui ai laissé sa chance plusieurs fois. La dette est d'environ {amount}. Il y a une garantie des parents, mais je ne sais pas si elle est bien rédigée.",
        'Le bail a été fait avec un modèle trouvé sur internet. Il y a un état des lieux avec photos.',
      ],
      answers: [
        "La voie habituelle commence par un commandement de payer délivré par un commissaire de justice, puis, si nécessaire, par le juge. Ce sont des informations générales ; je dois d'abord lire le bail, la garantie et votre décompte. Une solution amiable reste préférable quand elle est possible.",
        "Ne changez pas les serrures et ne coupez rien : cela se retournerait contre vous. Pour la suite, il faudrait que nous voyions ensemble les pièces et la situation du locataire. Merci de m'envoyer le bail, les relances et le relevé des paiements.",
        "Je comprends que ce loyer compte pour vous. Avez-vous une assurance loyers impayés ? Si oui, le contrat impose souvent des démarches précises. Adressez-m'en une copie avec l'acte de caution.",
      ],
      exchanges: [
        [
          'Combien coûte une procédure complète ?',
          "Cela dépend du nombre d'étapes et de frais extérieurs, notamment de commissaire de justice. Je vous remettrai une estimation écrite avant que vous ne décidiez.",
        ],
        [
          "La trêve hivernale m'empêche-t-elle d'agir ?",
          "Elle concerne l'exécution d'une expulsion, non l'ensemble de la procédure. Nous verrons le calendrier ensemble.",
        ],
      ],
    },
    en: {
      firstLines: [
        'My tenant in Paris has stopped paying. What is the procedure?',
        'I own a studio in Paris, live abroad, and need it back.',
      ],
      details: [
        'A one-bedroom flat in {city}, {rent} a month. I live in {abroad} and the tenant has not answered for {since}.',
        'The arrears are about {amount}. There is a guarantee from the parents, but I am not sure it is properly drafted.',
      ],
      answers: [
        'The usual route begins with a formal demand served by a bailiff and goes on, if necessary, before the judge. This is general information: I need to read the lease, the guarantee and your statement first. A settlement is preferable whenever possible.',
        'Please do not change the locks or cut anything off; it would turn against you. Everything can be handled from abroad. Send me the lease, the reminders and the record of payments.',
      ],
      exchanges: [
        [
          'How much would the whole procedure cost?',
          'It depends on the number of steps and on outside costs such as the bailiff. You will have a written estimate before you decide.',
        ],
      ],
    },
  },
];
