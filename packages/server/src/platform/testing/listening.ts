/** Listens to a stream of an app as a browser would. */
import { expect } from 'vitest';
import type { App } from '../../app.ts';
import { BASE_URL, from, headersOf, type As } from './test-app.ts';

export type Listening = Readonly<{
  /** Reads on until it has heard something. */
  until: (word: string) => Promise<string>;
  /** All that was heard, once the stream is closed. */
  untilClosed: () => Promise<string>;
}>;

export async function listenTo(app: Pick<App, 'request'>, as: As, lastEventId?: string): Promise<Listening> {
  const headers = headersOf(as);
  if (lastEventId !== undefined) headers.set('last-event-id', lastEventId);
  const response = await app.request(`${BASE_URL}/v1/stream`, { headers }, from(as.address));
  expect(response.status).toBe(200);
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  return {
    async until(word) {
      while (!heard.includes(word)) {
        const { done, value } = await reader.read();
        if (done) throw new Error(`The stream ended before ${word} was heard.`);
        heard += value;
      }
      return heard;
    },
    async untilClosed() {
      for (let part = await reader.read(); !part.done; part = await reader.read()) heard += part.value;
      return heard;
    },
  };
}
