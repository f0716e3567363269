/** The whole notice, in French. A changed word is a new version: see `notices.ts`. */
import { joined, listed, type NoticeFull } from './notice-texts.ts';

const AND = 'et';

export const NOTICE_FULL_FR: NoticeFull = ({ controller, bar, team, retentionMonths, law }) => [
  {
    title: 'Qui vous répond',
    paragraphs: [
      `${joined(listed(team, AND), bar)}. Chaque réponse porte le nom et la qualité de la personne qui l’a écrite. Aucun robot ne répond à sa place.`,
    ],
  },
  {
    title: 'Ce que cet échange n’est pas encore',
    paragraphs: [
      'Écrire ici ne confie pas votre affaire au cabinet\u00a0: il n’y a ni mandat ni conseil tant que le cabinet et vous ne l’avez pas décidé ensemble.',
      'Écrire ici n’arrête aucun délai. Si une date vous presse, téléphonez.',
      'Le cabinet vérifie d’abord qu’il peut vous répondre. D’ici là, la suite de vos messages reste fermée\u00a0: seule la personne chargée de cette vérification peut l’ouvrir, et chaque ouverture est enregistrée.',
    ],
  },
  {
    title: 'Ce que deviennent vos données',
    paragraphs: [
      `Le responsable est ${controller}. Vos mots servent à vous répondre et à vérifier que le cabinet peut le faire. ${law.basis}`,
      'Le cabinet reçoit aussi les noms qu’il vous demande, votre adresse e-mail ou votre numéro si vous les laissez, votre langue, votre fuseau horaire et la page du site d’où vous écrivez.',
      'Tout cela est chiffré pendant l’envoi et sur le disque, et lisible par l’équipe du cabinet. Le secret professionnel le couvre. Personne d’autre ne le reçoit.',
      `Sans suite, l’échange est effacé ${retentionMonths}\u00a0mois après le dernier message. N’écrivez rien sur votre santé, une infraction, vos opinions ou votre religion, sauf si c’est nécessaire.`,
    ],
  },
  {
    title: 'Vos droits',
    paragraphs: [law.rights, law.complaint],
  },
  {
    title: 'Sur cet appareil',
    paragraphs: [
      'Rien n’est gardé tant que vous n’avez rien écrit. Ensuite\u00a0: votre brouillon, ce qui attend d’être envoyé et une clé qui rouvre l’échange. «\u202fOublier cet appareil\u202f» les efface.',
      'Si quelqu’un d’autre utilise cet appareil\u00a0: «\u202fQuitter vite\u202f» vide l’écran et ouvre la météo.',
    ],
  },
];
