/**
 * What this tab keeps until it is closed: texts not yet with the service, and the reader's own settings.
 *
 * Words are kept in `sessionStorage`, which ends with the tab and is emptied at sign-out; settings hold no words
 * and stay. A browser that refuses storage loses nothing but this second copy.
 */
const WORDS = 'parenthese-kept-';
const SETTING = 'parenthese-setting-';

export type Kept = Readonly<{
  words: (name: string) => string | null;
  /** An empty text removes what was kept. */
  keepWords: (name: string, text: string) => void;
  forgetWords: () => void;
  setting: (name: string) => string | null;
  keepSetting: (name: string, value: string) => void;
}>;

/** Keeps in a window's storages. */
export function keptIn(browser: Window): Kept {
  return {
    words: (name) => attempt(() => browser.sessionStorage.getItem(WORDS + name)),
    keepWords: (name, text) =>
      void attempt(() => {
        if (text === '') browser.sessionStorage.removeItem(WORDS + name);
        else browser.sessionStorage.setItem(WORDS + name, text);
      }),
    forgetWords: () => void attempt(() => forget(browser.sessionStorage)),
    setting: (name) => attempt(() => browser.localStorage.getItem(SETTING + name)),
    keepSetting: (name, value) => void attempt(() => browser.localStorage.setItem(SETTING + name, value)),
  };
}

/** What was kept as data under a name; null when there is none, or none that can be read. */
export function keptData<Data>(kept: Pick<Kept, 'words'>, name: string): Data | null {
  const text = kept.words(name);
  return text === null ? null : attempt(() => JSON.parse(text) as Data);
}

function forget(storage: Storage): void {
  for (const key of Object.keys(storage)) if (key.startsWith(WORDS)) storage.removeItem(key);
}

function attempt<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch {
    return null;
  }
}
