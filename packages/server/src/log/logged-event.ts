import type { EventBodies, EventKind } from '@parenthese/shared/log/kinds.ts';

/** What a slice asks to be written. The appender adds position, chain and commitment. */
export type NewEvent = {
  [K in EventKind]: Readonly<{
    id: string;
    kind: K;
    actor: string;
    at: number;
    thread: string | null;
    body: EventBodies[K];
  }>;
}[EventKind];

/** What was written, with its body open. */
export type LoggedEvent = {
  [K in EventKind]: Readonly<{
    firmId: number;
    seq: number;
    id: string;
    kind: K;
    actor: string;
    at: number;
    thread: string | null;
    count: number;
    body: EventBodies[K];
  }>;
}[EventKind];

export type LoggedEventOf<K extends EventKind> = Extract<LoggedEvent, { kind: K }>;
