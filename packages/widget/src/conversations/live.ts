/**
 * Keeps a thread up to date for as long as it runs: one stream, read again from where it stood whenever it ends,
 * and plain reading where no stream comes through.
 */
import type { VisitorStreamEvent } from '@parenthese/shared/wire/stream.ts';
import { readEvents } from './event-stream.ts';

/** The service sends a comment every 20 s: after twice that and a little, the line is dead though nobody said so. */
const SILENCE_MS = 45_000;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;

/** `polling`: no stream comes through, but reading works. */
export type Connection = 'connecting' | 'live' | 'polling' | 'offline';

export type LiveOptions = Readonly<{
  /** Opens the stream after `lastEventId`; throws when nothing answers. */
  connect: (lastEventId: string | null, signal: AbortSignal) => Promise<Response>;
  /** How far the thread is known, as a `Last-Event-ID`. */
  position: () => string | null;
  receive: (event: VisitorStreamEvent) => void;
  /** Reads what is new without a stream; tells whether the service answered. */
  catchUp: () => Promise<boolean>;
  changed: (connection: Connection) => void;
  /** Ends early when the network comes back, and at once when aborted. */
  wait: (ms: number, signal: AbortSignal) => Promise<void>;
  random: () => number;
}>;

/** Starts, and returns what stops it. It gives up by itself only when the service no longer knows the token. */
export function startLive(options: LiveOptions): () => void {
  const stopping = new AbortController();
  void run(options, stopping.signal);
  return () => stopping.abort();
}

async function run(options: LiveOptions, stopped: AbortSignal): Promise<void> {
  for (let failures = 0; !stopped.aborted;) {
    const end = await readOnce(options, stopped);
    if (stopped.aborted || end === 'refused') return;
    failures = end === 'read' ? 0 : failures + 1;
    if (failures > 0) options.changed((await options.catchUp()) ? 'polling' : 'offline');
    await options.wait(pauseMs(failures, options.random), stopped);
  }
}

/** Doubles each time and differs from reader to reader, so that a restart is not met by all at once. */
export function pauseMs(failures: number, random: () => number): number {
  const full = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures);
  return full * (0.5 + random() / 2);
}

async function readOnce(options: LiveOptions, stopped: AbortSignal): Promise<'read' | 'failed' | 'refused'> {
  const ending = new AbortController();
  const signal = AbortSignal.any([stopped, ending.signal]);
  try {
    const response = await options.connect(options.position(), signal);
    if (response.status === 401) return 'refused';
    if (!response.ok || !response.body) return 'failed';
    options.changed('live');
    await readAll(response.body, options, ending);
    return 'read';
  } catch {
    return 'failed';
  } finally {
    ending.abort();
  }
}

async function readAll(
  body: ReadableStream<Uint8Array>,
  { receive, wait }: LiveOptions,
  ending: AbortController,
): Promise<void> {
  let heard = new AbortController();
  const listen = async () => {
    const mine = (heard = new AbortController());
    await wait(SILENCE_MS, mine.signal);
    if (!mine.signal.aborted) ending.abort();
  };
  try {
    void listen();
    for await (const events of readEvents(body)) {
      heard.abort();
      void listen();
      for (const { data } of events) receive(JSON.parse(data) as VisitorStreamEvent);
    }
  } finally {
    heard.abort();
  }
}
