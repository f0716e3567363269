/** One place for what the console knows. Requests go up, snapshots come down, and only confirmed facts are committed. */

export type Store<State> = Readonly<{
  getState: () => State;
  /** Calls back after each commit; returns how to stop. */
  subscribe: (listener: () => void) => () => void;
  /** Replaces the named parts of the state. */
  commit: (change: Partial<State>) => void;
}>;

/** Creates a store around a first state. */
export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    commit: (change) => {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
  };
}
