/** What the figures say beside their findings, in French. Fetched with the figures, not with the console. */
import type { PeriodName } from './period-choice.ts';

const periods: Readonly<Record<PeriodName, string>> = {
  month: '30 jours',
  quarter: 'Trimestre',
  year: 'Année',
};

export const fr = {
  title: 'Chiffres',
  loading: 'Calcul en cours…',
  retry: 'Réessayer',
  period: {
    label: 'Période',
    name: (name: PeriodName): string => periods[name],
    own: 'Dates choisies',
    from: 'Du',
    to: 'Au',
    show: 'Afficher',
    compare: 'Comparer à la période précédente',
    shown: (span: string): string => `Jours du cabinet, ${span}.`,
    compared: (span: string): string => `Comparés aux jours précédents, ${span}.`,
  },
  empty: 'Personne n’a écrit ni répondu sur cette période.',
  emptyAct: 'Voir une année entière',
  waiting: 'Pas encore assez de réponses',
  allCriteria: 'Les huit critères',
  section: {
    criteria: 'Les huit critères, notés de 1 à 5',
    helped: 'Cet échange vous a-t-il aidé\u202f?',
    answers: 'Réponses reçues',
    'first-reply': 'Premières réponses envoyées, selon le temps d’ouverture écoulé',
    'aim-kept': 'Messages ayant eu leur réponse dans le délai annoncé',
    writing: 'Messages de visiteurs, selon l’heure',
  },
  read: {
    rated: (n: string): string => `Lire les ${n}\u00a0réponses`,
    lowest: (n: string): string => `Lire les ${n}\u00a0réponses les plus basses`,
    late: (n: string, one: boolean): string =>
      one ? 'Lire le message hors délai' : `Lire les ${n}\u00a0messages hors délai`,
    latest: (n: string): string => `Lire les ${n}\u00a0derniers messages hors délai`,
    slow: 'Lire les attentes les plus longues',
    night: 'Lire ce qui s’écrit la nuit et le week-end',
    close: 'Refermer',
    which: 'Critère',
  },
  evidence: {
    none: 'Aucune conversation à montrer.',
    more: 'Il y en a d’autres.',
    open: 'Lire la conversation',
    alone: 'Réponse donnée hors d’une conversation',
    value: (value: string): string => `${value}\u00a0sur\u00a05`,
    waited: (duration: string): string => `${duration} d’attente`,
    stillWaits: 'sans réponse sur la période',
    quoted: (words: string): string => `«\u202f${words}\u202f»`,
  },
  table: 'Voir le tableau',
  csv: 'Télécharger le tableau (CSV)',
  method: 'Comment ce chiffre est calculé',
  cell: { none: 'trop peu', hour: (hour: number): string => `${hour}\u00a0h` },
  chart: {
    answersLabel: (n: string): string => `n\u00a0=\u00a0${n}`,
    progress: (n: string): string => `${n}\u00a0sur\u00a05`,
    lowest: 'pas du tout',
    highest: 'tout à fait',
    aim: (duration: string, share: string): string =>
      `délai annoncé, ${duration}\u00a0: ${share} ont leur réponse`,
    median: (duration: string): string => `la moitié en ${duration}`,
    before: 'période précédente',
    night: 'nuit',
    openHours: 'heures d’ouverture',
    interval: 'bande\u00a0: intervalle à 95\u202f%',
    few: 'grisé\u00a0: moins de 30, à confirmer',
    between: (low: string, high: string): string => `entre ${low} et ${high}`,
  },
  changes: {
    title: 'Ce qui a changé',
    none: 'Aucun changement établi depuis la période précédente.',
    tooFew: 'Il faut dix réponses de chaque côté pour comparer, et la période précédente n’en a pas assez.',
    all: 'Toutes les comparaisons',
  },
  tiles: {
    title: 'En bref',
    outOf: (value: string): string => `${value} sur 5`,
    answers: (n: string): string => `${n}`,
    between: (low: string, high: string, n: string): string => `entre ${low} et ${high}, n\u00a0=\u00a0${n}`,
    atLeast: (low: string, n: string): string => `au moins ${low}, n\u00a0=\u00a0${n}`,
    size: (n: string): string => `n\u00a0=\u00a0${n}`,
    verdict: {
      poor: 'Tout l’intervalle est bas\u00a0: à améliorer en premier.',
      good: 'Tout l’intervalle est bon.',
      neutral: 'Ni bon ni mauvais avec certitude.',
      counted: 'Un constat, ni bon ni mauvais.',
      band: (missing: string): string => `À confirmer\u00a0: encore ${missing} pour conclure.`,
      progress: 'Pas encore de chiffre.',
    },
    before: (n: string): string => `${n} sur la période précédente.`,
    unknown: 'inconnu',
    methods: 'Comment ces chiffres sont calculés',
  },
  night: (count: string, of: string): string =>
    `Écrits la nuit ou le week-end\u00a0: ${count} messages sur ${of}.`,
  comments: {
    title: 'Derniers commentaires',
    none: 'Aucun commentaire sur cette période.',
    last: (day: string): string => `Dernier commentaire, le ${day}\u00a0: `,
    all: (count: number): string => (count === 1 ? 'Le lire' : 'Lire les derniers'),
    rated: (value: number): string => `${value} sur 5`,
  },
};

/** Every text there is. A language that lacks one does not compile. */
export type FigureTexts = typeof fr;
