/** Proves a chain from its events alone: no database, no key of ours, the same code on a server and in a browser. */
import { commitmentBytes, headerBytes, type Digest, type EventHeader } from './event.ts';

/** An event as exported: its header, the hash it claims, and its body where it is open to the reader. */
export type ChainedEvent = Readonly<{
  header: EventHeader;
  hash: string;
  body: Readonly<{ salt: Uint8Array; text: string }> | 'erased' | 'closed';
}>;

/** How far the chain is known to go. `signed` is false where a signature of ours was to be, and is not. */
export type KnownHead = Readonly<{ position: number; hash: string; signed: boolean }>;

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

export type ChainOptions = Readonly<{
  chain: 'firm' | 'thread';
  heads?: readonly KnownHead[];
  lawfullyErased: (thread: string) => boolean | Promise<boolean>;
}>;

/**
 * Verifies a firm's whole chain (`chain: 'firm'`), and with it the chain of each of its threads, or one thread's by
 * itself (`chain: 'thread'`), in ascending order.
 *
 * An event whose header or open body does not give its hash is `altered`, and so is one that does not follow the one
 * before it; a gap in the positions is `missing`, one report for each run of lost events; events after the last that
 * a head vouches for are accepted, a head beyond the last is `cut`; a head whose signature fails is
 * `not-signed-by-us`. An erased body is no fault when its thread is in `lawfullyErased`.
 */
export async function verifyChain(
  events: Iterable<ChainedEvent> | AsyncIterable<ChainedEvent>,
  digest: Digest,
  { chain, heads = [], lawfullyErased }: ChainOptions,
): Promise<ChainReport> {
  const faults = createFaults();
  const links = createLinks(chain);
  const hashAt = new Map<number, string>();
  const vouched = new Set(heads.map(({ position }) => position));
  let erased = 0;
  for await (const event of events) {
    const { fault, position } = links.follow(event);
    if (fault !== null) faults.add(fault, position);
    const { last } = links;
    if (!(await isWhole(event, digest))) faults.add('altered', last.position);
    if (vouched.has(last.position)) hashAt.set(last.position, event.hash);
    if (event.body !== 'erased') continue;
    const { thread } = event.header;
    if (thread !== null && (await lawfullyErased(thread))) erased += 1;
    else faults.add('erased-without-event', last.position);
  }
  const reached = links.last.position;
  for (const { position, hash, signed } of heads) {
    if (!signed) faults.add('not-signed-by-us', position);
    else if (position > reached) faults.add('cut', reached + 1);
    else if (hashAt.has(position) && hashAt.get(position) !== hash) faults.add('altered', position);
  }
  return { events: reached, erased, faults: faults.all() };
}

type Link = Readonly<{ position: number; hash: string | null }>;
const START: Link = { position: 0, hash: null };

/** Follows the chain and, through a firm's, that of each thread. */
function createLinks(chain: 'firm' | 'thread') {
  let last = START;
  const threads = new Map<string, Link>();
  let gap = false;

  function threadFault({ thread, count, previousInThread }: EventHeader): ChainFault | null {
    // After a gap nobody knows how far each thread had come: its next event is taken as it stands.
    const before = thread === null ? null : (threads.get(thread) ?? (gap ? null : START));
    return before && linkFault(before, count, previousInThread) && 'altered';
  }

  return {
    get last() {
      return last;
    },
    /** The fault in how an event follows the ones before it, and where. */
    follow({ header, hash }: ChainedEvent): { fault: ChainFault | null; position: number } {
      const whole = chain === 'firm';
      const position = whole ? header.seq : header.count;
      const expected = last.position + 1;
      let fault = linkFault(last, position, whole ? header.previous : header.previousInThread);
      last = { position, hash };
      if (fault === 'missing') {
        gap = true;
        threads.clear();
      }
      if (whole) fault ??= threadFault(header);
      if (whole && header.thread !== null) threads.set(header.thread, { position: header.count, hash });
      return { fault, position: fault === 'missing' ? expected : position };
    },
  };
}

function linkFault(before: Link, position: number, previous: string | null): ChainFault | null {
  if (position > before.position + 1) return 'missing';
  return position <= before.position || previous !== before.hash ? 'altered' : null;
}

/** Each fault once for each position, in the order found; a log sealed under another secret has as many as events. */
function createFaults() {
  const found = new Map<string, { fault: ChainFault; position: number }>();
  return {
    add: (fault: ChainFault, position: number) => void found.set(`${fault} ${position}`, { fault, position }),
    all: () => [...found.values()],
  };
}

async function isWhole({ header, hash, body }: ChainedEvent, digest: Digest): Promise<boolean> {
  if ((await digest(headerBytes(header))) !== hash) return false;
  if (body === 'erased' || body === 'closed') return true;
  return (await digest(commitmentBytes(body.salt, body.text))) === header.commitment;
}
