/**
 * Every kind of event there is, with the shape of its body. A kind is never renamed and never changes
 * its meaning; a new meaning is a new kind.
 */
import type { StoredSettings } from '../firms/settings.ts';
import type { Quality, Role } from '../people/roles.ts';
import type { Clearance, Flag, OtherParty, Status } from '../conversations/vocabulary.ts';
import type { Language } from '../wire/language.ts';

/** The author as shown for ever beside the words, whatever becomes of the account. */
export type Author = Readonly<{
  staff: string;
  name: string;
  quality: Quality;
  /** The quality in the person's own words (« avocate associée »); absent where they have given none. */
  title?: string;
}>;

/** The aim told to the visitor with a message; `due` is epoch milliseconds, null when the firm never opens. */
export type Aim = Readonly<{ due: number | null; ruleOpenMinutes: number }>;

/** The firm's wall clock when the event was appended, `YYYY-MM-DDTHH:mm`, so that no reader needs a calendar. */
type Local = Readonly<{ local: string }>;

/**
 * What an answer closes: the turn that waited (named by its count in the thread), and the wait for the first reply of
 * the conversation, both in open minutes by the calendar then in force. Null when nothing waited, or it was not the first.
 */
export type Answering = Readonly<{
  answers: Readonly<{ count: number; openMinutes: number }> | null;
  first: Readonly<{ openMinutes: number }> | null;
}>;

export type EventBodies = {
  /** Read through `completeSettings`, since an older event lacks what was added later. */
  'firm.settings.set': StoredSettings;
  'staff.set': Readonly<{
    staff: string;
    name: string;
    quality: Quality;
    role: Role;
    checks: boolean;
    removed: boolean;
  }>;
  /** The image by which somebody is shown; null when they took it away. */
  /** How somebody writes their own quality; null for the word of the list. */
  'staff.title.set': Readonly<{ staff: string; title: string | null }>;
  'staff.photo.set': Readonly<{ staff: string; photo: string | null }>;

  'conversation.opened': Local &
    Readonly<{ language: Language; notice: string; zone: string | null; page: string | null }>;
  /** `turn` is there on the first message of a stretch that waits for an answer, and says by when. */
  'message.written': Local & Readonly<{ text: string; aim: Aim | null; turn: boolean }>;
  'message.answered': Local & Answering & Readonly<{ text: string; author: Author }>;
  'note.written': Readonly<{ text: string; author: Author }>;
  'parties.given': Readonly<{ name: string; other: OtherParty }>;
  'contact.given': Readonly<{ email: string | null }>;
  /** Where and when somebody can be called without danger to them; `phone` is null when they take it back. */
  'callback.asked': Readonly<{ phone: string | null; when: string }>;
  /** A refusal is an answer too: it is told to the visitor, under a name. `text` is null for a clear check, which is not. */
  'clearance.given': Local &
    Answering &
    Readonly<{ clearance: Exclude<Clearance, 'open'>; author: Author; text: string | null }>;
  'fold.opened': Readonly<{ author: Author }>;
  'status.set': Readonly<{ status: Status; reason: string | null; author: Author | null }>;
  'flag.raised': Readonly<{ flag: Flag; words: readonly string[] }>;
  'flag.closed': Readonly<{ flag: Flag; author: Author }>;
  'assignment.set': Readonly<{ staff: string | null; author: Author }>;
  'survey.offered': Local &
    Readonly<{ survey: string; version: number; occasion: 'seen' | 'closed' | 'settled' }>;
  /** A second answer to a question replaces the first: the last revision counts, both are kept. */
  'survey.answered': Local &
    Readonly<{
      survey: string;
      version: number;
      question: string;
      revision: number;
      value: number | string | null;
      without: 'skipped' | 'not-applicable' | null;
    }>;
  /** The words of a thread are gone; `thread` names it, since the event stands outside it. */
  'thread.erased': Readonly<{ thread: string; basis: string; by: string }>;
};

export type EventKind = keyof EventBodies;
