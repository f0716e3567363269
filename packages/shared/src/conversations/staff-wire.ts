/** What console and service say to each other about conversations. Every route stands under `/v1/staff`. */
import * as v from 'valibot';
import { QUALITIES, ROLES } from '../people/roles.ts';
import {
  CountSchema,
  DraftTextSchema,
  InstantSchema,
  LanguageSchema,
  MessageTextSchema,
  SenderIdSchema,
  personText,
} from '../wire/primitives.ts';
import { FLAGS, OTHER_PARTIES, STATUSES } from './vocabulary.ts';
import { AuthorSchema } from './wire.ts';

/** `GET /v1/staff/me` */
export const MeSchema = v.object({
  staff: v.string(),
  name: v.string(),
  quality: v.picklist(QUALITIES),
  title: v.exactOptional(v.string()),
  role: v.picklist(ROLES),
  /** In charge of checking the parties: the only one who may open what is folded. */
  checks: v.boolean(),
  firm: v.object({
    id: v.string(),
    slug: v.string(),
    name: v.string(),
    zone: v.string(),
    languages: v.array(LanguageSchema),
    accent: v.string(),
    accentDark: v.string(),
  }),
  /** The switch of this person: whether the console says that they are there. */
  present: v.boolean(),
  /** Acts that `may()` allows this person, so that the console shows only what will work. */
  acts: v.array(v.string()),
  colleagues: v.array(v.object({ staff: v.string(), name: v.string(), quality: v.picklist(QUALITIES) })),
  /** False when no mail server is set: the console says what does not work. */
  mail: v.boolean(),
});
export type Me = v.InferOutput<typeof MeSchema>;

/** `PUT /v1/staff/presence`: the switch; presence itself is the switch on, a stream open and the tab visible. */
export const PresenceSchema = v.strictObject({ on: v.boolean() });
/** `POST /v1/staff/presence/beat`: the console's tab is visible; renews the 60-second lease. */

/** One line of the inbox. It holds no word of the exchange but the first line, decrypted when read. */
export const InboxRowSchema = v.object({
  id: v.string(),
  language: LanguageSchema,
  /** The visitor's name as given on the card, null before and for who may not read it. */
  name: v.nullable(v.string()),
  firstLine: v.nullable(v.string()),
  status: v.picklist(STATUSES),
  clearance: v.picklist(['open', 'clear', 'declined']),
  flags: v.array(v.picklist(FLAGS)),
  openedAt: InstantSchema,
  lastAt: InstantSchema,
  count: CountSchema,
  /** Since when the visitor waits and by when the firm aims to answer; both null when nothing waits. */
  waitingSince: v.nullable(InstantSchema),
  due: v.nullable(InstantSchema),
  assigned: v.nullable(v.string()),
  /** An address was left, so that an answer reaches somebody who has gone. */
  contact: v.boolean(),
  lastAuthor: v.nullable(v.string()),
});
export type InboxRow = v.InferOutput<typeof InboxRowSchema>;

export const INBOX_VIEWS = ['waiting', 'open', 'mine', 'closed', 'all'] as const;
/** `GET /v1/staff/conversations?view=…`: `waiting` urgent first, then by time left (soonest due first), the others by last event. */
export const InboxSchema = v.object({
  rows: v.array(InboxRowSchema),
  /** Whether there are older ones than these in the view. */
  more: v.boolean(),
  /** Of the views that ask for something; of the others, which only grow, no number is kept. `mine` are those that wait. */
  counts: v.object({ waiting: CountSchema, open: CountSchema, mine: CountSchema }),
  seq: CountSchema,
  now: InstantSchema,
});
export type Inbox = v.InferOutput<typeof InboxSchema>;

const base = { id: v.string(), count: CountSchema, at: InstantSchema };

