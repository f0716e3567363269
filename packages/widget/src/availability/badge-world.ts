/** The page and the device around a badge, in one object that a test can replace. */
import { askBadge } from './badge-answer.ts';
import type { BadgeAnswer } from './badge-answer.ts';
import type { Hands } from './device-clock.ts';

export type BadgeWorld = Hands & {
  readonly ask: (url: string) => Promise<BadgeAnswer>;
  /** Calls back after a while and returns how to call it off. */
  readonly later: (ms: number, act: () => void) => () => void;
  readonly isVisible: () => boolean;
  /** Leaves the whole page for another, so that "back" does not return to it. */
  readonly leave: (url: string) => void;
  readonly openTab: (url: string) => void;
};

/** Where scripts come from in a page: the service that sent this file. */
export const SERVICE_ORIGIN = new URL(import.meta.url).origin;

export const pageWorld: BadgeWorld = {
  wall: () => Date.now(),
  steady: () => performance.now(),
  ask: askBadge,
  later: (ms, act) => {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
  isVisible: () => document.visibilityState === 'visible',
  leave: (url) => (window.top ?? window).location.replace(url),
  openTab: (url) => void window.open(url, '_blank', 'noopener'),
};

const WAKE_EVENTS = ['visibilitychange', 'resume', 'freeze'];

/**
 * Calls back whenever a page may have slept or fallen asleep: hidden, shown, frozen, resumed, restored from
 * the back/forward cache. It does so within the event and once more before the next frame is drawn, since some
 * browsers draw before they tell.
 */
export function onWake(act: () => void): () => void {
  const wake = () => {
    act();
    requestAnimationFrame(act);
  };
  for (const type of WAKE_EVENTS) document.addEventListener(type, wake);
  addEventListener('pageshow', wake);
  return () => {
    for (const type of WAKE_EVENTS) document.removeEventListener(type, wake);
    removeEventListener('pageshow', wake);
  };
}
