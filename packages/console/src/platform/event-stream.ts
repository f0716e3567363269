/** Reads server-sent events from the body of a `fetch`, chunk by chunk, however the chunks fall. */

export type StreamEvent = Readonly<{ id: string | null; data: string }>;

/** Takes text as it arrives and returns the events it completes. Comments, which only say "still here", are none. */
export function createEventReader(): (chunk: string) => readonly StreamEvent[] {
  let rest = '';
  return (chunk) => {
    const blocks = (rest + chunk).split('\n\n');
    rest = blocks.pop() ?? '';
    return blocks.map(eventOf).filter(({ data }) => data !== '');
  };
}

function eventOf(block: string): StreamEvent {
  const fields = block.split('\n').map(fieldOf);
  const data = fields.filter(([name]) => name === 'data').map(([, value]) => value);
  return { id: fields.findLast(([name]) => name === 'id')?.[1] ?? null, data: data.join('\n') };
}

function fieldOf(line: string): readonly [name: string, value: string] {
  const colon = line.indexOf(':');
  return colon < 0 ? [line, ''] : [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, '')];
}
