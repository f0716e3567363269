/** Who is at the console: signing in and out, a forgotten password, the presence switch. */
import type { Me } from '@parenthese/shared/conversations/staff-wire.ts';
import type { SetupState } from '@parenthese/shared/firms/wire.ts';
import type { SignedIn } from '@parenthese/shared/people/account-wire.ts';
import { whatOnePersonSees, type ConsoleStore } from '../console-state.ts';
import type { Kept } from '../platform/kept.ts';
import type { Problem, Request, Result } from '../platform/request.ts';
import { pathOf } from '../platform/routes.ts';

export type SessionSetting = Readonly<{
  request: Request;
  store: ConsoleStore;
  kept: Kept;
  /** Leaves the page for a fresh one, so that no word stays in memory or in the browser's back list. */
  leave: () => void;
}>;

export type SessionService = Readonly<{
  /** Asks the service who this is. */
  begin: () => Promise<void>;
  /** True on a server that has no firm yet, where nobody can sign in. */
  waitsForFirm: () => Promise<boolean>;
  /** Where a second step is asked for, nobody is signed in yet. */
  signIn: (email: string, password: string) => Promise<Result<SignedIn | null>>;
  /** The second step, by a code of the authenticator or a recovery code. */
  secondStep: (code: string) => Promise<Result<unknown>>;
  signOut: () => Promise<void>;
  /** Forgets everything shown because the service no longer knows this person; texts not sent stay in the tab. */
  ended: () => void;
  askForLink: (email: string) => Promise<Result<unknown>>;
  choosePassword: (password: string, token: string) => Promise<Result<unknown>>;
  /** Turns the presence switch; the state changes only once the service has confirmed it. */
  setPresent: (on: boolean) => Promise<Problem | null>;
}>;

/** Creates the service around the store it commits to. */
export function createSession({ request, store, kept, leave }: SessionSetting): SessionService {
  const begin = async () => {
    const me = await request<Me>('GET', '/v1/staff/me');
    if (me.ok) store.commit({ session: { kind: 'in', me: me.value } });
    else if (me.problem.status === 401) ended();
    else store.commit({ session: { kind: 'unreachable', problem: me.problem } });
  };

  const ended = () => {
    const { session } = store.getState();
    if (session.kind === 'out') return;
    store.commit({ ...whatOnePersonSees(), session: { kind: 'out', ended: session.kind === 'in' } });
  };

  return {
    begin,
    ended,
    signIn: async (email, password) => {
      const answer = await request<SignedIn | null>('POST', '/v1/auth/sign-in/email', { email, password });
      if (answer.ok && answer.value?.next === undefined) await begin();
      return answer;
    },
    secondStep: async (code) => {
      const answer = await request('POST', '/v1/auth/second-factor', { code });
      if (answer.ok) await begin();
      return answer;
    },
    waitsForFirm: async () => {
      const answer = await request<SetupState>('GET', '/v1/setup');
      return answer.ok && answer.value?.empty === true;
    },
    signOut: async () => {
      await request('POST', '/v1/staff/presence/leave', {});
      const answer = await request('POST', '/v1/auth/sign-out', {});
      if (!answer.ok && answer.problem.status !== 401) return;
      kept.forgetWords();
      store.commit({ ...whatOnePersonSees(), session: { kind: 'out', ended: false } });
      leave();
    },
    askForLink: (email) =>
      request('POST', '/v1/auth/request-password-reset', {
        email,
        redirectTo: pathOf({ name: 'reset', token: null }),
      }),
    choosePassword: (newPassword, token) =>
      request('POST', '/v1/auth/reset-password', { newPassword, token }),
    setPresent: async (on) => {
      const answer = await request('PUT', '/v1/staff/presence', { on });
      if (!answer.ok) return answer.problem;
      const { session } = store.getState();
      if (session.kind === 'in')
        store.commit({ session: { ...session, me: { ...session.me, present: on } } });
      return null;
    },
  };
}
