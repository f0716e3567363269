/** Reads server-sent events from the body of a `fetch`, which unlike `EventSource` can carry a token in a header. */
import { createEventReader, type StreamEvent } from '@parenthese/shared/wire/event-reader.ts';

/** Yields what each chunk completes: often one event, sometimes none, which still tells that the line is alive. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<readonly StreamEvent[]> {
  const decoder = new TextDecoder();
  const eventsIn = createEventReader();
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield eventsIn(decoder.decode(value, { stream: true }));
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
