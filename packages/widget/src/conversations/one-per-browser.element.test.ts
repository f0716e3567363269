import { afterEach, describe, expect, it, vi } from 'vitest';
import { onePerBrowser } from './one-per-browser.ts';

const leaving: (() => void)[] = [];

/** One tab: notes that it leads, and what it hears. */
function tab(name: string) {
  const state = { leads: false, heard: [] as string[], tell: (_message: string): void => undefined };
  const leave = onePerBrowser<string>({
    name,
    lead: (tell) => {
      Object.assign(state, { leads: true, tell });
      return () => (state.leads = false);
    },
    follow: (message) => void state.heard.push(message),
  });
  leaving.push(leave);
  return Object.assign(state, { leave });
}

afterEach(() => {
  for (const leave of leaving.splice(0)) leave();
  vi.unstubAllGlobals();
});

describe('tabs of one browser', () => {
  it('have one that leads, and the others hear what it tells', async () => {
    const [first, second] = [tab('a'), tab('a')];
    await vi.waitFor(() => expect(first.leads).toBe(true));
    first.tell('news');
    await vi.waitFor(() => expect(second.heard).toEqual(['news']));
    expect([second.leads, first.heard]).toEqual([false, []]);
  });

  it('pass the lead on when it leaves', async () => {
    const [first, second] = [tab('b'), tab('b')];
    await vi.waitFor(() => expect(first.leads).toBe(true));
    first.leave();
    await vi.waitFor(() => expect([first.leads, second.leads]).toEqual([false, true]));
  });

  it('each lead for themselves where the browser refuses locks', async () => {
    vi.spyOn(navigator.locks, 'request').mockRejectedValue(new DOMException('refused', 'SecurityError'));
    const [first, second] = [tab('c'), tab('c')];
    await vi.waitFor(() => expect([first.leads, second.leads]).toEqual([true, true]));
    vi.restoreAllMocks();
  });
});
