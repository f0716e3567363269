/** What a reader may have set on their device, as an element test asks the browser for it. */
export type { BrowserCommands } from 'vitest/browser';

/** Everything left out goes back to the default. */
export type ReaderSettings = {
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce';
  readonly forcedColors?: 'active';
};

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** Sets what media queries about the reader answer, until the next call. */
    emulate: (settings: ReaderSettings) => Promise<void>;
  }
}
