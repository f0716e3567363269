/** One tab does the work for all tabs of a browser, and the next takes over when it goes. */

export type Shared<Message> = Readonly<{
  /** The same for all who share. */
  name: string;
  /** Does the work, tells the others by `tell`, and returns what stops it. */
  lead: (tell: (message: Message) => void) => () => void;
  /** Hears what the leading tab tells. */
  follow: (message: Message) => void;
}>;

/**
 * Leads as soon as nobody else does, and follows until then. Returns what leaves.
 *
 * Where the browser has no locks or refuses them, every tab leads for itself.
 */
export function onePerBrowser<Message>({ name, lead, follow }: Shared<Message>): () => void {
  const leaving = new AbortController();
  const { signal } = leaving;
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => follow(data), { signal });
  const leadOn = async () => {
    if (signal.aborted) return;
    const stop = lead((message) => {
      if (!signal.aborted) channel.postMessage(message);
    });
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    stop();
  };
  const alone = () => void leadOn();
  if ('locks' in navigator) void navigator.locks.request(name, { signal }, leadOn).catch(alone);
  else alone();
  return () => {
    leaving.abort();
    channel.close();
  };
}
