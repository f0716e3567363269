/**
 * Keeps the console up to date: one stream per browser, read by whichever tab holds the lock, which tells the
 * others what it hears. A broken line is tried again with growing pauses, from where it stood.
 */
import type { StaffStreamEvent } from '@parenthese/shared/wire/stream.ts';
import { createEventReader } from '@parenthese/shared/wire/event-reader.ts';

const LOCK = 'parenthese-console-stream';
/** The service sends a comment every 20 s: a line silent for longer than two of them is dead, though it looks open. */
const SILENCE_MS = 45_000;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;

/** `waiting`: the line broke and is about to be tried again. */
export type LiveState = 'connecting' | 'live' | 'waiting';

type Told = Readonly<
  { say: 'state'; state: LiveState } | { say: 'event'; event: StaffStreamEvent } | { say: 'who-leads' }
>;

export type LiveSetting = Readonly<{
  fetch: typeof fetch;
  onState: (state: LiveState) => void;
  onEvent: (event: StaffStreamEvent) => void;
  /** Told when the service no longer knows this person. */
  onSignedOut: () => void;
}>;

/** Starts listening; the returned function ends it. */
export function startLive(setting: LiveSetting): () => void {
  const end = new AbortController();
  const channel = new BroadcastChannel(LOCK);
  let leading = false;
  let state: LiveState = 'connecting';
  const hear = (told: Told) => {
    if (told.say === 'state') setting.onState(told.state);
    if (told.say === 'event') setting.onEvent(told.event);
  };
  const tell = (told: Told) => {
    if (told.say === 'state') state = told.state;
    hear(told);
    channel.postMessage(told);
  };
  channel.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    if (data.say === 'who-leads')
      return leading && channel.postMessage({ say: 'state', state } satisfies Told);
    return hear(data);
  });
  channel.postMessage({ say: 'who-leads' } satisfies Told);
  const lead = async () => {
    leading = true;
    await keepReading(setting, tell, end.signal);
  };
  // A tab that ends while it waits for the lock is refused it, which is what it wants.
  navigator.locks.request(LOCK, { signal: end.signal }, lead).catch(() => undefined);
  return () => {
    end.abort();
    channel.close();
  };
}

async function keepReading(
  setting: LiveSetting,
  tell: (told: Told) => void,
  end: AbortSignal,
): Promise<void> {
  let lastId: string | null = null;
  for (let failures = 0; !end.aborted; failures += 1) {
    if (failures > 0) await pause(failures, end);
    if (end.aborted) return;
    const response = await connect(setting, lastId, end);
    if (response?.status === 401) return setting.onSignedOut();
    if (response?.ok && response.body) {
      tell({ say: 'state', state: 'live' });
      failures = 0;
      lastId = await readAll(response.body, lastId, end, (event) => tell({ say: 'event', event }));
    }
    if (!end.aborted) tell({ say: 'state', state: 'waiting' });
  }
}

async function connect(
  { fetch }: LiveSetting,
  lastId: string | null,
  end: AbortSignal,
): Promise<Response | null> {
  const headers = new Headers({ accept: 'text/event-stream' });
  if (lastId !== null) headers.set('last-event-id', lastId);
  try {
    return await fetch('/v1/stream', { headers, signal: end, cache: 'no-store' });
  } catch {
    return null;
  }
}

/** Reads until the line ends or falls silent; returns the last id heard, from which the next line reads on. */
async function readAll(
  body: ReadableStream<Uint8Array>,
  lastId: string | null,
  end: AbortSignal,
  onEvent: (event: StaffStreamEvent) => void,
): Promise<string | null> {
  const reader = body.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>).getReader();
  end.addEventListener('abort', () => void reader.cancel().catch(() => undefined));
  const read = createEventReader();
  let last = lastId;
  for (;;) {
    const chunk = await withinSilence(reader);
    if (chunk === null) return last;
    for (const { id, data } of read(chunk)) {
      last = id ?? last;
      onEvent(JSON.parse(data) as StaffStreamEvent);
    }
  }
}

async function withinSilence(reader: ReadableStreamDefaultReader<string>): Promise<string | null> {
  const timer = setTimeout(() => void reader.cancel().catch(() => undefined), SILENCE_MS);
  try {
    const { done, value } = await reader.read();
    return done ? null : value;
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/** Waits a little longer after each failure, at most until the device says that it is connected again. */
function pause(failures: number, end: AbortSignal): Promise<void> {
  const length =
    Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS) * (0.75 + Math.random() / 2);
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      end.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, length);
    addEventListener('online', done);
    end.addEventListener('abort', done);
  });
}
