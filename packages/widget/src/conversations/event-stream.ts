/** Reads server-sent events from the body of a `fetch`, which unlike `EventSource` can carry a token in a header. */

export type ServerSentEvent = Readonly<{ id: string | null; data: string }>;

/**
 * Yields what each chunk completes: often one event, sometimes none, which still tells that the line is alive.
 *
 * Knows `id:` and `data:`, comments, and every line ending; names of events and `retry:` are not used here.
 */
export async function* readEvents(
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<readonly ServerSentEvent[]> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      // A lone CR at the end may be the first half of CRLF: it waits for the next chunk.
      const text = rest + decoder.decode(value, { stream: true });
      const blocks = text.split(/\r\n\r\n|\n\n|\r\r(?!\n|$)/u);
      rest = blocks.pop() ?? '';
      yield blocks.map(eventOf).filter(({ data }) => data !== '');
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function eventOf(block: string): ServerSentEvent {
  let id: string | null = null;
  const data: string[] = [];
  for (const line of block.split(/\r\n|\n|\r/u)) {
    const colon = line.indexOf(':');
    const field = line.slice(0, colon);
    const value = line.slice(colon + 1).replace(/^ /u, '');
    if (field === 'data') data.push(value);
    if (field === 'id') id = value;
  }
  return { id, data: data.join('\n') };
}
