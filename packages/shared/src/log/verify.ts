/** Proves a chain from its events alone: no database, no key of ours, the same code on a server and in a browser. */
import { commitmentBytes, headerBytes, type Digest, type EventHeader } from './event.ts';

/** An event as exported: its header, the hash it claims, and its body where it is open to the reader. */
export type ChainedEvent = Readonly<{
  header: EventHeader;
  hash: string;
  body: Readonly<{ salt: Uint8Array; text: string }> | 'erased' | 'closed';
}>;

/** How far a signature of ours says the chain goes. */
export type SignedHead = Readonly<{ position: number; hash: string; signed: boolean }>;

export const CHAIN_FAULTS = [
  'altered',
  'missing',
  'cut',
  'not-signed-by-us',
  'erased-without-event',
] as const;
export type ChainFault = (typeof CHAIN_FAULTS)[number];

/** What was found, by position in the chain that was read. `erased` counts what was lawfully erased. */
export type ChainReport = Readonly<{
  events: number;
  erased: number;
  faults: readonly Readonly<{ fault: ChainFault; position: number }>[];
}>;

/**
 * Verifies a firm's whole chain (`chain: 'firm'`) or one thread's (`chain: 'thread'`), in ascending order.
 *
 * An event whose header or open body does not give its hash is `altered`; a gap in the positions is
 * `missing`, one report for each run of lost events; events after the last that a signed head vouches for
 * are accepted, a signed head beyond the last is `cut`; a head whose signature fails is `not-signed-by-us`.
 * An erased body is no fault when its thread is in `lawfullyErased`.
 */
export async function verifyChain(
  events: Iterable<ChainedEvent> | AsyncIterable<ChainedEvent>,
  digest: Digest,
  { chain, head = null, lawfullyErased }: ChainOptions,
): Promise<ChainReport> {
  const faults: { fault: ChainFault; position: number }[] = [];
  let position = 0;
  let hash: string | null = null;
  let erased = 0;
  let atHead: string | null = null;
  for await (const event of events) {
    const { header } = event;
    const next = chain === 'firm' ? header.seq : header.count;
    const before = chain === 'firm' ? header.previous : header.previousInThread;
    if (next !== position + 1) faults.push({ fault: 'missing', position: position + 1 });
    else if (before !== hash) faults.push({ fault: 'altered', position: next });
    if (!(await isWhole(event, digest))) faults.push({ fault: 'altered', position: next });
    if (event.body === 'erased') {
      erased += 1;
      if (header.thread === null || !lawfullyErased(header.thread)) {
        faults.push({ fault: 'erased-without-event', position: next });
      }
    }
    if (head?.position === next) atHead = event.hash;
    position = next;
    hash = event.hash;
  }
  if (head && !head.signed) faults.push({ fault: 'not-signed-by-us', position: head.position });
  else if (head && head.position > position) faults.push({ fault: 'cut', position: position + 1 });
  else if (head && head.position > 0 && atHead !== null && atHead !== head.hash) {
    faults.push({ fault: 'altered', position: head.position });
  }
  return { events: position, erased, faults: withoutRepeats(faults) };
}

export type ChainOptions = Readonly<{
  chain: 'firm' | 'thread';
  head?: SignedHead | null;
  lawfullyErased: (thread: string) => boolean;
}>;

async function isWhole({ header, hash, body }: ChainedEvent, digest: Digest): Promise<boolean> {
  if ((await digest(headerBytes(header))) !== hash) return false;
  if (body === 'erased' || body === 'closed') return true;
  return (await digest(commitmentBytes(body.salt, body.text))) === header.commitment;
}

function withoutRepeats<T extends { fault: string; position: number }>(faults: readonly T[]): readonly T[] {
  return faults.filter(
    (f, i) => !faults.slice(0, i).some((g) => g.fault === f.fault && g.position === f.position),
  );
}
