/** Proves an exported thread in the browser, with the firm's public key and nothing else of the service. */
import { bodyText } from '@parenthese/shared/log/event.ts';
import { bytesOf, type ExportProof } from '@parenthese/shared/log/thread-export.ts';
import type { ThreadExport } from '@parenthese/shared/log/thread-export-wire.ts';
import type { Request } from '../platform/request.ts';

type Keys = Readonly<{ keys: readonly Readonly<{ firm: string; publicKey: string }>[] }>;

/** What is needed to prove it; null where the key cannot be had, or the browser knows no Ed25519. */
export async function proofOf(
  request: Request,
  { firm, keys }: Pick<ThreadExport, 'firm' | 'keys'>,
): Promise<ExportProof | null> {
  const answer = await request<Keys>('GET', keys);
  const publicKey = answer.ok ? answer.value.keys.find((key) => key.firm === firm)?.publicKey : undefined;
  if (publicKey === undefined) return null;
  const key = await crypto.subtle
    .importKey('spki', bytesOf(publicKey), { name: 'Ed25519' }, false, ['verify'])
    .catch(() => null);
  if (!key) return null;
  return {
    digest: async (bytes) => hex(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes))),
    isSigned: (line, signature) =>
      crypto.subtle.verify('Ed25519', key, bytesOf(signature), new TextEncoder().encode(line)),
  };
}

/** The words of a message, as its event holds them; null for an event without any. */
export function wordsOf({ body }: ThreadExport['events'][number]): string | null {
  if (typeof body === 'string') return null;
  const { text } = JSON.parse(body.text) as { text?: unknown };
  return typeof text === 'string' ? text : null;
}

/** The same export with other words at a position, everything else being left as it was. */
export function withWords(exported: ThreadExport, position: number, text: string): ThreadExport {
  const events = exported.events.map((event) => {
    if (event.header.count !== position || typeof event.body === 'string') return event;
    const body = JSON.parse(event.body.text) as object;
    return { ...event, body: { ...event.body, text: bodyText({ ...body, text }) } };
  });
  return { ...exported, events };
}

/** Changes one letter: the last vowel, which nobody would notice. */
export function oneLetterChanged(text: string): string {
  return text.replace(/[aeiou](?=[^aeiou]*$)/iu, (letter) => (letter === 'i' ? 'o' : 'i'));
}

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
