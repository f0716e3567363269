/** What a notice on a device says: the same few words, whoever has written and whatever about. */
import type { Language, Texts } from '../wire/language.ts';
import type { PushPayload } from './wire.ts';

/** The name of the house stands in no discreet notice either: it would tell as much as the firm's. */
const MESSAGE: Texts = { fr: 'Vous avez un message', en: 'You have a message' };
const DISCREET_BODY: Texts = { fr: 'Touchez pour ouvrir', en: 'Tap to open' };
const TEST: Texts = { fr: 'Ceci est un essai', en: 'This is a test' };

/** Title and line of a notice. In the discreet form nothing in it names a firm, or that it is one. */
export function noticeWords({ language, firm, test }: Pick<PushPayload, 'language' | 'firm' | 'test'>): {
  title: string;
  body: string;
} {
  const line = (test ? TEST : MESSAGE)[language];
  return firm === null ? { title: line, body: DISCREET_BODY[language] } : { title: firm, body: line };
}

/** One line in a team's channel. */
export function channelLine(language: Language, firm: string | null, test: boolean): string {
  if (test) return firm === null ? TEST[language] : joined(language, firm, TEST[language]);
  if (firm === null) return { fr: 'Un message attend', en: 'A message is waiting' }[language];
  const waits = { fr: 'une personne attend une réponse', en: 'somebody is waiting for an answer' }[language];
  return joined(language, firm, waits);
}

function joined(language: Language, firm: string, line: string): string {
  return language === 'fr' ? `${firm}\u00a0: ${line}` : `${firm}: ${line}`;
}
