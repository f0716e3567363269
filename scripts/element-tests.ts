/** What an element test is given by its runner, as types: settings of the reader, and a service to talk to. */
export type { BrowserCommands } from 'vitest/browser';
export type { ProvidedContext } from 'vitest';

/** What a reader may have set on their device. Everything left out goes back to the default. */
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

declare module 'vitest' {
  interface ProvidedContext {
    /** Where `stand-in-service.ts` answers: another site than the test's own. */
    standIn: string;
  }
}
