/** The line below the mails of whoever works in the firm: one sentence and one link, in any mail program. */
import type { SignatureData } from '@parenthese/shared/firms/site-wire.ts';
import { LANGUAGES, type Language } from '@parenthese/shared/wire/language.ts';

type Signature = SignatureData['signatures'][number];

const WORDS: Readonly<Record<Language, Readonly<{ before: string; link: string }>>> = {
  fr: { before: 'Une question\u202f? ', link: 'Écrivez au cabinet, en toute confidentialité' },
  en: { before: 'A question? ', link: 'Write to the firm in confidence' },
};

export function signaturesFor(address: string, accent: string): Signature[] {
  return LANGUAGES.map((language) => {
    const { before, link } = WORDS[language];
    const colon = language === 'fr' ? '\u00a0: ' : ': ';
    return {
      language,
      text: `${before}${link}${colon}${address}`,
      html: `<p style="margin:8px 0 0;font:14px/20px Arial,sans-serif;color:#1e1d1a">${before}<a href="${address}" style="color:${accent}">${link}</a></p>`,
    };
  });
}
