import { describe, expect, it, vi } from 'vitest';
import type { VisitorStreamEvent } from '@parenthese/shared/wire/stream.ts';
import { pauseMs, startLive, type Connection } from './live.ts';

const typing = (name: string): VisitorStreamEvent => ({ type: 'typing', conversation: 'c', name });
const stream = (...events: VisitorStreamEvent[]) =>
  new Response(`: hello\n\n${events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join('')}`);

/** Runs over a service that answers each attempt as told, and resolves once it has no answer left. */
function run(answers: readonly (() => Response)[], catchUp = true) {
  const seen = { received: [] as string[], states: [] as Connection[], positions: [] as (string | null)[] };
  const left = [...answers];
  const pauses: number[] = [];
  return new Promise<typeof seen & { pauses: number[] }>((resolve) => {
    const stop = startLive({
      connect: async (position) => {
        seen.positions.push(position);
        const answer = left.shift();
        if (!answer) {
          stop();
          resolve({ ...seen, pauses });
          throw new Error('over');
        }
        return answer();
      },
      position: () => (seen.received.length > 0 ? `c:${seen.received.length}` : null),
      receive: (event) => void (event.type === 'typing' && seen.received.push(event.name)),
      catchUp: async () => catchUp,
      changed: (state) => void seen.states.push(state),
      // The watch for silence never ends by itself here; a pause ends at once.
      wait: (ms, signal) =>
        ms === 45_000
          ? new Promise((done) => signal.addEventListener('abort', () => done()))
          : Promise.resolve(void pauses.push(ms)),
      random: () => 1,
    });
  });
}

describe('the live thread', () => {
  it('reads on from where it stood when the stream ends', async () => {
    const { received, positions } = await run([
      () => stream(typing('a'), typing('b')),
      () => stream(typing('c')),
    ]);
    expect(received).toEqual(['a', 'b', 'c']);
    expect(positions).toEqual([null, 'c:2', 'c:3']);
  });

  it('reads without a stream where none comes through, and says so', async () => {
    const { states } = await run([() => new Response('', { status: 502 }), () => stream()]);
    expect(states).toEqual(['polling', 'live']);
  });

  it('says that it is offline when nothing answers at all', async () => {
    const failing = () => {
      throw new TypeError('no network');
    };
    const { states, pauses } = await run([failing, failing, failing], false);
    expect(states).toEqual(['offline', 'offline', 'offline']);
    expect(pauses).toEqual([2000, 4000, 8000]);
  });

  it('tries again at once and without haste after a stream that ended well', async () => {
    const { pauses } = await run([() => stream(typing('a')), () => stream(typing('b'))]);
    expect(pauses).toEqual([1000, 1000]);
  });

  it('gives up when the service no longer knows the token', async () => {
    const attempts: number[] = [];
    const states: Connection[] = [];
    startLive({
      connect: async () => {
        attempts.push(1);
        return new Response('', { status: 401 });
      },
      position: () => null,
      receive: () => undefined,
      catchUp: async () => true,
      changed: (state) => void states.push(state),
      wait: async () => undefined,
      random: () => 0,
    });
    await vi.waitFor(() => expect(attempts).toHaveLength(1));
    await Promise.resolve();
    expect([attempts, states]).toEqual([[1], []]);
  });
});

describe('pauseMs', () => {
  it('never passes half a minute and never comes down to nothing', () => {
    for (const failures of [0, 1, 5, 50]) {
      expect(pauseMs(failures, () => 0)).toBeGreaterThanOrEqual(500);
      expect(pauseMs(failures, () => 1)).toBeLessThanOrEqual(30_000);
    }
  });
});
