import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Request } from '../platform/request.ts';
import { startPresenceBeat } from './presence-beat.ts';

const BEAT_MS = 20_000;

let asked: string[];
let page: EventTarget & { visibilityState: DocumentVisibilityState; defaultView: EventTarget };
let on: boolean;
let stop: () => void;

const request = (async (_method: string, path: string) => {
  asked.push(path.replace('/v1/staff/presence/', ''));
  return { ok: true, value: null };
}) as Request;

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  on = true;
  page = Object.assign(new EventTarget(), {
    visibilityState: 'visible' as const,
    defaultView: new EventTarget(),
  });
  stop = startPresenceBeat({ request, page: page as unknown as Document, isOn: () => on });
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

test('somebody with the console before their eyes says so at once and every twenty seconds', () => {
  vi.advanceTimersByTime(2 * BEAT_MS);
  expect(asked).toEqual(['beat', 'beat', 'beat']);
});

test('a hidden tab says nothing, and says so again as soon as it is seen', () => {
  page.visibilityState = 'hidden';
  vi.advanceTimersByTime(3 * BEAT_MS);
  expect(asked).toEqual(['beat']);
  page.visibilityState = 'visible';
  page.dispatchEvent(new Event('visibilitychange'));
  expect(asked).toEqual(['beat', 'beat']);
});

test('who has switched it off is not said to be there', () => {
  on = false;
  vi.advanceTimersByTime(3 * BEAT_MS);
  page.defaultView.dispatchEvent(new Event('pagehide'));
  expect(asked).toEqual(['beat']);
});

test('who closes the page is gone at once', () => {
  page.defaultView.dispatchEvent(new Event('pagehide'));
  expect(asked).toEqual(['beat', 'leave']);
});

test('after the end nothing more is said', () => {
  stop();
  vi.advanceTimersByTime(3 * BEAT_MS);
  expect(asked).toEqual(['beat']);
});
