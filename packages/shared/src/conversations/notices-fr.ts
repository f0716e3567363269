/** The texts around a conversation, in French. A changed word is a new version: see `notices.ts`. */
import type { NoticeTexts } from './notice-texts.ts';

export const NOTICES_FR: NoticeTexts = {
  firstLine: 'En une phrase, sans nom ni détail pour l’instant',
  noFactsYet: 'Gardez les faits pour la suite\u00a0: le cabinet vérifie d’abord qu’il peut vous aider.',
  lines: ({ team, bar, retentionMonths }) => [
    `${team.length > 1 ? 'Vous répondent' : 'Vous répond'}\u00a0: ${joined(listed(team), bar)}.`,
    'Couvert par le secret professionnel. Ce n’est pas un mandat, et pas encore un conseil.',
    `Chiffré pendant l’envoi, lu par l’équipe du cabinet, gardé ${retentionMonths}\u00a0mois.`,
  ],
  full: ({ firm, bar, address, team, retentionMonths, law }) => [
    {
      title: 'Qui vous répond',
      paragraphs: [
        `${joined(listed(team), bar)}. Chaque réponse porte le nom et la qualité de la personne qui l’a écrite. Aucun robot ne répond à sa place.`,
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
        `Le responsable est ${joined(firm, address)}. Vos mots servent à vous répondre et à vérifier que le cabinet peut le faire. ${law.basis}`,
        'Ils sont chiffrés pendant l’envoi et sur le disque, et lisibles par l’équipe du cabinet. Ils sont couverts par le secret professionnel. Personne d’autre ne les reçoit.',
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
  ],
  urgent: {
    lead: 'Certains délais sont très courts. N’attendez pas notre réponse\u00a0: téléphonez.',
    call: 'Le cabinet',
    otherwise: 'Sinon',
    danger: 'En danger\u00a0:',
    police: '17',
    or: 'ou',
    text: { number: '114', who: 'par SMS' },
    numbers: [
      { number: '3919', who: 'violences faites aux femmes' },
      { number: '119', who: 'enfance en danger' },
      { number: '3114', who: 'idées suicidaires' },
      { number: '112', who: 'toute urgence' },
    ],
  },
};

/** « A », « A et B », « A, B et C ». */
function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} et ${last}`;
}

/** What is known of several things: an address that the firm has not given leaves no comma behind. */
function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}