/** What staff receive of a thread. Folded words are null, and `folded` says so. */
export const StaffEventSchema = v.variant('kind', [
  v.object({
    ...base,
    kind: v.literal('opened'),
    page: v.nullable(v.string()),
    zone: v.nullable(v.string()),
    notice: v.string(),
  }),
  v.object({
    ...base,
    kind: v.literal('message'),
    text: v.nullable(v.string()),
    folded: v.boolean(),
    aim: v.nullable(InstantSchema),
    turn: v.boolean(),
  }),
  v.object({
    ...base,
    kind: v.literal('answer'),
    text: v.string(),
    author: AuthorSchema,
    openMinutes: v.nullable(v.number()),
  }),
  v.object({ ...base, kind: v.literal('note'), text: v.string(), author: AuthorSchema }),
  v.object({
    ...base,
    kind: v.literal('parties'),
    name: v.nullable(v.string()),
    other: v.nullable(v.object({ kind: v.picklist(OTHER_PARTIES), name: v.nullable(v.string()) })),
  }),
  v.object({ ...base, kind: v.literal('contact'), email: v.nullable(v.string()) }),
  /** `given` is false when the number was taken back; the number itself is null also for who may not read it. */
  v.object({
    ...base,
    kind: v.literal('callback'),
    given: v.boolean(),
    phone: v.nullable(v.string()),
    when: v.nullable(v.string()),
  }),
  v.object({
    ...base,
    kind: v.literal('clearance'),
    clearance: v.picklist(['clear', 'declined']),
    author: AuthorSchema,
  }),
  v.object({ ...base, kind: v.literal('fold-opened'), author: AuthorSchema }),
  v.object({
    ...base,
    kind: v.literal('status'),
    status: v.picklist(STATUSES),
    reason: v.nullable(v.string()),
    author: v.nullable(AuthorSchema),
  }),
  v.object({ ...base, kind: v.literal('flag-raised'), flag: v.picklist(FLAGS), words: v.array(v.string()) }),
  v.object({ ...base, kind: v.literal('flag-closed'), flag: v.picklist(FLAGS), author: AuthorSchema }),
  v.object({ ...base, kind: v.literal('assignment'), staff: v.nullable(v.string()), author: AuthorSchema }),
  v.object({ ...base, kind: v.literal('survey-offered'), survey: v.string() }),
  v.object({
    ...base,
    kind: v.literal('survey-answered'),
    survey: v.string(),
    question: v.string(),
    value: v.nullable(v.union([v.number(), v.string()])),
    without: v.nullable(v.picklist(['skipped', 'not-applicable'])),
    folded: v.boolean(),
  }),
]);
export type StaffEvent = v.InferOutput<typeof StaffEventSchema>;

/** `GET /v1/staff/conversations/:id`, and the answer to every write on it. */
export const StaffThreadSchema = v.object({
  row: InboxRowSchema,
  events: v.array(StaffEventSchema),
  draft: v.nullable(v.string()),
  /** How far the visitor has seen. */
  seen: CountSchema,
  /** True while there are folded messages that this person may open (a logged act). */
  mayOpenFold: v.boolean(),
  now: InstantSchema,
});
export type StaffThread = v.InferOutput<typeof StaffThreadSchema>;

/** `POST …/messages` and `POST …/notes` */
export const StaffMessageSchema = v.strictObject({ id: SenderIdSchema, text: MessageTextSchema });
/** `PUT …/draft`: kept on the server so that no answer half written is lost; '' removes it. */
export const DraftSchema = v.strictObject({ text: DraftTextSchema });
/** `POST …/status`: the reason is the firm's own and never reaches the visitor. */
export const SetStatusSchema = v.strictObject({
  id: SenderIdSchema,
  status: v.picklist(STATUSES, 'invalid'),
  reason: v.nullable(personText(500)),
});
/** `POST …/clearance` */
export const GiveClearanceSchema = v.strictObject({
  id: SenderIdSchema,
  clearance: v.picklist(['clear', 'declined'], 'invalid'),
});
/** `POST …/fold` : opens what is folded, for the one in charge of checks; it is logged. */
export const OpenFoldSchema = v.strictObject({ id: SenderIdSchema });
/** `POST …/flags/:flag` */
export const CloseFlagSchema = v.strictObject({ id: SenderIdSchema });
/** `POST …/assignment` */
export const AssignSchema = v.strictObject({ id: SenderIdSchema, staff: v.nullable(v.string('invalid')) });

/** `GET /v1/staff/today` */
export const TodaySchema = v.object({
  now: InstantSchema,
  waiting: v.array(InboxRowSchema),
  /** Waiting ones whose aim falls within the next open hour, or is past. */
  atRisk: v.array(v.string()),
  /** Conversations that changed since the person last looked, newest first. */
  changed: v.array(InboxRowSchema),
  /** People who asked to be called back or whose request is urgent. */
  callBack: v.array(InboxRowSchema),
  counts: v.object({
    waiting: v.number(),
    atRisk: v.number(),
    answeredToday: v.number(),
    openedToday: v.number(),
    night: v.number(),
  }),
});
export type Today = v.InferOutput<typeof TodaySchema>;
