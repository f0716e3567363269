/** What a device makes up by itself. */
import { senderId } from '@parenthese/shared/conversations/sender-id.ts';

/** A new id for something to be sent. */
export function newId(): string {
  return senderId(Date.now(), randomBytes(16));
}

/** 32 random bytes in base64url: the token under which a visitor is known, and nothing else. */
export function newSecret(): string {
  return btoa(String.fromCharCode(...randomBytes(32)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function randomBytes(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}
