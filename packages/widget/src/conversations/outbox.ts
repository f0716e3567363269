/**
 * Messages on their way to the firm, in the order in which they were written.
 *
 * Each keeps its id until the service has it, so that a message sent twice counts once. What may pass is tried
 * again by itself; what the service refuses waits for the visitor, and so does everything after it.
 */
import { mayPass, type Outcome, type Problem } from './panel-api.ts';
import type { PanelStorage } from './panel-storage.ts';
import { pauseMs } from './live.ts';

/** One message that the firm has not received yet. */
export type Outgoing = Readonly<{
  id: string;
  firm: string;
  conversation: string;
  /** The first line, which opens the conversation, with the version of the notice that stood under the field. */
  first: Readonly<{ notice: string }> | null;
  text: string;
  writtenAt: number;
  /** Set when the service has refused it: it is not sent again before the visitor asks. */
  problem: Problem | null;
}>;

export type OutboxOptions = Readonly<{
  storage: Pick<PanelStorage, 'put' | 'remove'>;
  /** Sends one; must be safe to call again with the same item. */
  deliver: (item: Outgoing) => Promise<Outcome>;
  changed: () => void;
  /** Ends early when the network comes back, and at once when aborted. */
  wait: (ms: number, signal: AbortSignal) => Promise<void>;
  random: () => number;
}>;

export function createOutbox({ storage, deliver, changed, wait, random }: OutboxOptions) {
  let items: readonly Outgoing[] = [];
  let running = false;
  let run: Promise<void> = Promise.resolve();
  let stopping = new AbortController();

  const replace = (next: readonly Outgoing[]) => {
    items = next;
    changed();
  };
  const drop = async (id: string) => {
    replace(items.filter((item) => item.id !== id));
    await storage.remove(id);
  };

  const deliverInTurn = async (signal: AbortSignal) => {
    for (let failures = 0; !signal.aborted;) {
      const item = items[0];
      if (!item || item.problem) return;
      const outcome = await deliver(item);
      if (signal.aborted) return;
      if (outcome.ok) {
        failures = 0;
        await drop(item.id);
      } else if (mayPass(outcome.problem)) {
        await wait(outcome.problem.retryAfterMs ?? pauseMs(failures, random), signal);
        failures += 1;
      } else {
        await refuse(item, outcome.problem);
      }
    }
  };
  const refuse = async (item: Outgoing, problem: Problem) => {
    const refused = { ...item, problem };
    replace(items.map((other) => (other.id === item.id ? refused : other)));
    await storage.put(refused);
  };
  const deliverAll = async (signal: AbortSignal) => {
    try {
      await deliverInTurn(signal);
    } finally {
      // In the same turn as the look that found nothing more, so that nothing added meanwhile is left lying.
      if (!signal.aborted) running = false;
    }
  };
  const start = (): Promise<void> => {
    if (!running) {
      running = true;
      run = deliverAll(stopping.signal);
    }
    return run;
  };

  return {
    items: () => items,

    /** Takes up what an earlier visit has left; what was refused then is asked about again. */
    restore(left: readonly Outgoing[]): Promise<void> {
      replace([...left].sort((a, b) => a.writtenAt - b.writtenAt || (a.id < b.id ? -1 : 1)));
      return start();
    },

    /** Keeps a message and sends it as soon as it is its turn. It is kept before it is sent. */
    async add(item: Outgoing): Promise<void> {
      replace([...items, item]);
      await storage.put(item);
      return start();
    },

    /** Sends again what was refused. */
    retry(id: string): Promise<void> {
      replace(items.map((item) => (item.id === id ? { ...item, problem: null } : item)));
      return start();
    },

    /** Takes a message out, also when the thread shows that the service has it. */
    async remove(id: string): Promise<void> {
      if (!items.some((item) => item.id === id)) return;
      await drop(id);
      void start();
    },

    /** Forgets all, and stops what is under way. */
    clear(): void {
      stopping.abort();
      stopping = new AbortController();
      running = false;
      replace([]);
    },
  };
}
