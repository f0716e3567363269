/** What may be asked of the thread's store, and what the store needs of the world. */
import type { AskCallbackInput, GivePartiesInput } from '@parenthese/shared/conversations/wire.ts';
import type { AnswerInput } from '@parenthese/shared/surveys/answer.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import type { PanelApi } from './panel-api.ts';
import type { PanelStorage } from './panel-storage.ts';

export type ThreadRequests = {
  /** The draft as it stands in the field. */
  write: { text: string };
  /** Sends the draft; `notice` is the version that stood under the field. */
  send: { notice: string };
  retry: { id: string };
  /** Takes a refused message back into the field. */
  'take-back': { id: string };
  parties: Omit<GivePartiesInput, 'id'>;
  contact: { email: string | null };
  callback: Omit<AskCallbackInput, 'id'>;
  settle: object;
  answer: Omit<AnswerInput, 'id'>;
  /** Everything that is known has been before the visitor's eyes. */
  see: object;
  /** Exchanges the code of a link or of another door for the thread. */
  redeem: { kind: 'handovers' | 'links'; code: string };
  /** Begins another conversation with the same firm; the one before stays with the firm. */
  restart: object;
  /** Shows a hidden thread again. */
  resume: object;
  /** Clears the view in haste: words not yet sent are dropped, and the thread stays hidden. */
  leave: object;
  /** Ends this device's access, here and on the service, and removes what is kept. */
  forget: object;
};

export type ThreadWorld = Readonly<{
  firm: string;
  api: PanelApi;
  storage: PanelStorage;
  now: () => number;
  /** A new sender's id. */
  id: () => string;
  /** 32 new random bytes in base64url. */
  secret: () => string;
  random: () => number;
  /** Ends early when the network comes back, and at once when aborted. */
  wait: (ms: number, signal: AbortSignal) => Promise<void>;
  language: () => Language;
  /** The device's zone, for the first message only. */
  zone: string | null;
  /** The path of the site's page around the panel, for the first message only. */
  page: () => string | null;
  /** Told when a message is durable: the first of a conversation, or a later one. */
  sent: (which: 'begun' | 'sent') => void;
}>;
