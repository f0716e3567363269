/**
 * The notices of a conversation in both languages, and their version.
 *
 * The version that stood under the field is stored with the first message, so it must name one text for ever:
 * whoever changes a word gives it a new version. The panel does not import this file, which would load both
 * languages, but `notices-fr.ts` or `notices-en.ts`, and the whole
 * notice when it is asked for.
 */
import { PROFILES } from '../firms/profiles/profiles.ts';
import type { ProfileName } from '../firms/profiles/profile.ts';
import type { Language, Texts } from '../wire/language.ts';
import { NOTICES_EN } from './notices-en.ts';
import { NOTICES_FR } from './notices-fr.ts';
import { NOTICE_FULL_EN } from './notice-full-en.ts';
import { NOTICE_FULL_FR } from './notice-full-fr.ts';
import type { NoticeFull, NoticeTexts } from './notice-texts.ts';

export const NOTICE_VERSION = '2026-11-25.5';

/** The version as it stood under the field of a firm: in each jurisdiction another text. */
export function noticeVersion(profile: ProfileName): string {
  return profile === 'france' ? NOTICE_VERSION : `${NOTICE_VERSION}-${profile}`;
}

/** The law's sentences for a firm, with its address for data in them. */
export function noticeLaw(
  profile: ProfileName,
  contact: string,
): Readonly<{ basis: Texts; rights: Texts; complaint: Texts }> {
  const { basis, rights, complaint } = PROFILES[profile].notice;
  const filled = (text: string) => text.replace('{contact}', () => contact);
  return { basis, rights: { fr: filled(rights.fr), en: filled(rights.en) }, complaint };
}

export const NOTICES: Readonly<Record<Language, NoticeTexts & { readonly full: NoticeFull }>> = {
  fr: { ...NOTICES_FR, full: NOTICE_FULL_FR },
  en: { ...NOTICES_EN, full: NOTICE_FULL_EN },
};
