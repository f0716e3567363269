/** What people add to their answer about an exchange, by how it went and by what they dwell on. */
import type { Criterion } from '@parenthese/shared/surveys/criteria.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';

export type Tone = 'good' | 'middling' | 'bad';

/** Comments on one criterion, or on the exchange as a whole. */
export type CommentBank = Readonly<Record<Tone, Readonly<Record<Criterion | 'whole', readonly string[]>>>>;

const french: CommentBank = {
  good: {
    whole: [
      'Réponse claire et humaine, merci.',
      'Je recommande ce cabinet sans hésiter.',
      'Très bien du début à la fin.',
      "Je ne pensais pas qu'on pouvait écrire à un avocat aussi simplement.",
      'Parfait.',
      "On m'a aidé[|e] un dimanche soir par écrit, puis rappelé[|e] le lundi. Rien à redire.",
      'Efficace et rassurant.',
      "J'avais peur de déranger. On ne me l'a jamais fait sentir.",
      'Merci, vraiment.',
      "Un vrai soulagement après des semaines d'attente ailleurs.",
    ],
    accueil: [
      "Très bon accueil, on m'a répondu par mon nom et avec respect.",
      'Dès le premier message je me suis senti[|e] bienvenu[|e].',
      "L'assistante est formidable, elle trouve toujours un créneau.",
      "Accueil chaleureux alors que j'étais à bout.",
    ],
    gentillesse: [
      'Beaucoup de douceur dans les mots, cela compte dans ces moments.',
      'Une avocate humaine et délicate.',
      'Gentillesse et tact, merci.',
      'Ils ont pris des nouvelles sans que je demande rien.',
    ],
    interet: [
      "On s'est intéressé à ma situation, pas seulement à mon dossier.",
      'Les questions posées montraient que tout avait été lu.',
      "Ils se souvenaient de mon premier message, c'est rare.",
      "Je n'ai pas eu l'impression d'être un numéro.",
    ],
    ecoute: [
      "Enfin quelqu'un qui écoute sans couper la parole.",
      'Très bonne écoute, je me suis senti[|e] compris[|e].',
      "J'ai pu tout dire, à mon rythme.",
      'Une écoute remarquable, surtout au téléphone ensuite.',
      "On a entendu ce que je n'osais pas écrire.",
      'Écoute parfaite, aucun jugement.',
    ],
    temps: [
      "Réponse le matin même, je n'en revenais pas.",
      'On a pris le temps avec moi, sans regarder la montre.',
      'Rapide et complet.',
      "Une réponse avant l'heure annoncée, bravo.",
    ],
    questions: [
      "J'ai pu poser toutes mes questions, même les plus bêtes.",
      "Chaque question a eu sa réponse, dans l'ordre.",
      "On m'a demandé si j'avais d'autres questions, j'ai apprécié.",
      'Je suis revenu[|e] trois fois, toujours bien reçu[|e].',
    ],
    clarte: [
      'Explications simples, sans jargon.',
      "Tout était clair, même pour moi qui n'y connais rien.",
      "La liste des documents m'a beaucoup aidé[|e].",
      "On m'a dit aussi ce qu'on ne pouvait pas me dire, et pourquoi. C'est honnête.",
    ],
    honoraires: [
      "Le prix m'a été donné tout de suite, c'est appréciable.",
      "Honoraires expliqués avec franchise, j'ai pu décider tranquillement.",
      "On m'a dit que l'aide juridictionnelle était possible, je ne le savais pas.",
    ],
  },
  middling: {
    whole: [
      'Correct, sans plus.',
      "Bonne réponse mais j'ai dû relancer.",
      "Ça m'a aidé[|e] à moitié, il faut de toute façon prendre rendez-vous.",
      'Utile mais un peu général.',
      "Je reste sur ma faim, même si je comprends qu'on ne puisse pas tout dire par écrit.",
      'Moyen.',
      'Bien au début, plus lent ensuite.',
    ],
    accueil: [
      'Accueil poli mais un peu distant.',
      "J'ai parlé à trois personnes différentes, il faut s'y retrouver.",
      'Formule un peu toute faite au début.',
      "Au téléphone c'est moins aimable que par écrit.",
    ],
    gentillesse: [
      'Ton un peu sec, mais la réponse était juste.',
      'Professionnel, plutôt froid.',
      'Rien de méchant, juste expéditif.',
      "Un mot de réconfort n'aurait pas fait de mal.",
    ],
    interet: [
      "J'ai dû répéter des choses déjà écrites.",
      "On sent qu'il y a beaucoup d'autres dossiers.",
      'Intéressé, mais sans entrer dans le détail.',
      "La réponse aurait pu être pour n'importe qui.",
    ],
    ecoute: [
      "On m'a écouté[|e], mais un point important est passé à la trappe.",
      'Bonne écoute au rendez-vous, moins par écrit.',
      "Il a fallu que j'insiste sur un détail.",
    ],
    temps: [
      "Deux jours d'attente, c'est long quand on est inquiet[|e].",
      'Réponse un peu tardive mais complète.',
      "L'heure annoncée n'a pas été tenue, de peu.",
      'Plus lent que la première fois.',
      "J'aurais aimé être prévenu[|e] du retard.",
    ],
    questions: [
      'Une de mes deux questions est restée sans réponse.',
      "Je n'ai pas osé poser d'autres questions.",
      "On m'a renvoyé au rendez-vous pour presque tout.",
    ],
    clarte: [
      'Un peu trop de termes juridiques.',
      "J'ai dû relire plusieurs fois.",
      'Je ne sais pas très bien quelle est la prochaine étape.',
      'Clair sur le fond, moins sur les démarches.',
      'Il manquait un exemple concret.',
    ],
    honoraires: [
      'Bonne réponse mais je ne sais toujours pas combien cela va coûter.',
      'Un ordre de grandeur des honoraires aurait été utile.',
      "« On verra ensemble » pour le prix, cela ne m'aide pas.",
      "Le montant de la provision n'est jamais dit.",
      'Pourquoi ne pas afficher vos tarifs ?',
      "J'ai compris le prix du rendez-vous, pas celui de la suite.",
      'Tout est parfait sauf les honoraires, restés dans le flou.',
      'Je voudrais savoir ce qui est compris dans le forfait.',
    ],
  },
  bad: {
    whole: [
      'Déçu[|e].',
      "Réponse qui ne m'a servi à rien.",
      "Je m'attendais à mieux vu ce que le site annonce.",
      'Je suis allé[|e] voir ailleurs.',
      'Trop long, trop vague.',
      "On ne m'a pas aidé[|e].",
    ],
    accueil: [
      "Aucun bonjour, deux lignes et c'est tout.",
      "On m'a baladé[|e] d'une personne à l'autre.",
      "J'ai eu l'impression de déranger.",
      "Accueil froid, je n'ai pas insisté.",
    ],
    gentillesse: [
      'Ton cassant, je suis déjà assez mal comme ça.',
      'Sec et impersonnel.',
      "Une phrase un peu condescendante qui m'a blessé[|e].",
      'Aucune empathie.',
    ],
    interet: [
      "Mon message n'a manifestement pas été lu en entier.",
      'Réponse copiée-collée.',
      "On ne s'est intéressé à rien.",
      'Trop petit dossier pour eux, je suppose.',
    ],
    ecoute: [
      'On a répondu à côté.',
      "J'ai écrit une page, on m'a répondu deux lignes sur autre chose.",
      'Pas écouté[|e] du tout.',
    ],
    temps: [
      "Une semaine sans nouvelles, ce n'est pas sérieux.",
      'La réponse annoncée pour 15 h est arrivée le surlendemain.',
      "J'ai dû relancer trois fois.",
      "Le délai affiché n'est pas respecté.",
      "Quand la réponse est arrivée, je n'en avais plus besoin.",
      "Expédié en une minute après quatre jours d'attente.",
    ],
    questions: [
      "Aucune de mes questions n'a eu de vraie réponse.",
      "On m'a coupé[|e] l'envie d'en poser d'autres.",
      "« Prenez rendez-vous », voilà tout ce que j'ai obtenu.",
    ],
    clarte: [
      "Je n'ai rien compris.",
      "Trop de jargon, j'ai demandé à mon neveu de traduire.",
      "Deux personnes du cabinet m'ont dit deux choses différentes.",
      'Toujours pas compris ce que je dois faire.',
    ],
    honoraires: [
      'Impossible de savoir combien cela coûte.',
      "J'ai demandé deux fois le tarif, sans réponse.",
      "Une provision de surprise, je n'étais pas prévenu[|e].",
      "Les honoraires, c'est le grand flou. Je ne signe pas un chèque en blanc.",
      'On parle du prix « de vive voix », et de vive voix on en reparle plus tard.',
      "Je pensais que le premier échange était gratuit, ce n'était écrit nulle part.",
      'Honoraires incompréhensibles.',
      "Personne ne m'a expliqué la différence entre forfait et honoraire de résultat.",
      "J'ai renoncé faute de connaître le coût.",
      "La facture ne correspondait pas à ce que j'avais compris.",
    ],
  },
};

