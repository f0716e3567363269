/** Keeps the number on the installed app's icon at who waits, as the console knows it, and clears it at the sign-out. */
import type { ConsoleStore } from '../console-state.ts';

type Badge = Readonly<{
  setAppBadge?: (count: number) => Promise<void>;
  clearAppBadge?: () => Promise<void>;
}>;

/** Does nothing where a browser has no such number. */
export function followAppBadge(store: ConsoleStore, navigator: Badge): () => void {
  let worn: number | null = null;
  return store.subscribe(() => {
    const { session, list, today } = store.getState();
    const waiting = (list.value?.inbox.counts ?? today.value?.counts)?.waiting;
    const wished = session.kind === 'in' ? waiting : 0;
    if (wished === undefined || wished === worn) return;
    worn = wished;
    const change = wished === 0 ? navigator.clearAppBadge?.() : navigator.setAppBadge?.(wished);
    // Not allowed, or not installed: the number is a help and no more.
    void change?.catch(() => undefined);
  });
}
