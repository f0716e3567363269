/** Proves an exported thread: the same check in the console, in a test, and for whoever received the file. */
import type { Digest, EventHeader } from './event.ts';
import { headText } from './head.ts';
import type { ThreadExport } from './thread-export-wire.ts';
import { verifyChain, type ChainedEvent, type ChainReport } from './verify.ts';

export type ExportProof = Readonly<{
  digest: Digest;
  /** Whether a signature (base64url) of a line of text is the firm's. */
  isSigned: (line: string, signature: string) => boolean | Promise<boolean>;
}>;

/**
 * Verifies the chain of an exported thread and its signed head. What was changed after the export is reported at its
 * position in the thread; bodies that were closed to the reader prove themselves by their commitment alone.
 */
export async function verifyThreadExport(
  { firm, thread, events, head }: ThreadExport,
  { digest, isSigned }: ExportProof,
): Promise<ChainReport> {
  const { position, hash, signature } = head;
  const signed = await isSigned(headText({ firm, thread, position, hash }), signature);
  return verifyChain(events.map(chained), digest, {
    chain: 'thread',
    heads: [{ position, hash, signed }],
    // An erased thread is not exported, so no erasure excuses a body that is gone.
    lawfullyErased: () => false,
  });
}

function chained({ header, hash, body }: ThreadExport['events'][number]): ChainedEvent {
  const open = typeof body === 'string' ? body : { salt: bytesOf(body.salt), text: body.text };
  // Whatever it says, a header is believed only as far as its hash.
  return { header: header as EventHeader, hash, body: open };
}

/** Reads base64url; what is none reads as nothing, which no commitment matches. */
export function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = base64url.replaceAll('-', '+').replaceAll('_', '/');
  if (!/^[A-Za-z0-9+/]*$/.test(text) || text.length % 4 === 1) return new Uint8Array();
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