const english: CommentBank = {
  good: {
    whole: [
      'Clear and human, thank you.',
      'Very good from start to finish.',
      'I was afraid of being a nuisance. Nobody made me feel that way.',
      'Such a relief to be able to write in English.',
    ],
    accueil: ['A warm welcome, by name.', 'The assistant is wonderful.'],
    gentillesse: ['Kind words, which matter at such a time.', 'Tactful and gentle.'],
    interet: ['They were interested in me and not only in the file.', 'Everything I wrote had been read.'],
    ecoute: ['Somebody listened at last.', 'I could say everything at my own pace.', 'No judgement at all.'],
    temps: ['An answer the same morning.', 'They took their time with me.'],
    questions: ['All my questions were answered, even the silly ones.'],
    clarte: [
      'No jargon, and the list of documents helped a lot.',
      'They explained French law in plain English.',
    ],
    honoraires: ['The price was stated at once, which I appreciated.'],
  },
  middling: {
    whole: ['Fine, nothing more.', 'A good answer, but I had to write twice.', 'Useful if a little general.'],
    accueil: ['Polite but distant.'],
    gentillesse: ['A bit dry, though correct.'],
    interet: ['I had to repeat things I had already written.'],
    ecoute: ['Good listening, but one point was overlooked.'],
    temps: ['Two days is long when one is worried.', 'The time announced was not quite kept.'],
    questions: ['One of my two questions was left unanswered.'],
    clarte: ['Too many French legal terms for me.', 'I am not sure what the next step is.'],
    honoraires: [
      'Good advice on papers, but I still do not know what it will cost.',
      'A rough idea of the fees would have helped.',
      'The price of the meeting is clear, what comes after is not.',
    ],
  },
  bad: {
    whole: ['Disappointed.', 'It did not help me.'],
    accueil: ['Two lines without a greeting.'],
    gentillesse: ['Curt and impersonal.'],
    interet: ['My message had clearly not been read to the end.'],
    ecoute: ['They answered a different question.'],
    temps: ['A week without news.', 'When the answer came I no longer needed it.'],
    questions: ['Told to book a meeting, and nothing else.'],
    clarte: ['I did not understand the answer.'],
    honoraires: [
      'Impossible to find out how much it costs.',
      'I asked twice about fees and got no figure.',
      'I thought the first exchange was free; nowhere was it written.',
    ],
  },
};

export const COMMENTS: Readonly<Record<Language, CommentBank>> = { fr: french, en: english };
