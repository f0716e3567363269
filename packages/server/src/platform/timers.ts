/** Work that comes round again and again, never twice at once, and one way to stop it all. */
export interface Timers {
  /** Does the work now, and then each so many milliseconds; a turn that comes while it still runs is left out. */
  every(ms: number, work: () => Promise<unknown>): void;
  /** Resolves when nothing runs any more. */
  stop(): Promise<void>;
}

export function createTimers(onError: (error: unknown) => void): Timers {
  const timers: NodeJS.Timeout[] = [];
  const running = new Set<Promise<unknown>>();

  return {
    every(ms, work) {
      let busy = false;
      const turn = (): void => {
        if (busy) return;
        busy = true;
        const run = work()
          .catch(onError)
          .finally(() => {
            busy = false;
            running.delete(run);
          });
        running.add(run);
      };
      timers.push(setInterval(turn, ms));
      turn();
    },
    async stop() {
      for (const timer of timers) clearInterval(timer);
      await Promise.all(running);
    },
  };
}
