import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEventReader } from './event-reader.ts';

const stream = ': hello\n\nid: 7\ndata: {"a":1}\n\n: still here\n\ndata: one\ndata: two\n\nid: 8\ndata: cut';
const events = [
  { id: '7', data: '{"a":1}' },
  { id: null, data: 'one\ntwo' },
];

describe('the stream', () => {
  test('is read as events; a comment is none and an unfinished one waits', () => {
    expect(createEventReader()(stream)).toEqual(events);
  });

  test('reads the same however it is cut into chunks', () => {
    const cuts = fc.array(fc.integer({ min: 0, max: stream.length }), { maxLength: 8 });
    fc.assert(
      fc.property(cuts, (places) => {
        const bounds = [0, ...places.toSorted((a, b) => a - b), stream.length];
        const read = createEventReader();
        const chunks = bounds.slice(1).map((end, index) => stream.slice(bounds[index], end));
        expect(chunks.flatMap((chunk) => read(chunk))).toEqual(events);
      }),
    );
  });
});
