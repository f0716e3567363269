/** Follows one thread on the service, once for all tabs of the browser that show it. */
import type { ThreadPage } from '@parenthese/shared/conversations/wire.ts';
import { startLive, type Connection, type LiveOptions } from './live.ts';
import { onePerBrowser } from './one-per-browser.ts';
import type { PanelApi } from './panel-api.ts';

/** What a tab learns, from the service or from the tab that listens for it. */
export type Told =
  | Readonly<{ page: ThreadPage }>
  | Readonly<{ typing: string }>
  | Readonly<{ connection: Connection }>
  | Readonly<{ seen: number }>;

export type FollowOptions = Readonly<{
  api: PanelApi;
  token: string;
  conversation: string;
  hear: (told: Told) => void;
}> &
  Pick<LiveOptions, 'position' | 'catchUp' | 'wait' | 'random'>;

export type Following = Readonly<{
  /** Tells the other tabs what happened in this one, if this one leads. */
  tell: (told: Told) => void;
  stop: () => void;
}>;

export function followThread({ api, token, conversation, hear, ...options }: FollowOptions): Following {
  let tellOthers: Following['tell'] = () => undefined;
  const hearAndTell = (told: Told) => {
    hear(told);
    tellOthers(told);
  };
  const stop = onePerBrowser<Told>({
    name: `parenthese-${conversation}`,
    follow: hear,
    lead: (tell) => {
      tellOthers = tell;
      return startLive({
        ...options,
        connect: (after, signal) => api.stream(token, after, signal),
        // The token may open other threads as well: they have their own followers.
        receive: (event) => {
          if (event.type === 'page' && event.page.conversation.id === conversation) {
            hearAndTell({ page: event.page });
          }
          if (event.type === 'typing' && event.conversation === conversation) {
            hearAndTell({ typing: event.name });
          }
        },
        changed: (connection) => hearAndTell({ connection }),
      });
    },
  });
  return { tell: (told) => tellOthers(told), stop };
}
