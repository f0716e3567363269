/**
 * The live tail of the log: one hub that reads each firm's new events once and hands each watcher its chunk.
 *
 * Where a firm's tail is read on from is read from its log when the first watcher comes, and moves with what was told.
 * So a lost word of the bus loses nothing, however many events the next word stands for.
 */
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import type { StaffStreamEvent, VisitorStreamEvent } from '@parenthese/shared/wire/stream.ts';
import type { Firms } from '../firms/firms.ts';
import type { Log } from '../log/log.ts';
import type { EventSign } from '../log/log-store.ts';
import type { Bus } from '../platform/bus/bus.ts';
import type { Database } from '../platform/database/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { createConversationStore } from './conversation-store.ts';
import { createWatcher, encode, HEARTBEAT, WHOLE_LOG, type Watch, type Watcher } from './stream-watcher.ts';
import { visitorConversation, visitorEvent } from './visitor-views.ts';
import { createWatchers } from './watchers.ts';

/** Staff who missed more than this read their lists again instead of hearing of each event. */
const MISSED_ONE_BY_ONE = 1_000;
const PAGE = 250;
/** A whole office may stand behind one address; a flood does not go beyond it. */
const PER_ADDRESS = 1_000;

export interface Streams {
  /** Opens a stream for staff, from a seq on. What is committed after it resolves is told. */
  openStaff(
    firmId: number,
    who: Readonly<{ staff: string; session: string; address: string }>,
    after: number | null,
  ): Promise<ReadableStream<Uint8Array>>;
  /** Opens a stream for a visitor's conversations, each from a count on. */
  openVisitor(
    firmId: number,
    who: Readonly<{ token: string; address: string }>,
    after: ReadonlyMap<string, number>,
  ): Promise<ReadableStream<Uint8Array>>;
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
  /** How many streams a person has open. */
  watching(firmId: number, staff: string): number;
  heartbeat(): void;
  /** Tells what no word of the bus told of: one was lost, or telling it failed. */
  catchUp(): Promise<void>;
  /** How many streams are open. */
  size(): number;
  close(): void;
}

export type StreamParts = Readonly<{
  database: Database;
  log: Log;
  firms: Firms;
  bus: Bus;
  /** Who is there now: told when a console’s stream opens, and then on every change. */
  present: (firmId: number) => Promise<readonly string[]>;
  onError: (error: unknown) => void;
  perAddress?: number;
}>;

/** How far a watched firm's log was told, and the telling that goes on. */
type Tail = { told: Promise<number>; running: Promise<void> };

