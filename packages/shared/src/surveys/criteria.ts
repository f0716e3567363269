/** What clients judge a lawyer's exchange by, in the order in which it is asked. Also the keys of their figures. */
export const CRITERIA = [
  'accueil',
  'gentillesse',
  'interet',
  'ecoute',
  'temps',
  'questions',
  'clarte',
  'honoraires',
] as const;
export type Criterion = (typeof CRITERIA)[number];
