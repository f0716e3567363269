/** The small schemas that every slice builds on. Messages are keys of the problem table, never sentences. */
import * as v from 'valibot';
import { LANGUAGES } from './language.ts';
import { MESSAGE_MAX_CHARACTERS } from './limits.ts';

export { MESSAGE_MAX_CHARACTERS };

/** A UUID of version 7, lower case: the id a sender makes for what it sends. */
export const SenderIdSchema = v.pipe(
  v.string('id'),
  v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, 'id'),
);

export const SlugSchema = v.pipe(v.string('slug'), v.regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/, 'slug'));
export const LanguageSchema = v.picklist(LANGUAGES, 'language');
export const InstantSchema = v.pipe(v.number('instant'), v.safeInteger('instant'), v.minValue(0, 'instant'));
export const CountSchema = v.pipe(v.number('count'), v.safeInteger('count'), v.minValue(0, 'count'));

/** 32 random bytes in base64url, made on the device: the visitor's token, a hand-over or link code. */
export const SecretSchema = v.pipe(v.string('secret'), v.regex(/^[A-Za-z0-9_-]{43}$/, 'secret'));

export const EmailSchema = v.pipe(v.string('email'), v.trim(), v.maxLength(254, 'email'), v.email('email'));

/**
 * What a person writes: at least one visible character, at most `max` characters, well-formed Unicode without
 * NUL (neither engine keeps one). It is brought to NFC before it is hashed or compared, and otherwise left alone.
 */
export function personText(max: number) {
  return v.pipe(
    v.string('text'),
    // First, since valibot stops a pipe at a transformation after an issue, and a union then forgets the issue.
    v.transform((text) => text.normalize('NFC')),
    v.check(isReadable, 'text-unreadable'),
    v.check((text) => text.trim() !== '', 'text-empty'),
    v.maxLength(max, 'text-too-long'),
  );
}

/** What a program writes about itself, kept as it is: well-formed, without NUL, at most `max` characters. */
export function plainText(max: number) {
  return v.pipe(v.string('invalid'), v.maxLength(max, 'invalid'), v.check(isReadable, 'text-unreadable'));
}

function isReadable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

/** A text half written: as a message, but it may be empty. */
export const DraftTextSchema = v.pipe(
  v.string('text'),
  v.transform((text) => text.normalize('NFC')),
  v.check(isReadable, 'text-unreadable'),
  v.maxLength(MESSAGE_MAX_CHARACTERS, 'text-too-long'),
);

export const MessageTextSchema = personText(MESSAGE_MAX_CHARACTERS);
