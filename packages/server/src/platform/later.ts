/**
 * Work that begins only after the answer, so that neither the answer nor its time tells what was found. It is short:
 * it looks something up and plans a job, which is a row and survives.
 */
export interface Later {
  run(work: () => Promise<void>): void;
  /** Resolves when all that was begun so far is done. */
  idle(): Promise<void>;
}

export function createLater(onError: (error: unknown) => void): Later {
  const running = new Set<Promise<void>>();
  return {
    run(work) {
      const done = new Promise<void>((begin) => setImmediate(begin))
        .then(work)
        .catch(onError)
        .finally(() => running.delete(done));
      running.add(done);
    },
    async idle() {
      await Promise.all(running);
    },
  };
}
