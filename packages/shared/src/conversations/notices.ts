/**
 * The notices of a conversation in both languages, and their version.
 *
 * The version that stood under the field is stored with the first message, so it must name one text for ever:
 * whoever changes a word gives it a new version. The panel does not import this file, which would load both
 * languages, but `notices-fr.ts` or `notices-en.ts`.
 */
import type { Language } from '../wire/language.ts';
import { NOTICES_EN } from './notices-en.ts';
import { NOTICES_FR } from './notices-fr.ts';
import type { NoticeTexts } from './notice-texts.ts';

export const NOTICE_VERSION = '2026-11-25.2';

export const NOTICES: Readonly<Record<Language, NoticeTexts>> = { fr: NOTICES_FR, en: NOTICES_EN };
