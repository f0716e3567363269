import type { Topics } from './topics.ts';

export const topicsFr: Topics = {
  today: {
    title: 'Aujourd’hui',
    paragraphs: [
      'La page dit en phrases ce qui vous attend, le plus pressant en premier\u00a0: qui rappeler, qui attend, ce qui a changé depuis votre dernier passage. Chaque phrase ouvre la liste qui est derrière elle.',
      'Personne n’y figure deux fois. Qui est à rappeler est seulement compté parmi ceux qui attendent.',
    ],
  },
  inbox: {
    title: 'La boîte',
    paragraphs: [
      '«\u202fEn attente\u202f» range les personnes par le temps qu’il vous reste pour tenir le délai annoncé, les urgences en tête. Les autres listes vont du plus récent au plus ancien.',
      'Le temps restant est compté en heures d’ouverture\u00a0: une nuit ou un jour férié ne vous met pas en retard.',
    ],
  },
  thread: {
    title: 'Une conversation',
    paragraphs: [
      'Votre nom et votre qualité accompagnent chaque réponse. Le brouillon se garde seul et ne part qu’avec «\u202fEnvoyer\u202f».',
      'Une note interne ne sort jamais du cabinet. Un état (à l’étude, en attente du visiteur, close) se voit des deux côtés\u202f; sa raison, seulement du vôtre.',
      'Si la personne est partie, elle reçoit un e-mail sans contenu dont le lien ouvre votre réponse.',
    ],
  },
  parties: {
    title: 'Vérifier les parties',
    paragraphs: [
      'Tant que les parties ne sont pas vérifiées, vous ne lisez que la première ligne\u00a0: un avocat n’apprend pas plus qu’il ne faut avant de savoir s’il peut aider.',
      '«\u202fParties vérifiées\u202f» ouvre la suite. «\u202fHors de notre domaine\u202f» envoie un refus dont les mots sont les mêmes quelle qu’en soit la raison, avec l’adresse de l’Ordre.',
    ],
  },
  figures: {
    title: 'Les chiffres',
    paragraphs: [
      'Chaque chiffre dit sur combien de réponses il repose (n) et entre quelles bornes il se tient, à 95\u202f%. En dessous de cinq réponses, rien n’est montré\u202f; en dessous de trente, la bande est grise et aucun jugement n’est porté.',
      '«\u202fLire les réponses\u202f» mène aux mots eux-mêmes. «\u202fVoir le tableau\u202f» donne les nombres, à emporter dans un tableur.',
    ],
  },
  badge: {
    title: 'Ce que dit le badge',
    paragraphs: [
      'Le badge suit vos horaires, les jours fériés et votre présence. Vous êtes dit présent quand l’interrupteur est sur «\u202fPrésent\u202f» et que la console est ouverte devant vous.',
      'Le délai annoncé est un but, jamais une promesse plus courte que votre règle. Si le service ne peut être joint, le badge n’affirme la présence de personne.',
    ],
  },
  notices: {
    title: 'Être prévenu',
    paragraphs: [
      'Vous choisissez comment\u00a0: sur cet appareil, par e-mail aussitôt ou à heures fixes, avec des heures de calme. Aucun avis ne contient un mot de la conversation.',
      'Si personne n’ouvre le message à temps, la personne suivante est prévenue, puis tout le monde.',
    ],
  },
  before: {
    title: 'Avant d’écrire',
    paragraphs: [
      'Une ligne de l’échange donne le téléphone, l’adresse, les horaires, ce qu’il faut apporter, le prix d’un premier rendez-vous et vos propres questions et réponses. Rien n’est rédigé à votre place\u202f; ce qui reste vide ne s’affiche pas.',
      'Ce que vos visiteurs cherchent sans le trouver s’inscrit dans «\u202fCherché, pas trouvé\u202f», sans rien qui dise qui a cherché. «\u202fRépondre\u202f» en fait une question.',
      'Les numéros d’urgence sont ceux de votre pays\u202f; ils ne se modifient pas ici.',
    ],
  },
  people: {
    title: 'Les personnes du cabinet',
    paragraphs: [
      'Un administrateur règle le cabinet. Un avocat répond et vérifie les parties\u202f; un élève-avocat ou un assistant répond sous son propre titre\u202f; un lecteur lit.',
      'Qui part confie ses conversations à quelqu’un\u202f; son nom reste au bas de ce qu’il a écrit.',
    ],
  },
  site: {
    title: 'Sur votre site, ou sans site',
    paragraphs: [
      'Une ligne à coller suffit, votre agence peut la recevoir par e-mail. Sans site, l’adresse du cabinet, un code à scanner ou une affiche mènent à la même conversation.',
      'Seuls les sites que vous autorisez peuvent montrer le badge avec sa conversation.',
    ],
  },
  confidential: {
    title: 'La confidentialité',
    paragraphs: [
      'La conversation se tient dans un cadre scellé\u00a0: ni le site qui l’entoure ni ses outils de mesure n’en lisent un mot.',
      'Tout est chiffré en chemin et dans la base. L’équipe du cabinet peut lire\u202f; à la fin du délai de conservation, les mots sont détruits pour de bon et le registre reste vérifiable.',
    ],
  },
  keyboard: {
    title: 'Au clavier',
    paragraphs: [
      'Ctrl + K ouvre tout par son nom\u00a0: un écran, une personne, une conversation, un acte. Le point d’interrogation ouvre cette aide.',
      'j et k parcourent les listes, Entrée ouvre, r répond, n note, u revient. Ces touches seules se désactivent dans la liste des raccourcis.',
    ],
  },
};
