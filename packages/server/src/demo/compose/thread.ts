/** A conversation being written: steps in order, and what the service will make of them. */
import { urgencyOf } from '@parenthese/shared/conversations/urgency.ts';
import type { DemoStep } from '../demo-conversation.ts';
import type { Random } from '../random.ts';

/** A step without what the thread gives it. */
export type Draft = DemoStep extends infer Step
  ? Step extends DemoStep
    ? Omit<Step, 'at' | 'id'>
    : never
  : never;

export interface Thread {
  readonly steps: readonly DemoStep[];
  /** Adds a step, at the earliest a second after the last; gives the instant it got. */
  add(at: number, draft: Draft): number;
  /** The instant of the last step; the beginning of time before the first. */
  lastAt(): number;
  state(): ThreadState;
}

export interface ThreadState {
  /** Since when the visitor waits for an answer; null when nothing waits. */
  readonly waitingSince: number | null;
  /** Words of a time limit or of danger were seen, and no lawyer has closed the flag. */
  readonly flagged: boolean;
  /** They were seen at some time: nobody is asked how it went. */
  readonly everFlagged: boolean;
  readonly answered: boolean;
  readonly declined: boolean;
}

const EMPTY: ThreadState = {
  waitingSince: null,
  flagged: false,
  everFlagged: false,
  answered: false,
  declined: false,
};

export function createThread(random: Random): Thread {
  const steps: DemoStep[] = [];
  let state = EMPTY;
  const lastAt = () => steps.at(-1)?.at ?? 0;
  return {
    steps,
    lastAt,
    state: () => state,
    add(at, draft) {
      const when = Math.max(Math.round(at), lastAt() + 1000);
      const step: DemoStep = { ...draft, at: when, id: random.uuidv7At(when) };
      steps.push(step);
      state = after(state, step);
      return when;
    },
  };
}

/** Replays steps, so that a thread cut at some instant can be judged. */
export function stateOf(steps: readonly DemoStep[]): ThreadState {
  return steps.reduce(after, EMPTY);
}

function after(state: ThreadState, step: DemoStep): ThreadState {
  switch (step.kind) {
    case 'visitor-message':
      return { ...state, ...flags(state, step.text), waitingSince: state.waitingSince ?? step.at };
    case 'staff-message':
      return { ...state, waitingSince: null, answered: true };
    case 'clearance':
      return step.clearance === 'declined' ? { ...state, waitingSince: null, declined: true } : state;
    case 'status':
      return step.status === 'closed' ? { ...state, waitingSince: null } : state;
    case 'settled':
      return { ...state, waitingSince: null };
    case 'flag-closed':
      return { ...state, flagged: false };
    default:
      return state;
  }
}

function flags(state: ThreadState, text: string): Pick<ThreadState, 'flagged' | 'everFlagged'> {
  const found = urgencyOf(text).length > 0;
  return { flagged: state.flagged || found, everFlagged: state.everFlagged || found };
}
