/** All open streams, found by what they watch and by what they rest on, so that one message does not visit ten thousand. */
import type { Watcher } from './stream-watcher.ts';

/** Streams of one session or token: a person's tabs share one, so that more of them is a flood. The oldest gives way. */
const PER_CREDENTIAL = 8;

export interface Watchers {
  readonly all: ReadonlySet<Watcher>;
  add(watcher: Watcher): void;
  remove(watcher: Watcher): void;
  ofFirm(firmId: number): ReadonlySet<Watcher>;
  /** Firms that somebody watches. */
  firms(): number[];
  staffOf(firmId: number): ReadonlySet<Watcher>;
  ofConversation(firmId: number, conversation: string): ReadonlySet<Watcher>;
  ofCredential(credential: string): ReadonlySet<Watcher>;
  fromAddress(address: string): number;
}

const NOBODY: ReadonlySet<Watcher> = new Set();

export function createWatchers(): Watchers {
  const all = new Set<Watcher>();
  const byFirm = createIndex<number>();
  const byStaffOf = createIndex<number>();
  const byConversation = createIndex<string>();
  const byCredential = createIndex<string>();
  const byAddress = createIndex<string>();

  const each = (watcher: Watcher, act: 'add' | 'remove'): void => {
    const { firmId, staff, credential, address, places } = watcher;
    byFirm[act](firmId, watcher);
    if (staff !== null) byStaffOf[act](firmId, watcher);
    else for (const place of places.keys()) byConversation[act](keyOf(firmId, place), watcher);
    byCredential[act](credential, watcher);
    byAddress[act](address, watcher);
  };

  return {
    all,
    add(watcher) {
      all.add(watcher);
      each(watcher, 'add');
      const siblings = byCredential.of(watcher.credential);
      if (siblings.size > PER_CREDENTIAL) siblings.values().next().value?.end();
    },
    remove(watcher) {
      all.delete(watcher);
      each(watcher, 'remove');
    },
    ofFirm: byFirm.of,
    firms: byFirm.keys,
    staffOf: byStaffOf.of,
    ofConversation: (firmId, conversation) => byConversation.of(keyOf(firmId, conversation)),
    ofCredential: byCredential.of,
    fromAddress: (address) => byAddress.of(address).size,
  };
}

/** Sets by key; what is empty is dropped, so that nothing grows with time. */
function createIndex<K>() {
  const sets = new Map<K, Set<Watcher>>();
  return {
    of: (key: K): ReadonlySet<Watcher> => sets.get(key) ?? NOBODY,
    keys: (): K[] => [...sets.keys()],
    add(key: K, watcher: Watcher): void {
      const set = sets.get(key);
      if (set) set.add(watcher);
      else sets.set(key, new Set([watcher]));
    },
    remove(key: K, watcher: Watcher): void {
      const set = sets.get(key);
      if (set?.delete(watcher) && set.size === 0) sets.delete(key);
    },
  };
}

function keyOf(firmId: number, conversation: string): string {
  return `${firmId}/${conversation}`;
}