export function createStreams({
  database,
  log,
  firms,
  bus,
  present,
  onError,
  perAddress = PER_ADDRESS,
}: StreamParts): Streams {
  const db = database.kysely;
  const watchers = createWatchers();
  const tails = new Map<number, Tail>();
  let closed = false;

  const stopListening = bus.onReached(news);

  function news(firmId: number, seq: number): void {
    const tail = tails.get(firmId);
    if (tail) tail.running = tail.running.then(() => tell(firmId, tail, seq)).catch(onError);
  }

  /** Reads what is new in a firm's log, once for all who watch it. */
  async function tell(firmId: number, tail: Tail, reached: number): Promise<void> {
    for (let told = await tail.told; told < reached && tails.get(firmId) === tail;) {
      const page = await log.readSigns(db, firmId, { after: told, limit: PAGE });
      if (page.length === 0) return;
      for (const sign of page) {
        await tellOne(firmId, sign);
        told = sign.seq;
        tail.told = Promise.resolve(told);
      }
    }
  }

  async function tellOne(firmId: number, sign: EventSign): Promise<void> {
    if (sign.kind === 'staff.set') await endRemoved(firmId);
    if (sign.thread === null) return;
    const staff = watchers.staffOf(firmId);
    const chunk = staff.size === 0 ? null : staffChunk(sign, sign.thread);
    if (chunk) for (const watcher of staff) watcher.tell(WHOLE_LOG, sign.seq, chunk);
    if (watchers.ofConversation(firmId, sign.thread).size === 0) return;
    const page = await pageChunk(firmId, sign.thread, { after: sign.count - 1, limit: 1 });
    for (const watcher of watchers.ofConversation(firmId, sign.thread))
      if (page) watcher.tell(sign.thread, sign.count, page.chunk);
  }

  async function endRemoved(firmId: number): Promise<void> {
    for (const { id, removed } of await firms.staff(db, firmId)) if (removed) endStaff(firmId, id);
  }

  /** What a visitor sees of a stretch of their thread; null when there is nothing for them in it. */
  async function pageChunk(
    firmId: number,
    thread: string,
    range: { after: number; limit?: number },
  ): Promise<{ chunk: Uint8Array; reached: number } | null> {
    const { events, row } = await database.shortReadOf(firmId, async (own) => {
      const events = await log.readThread(own, firmId, thread, range);
      return {
        events,
        row: events.length === 0 ? null : await createConversationStore(own).get(firmId, thread),
      };
    });
    const views = events.map(visitorEvent).filter((view) => view !== null);
    const last = events.at(-1);
    if (!last || !row || views.length === 0) return null;
    const firm = await firms.byId(db, firmId);
    const data: VisitorStreamEvent = {
      type: 'page',
      page: { conversation: visitorConversation(row, firm.slug), events: views },
    };
    return { chunk: encode(data, `${thread}:${last.count}`), reached: last.count };
  }

  async function open(
    watch: Watch,
    catchUp: (watcher: Watcher) => Promise<void>,
  ): Promise<ReadableStream<Uint8Array>> {
    if (closed) throw new Refusal('busy', { retryAfterSeconds: 5 });
    if (watchers.fromAddress(watch.address) >= perAddress)
      throw new Refusal('too-many', { retryAfterSeconds: 30 });
    const { watcher, stream } = createWatcher(watch, remove);
    watcher.sign(HEARTBEAT);
    watchers.add(watcher);
    try {
      await tailOf(watch.firmId).told;
    } catch (error) {
      watcher.end();
      throw error;
    }
    void bringAll(watcher, catchUp);
    return stream;
  }

  /** A stream that could not be brought up to date ends, and its reader resumes from where it was. */
  async function bringAll(watcher: Watcher, catchUp: (watcher: Watcher) => Promise<void>): Promise<void> {
    try {
      await catchUp(watcher);
      watcher.follow();
    } catch (error) {
      onError(error);
      watcher.end();
    }
  }

  function tailOf(firmId: number): Tail {
    const known = tails.get(firmId);
    if (known) return known;
    const tail = { told: log.head(db, firmId), running: Promise.resolve() };
    tails.set(firmId, tail);
    return tail;
  }

  function remove(watcher: Watcher): void {
    watchers.remove(watcher);
    if (watchers.ofFirm(watcher.firmId).size === 0) tails.delete(watcher.firmId);
  }

  const end = (which: Iterable<Watcher>): void => [...which].forEach((watcher) => watcher.end());

  function endStaff(firmId: number, staff: string): void {
    end([...watchers.staffOf(firmId)].filter((watcher) => watcher.staff === staff));
  }

  /** Only what each event is and where: no word of it is opened for staff, who fetch what they may see. */
  async function bringStaff(watcher: Watcher, after: number | null): Promise<void> {
    const { firmId } = watcher;
    watcher.sign(encode({ type: 'presence', present: await present(firmId) }));
    if (after === null) return;
    const head = await log.head(db, firmId);
    // A log that ends before what was read is another one, from a backup perhaps.
    const tooFar = after > head || head - after > MISSED_ONE_BY_ONE;
    watcher.places.set(WHOLE_LOG, tooFar ? 0 : after);
    if (tooFar) return watcher.bring(WHOLE_LOG, head, encode({ type: 'changed-all' }, String(head)));
    for (let from = after; from < head && !watcher.ended; await turnOfTheLoop()) {
      const page = await log.readSigns(db, firmId, { after: from, limit: PAGE });
      for (const sign of page)
        if (sign.thread !== null) watcher.bring(WHOLE_LOG, sign.seq, staffChunk(sign, sign.thread));
      from = page.at(-1)?.seq ?? head;
    }
  }

  async function bringVisitor(watcher: Watcher): Promise<void> {
    for (const [thread, count] of new Map(watcher.places)) {
      const page = await pageChunk(watcher.firmId, thread, { after: count });
      if (page) watcher.bring(thread, page.reached, page.chunk);
    }
  }

  return {
    openStaff: (firmId, { staff, session, address }, after) =>
      open({ firmId, staff, credential: session, address, places: new Map() }, (watcher) =>
        bringStaff(watcher, after),
      ),
    openVisitor: (firmId, { token, address }, after) =>
      open({ firmId, staff: null, credential: token, address, places: new Map(after) }, bringVisitor),
    signVisitor: (firmId, conversation, sign) => {
      const chunk = encode(sign);
      for (const watcher of watchers.ofConversation(firmId, conversation)) watcher.sign(chunk);
    },
    signStaff: (firmId, sign) => {
      const chunk = encode(sign);
      for (const watcher of watchers.staffOf(firmId)) watcher.sign(chunk);
    },
    endStaff,
    endSession: (session) => end(watchers.ofCredential(session)),
    endToken: (token) => end(watchers.ofCredential(token)),
    staffWatching: () =>
      [...watchers.all].flatMap(({ firmId, staff, credential: session }) =>
        staff === null ? [] : [{ firmId, staff, session }],
      ),
    tokensWatching: () =>
      [...watchers.all].flatMap(({ staff, credential }) => (staff === null ? [credential] : [])),
    watching: (firmId, staff) =>
      [...watchers.staffOf(firmId)].filter((watcher) => watcher.staff === staff).length,
    heartbeat: () => watchers.all.forEach((watcher) => watcher.beat()),
    async catchUp() {
      for (const firmId of watchers.firms()) news(firmId, await log.head(db, firmId));
    },
    size: () => watchers.all.size,
    close: () => {
      closed = true;
      stopListening();
      end(watchers.all);
    },
  };
}

function staffChunk({ count, kind, seq }: EventSign, conversation: string): Uint8Array {
  return encode({ type: 'changed', conversation, count, kind, seq }, String(seq));
}
