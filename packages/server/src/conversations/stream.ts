/**
 * The live tail of the log: one hub that reads each firm's new events once and hands each watcher its chunk.
 *
 * A stream is a bare `ReadableStream` written from one encoded chunk per event; 10,000 of them cost 26 KiB each this way.
 * A reader that falls behind is cut off and resumes from where it was; losing a word of the bus loses nothing.
 */
import type { StaffStreamEvent, VisitorStreamEvent } from '@parenthese/shared/wire/stream.ts';
import type { Firms } from '../firms/firms.ts';
import type { Log } from '../log/log.ts';
import type { LoggedEvent } from '../log/logged-event.ts';
import type { Bus } from '../platform/bus/bus.ts';
import type { Db } from '../platform/database/database.ts';
import { createConversationStore } from './conversation-store.ts';
import { visitorConversation, visitorEvent } from './visitor-views.ts';

/** Bytes that may wait for a slow reader before it is cut off. */
const BACKLOG_BYTES = 256 * 1024;
const utf8 = new TextEncoder();
const NO_CONVERSATIONS: ReadonlySet<string> = new Set();
const HEARTBEAT = utf8.encode(':\n\n');

/** One open stream. */
interface Watcher {
  readonly firmId: number;
  readonly staff: string | null;
  /** What proved the right to watch, so that the stream ends with it: a session of staff, or a visitor's token. */
  readonly session: string | null;
  readonly conversations: ReadonlySet<string>;
  readonly token: string | null;
  write(chunk: Uint8Array): void;
  end(): void;
}

type WatcherParts = Omit<Watcher, 'write' | 'end'>;

export interface Streams {
  /** Opens a stream for staff, from a seq on. */
  openStaff(
    firmId: number,
    who: Readonly<{ staff: string; session: string }>,
    after: number | null,
  ): ReadableStream<Uint8Array>;
  /** Opens a stream for a visitor's conversations, each from a count on. */
  openVisitor(firmId: number, token: string, after: ReadonlyMap<string, number>): ReadableStream<Uint8Array>;
  /** A passing sign to a conversation's watchers, or to a firm's staff; never stored, without id. */
  signVisitor(firmId: number, conversation: string, sign: VisitorStreamEvent): void;
  signStaff(firmId: number, sign: StaffStreamEvent): void;
  /** Ends the streams of a person, a session or a token whose rights have ended. */
  endStaff(firmId: number, staff: string): void;
  endSession(session: string): void;
  endToken(token: string): void;
  /** Whose rights the open streams rest on. */
  staffWatching(): readonly Readonly<{ firmId: number; staff: string; session: string }>[];
  tokensWatching(): readonly string[];
  heartbeat(): void;
  /** How many streams are open. */
  size(): number;
  close(): void;
}

export type StreamParts = Readonly<{
  db: Db;
  log: Log;
  firms: Firms;
  bus: Bus;
  /** Who is there now: told when a console’s stream opens, and then on every change. */
  present: (firmId: number) => Promise<readonly string[]>;
  onError: (error: unknown) => void;
}>;

