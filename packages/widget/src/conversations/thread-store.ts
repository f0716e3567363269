/**
 * The one place where a visitor's thread lives: requests go up by `dispatch`, snapshots come down, and only what
 * the service has confirmed is shown as received.
 *
 * It draws nothing and reads no clock of its own; network, storage, time and randomness are its world.
 */
import type { ThreadPage } from '@parenthese/shared/conversations/wire.ts';
import { followThread, type Following, type Told } from './follow-thread.ts';
import { createOutbox, type Outgoing } from './outbox.ts';
import { mayPass, type Answer, type Outcome, type ThreadWrites } from './panel-api.ts';
import type { ThreadRequests, ThreadWorld } from './thread-requests.ts';
import { TypingSign } from './typing-sign.ts';
import { EMPTY_THREAD, positionOf, withPage, withSeen, type ThreadState } from './thread-state.ts';

/** Between two attempts to read the thread of a device that was offline from the start. */
const REREAD_MS = 5000;

const DONE: Outcome = { ok: true, value: null };
const NO_THREAD: Answer<never> = { ok: false, problem: { code: 'not-found' } };

type Handlers = { [Name in keyof ThreadRequests]: (request: ThreadRequests[Name]) => Promise<Outcome> };

/** The store of one firm's thread; it touches nothing before `start`. */
export class ThreadStore {
  #state = EMPTY_THREAD;
  readonly #listeners = new Set<() => void>();

  readonly #world: ThreadWorld;
  readonly #outbox;
  #token: string | null = null;
  /** The conversation that messages are written in, also while the service does not know it yet. */
  #writingIn: string | null = null;
  #following: Following | null = null;
  readonly #typing;
  /** Counts how often the view was cleared. */
  #stretch = 0;
  /** What the device keeps is being read: a code that came with the address waits for it. */
  #restoring: Promise<void> = Promise.resolve();
  /** The id of each request under way or failed, by what was asked: asked again, it is the same request. */
  readonly #ids = new Map<string, string>();
  /** The key under which each code is being exchanged. */
  readonly #keys = new Map<string, string>();

