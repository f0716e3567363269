/** What is kept of a browser with its session: two words, by which its owner knows it again, and not what it says of itself. */
import type { Context } from 'hono';
import { BROWSERS, deviceOf, SYSTEMS, type Device } from '@parenthese/shared/people/device.ts';

const BETWEEN = '/';

export function deviceIn(c: Context): string {
  const { browser, system } = deviceOf((c.req.header('user-agent') ?? '').slice(0, 1_000));
  return `${browser ?? ''}${BETWEEN}${system ?? ''}`;
}

export function deviceFrom(words: string): Device {
  const [browser, system] = words.split(BETWEEN);
  return {
    browser: BROWSERS.find((one) => one === browser) ?? null,
    system: SYSTEMS.find((one) => one === system) ?? null,
  };
}
