import { describe, expect, it, vi } from 'vitest';
import { LatePart } from './late-part.ts';

describe('a part that is loaded late', () => {
  it('is asked for once, however often somebody comes near it, and says when it is there', async () => {
    const fetch = vi.fn<() => Promise<string>>(async () => 'part');
    const came = vi.fn<() => void>();
    const late = new LatePart(fetch, came);
    expect(late.part).toBeNull();
    expect(await Promise.all([late.load(), late.load()])).toEqual(['part', 'part']);
    expect([late.part, fetch.mock.calls.length, came.mock.calls.length]).toEqual(['part', 1, 1]);
  });

  it('is asked for again after it could not come', async () => {
    const fetch = vi
      .fn<() => Promise<string>>(async () => 'part')
      .mockRejectedValueOnce(new TypeError('offline'));
    const late = new LatePart(fetch, () => undefined);
    expect(await late.load()).toBeNull();
    expect(await late.load()).toBe('part');
  });
});
