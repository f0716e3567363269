/** The badge's own words. What it says of the firm's availability comes from the server. */
import type { Language } from '@parenthese/shared/wire/language.ts';

/** The cases of a plural as `Intl.PluralRules` names them, `#` standing for the number. */
export type Plural = { readonly one: string; readonly other: string };

const fr = { and: 'et', unread: { one: '1 nouvelle réponse', other: '# nouvelles réponses' } };
const en: typeof fr = { and: 'and', unread: { one: '1 new reply', other: '# new replies' } };

export type BadgeWords = {
  /** Before the last of several names. */
  readonly and: string;
  readonly unread: Plural;
};

export const badgeWords: Readonly<Record<Language, BadgeWords>> = { fr, en };
