/**
 * How many mails one address may be sent in an hour, whoever causes them: an address is typed by people who need not
 * own it, and our mails must be no way to flood somebody's mailbox.
 */
import type { World } from '../world.ts';

const HOUR_MS = 3_600_000;
/** Beyond so many addresses the spent windows are swept. */
const SWEEP_AT = 10_000;

export interface MailQuota {
  /** Takes a place for a mail to this address: 0 when there is one, else the milliseconds until there is. */
  take(address: string): number;
}

export function createMailQuota({ world, perHour }: Readonly<{ world: World; perHour: number }>): MailQuota {
  const windows = new Map<string, { until: number; left: number }>();

  function sweep(now: number): void {
    for (const [address, { until }] of windows) if (until <= now) windows.delete(address);
  }

  return {
    take(address) {
      const now = world.clock();
      if (windows.size >= SWEEP_AT) sweep(now);
      const key = address.toLowerCase();
      const known = windows.get(key);
      const window = known && known.until > now ? known : { until: now + HOUR_MS, left: perHour };
      windows.set(key, window);
      if (window.left === 0) return window.until - now;
      window.left -= 1;
      return 0;
    },
  };
}
