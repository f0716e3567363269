/**
 * Which parts of a person's text may be followed as links.
 *
 * Only whole addresses that begin with `http:`, `https:`, `mailto:` or `tel:` are links; anything else, and any
 * address that does not parse, stays text. The segments put together are the text again, to the last character.
 */

export type TextSegment = Readonly<{ text: string }>;
export type LinkSegment = Readonly<{
  text: string;
  href: string;
  /** Where the link leads, to be shown unless `plain`. */
  host: string;
  /** The text as written already begins with the very host that it leads to. */
  plain: boolean;
}>;
export type Segment = TextSegment | LinkSegment;

/** An address ends at white space, at what quotes or brackets it, and at characters that reorder or hide text. */
const ADDRESS = /(?<![\p{L}\p{N}_])(?:https?:\/\/|mailto:|tel:)[^\s<>"«»“”\p{Cc}\p{Cf}]+/giu;

const CLOSING_MARKS = new Set(".,;:!?…'’*_~");
const BRACKETS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Cuts a text into plain parts and links, in one pass over it. */
export function linkSegments(text: string): readonly Segment[] {
  const segments: Segment[] = [];
  let end = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const link = linkOf(withoutClosingMarks(match[0]));
    if (!link) continue;
    if (match.index > end) segments.push({ text: text.slice(end, match.index) });
    segments.push(link);
    end = match.index + link.text.length;
  }
  if (end < text.length) segments.push({ text: text.slice(end) });
  return segments;
}

function linkOf(written: string): LinkSegment | undefined {
  if (!URL.canParse(written)) return undefined;
  const { href, protocol, host, pathname } = new URL(written);
  if (protocol === 'mailto:' || protocol === 'tel:') {
    return pathname ? { text: written, href, host: decoded(pathname), plain: true } : undefined;
  }
  const plain = `${written}/`.startsWith(`${protocol}//${host}/`);
  return { text: written, href, host, plain };
}

/** A sentence's own punctuation after an address is not part of it; a bracket is, if it was opened in it. */
function withoutClosingMarks(address: string): string {
  let end = address.length;
  for (; end > 0; end -= 1) {
    const mark = address[end - 1] ?? '';
    const opening = BRACKETS[mark];
    const closes = opening !== undefined && !address.includes(opening);
    if (!closes && !CLOSING_MARKS.has(mark)) break;
  }
  return address.slice(0, end);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
