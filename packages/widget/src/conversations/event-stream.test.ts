import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEvents } from './event-stream.ts';

/** Reads a text that arrives in pieces of the given sizes, in bytes. */
async function read(text: string, size = 1000) {
  const bytes = new TextEncoder().encode(text);
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.slice(index * size, (index + 1) * size),
  );
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  const events = [];
  for await (const some of readEvents(body)) events.push(...some);
  return events;
}

describe('readEvents', () => {
  it('reads events with and without an id', async () => {
    expect(await read('id: a:1\ndata: {"n":1}\n\ndata: {"n":2}\n\n')).toEqual([
      { id: 'a:1', data: '{"n":1}' },
      { id: null, data: '{"n":2}' },
    ]);
  });

  it('passes over comments and what is cut off at the end', async () => {
    expect(await read(': hello\n\ndata: 1\n\n: still here\n\ndata: 2')).toEqual([{ id: null, data: '1' }]);
  });

  it('joins several data lines, and takes away one space after the colon only', async () => {
    expect(await read('data:  a\ndata:b\n\n')).toEqual([{ id: null, data: ' a\nb' }]);
  });

  it('reads the same however the bytes are cut, letters with accents included', async () => {
    const text = 'id: é:1\r\ndata: Reçu à 14\u00a0h\r\n\r\n: ok\r\n\r\nid: é:2\r\ndata: 👩‍⚖️\r\n\r\n';
    const whole = await read(text);
    expect(whole).toHaveLength(2);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40 }), async (size) => {
        expect(await read(text, size)).toEqual(whole);
      }),
    );
  });
});
