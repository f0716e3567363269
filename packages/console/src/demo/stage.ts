/** What a scene of the tour may do: lead the eye to a side, have a visitor write, and wait. */
import type { ConsoleApp } from '../console-app.ts';
import type { Result } from '../platform/request.ts';
import type { Visit, VisitWords } from './visitor.ts';

export type Side = 'visitor' | 'firm';

export type Stage = Readonly<{
  app: ConsoleApp;
  /** The demo firm's slug. */
  firm: string;
  /** A stranger writes through the same routes as any visitor, with a key of their own. */
  write: (words: VisitWords) => Promise<Result<Visit>>;
  /** Shows the thread behind a one-time code on the phone; null shows the firm's site again. */
  showThread: (code: string | null) => void;
  /** On a narrow screen, which side is seen. */
  showSide: (side: Side) => void;
  /** Reads both sides again, after the firm's name or colour has changed. */
  refresh: () => void;
  newId: () => string;
  /** Milliseconds on a clock that only goes forward. */
  clock: () => number;
  /** Gives the eye the time to follow. */
  pause: (ms: number) => Promise<void>;
  /** Leaves for a page of this service. */
  leave: (path: string) => void;
}>;
