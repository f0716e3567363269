/** Tells that a firm's log has grown. Losing a word loses nothing: readers go on from where they are. */
export interface Bus {
  reached(firmId: number, seq: number): void;
  onReached(listener: (firmId: number, seq: number) => void): () => void;
  close(): Promise<void>;
}

/** Within one process; between processes on PostgreSQL see `postgres-bus.ts`. */
export function createBus(): Bus {
  const listeners = new Set<(firmId: number, seq: number) => void>();
  return {
    reached: (firmId, seq) => listeners.forEach((listener) => listener(firmId, seq)),
    onReached: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {},
  };
}
