/**
 * Slows guessing at one account from wherever it comes. After some failures every further try waits a little before it
 * is looked at, the right one too: nobody is ever locked out, and how long an answer takes tells nothing.
 */
import type { World } from '../platform/world.ts';

const WINDOW_MS = 15 * 60_000;
/** People mistype; so many failures cost nothing. */
const FREE_FAILURES = 5;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 4_000;
/** Beyond so many accounts the spent windows are swept. */
const SWEEP_AT = 10_000;

export interface SignInPatience {
  /** Waits as long as this account's failures ask. */
  wait(email: string): Promise<void>;
  failed(email: string): void;
}

export type SignInPatienceParts = Readonly<{ world: World; pause: (ms: number) => Promise<unknown> }>;

export function createSignInPatience({ world, pause }: SignInPatienceParts): SignInPatience {
  const windows = new Map<string, { until: number; failures: number }>();

  function sweep(now: number): void {
    for (const [account, { until }] of windows) if (until <= now) windows.delete(account);
  }

  return {
    async wait(email) {
      const window = windows.get(folded(email));
      if (window && window.until > world.clock()) await pause(pauseAfter(window.failures));
    },
    failed(email) {
      const now = world.clock();
      if (windows.size >= SWEEP_AT) sweep(now);
      const known = windows.get(folded(email));
      const failures = known && known.until > now ? known.failures : 0;
      windows.set(folded(email), { until: now + WINDOW_MS, failures: failures + 1 });
    },
  };
}

function pauseAfter(failures: number): number {
  if (failures < FREE_FAILURES) return 0;
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - FREE_FAILURES));
}

/** One account is one however its address is typed. */
function folded(email: string): string {
  return email.trim().normalize('NFC').toLowerCase();
}