  constructor(world: ThreadWorld) {
    this.#world = world;
    this.#outbox = createOutbox({
      storage: world.storage,
      deliver: (item) => this.#deliver(item),
      changed: () => this.#set({ outgoing: this.#outbox.items() }),
      wait: world.wait,
      random: world.random,
    });
    this.#typing = new TypingSign({ wait: world.wait, changed: (typing) => this.#set({ typing }) });
  }

  getState(): ThreadState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dispatch<Name extends keyof ThreadRequests>(name: Name, request: ThreadRequests[Name]): Promise<Outcome> {
    return this.#handlers[name](request);
  }

  readonly #handlers: Handlers = {
    write: async ({ text }) => {
      this.#set({ draft: text });
      await this.#world.storage.saveDraft(text);
      this.#set({});
      return DONE;
    },
    send: ({ notice }) => this.#send(notice),
    retry: async ({ id }) => {
      void this.#outbox.retry(id);
      return DONE;
    },
    'take-back': ({ id }) => this.#takeBack(id),

    parties: (input) => this.#write('parties', input),
    contact: (input) => this.#write('contact', input),
    callback: (input) => this.#write('callback', input),
    settle: () => this.#write('settled', {}),
    answer: (input) => this.#write('answers', input),
    see: async () => {
      const { conversation, events } = this.#state;
      const count = events.at(-1)?.count ?? 0;
      if (!this.#token || !conversation || count <= conversation.seen) return DONE;
      this.#hear({ seen: count });
      this.#following?.tell({ seen: count });
      return this.#world.api.seen(this.#token, conversation.id, count);
    },

    redeem: ({ kind, code }) => this.#redeem(kind, code),
    restart: async () => {
      await Promise.all(this.#outbox.items().map(({ id }) => this.#outbox.remove(id)));
      this.#clear({ phase: 'blank', loaded: true });
      if (this.#token) await this.#keepAccess();
      return DONE;
    },
    resume: async () => {
      this.#set({ phase: 'open' });
      await this.#keepAccess();
      if (this.#token) await this.#readNewest(this.#token);
      return DONE;
    },
    leave: async () => {
      const conversation = this.#writingIn;
      this.#clear({ phase: this.#token ? 'hidden' : 'blank' });
      this.#writingIn = conversation;
      if (this.#token) await this.#keepAccess(true);
      await this.#world.storage.forgetWords();
      return DONE;
    },
    forget: async () => {
      const token = this.#token;
      this.#token = null;
      this.#clear({ phase: 'blank', loaded: true });
      await this.#world.storage.forget();
      return token ? this.#world.api.forget(token) : DONE;
    },
  };

  /** Asks for a one-time code that opens this thread at another door. */
  async handover(): Promise<Answer<{ code: string }>> {
    const { conversation } = this.#state;
    return this.#token && conversation ? this.#world.api.handover(this.#token, conversation.id) : NO_THREAD;
  }

  /** Closes this thread wherever else a link or a hand-over has opened it. */
  async endOthers(): Promise<Answer<{ ended: number }>> {
    return this.#token ? this.#world.api.endOthers(this.#token) : NO_THREAD;
  }

  /** Reads what the device keeps and goes on from there. */
  async start(): Promise<void> {
    this.#restoring = this.#restore();
    await this.#restoring;
    if (this.#token && this.#state.phase === 'open') await this.#readNewest(this.#token);
  }

  async #restore(): Promise<void> {
    const { storage } = this.#world;
    const access = await storage.access();
    this.#token = access?.token ?? null;
    this.#writingIn = access?.conversation ?? null;
    if (access?.hidden) return this.#set({ phase: 'hidden' });
    const [draft, left] = await Promise.all([storage.draft(), storage.outgoing()]);
    this.#set({ draft, phase: this.#token ? 'open' : 'blank', loaded: !this.#token });
    void this.#outbox.restore(left);
  }

  stop(): void {
    this.#endFollowing();
    this.#outbox.clear();
  }

  #set(change: Partial<ThreadState>): void {
    this.#state = { ...this.#state, ...change, kept: this.#world.storage.kept() };
    for (const listener of this.#listeners) listener();
  }

  #clear(more: Partial<ThreadState>): void {
    this.#endFollowing();
    this.#outbox.clear();
    this.#stretch += 1;
    this.#writingIn = null;
    this.#ids.clear();
    this.#set({ ...EMPTY_THREAD, ...more });
  }

  async #keepAccess(hidden = false): Promise<void> {
    const token = (this.#token ??= this.#world.secret());
    await this.#world.storage.saveAccess({ token, conversation: this.#writingIn, hidden });
  }

  #takePage(page: ThreadPage): void {
    this.#writingIn = page.conversation.id;
    this.#set(withPage(this.#state, page));
    for (const { id } of page.events) void this.#outbox.remove(id);
  }

  /** Awaits a page, takes it in, and says only whether it came. */
  async #take(asked: Promise<Answer<ThreadPage>>): Promise<Outcome> {
    const stretch = this.#stretch;
    const answer = await asked;
    // Left, forgotten or opened by another key meanwhile: what arrives late must not be seen.
    if (stretch !== this.#stretch) return NO_THREAD;
    if (answer.ok) {
      this.#takePage(answer.value);
      return DONE;
    }
    if (answer.problem.code === 'not-signed-in') this.#set({ ended: true });
    return answer;
  }

  /** Adds something to the open thread, under the same id for as long as it has not come through. */
  async #write<Act extends keyof ThreadWrites>(
    act: Act,
    input: Omit<ThreadWrites[Act], 'id'>,
  ): Promise<Outcome> {
    const { conversation } = this.#state;
    if (!this.#token || !conversation) return NO_THREAD;
    const key = JSON.stringify([act, input]);
    const id = this.#ids.get(key) ?? this.#world.id();
    this.#ids.set(key, id);
    const body = { ...input, id } as ThreadWrites[Act];
    const outcome = await this.#take(this.#world.api.write(this.#token, conversation.id, act, body));
    if (outcome.ok) this.#ids.delete(key);
    return outcome;
  }

  async #send(notice: string): Promise<Outcome> {
    const { id, now, storage, firm } = this.#world;
    const isFirst = this.#writingIn === null;
    const item: Outgoing = {
      id: id(),
      firm,
      conversation: (this.#writingIn ??= id()),
      first: isFirst ? { notice } : null,
      text: this.#state.draft,
      writtenAt: now(),
      problem: null,
    };
    this.#set({ draft: '', phase: 'open', ended: false, loaded: this.#state.loaded || isFirst });
    // The key is kept before the first line leaves: a lost answer can then be asked for again.
    await this.#keepAccess();
    void this.#outbox.add(item);
    // Not '': somebody who writes on at once has begun the next one meanwhile.
    await storage.saveDraft(this.#state.draft);
    return DONE;
  }

  async #deliver(item: Outgoing): Promise<Outcome> {
    const { id, text, conversation, first } = item;
    const { api, firm, language, zone, page, sent } = this.#world;
    const token = this.#token;
    if (!token) return NO_THREAD;
    const message = { id, text };
    const outcome = await this.#take(
      first
        ? api.open(token, {
            firm,
            id: conversation,
            message,
            language: language(),
            notice: first.notice,
            zone,
            page: page(),
          })
        : api.write(token, conversation, 'messages', message),
    );
    if (first && !outcome.ok && outcome.problem.code === 'one-conversation') {
      // The key came by a link or from another door, and opens that one thread: a new one begins under a new key.
      this.#token = null;
      await this.#keepAccess();
      return this.#deliver(item);
    }
    if (outcome.ok) {
      sent(first ? 'begun' : 'sent');
      this.#follow();
    }
    return outcome;
  }

  async #takeBack(id: string): Promise<Outcome> {
    const item = this.#outbox.items().find((other) => other.id === id);
    if (!item) return DONE;
    await this.#outbox.remove(id);
    if (item.first) {
      this.#writingIn = null;
      this.#set({ phase: 'blank' });
      await this.#keepAccess();
    }
    return this.#handlers.write({ text: [item.text, this.#state.draft].filter(Boolean).join('\n\n') });
  }

  async #redeem(kind: 'handovers' | 'links', code: string): Promise<Outcome> {
    const { api, firm, secret } = this.#world;
    await this.#restoring;
    // The same key for as long as nothing answers: the service may have spent the code for it already.
    const token = this.#keys.get(code) ?? secret();
    this.#keys.set(code, token);
    const answer = await api.redeem(token, kind, { firm, code });
    if (answer.ok || !mayPass(answer.problem)) this.#keys.delete(code);
    if (!answer.ok) return answer;
    this.#clear({ phase: 'open', draft: this.#state.draft });
    this.#token = token;
    this.#takePage(answer.value);
    await this.#keepAccess();
    // The answer may hold the newest events only.
    const read = await this.#readFrom(token, answer.value.conversation.id, 0);
    this.#follow();
    return read;
  }

  /** Finds the newest thread that the token opens and reads it; tries again for as long as nothing answers. */
  async #readNewest(token: string): Promise<void> {
    const stretch = this.#stretch;
    const list = await this.#world.api.list(token);
    if (stretch !== this.#stretch) return;
    if (list.ok) {
      const newest = list.value.conversations
        .filter(({ firm }) => firm === this.#world.firm)
        .sort((a, b) => b.openedAt - a.openedAt)[0];
      if (!newest) return this.#nothingThere();
      await this.#readFrom(token, newest.id, 0);
      return this.#follow();
    }
    if (list.problem.code === 'not-signed-in') return this.#nothingThere();
    this.#set({ connection: 'offline' });
    await this.#world.wait(REREAD_MS, new AbortController().signal);
    if (stretch === this.#stretch && !this.#state.conversation) await this.#readNewest(token);
  }

  /** Either the first line is still on its way, or the service has forgotten this device. */
  #nothingThere(): void {
    const isOnItsWay = this.#outbox.items().length > 0;
    const ended = !isOnItsWay && this.#writingIn !== null;
    if (ended) this.#writingIn = null;
    this.#set({ phase: isOnItsWay ? 'open' : 'blank', loaded: true, ended });
  }

  async #readFrom(token: string, id: string, after: number): Promise<Outcome> {
    const read = await this.#take(this.#world.api.page(token, id, after));
    if (read.ok) this.#set({ loaded: true });
    return read;
  }

  #follow(): void {
    const token = this.#token;
    const id = this.#state.conversation?.id;
    if (this.#following || !token || !id) return;
    const { api, wait, random } = this.#world;
    this.#following = followThread({
      api,
      wait,
      random,
      token,
      conversation: id,
      position: () => positionOf(this.#state),
      hear: (told) => this.#hear(told),
      catchUp: async () => (await this.#readFrom(token, id, this.#state.events.at(-1)?.count ?? 0)).ok,
    });
  }

  #endFollowing(): void {
    this.#following?.stop();
    this.#following = null;
    this.#typing.stop();
  }

  #hear(told: Told): void {
    if ('page' in told) this.#takePage(told.page);
    if ('connection' in told) this.#set({ connection: told.connection });
    if ('typing' in told) void this.#typing.show(told.typing);
    if ('seen' in told) this.#set(withSeen(this.#state, told.seen));
  }
}
