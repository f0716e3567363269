/** The languages the house speaks; French is the first. */
export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in every language of the house. */
export type Texts = Readonly<Record<Language, string>>;

/** The first language of the house that a list of wishes (`navigator.languages`, `Accept-Language` tags) names, else French. */
export function languageOf(wishes: readonly (string | null | undefined)[]): Language {
  for (const wish of wishes) {
    const base = wish?.trim().toLowerCase().split('-')[0];
    const known = LANGUAGES.find((language) => language === base);
    if (known) return known;
  }
  return 'fr';
}
