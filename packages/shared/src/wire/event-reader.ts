/** Reads server-sent events from text that arrives in pieces, however the pieces fall. */

export type StreamEvent = Readonly<{ id: string | null; data: string }>;

/**
 * Takes text as it arrives and returns the events it completes; comments, which only say "still here", are none.
 *
 * Knows `id:` and `data:` and every line ending; names of events and `retry:` are not used here.
 */
export function createEventReader(): (chunk: string) => readonly StreamEvent[] {
  let rest = '';
  return (chunk) => {
    // A lone CR at the end may be the first half of CRLF: it waits for the next piece.
    const blocks = (rest + chunk).split(/\r\n\r\n|\n\n|\r\r(?!\n|$)/u);
    rest = blocks.pop() ?? '';
    return blocks.map(eventOf).filter(({ data }) => data !== '');
  };
}

function eventOf(block: string): StreamEvent {
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
