/** The texts around a conversation, in French. A changed word is a new version: see `notices.ts`. */
import { joined, listed, type NoticeTexts } from './notice-texts.ts';

export const NOTICES_FR: NoticeTexts = {
  firstLine: 'En une phrase, sans nom ni détail pour l’instant',
  noFactsYet: 'Gardez les faits pour la suite\u00a0: le cabinet vérifie d’abord qu’il peut vous aider.',
  lines: ({ team, bar, retentionMonths }) => [
    `${team.length > 1 ? 'Vous répondent' : 'Vous répond'}\u00a0: ${joined(listed(team, 'et'), bar)}.`,
    'Couvert par le secret professionnel. Ce n’est pas un mandat, et pas encore un conseil.',
    `Chiffré pendant l’envoi, lu par l’équipe du cabinet, gardé ${retentionMonths}\u00a0mois.`,
  ],
  urgent: {
    lead: 'Certains délais sont très courts. N’attendez pas notre réponse\u00a0: téléphonez.',
    call: 'Le cabinet',
    otherwise: 'Sinon',
    danger: 'En danger\u00a0:',
    or: 'ou',
  },
};