export function createStreams({ db, log, firms, bus, present, onError }: StreamParts): Streams {
  const watchers = new Set<Watcher>();
  /** Watchers by what they watch, so that one message does not visit ten thousand. */
  const byConversation = new Map<string, Set<Watcher>>();
  const staffOf = new Map<number, Set<Watcher>>();
  const told = new Map<number, number>();
  const running = new Map<number, Promise<void>>();

  const stopListening = bus.onReached((firmId, seq) => {
    if (!isWatched(firmId)) {
      told.set(firmId, seq);
      return;
    }
    const before = running.get(firmId) ?? Promise.resolve();
    running.set(firmId, before.then(() => tell(firmId, seq)).catch(onError));
  });

  const isWatched = (firmId: number): boolean => [...watchers].some((watcher) => watcher.firmId === firmId);

  /** Reads what is new in a firm's log, once for all who watch it. */
  async function tell(firmId: number, reached: number): Promise<void> {
    const after = told.get(firmId) ?? reached - 1;
    if (after >= reached) return;
    const fresh: LoggedEvent[] = [];
    for await (const event of log.readFirm(db, firmId, { after })) fresh.push(event);
    told.set(firmId, Math.max(reached, fresh.at(-1)?.seq ?? 0));
    for (const event of fresh) await tellOne(event);
  }

  async function tellOne(event: LoggedEvent): Promise<void> {
    if (event.kind === 'staff.set' && event.body.removed) endStaff(event.firmId, event.body.staff);
    const staff = staffOf.get(event.firmId);
    if (staff && event.thread !== null) {
      const chunk = staffChunk(event, event.thread);
      for (const watcher of staff) watcher.write(chunk);
    }
    const visitors =
      event.thread === null ? undefined : byConversation.get(keyOf(event.firmId, event.thread));
    const view = visitors && visitorEvent(event);
    if (!visitors || !view || event.thread === null) return;
    const page = await pageChunk(event.firmId, event.thread, [event]);
    if (page) for (const watcher of visitors) watcher.write(page);
  }

  async function pageChunk(
    firmId: number,
    thread: string,
    events: readonly LoggedEvent[],
  ): Promise<Uint8Array | null> {
    const row = await createConversationStore(db).get(firmId, thread);
    if (!row) return null;
    const firm = await firms.byId(db, firmId);
    const views = events.map(visitorEvent).filter((view) => view !== null);
    const data: VisitorStreamEvent = {
      type: 'page',
      page: { conversation: visitorConversation(row, firm.slug), events: views },
    };
    return encode(data, `${thread}:${events.at(-1)?.count ?? row.count}`);
  }

  function open(
    parts: WatcherParts,
    catchUp: (watcher: Watcher) => Promise<void>,
  ): ReadableStream<Uint8Array> {
    let watcher: Watcher | undefined;
    return new ReadableStream<Uint8Array>(
      {
        start: async (controller) => {
          watcher = createWatcher(parts, controller, () => watcher && remove(watcher));
          watcher.write(HEARTBEAT);
          add(watcher);
          await catchUp(watcher).catch(onError);
        },
        cancel: () => {
          if (watcher) remove(watcher);
        },
      },
      new ByteLengthQueuingStrategy({ highWaterMark: BACKLOG_BYTES }),
    );
  }

  function add(watcher: Watcher): void {
    watchers.add(watcher);
    if (watcher.staff !== null) setIn(staffOf, watcher.firmId).add(watcher);
    for (const id of watcher.conversations) setIn(byConversation, keyOf(watcher.firmId, id)).add(watcher);
  }

  function remove(watcher: Watcher): void {
    watchers.delete(watcher);
    staffOf.get(watcher.firmId)?.delete(watcher);
    for (const id of watcher.conversations) {
      const key = keyOf(watcher.firmId, id);
      byConversation.get(key)?.delete(watcher);
      if (byConversation.get(key)?.size === 0) byConversation.delete(key);
    }
  }

  const endAll = (which: (watcher: Watcher) => boolean): void => {
    for (const watcher of watchers) if (which(watcher)) watcher.end();
  };

  function endStaff(firmId: number, staff: string): void {
    endAll((watcher) => watcher.firmId === firmId && watcher.staff === staff);
  }

  return {
    openStaff: (firmId, { staff, session }, after) =>
      open({ firmId, staff, session, conversations: NO_CONVERSATIONS, token: null }, async (watcher) => {
        watcher.write(encode({ type: 'presence', present: await present(firmId) }));
        if (after === null) return;
        for await (const event of log.readFirm(db, firmId, { after }))
          if (event.thread !== null) watcher.write(staffChunk(event, event.thread));
      }),
    openVisitor: (firmId, token, after) =>
      open(
        { firmId, staff: null, session: null, conversations: new Set(after.keys()), token },
        async (watcher) => {
          for (const [thread, count] of after) {
            const events = await log.readThread(db, firmId, thread, { after: count });
            const chunk = events.length === 0 ? null : await pageChunk(firmId, thread, events);
            if (chunk) watcher.write(chunk);
          }
        },
      ),
    signVisitor: (firmId, conversation, sign) => {
      const chunk = encode(sign);
      for (const watcher of byConversation.get(keyOf(firmId, conversation)) ?? []) watcher.write(chunk);
    },
    signStaff: (firmId, sign) => {
      const chunk = encode(sign);
      for (const watcher of staffOf.get(firmId) ?? []) watcher.write(chunk);
    },
    endStaff,
    endSession: (session) => endAll((watcher) => watcher.session === session),
    endToken: (token) => endAll((watcher) => watcher.token === token),
    staffWatching: () =>
      [...watchers].flatMap(({ firmId, staff, session }) =>
        staff === null || session === null ? [] : [{ firmId, staff, session }],
      ),
    tokensWatching: () => [...watchers].flatMap(({ token }) => (token === null ? [] : [token])),
    heartbeat: () => watchers.forEach((watcher) => watcher.write(HEARTBEAT)),
    size: () => watchers.size,
    close: () => {
      stopListening();
      endAll(() => true);
    },
  };
}

function createWatcher(
  parts: WatcherParts,
  controller: ReadableStreamDefaultController<Uint8Array>,
  ended: () => void,
): Watcher {
  let open = true;
  const end = (): void => {
    if (!open) return;
    open = false;
    ended();
    try {
      controller.close();
    } catch {
      // The reader has cancelled meanwhile.
    }
  };
  return {
    ...parts,
    end,
    write(chunk) {
      if (!open) return;
      if ((controller.desiredSize ?? 0) < chunk.length) return end();
      controller.enqueue(chunk);
    },
  };
}

function staffChunk(event: LoggedEvent, conversation: string): Uint8Array {
  return encode(
    {
      type: 'changed',
      conversation,
      count: event.count,
      kind: event.kind,
      seq: event.seq,
    } satisfies StaffStreamEvent,
    String(event.seq),
  );
}

function encode(data: StaffStreamEvent | VisitorStreamEvent, id?: string): Uint8Array {
  return utf8.encode(`${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`);
}

function keyOf(firmId: number, conversation: string): string {
  return `${firmId}/${conversation}`;
}

function setIn<K, V>(map: Map<K, Set<V>>, key: K): Set<V> {
  let set = map.get(key);
  if (!set) map.set(key, (set = new Set()));
  return set;
}
