import { afterEach, describe, expect, it, vi } from 'vitest';
import { openHostPort, type HostPort } from './host-port.ts';

const ports: HostPort<object>[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.stop();
});

function open(origins: readonly string[]) {
  const said = { languages: [] as string[], pages: [] as (string | null)[], heard: [] as unknown[] };
  const port = openHostPort<object>({
    parent: window,
    origins,
    connected: (language, page) => {
      said.languages.push(language);
      said.pages.push(page);
    },
    hear: (data) => said.heard.push(data),
  });
  ports.push(port);
  return { ...said, port };
}
function offer(target: Window = window, message: unknown = { type: 'parenthese-port', lang: 'en' }) {
  const { port1, port2 } = new MessageChannel();
  target.postMessage(message, '*', [port2]);
  const heard: unknown[] = [];
  port1.addEventListener('message', ({ data }) => heard.push(data));
  port1.start();
  return { port1, heard };
}
/** Whatever was posted before this has arrived after it. */
const settled = () =>
  new Promise((resolve) => {
    addEventListener('message', ({ data }) => data === 'settled' && resolve(null));
    window.postMessage('settled', '*');
  });

describe('a sealed page’s end of the channel', () => {
  it('says one empty word to whoever frames it', async () => {
    const heard: unknown[] = [];
    addEventListener('message', ({ data }) => heard.push(data), { once: true });
    open([location.origin]);
    await settled();
    expect(heard).toEqual([{ type: 'parenthese-ready' }]);
  });

  it('is told the path of the page around it, and believes nothing else', async () => {
    const { pages } = open([location.origin]);
    for (const page of ['/honoraires.html', '/honoraires.html?nom=dupont', 7, undefined])
      offer(window, { type: 'parenthese-port', lang: 'fr', page });
    await vi.waitFor(() => expect(pages).toEqual(['/honoraires.html', null, null, null]));
  });

  it('takes the port of its parent on one of the firm’s sites, and both are heard', async () => {
    const { port, languages, heard: hears } = open([location.origin]);
    const { port1, heard } = offer();
    await vi.waitFor(() => expect(languages).toEqual(['en']));
    port.send({ type: 'unread', count: 2 });
    port1.postMessage({ type: 'opened' });
    await vi.waitFor(() =>
      expect([heard, hears]).toEqual([[{ type: 'unread', count: 2 }], [{ type: 'opened' }]]),
    );
  });

  it.each([
    [
      'an origin that is no site of the firm',
      ['https://autre.example'],
      { type: 'parenthese-port', lang: 'fr' },
    ],
    ['a word that is no offer', [location.origin], { type: 'parenthese-port', lang: 'de' }],
  ])('takes no port from %s', async (_, origins, message) => {
    const { languages, port } = open(origins);
    const { heard } = offer(window, message);
    await settled();
    port.send({ type: 'unread', count: 1 });
    await settled();
    expect([languages, heard]).toEqual([[], []]);
  });

  it('takes no port from a window that is not its parent', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const { languages } = open([location.origin]);
    const script = (frame.contentWindow as unknown as { Function: FunctionConstructor }).Function;
    script(`const { port2 } = new MessageChannel();
      parent.postMessage({ type: 'parenthese-port', lang: 'fr' }, '*', [port2]);`)();
    await settled();
    expect(languages).toEqual([]);
    frame.remove();
  });
});
