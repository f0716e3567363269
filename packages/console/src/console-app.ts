/** The one place where the console's parts meet. */
import { refusal } from '@parenthese/shared/conversations/refusal.ts';
import { senderId } from '@parenthese/shared/conversations/sender-id.ts';
import type { StaffThread } from '@parenthese/shared/conversations/staff-wire.ts';
import type { PanelInfo } from '@parenthese/shared/conversations/wire.ts';
import { languageOf, type Language } from '@parenthese/shared/wire/language.ts';
import { createConsoleStore, type ConsoleStore } from './console-state.ts';
import { createDesk, type Desk } from './conversations/desk.ts';
import { startTellingSeen } from './notices/seen-teller.ts';
import { startPresenceBeat } from './people/presence-beat.ts';
import { createSession, type SessionService } from './people/session.ts';
import { keptIn, type Kept } from './platform/kept.ts';
import { startLive } from './platform/live.ts';
import { createRequest, type Request, type Result } from './platform/request.ts';
import type { Router } from './platform/router.ts';
import { pathOf } from './platform/routes.ts';
import { textsIn } from './platform/texts/texts.ts';

const MINUTE_MS = 60_000;
const ID_BYTES = 16;

export type ConsoleApp = Readonly<{
  store: ConsoleStore;
  router: Router;
  request: Request;
  session: SessionService;
  desk: Desk;
  kept: Kept;
  /** True in the demo, where signing in and out is the page's own. */
  demo: boolean;
  setLanguage: (language: Language) => void;
  /** The refusal in the very words the visitor of a thread would receive. */
  refusalText: (thread: StaffThread) => Promise<Result<string>>;
  /** Listens to the service while somebody is signed in; returns how to stop. */
  listen: () => () => void;
}>;

export type ConsoleSetting = Readonly<{
  router: Router;
  demo?: boolean;
  /** How the service is reached. */
  fetch?: typeof fetch;
}>;

/** Puts a console together for a window. */
export function createConsoleApp(
  browser: Window & typeof globalThis,
  { router, demo = false, fetch = browser.fetch.bind(browser) }: ConsoleSetting,
): ConsoleApp {
  const kept = keptIn(browser);
  const store = createConsoleStore(languageOf([kept.setting('language'), ...browser.navigator.languages]));
  const texts = () => textsIn(store.getState().language);
  const request = createRequest({
    fetch,
    language: () => store.getState().language,
    unreachable: () => texts().trouble.unreachable,
    failed: () => texts().trouble.failed,
    onSignedOut: () => session.ended(),
  });
  const leave = () => browser.location.replace(pathOf({ name: 'today' }));
  const session = createSession({ request, store, kept, leave });
  const newId = () => senderId(Date.now(), browser.crypto.getRandomValues(new Uint8Array(ID_BYTES)));
  const desk = createDesk({ request, store, kept, newId });

  return {
    store,
    router,
    request,
    session,
    desk,
    kept,
    demo,
    setLanguage: (language) => {
      kept.keepSetting('language', language);
      store.commit({ language });
    },
    refusalText: async ({ row }) => {
      const { session: who } = store.getState();
      const slug = who.kind === 'in' ? who.me.firm.slug : '';
      const info = await request<PanelInfo>('GET', `/v1/firms/${slug}/panel`);
      return info.ok ? { ok: true, value: refusal(row.language, info.value.referral) } : info;
    },
    listen: () => listen({ browser, fetch, store, desk, session, request }),
  };
}

type Listening = Pick<ConsoleApp, 'store' | 'desk' | 'session' | 'request'> & {
  browser: Window & typeof globalThis;
  fetch: typeof fetch;
};

function listen({ browser, fetch, store, desk, session, request }: Listening): () => void {
  const stopLive = startLive({
    fetch,
    onSignedOut: session.ended,
    onState: (live) => {
      store.commit({ live });
      if (live === 'live') desk.refresh();
    },
    onEvent: (event) => {
      if (event.type === 'changed') desk.changed(event.conversation);
      else if (event.type === 'changed-all') desk.refresh();
      else if (event.type === 'site-seen') store.commit({ siteSeen: store.getState().siteSeen + 1 });
      else store.commit({ present: event.present });
    },
  });
  const stopBeat = startPresenceBeat({
    request,
    page: browser.document,
    isOn: () => {
      const { session: who, live } = store.getState();
      return who.kind === 'in' && who.me.present && live === 'live';
    },
  });
  const stopSeen = startTellingSeen({ request, store, page: browser.document });
  const minutes = setInterval(() => store.commit({ minute: store.getState().minute + 1 }), MINUTE_MS);
  const wake = () => {
    if (browser.document.visibilityState === 'visible') store.commit({ minute: store.getState().minute + 1 });
  };
  browser.document.addEventListener('visibilitychange', wake);
  return () => {
    stopLive();
    stopBeat();
    stopSeen();
    clearInterval(minutes);
    browser.document.removeEventListener('visibilitychange', wake);
  };
}
