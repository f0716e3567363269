/**
 * One open stream: a bare `ReadableStream` written from one encoded chunk per event, so that 10,000 cost 26 KiB each.
 * A reader that falls behind is cut off and resumes from where it was.
 */
import type { StaffStreamEvent, VisitorStreamEvent } from '@parenthese/shared/wire/stream.ts';

/** Bytes that may wait for a slow reader before it is cut off. */
const BACKLOG_BYTES = 256 * 1024;
const utf8 = new TextEncoder();
export const HEARTBEAT = utf8.encode(':\n\n');
/** Where staff stand in their firm's log; a visitor stands in each conversation, under its id. */
export const WHOLE_LOG = '';

/** Who watches what, and what proved the right to, so that the stream ends with it. */
export type Watch = Readonly<{
  firmId: number;
  staff: string | null;
  /** A session of staff or a visitor's token. */
  credential: string;
  address: string;
  /** How far each place has been read; moved on with what is written. */
  places: Map<string, number>;
}>;

export interface Watcher extends Watch {
  readonly ended: boolean;
  /** Writes a passing sign, at once. */
  sign(chunk: Uint8Array): void;
  /** A sign of life. Whoever has read nothing since the last one, though something waited, is cut off. */
  beat(): void;
  /** Writes what was read again from the log, before all that is kept back. */
  bring(place: string, position: number, chunk: Uint8Array): void;
  /** Writes news; until `follow` it is kept back, so that it never comes before what it follows. Old news is no news. */
  tell(place: string, position: number, chunk: Uint8Array): void;
  /** Says that all that came before is brought. */
  follow(): void;
  end(): void;
}

type News = readonly [place: string, position: number, chunk: Uint8Array];

/** @param ended is called once, however the stream ends. */
export function createWatcher(
  watch: Watch,
  ended: (watcher: Watcher) => void,
): Readonly<{ watcher: Watcher; stream: ReadableStream<Uint8Array> }> {
  let controller!: ReadableStreamDefaultController<Uint8Array>;
  let open = true;
  let kept: News[] | null = [];
  let keptBytes = 0;
  /** Bytes given since the last sign of life, and those that waited unread at it. */
  let given = 0;
  let waited = 0;
  const waiting = (): number => BACKLOG_BYTES - (controller.desiredSize ?? 0);

  const close = (): boolean => {
    if (!open) return false;
    open = false;
    kept = null;
    ended(watcher);
    return true;
  };
  const write = (chunk: Uint8Array): void => {
    if (!open) return;
    if ((controller.desiredSize ?? 0) < chunk.length) return watcher.end();
    given += chunk.length;
    controller.enqueue(chunk);
  };
  const bring = (place: string, position: number, chunk: Uint8Array): void => {
    if (position <= (watch.places.get(place) ?? 0)) return;
    watch.places.set(place, position);
    write(chunk);
  };

  const watcher: Watcher = {
    ...watch,
    get ended() {
      return !open;
    },
    sign: write,
    beat() {
      if (!open) return;
      const read = waited + given - waiting();
      if (waited > 0 && read === 0) return watcher.end();
      write(HEARTBEAT);
      given = 0;
      waited = waiting();
    },
    bring,
    tell(place, position, chunk) {
      if (!open) return;
      if (!kept) return bring(place, position, chunk);
      kept.push([place, position, chunk]);
      keptBytes += chunk.length;
      if (keptBytes > BACKLOG_BYTES) watcher.end();
    },
    follow() {
      const news = kept ?? [];
      kept = null;
      for (const one of news) bring(...one);
    },
    end() {
      if (close()) controller.close();
    },
  };
  const stream = new ReadableStream<Uint8Array>(
    { start: (given) => void (controller = given), cancel: () => void close() },
    new ByteLengthQueuingStrategy({ highWaterMark: BACKLOG_BYTES }),
  );
  return { watcher, stream };
}

export function encode(data: StaffStreamEvent | VisitorStreamEvent, id?: string): Uint8Array {
  return utf8.encode(`${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`);
}
