/** Who works in a firm: a role says what somebody may do, a quality says what they are. */
export const ROLES = ['admin', 'lawyer', 'trainee', 'assistant', 'reader'] as const;
export type Role = (typeof ROLES)[number];

/** Shown beside the name on every answer (RIN art. 19: whoever answers is always identifiable). */
export const QUALITIES = ['lawyer', 'trainee', 'jurist', 'assistant'] as const;
export type Quality = (typeof QUALITIES)[number];

/** Somebody's quality as people read it: in their own words where they have given any, else by the list. */
export function qualityOf(
  { quality, title }: Readonly<{ quality: Quality; title?: string }>,
  language: 'fr' | 'en',
): string {
  return title ?? QUALITY_WORDS[quality][language];
}

/** The quality in words. English keeps the exact French titles' meaning: an `élève-avocat` is a trainee lawyer. */
export const QUALITY_WORDS = {
  lawyer: { fr: 'avocat', en: 'lawyer' },
  trainee: { fr: 'élève-avocat', en: 'trainee lawyer' },
  jurist: { fr: 'juriste', en: 'legal officer' },
  assistant: { fr: 'assistant', en: 'assistant' },
} as const satisfies Record<Quality, { fr: string; en: string }>;
