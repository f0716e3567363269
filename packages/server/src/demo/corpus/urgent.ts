import type { Situation } from './situation.ts';

/** Where an hour counts. The written answer is short, names who helps now, and the rest is said on the telephone. */
export const urgent: readonly Situation[] = [
  {
    key: 'police-custody',
    field: 'criminal',
    lead: 'durand',
    other: 'none',
    weight: 2,
    urgent: true,
    fr: {
      firstLines: [
        'Mon frère est en garde à vue depuis ce matin, que faire ?',
        "URGENT mon fils vient d'être placé en garde à vue",
        "Garde à vue d'un proche, nous cherchons un avocat tout de suite.",
        'Ma compagne est en garde à vue et on ne me dit rien.',
        "bonjour [ma femme a ete arretee|mon mari a ete arrete] cette nuit, c'est une comparution immédiate",
        'Je sors de garde à vue et je suis reconvoqué[|e] demain.',
      ],
      details: [
        "On nous a appelés depuis {city}. On m'a dit qu'un avocat avait été demandé. Je peux être joint[|e] à tout moment au {phone}.",
        "C'est la première fois que cela nous arrive. Je suis devant le commissariat, ils refusent de me répondre. Mon numéro : {phone}.",
        "Je ne sais pas de quoi il s'agit exactement. Je préfère ne rien écrire d'autre ici. Merci de me rappeler au {phone}.",
      ],
      answers: [
        "J'ai lu votre message et je vous appelle dans quelques minutes. Si l'appel n'aboutissait pas, composez le numéro du cabinet, ou demandez la permanence de l'Ordre des avocats de Paris, qui répond jour et nuit. Ne racontez pas les faits par écrit.",
        "Je prends contact avec le commissariat et je vous rappelle aussitôt. Votre proche peut demander à voir un avocat, nommément ou de permanence, c'est une règle générale. Restez joignable et n'écrivez rien sur l'affaire.",
        "Nous nous parlons tout de suite. Notez seulement le lieu, l'heure et le nom du service qui vous a appelé ; le reste se dira de vive voix.",
      ],
      exchanges: [
        [
          'Merci de votre appel. Puis-je lui apporter des vêtements ?',
          "Oui, demandez-le à l'accueil du commissariat, avec vos papiers. Je vous tiens au courant par téléphone dès ma sortie.",
        ],
      ],
    },
    en: {
      firstLines: [
        'My brother is in police custody in Paris, please help.',
        'My son was arrested last night and nobody tells me anything.',
        'I was released from custody and must go back tomorrow.',
      ],
      details: [
        'They called us from {city}. We do not speak French. You can reach me at any time on {phone}.',
        'I am outside the police station and they will not talk to me. My number is {phone}.',
      ],
      answers: [
        'I have read your message and will call you within minutes. If the call fails, ring the office, or ask for the duty service of the Paris bar, which answers day and night. Please do not write about the facts.',
        'I am contacting the police station and will call you back at once. As a general rule your relative may ask for a lawyer and an interpreter. Please stay reachable.',
      ],
      exchanges: [
        [
          'Thank you for calling. May I bring clothes?',
          'Yes, ask at the front desk, with your identity papers. I will telephone as soon as I come out.',
        ],
      ],
    },
  },
  {
    key: 'violence',
    field: 'family',
    writer: 'woman',
    lead: 'durand',
    other: 'partner',
    weight: 2,
    urgent: true,
    fr: {
      firstLines: [
        "J'ai quitté la maison cette nuit à cause de violences.",
        'Je subis des violences et je ne sais pas comment partir.',
        'Comment obtenir une ordonnance de protection rapidement ?',
        "je suis partie avec les enfants j'ai peur qu'il nous retrouve",
        'Mon ex me menace tous les jours depuis la séparation.',
        "Ma sœur est frappée par son mari, comment l'aider ?",
        "On me suit depuis que j'ai déposé plainte, j'ai peur.",
      ],
      details: [
        "Je suis chez une amie avec les enfants. Ne m'appelez pas sur mon portable habituel, prenez plutôt le {phone}, entre 9 h et 16 h.",
        "J'ai un certificat médical et une main courante. Il ne sait pas que j'écris. Merci de ne rien envoyer à la maison.",
        "Cela dure depuis {since}. Hier les enfants étaient là. Je n'arrive plus à réfléchir.",
      ],
      answers: [
        "Vous avez bien fait d'écrire, et vous n'êtes pas [seul|seule]. Si vous êtes en danger maintenant, appelez le 17 ou le 112, ou envoyez un SMS au 114. Je vous appelle au numéro que vous avez donné ; le 3919 est là aussi, gratuitement, à toute heure. Nous ne vous écrirons rien d'autre ici.",
        "Je vous lis et je prends votre situation au sérieux. Je peux vous recevoir aujourd'hui, au cabinet ou dans un lieu qui vous convienne. En cas de danger, le 17 d'abord. Le 3919 peut vous trouver un hébergement. Gardez vos papiers et vos certificats avec vous, sans vous exposer pour les récupérer.",
        "Merci de votre confiance. La suite se dira de vive voix, sur le numéro que vous jugez sûr. Pensez à effacer cette page si quelqu'un d'autre utilise votre appareil ; le bouton « Quitter vite » est là pour cela. En danger immédiat : 17, 112, ou 114 par SMS.",
      ],
      exchanges: [
        [
          "Merci pour l'appel, je viens à l'heure dite. Est-ce que je dois amener les enfants ?",
          "Comme cela vous est le plus simple ; Mme Benali a prévu un coin calme pour eux. À tout à l'heure.",
        ],
      ],
    },
    en: {
      firstLines: [
        'I left home last night because of violence.',
        'My ex threatens me every day and I am afraid.',
        'I need a protection order, how fast can that be?',
      ],
      details: [
        "I am at a friend's place with the children. Please do not call my usual phone, use {phone} between nine and four.",
        'I have a medical certificate. He does not know that I am writing. Please send nothing home.',
      ],
      answers: [
        'You did right to write, and you are not alone. If you are in danger now, call 17 or 112, or text 114. I am calling the number you gave; 3919 is also there, free, at any hour.',
        'I take what you write seriously and can see you today, here or in a place that suits you. If there is danger, 17 comes first. Please keep your papers with you, without exposing yourself to fetch them.',
      ],
      exchanges: [
        [
          'Thank you for the call. Should I bring the children?',
          'Whatever is simplest for you; Ms Benali has made a quiet corner for them. See you shortly.',
        ],
      ],
    },
  },
  {
    key: 'hearing-soon',
    field: 'family',
    lead: 'durand',
    other: 'partner',
    weight: 2,
    urgent: true,
    fr: {
      firstLines: [
        "J'ai reçu une assignation pour {weekday} et je n'ai pas d'avocat.",
        "Audience {weekday} matin devant le juge aux affaires familiales, pouvez-vous m'aider ?",
        "assignation en référé pour {weekday}, je viens de l'apprendre",
        "Mon avocat s'est retiré et l'audience est dans quelques jours.",
        'Je découvre en rentrant de voyage une audience fixée à {weekday}.',
      ],
      details: [
        "Le papier a été déposé par un commissaire de justice le {date}, j'étais absent[|e]. Il est question des enfants. Mon téléphone : {phone}.",
        'Je peux venir tout de suite avec les documents, je travaille à {city}. Je suis joignable au {phone}.',
        "J'ai essayé trois cabinets, tous complets. Je veux au moins demander un report. {phone}",
      ],
      answers: [
        "J'ai bien votre message et je vous appelle dans l'heure. Photographiez toutes les pages de l'assignation et joignez-les ici. Sans nouvelles de nous, appelez la permanence de l'Ordre.",
        "Nous regardons tout de suite si l'un de nous est disponible ce jour-là. Préparez l'assignation complète et une pièce d'identité. Je ne peux rien promettre avant d'avoir lu les pages et convenu d'un mandat, mais je vous réponds aujourd'hui, de vive voix.",
        "Merci d'avoir écrit aussitôt. Je vous propose un appel immédiat plutôt qu'un échange de messages. Présentez-vous de toute façon à l'audience, même sans avocat, si nous n'avons pas pu nous joindre.",
      ],
      exchanges: [
        [
          "Merci de m'avoir rappelé. Je vous envoie le tout d'ici une heure.",
          'Parfait. Mme Benali vous adresse la convention à relire ; nous nous retrouvons demain matin au cabinet.',
        ],
      ],
    },
    en: {
      firstLines: [
        'I have been summoned to court this {weekday} and have no lawyer.',
        'There is a hearing on {weekday} and I have only just found out.',
      ],
      details: [
        'The papers were left by a bailiff on {date} while I was away. It concerns the children. My number is {phone}.',
        'I tried three firms and all are full. I would at least like to ask for more time. {phone}',
      ],
      answers: [
        "I have your message and will call you within the hour. Please photograph every page and attach it here. If you do not hear from us, call the bar's duty service.",
        'We are checking now whether one of us is free that day. I can promise nothing before reading the papers and agreeing on an engagement, but you will have an answer today, by telephone.',
      ],
      exchanges: [
        [
          'Thank you for calling back. I am sending everything now.',
          'Perfect. Ms Benali is sending you the agreement to read; we meet tomorrow morning at the office.',
        ],
      ],
    },
  },
  {
    key: 'child-not-returned',
    field: 'family',
    writer: 'woman',
    lead: 'durand',
    other: 'partner',
    weight: 2,
    urgent: true,
    fr: {
      firstLines: [
        "Mon enfant ne m'a pas été rendu hier soir.",
        "L'autre parent est parti à l'étranger avec notre fille sans prévenir.",
        'Mes enfants devaient rentrer hier et le portable ne répond plus, je crains un enlèvement.',
        'il refuse de me rendre le petit et son telephone est coupé',
      ],
      details: [
        'Le retour était prévu à 18 h. Rien depuis, aucun message. {child} a {age} ans. Je suis au {phone}.',
        "J'ai retrouvé une réservation d'avion pour {abroad}. Les passeports ne sont plus dans le tiroir. {phone}",
        "Je suis allé[|e] au commissariat, on m'a dit d'attendre. Je ne peux pas attendre. {phone}",
      ],
      answers: [
        "Je vous appelle immédiatement. Si un départ à l'étranger vous paraît imminent, rendez-vous sans attendre au commissariat et demandez une opposition à la sortie du territoire ; le 17 répond à toute heure. Gardez le jugement et l'acte de naissance avec vous.",
        "J'ai votre message, nous nous parlons dans quelques minutes. Le 116 000, gratuit, accompagne aussi les familles d'enfants disparus. Ne publiez rien sur les réseaux avant notre appel.",
      ],
      exchanges: [
        [
          "Mon enfant vient de rentrer, merci d'avoir été là.",
          'Quel soulagement. Reposez-vous ; nous reprendrons cela au calme, et je vous appelle demain.',
        ],
      ],
    },
    en: {
      firstLines: [
        'My child was not brought back last night.',
        'The children should have been back yesterday and I fear that my ex has taken them abroad.',
      ],
      details: [
        'The return was due at six. No message since. {child} is {age}. I am on {phone}.',
        'I found a flight booking to {abroad} and the passports are gone. {phone}',
      ],
      answers: [
        'I am calling you now. If a departure seems imminent, go to the police station at once and ask for an exit ban for the child; 17 answers at any hour. Keep the judgment and the birth certificate with you.',
      ],
      exchanges: [
        [
          'My child is back. Thank you for being there.',
          'What a relief. Please rest; I will call you tomorrow and we will take it from there calmly.',
        ],
      ],
    },
  },
  {
    key: 'eviction',
    field: 'housing',
    lead: 'marchetti',
    other: 'landlord',
    weight: 2,
    urgent: true,
    fr: {
      firstLines: [
        "Un commissaire de justice doit venir m'expulser demain.",
        'Mon propriétaire a changé la serrure pendant mon absence.',
        "J'ai reçu un commandement de quitter les lieux.",
        'expulsion prevue {weekday}, on a 2 enfants, aidez nous',
        "Mon compte bancaire vient d'être saisi, je ne peux plus rien payer.",
      ],
      details: [
        "Nous sommes quatre, à {city}. Je n'ai jamais reçu de convocation, ou alors je ne l'ai pas comprise. {phone}",
        "Toutes mes affaires sont à l'intérieur, mes médicaments aussi. Je ne sais pas où nous dormirons. {phone}",
        "L'assistante sociale m'a dit de trouver un avocat aujourd'hui. Je suis disponible à toute heure : {phone}.",
      ],
      answers: [
        "Je vous appelle dans la demi-heure. Gardez sous les yeux le dernier papier reçu, pour m'en lire le titre et la date. En attendant, le 115 peut vous aider à trouver un toit pour ce soir.",
        "J'ai lu votre message. Ne forcez aucune porte. Appelez le 17 si vos affaires ou votre sécurité sont menacées ; je vous rejoins au téléphone tout de suite pour le reste. Il faudra que je voie le bail et tous les courriers.",
        "Nous regardons cela aujourd'hui même. Envoyez une photo de chaque page de l'acte ; je ne peux rien en dire avant de l'avoir lu. Si nous tardions, la permanence gratuite du tribunal peut vous recevoir sans rendez-vous.",
      ],
      exchanges: [
        [
          'Merci, je vous ai envoyé toutes les pages.',
          "Je les ai. Je vous appelle pour vous dire ce que nous pouvons faire, et ce qui relève de l'assistante sociale.",
        ],
      ],
    },
    en: {
      firstLines: [
        'A bailiff is coming to evict us tomorrow.',
        'My landlord changed the locks while I was out.',
      ],
      details: [
        'There are four of us, in {city}. I never understood the letters. {phone}',
        'All my things are inside, my medicine too. I do not know where we will sleep. {phone}',
      ],
      answers: [
        'I will call you within half an hour. Please keep the last paper you received in front of you, so that you can read me its title and date. For tonight, 115 can help to find a roof.',
      ],
      exchanges: [
        [
          'Thank you, I sent all the pages.',
          'I have them. I am calling to tell you what we can do and what the social worker can do.',
        ],
      ],
    },
  },
];
