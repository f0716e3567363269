/**
 * What is kept of words that somebody searched for and did not find: enough for the firm to write the answer, and
 * nothing by which somebody could be reached.
 */
import { foldedWords } from '../conversations/folded-words.ts';

export const MISSED_MAX_CHARACTERS = 60;
/** Shorter is no question yet. */
const MIN_CHARACTERS = 3;

export type Missed = Readonly<{
  /** The same for words that differ only by accents, case or dashes. */
  key: string;
  words: string;
}>;

/** Null where nothing is left that could be a question. */
export function missedWords(text: string): Missed | null {
  const words = whole(
    text
      .normalize('NFC')
      .replaceAll(/[\u202f\u00a0]/gu, ' ')
      // Addresses of mail and of pages.
      .replaceAll(/\S*@\S*/gu, ' ')
      .replaceAll(/\S*(?:\/\/|www\.)\S*/giu, ' ')
      // Telephones, accounts, cases: five digits and more, however they are parted.
      .replaceAll(/\+?\d(?:[\s./-]?\d){4,}/gu, ' ')
      .replaceAll(/[^\p{L}\p{N}'’-]+/gu, ' ')
      .toLowerCase()
      .trim(),
  );
  const key = foldedWords(words).trim();
  return key.length < MIN_CHARACTERS ? null : { key, words };
}

/** Cut after the last word that has room. */
function whole(words: string): string {
  if (words.length <= MISSED_MAX_CHARACTERS) return words;
  const cut = words.slice(0, MISSED_MAX_CHARACTERS + 1);
  const end = cut.lastIndexOf(' ');
  return (end > 0 ? cut.slice(0, end) : cut.slice(0, MISSED_MAX_CHARACTERS)).trim();
}
