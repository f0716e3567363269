/** What the badge says, in the reader's language. */
import type { Badge, BadgeMoment } from '@parenthese/shared/availability/badge.ts';
import { serviceLine } from '@parenthese/shared/conversations/service-line.ts';
import { QUALITY_WORDS } from '@parenthese/shared/people/roles.ts';
import { languageOf } from '@parenthese/shared/wire/language.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import { badgeWords } from './badge-words.ts';
import type { Plural } from './badge-words.ts';

export type BadgeText = {
  /** « Me Durand · réponse en général avant 15 h 40 »: what is seen. */
  readonly line: string;
  /** What only a screen reader hears after the line, so that the name of the button is whole. */
  readonly rest: string;
  /** « Service du cabinet Durand », which nothing removes. */
  readonly service: string;
  /** How many answers wait; empty when none does. */
  readonly unread: string;
};

/** Chooses the first wish that the firm speaks, else the firm's first language, else French. */
export function badgeLanguage(
  wishes: readonly (string | null | undefined)[],
  spoken: readonly Language[],
): Language {
  const wished = languageOf(wishes);
  return spoken.includes(wished) ? wished : (spoken[0] ?? wished);
}

/**
 * Puts into words who answers and when.
 *
 * The line always tells the aim, and of a closed office the return before it: that is what a visitor can
 * plan with. What it leaves out is in `rest`. The firm's own words, where it has any, stand for the names.
 */
export function badgeText(
  { firm, names, now, look }: Pick<Badge, 'firm' | 'names' | 'now' | 'look'>,
  { state, sentence, aim }: BadgeMoment,
  unread: number,
  language: Language,
): BadgeText {
  const isClosed = state === 'closed';
  const returns = isClosed ? ` · ${lowerFirst(sentence[language].replace(SUBJECT, ''))}` : '';
  const service = serviceLine(firm.name, language);
  // Before any answer only the firm's slug is known, which is no name to show.
  const known = now ? firm.name : sentence[language];
  return {
    line: `${look?.words[language] || namesOf(names, language) || known}${returns} · ${lowerFirst(aim.sentence[language])}`,
    rest: `${isClosed ? '' : `${sentence[language]}. `}${service}.`,
    service,
    unread: unread ? plural(badgeWords[language].unread, unread, language) : '',
  };
}

/** Who is named already need not be named again: « Me Durand · fermé jusqu’à demain 9 h ». */
const SUBJECT = /^(Le cabinet est|The firm is) /;

/** Within a line the sentence goes on. */
const lowerFirst = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);

/**
 * Names joined as one says them. « Me » tells a lawyer; any other quality is written out.
 *
 * By hand, for the first `Intl.ListFormat` of a page takes ten milliseconds, a third of all the badge may take.
 */
function namesOf(names: Badge['names'], language: Language): string {
  const said = names.map(({ name, quality }) =>
    quality === 'lawyer' ? name : `${name} (${QUALITY_WORDS[quality][language]})`,
  );
  const last = said.pop() ?? '';
  return said.length ? `${said.join(', ')} ${badgeWords[language].and} ${last}` : last;
}

function plural(cases: Plural, count: number, language: Language): string {
  const rule = new Intl.PluralRules(language).select(count);
  return cases[rule === 'one' ? 'one' : 'other'].replace('#', new Intl.NumberFormat(language).format(count));
}
