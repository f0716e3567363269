/** The small schemas of what a firm says about itself. Messages are keys of the problem table. */
import * as v from 'valibot';
import type { ProblemCode } from '../wire/problems.ts';
import { hostOf, originOf } from './addresses.ts';

/** A line as people type it: trimmed, one line, in NFC, at most `max` characters; it may be empty. */
export function line(max: number, problem: ProblemCode = 'line') {
  return v.pipe(
    v.string(problem),
    v.transform((text) =>
      text
        .normalize('NFC')
        .replaceAll(/\s*[\r\n]+\s*/g, ' ')
        .trim(),
    ),
    v.check((text) => text.length <= max && isReadable(text), problem),
  );
}

/** As `line`, with at least one visible character. */
export function filledLine(max: number, problem: ProblemCode = 'line') {
  return v.pipe(
    line(max, problem),
    v.check((text) => text !== '', problem),
  );
}

/** Several lines, of which the breaks are kept; it may be empty. */
export function paragraph(max: number, problem: ProblemCode = 'line') {
  return v.pipe(
    v.string(problem),
    v.transform((text) => text.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim()),
    v.check((text) => text.length <= max && isReadable(text, true), problem),
  );
}

/** A colour as `#rgb` or `#rrggbb`; kept with six digits. */
export const ColourSchema = v.pipe(
  v.string('colour'),
  v.trim(),
  v.regex(/^#(?:[\da-f]{3}|[\da-f]{6})$/i, 'colour'),
  v.transform((text) => (text.length === 4 ? text.replaceAll(/[\da-f]/gi, '$&$&') : text)),
);

/** The address of a site, however much of it was typed; kept as its origin. */
export const OriginSchema = v.pipe(
  v.string('origin'),
  v.check((text) => originOf(text) !== null, 'origin'),
  v.transform((text) => originOf(text) ?? text),
);

/** A host name of the firm's own, without scheme or path. */
export const HostSchema = v.pipe(
  v.string('host'),
  v.check((text) => hostOf(text) !== null, 'host'),
  v.transform((text) => hostOf(text) ?? text),
);

/**
 * A telephone number as people write it, or nothing. Which numbers there are in a country only the server knows, which
 * keeps them in international form.
 */
export const PhoneSchema = v.pipe(
  v.string('phone'),
  v.trim(),
  v.regex(/^(?:\+?[\d (][\d ().\-\u00a0\u202f]{1,24})?$/u, 'phone'),
);

/** A web address that people are sent to, or nothing. */
export const LinkSchema = v.pipe(
  v.string('link'),
  v.trim(),
  v.check((text) => text === '' || isLink(text), 'link'),
);

function isLink(text: string): boolean {
  if (text.length > 300 || !URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return (protocol === 'https:' || protocol === 'http:') && username + password === '';
}

/** Control characters are no writing; a line break is, where there may be several lines. */
function isReadable(text: string, breaks = false): boolean {
  // eslint-disable-next-line no-control-regex
  const controls = breaks ? /[\0-\x09\x0b-\x1f\x7f]/u : /[\0-\x1f\x7f]/u;
  return text.isWellFormed() && !controls.test(text);
}
