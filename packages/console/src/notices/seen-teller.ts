/** Tells the service that a thread is in sight, so that nobody else is told of what has been read. */
import type { ConsoleStore } from '../console-state.ts';
import type { Request } from '../platform/request.ts';

export type SeenSetting = Readonly<{
  request: Request;
  store: ConsoleStore;
  page: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;
}>;

/** A thread that is open in a tab nobody looks at is not in sight; it is told when the tab comes back. */
export function startTellingSeen({ request, store, page }: SeenSetting): () => void {
  const told = new Map<string, number>();

  const look = (): void => {
    const { thread, session } = store.getState();
    if (page.visibilityState !== 'visible' || session.kind !== 'in' || !thread.value) return;
    const { id, count } = thread.value.row;
    if (id !== thread.id || (told.get(id) ?? 0) >= count) return;
    const before = told.get(id) ?? 0;
    told.set(id, count);
    void tell(id, count, before);
  };

  /** What was not heard is told with the next look. */
  const tell = async (id: string, count: number, before: number): Promise<void> => {
    const path = `/v1/staff/conversations/${encodeURIComponent(id)}/seen`;
    const { ok } = await request('POST', path, { count });
    if (!ok && told.get(id) === count) told.set(id, before);
  };

  const stop = store.subscribe(look);
  page.addEventListener('visibilitychange', look);
  look();
  return () => {
    stop();
    page.removeEventListener('visibilitychange', look);
  };
}
