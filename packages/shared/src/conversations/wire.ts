/** What visitor and service say to each other about conversations. */
import * as v from 'valibot';
import { line, PhoneSchema } from '../firms/fields.ts';
import { PROFILE_NAMES } from '../firms/profiles/profile.ts';
import { QUALITIES } from '../people/roles.ts';
import {
  CountSchema,
  EmailSchema,
  InstantSchema,
  LanguageSchema,
  MessageTextSchema,
  SecretSchema,
  SenderIdSchema,
  SlugSchema,
  personText,
  plainText,
} from '../wire/primitives.ts';
import { PAGE_PATH } from './page-path.ts';
import { OTHER_PARTIES, STATUSES, URGENCY_SIGNS } from './vocabulary.ts';

/** `POST /v1/conversations`: the first line, under a token (Bearer) that the device has just made. */
export const OpenConversationSchema = v.strictObject({
  firm: SlugSchema,
  id: SenderIdSchema,
  message: v.strictObject({ id: SenderIdSchema, text: MessageTextSchema }),
  language: LanguageSchema,
  /** Version of the notice that stood under the field. */
  notice: plainText(40),
  /** The visitor's IANA zone and the page they wrote from (path only), where known. */
  zone: v.nullable(plainText(64)),
  page: v.nullable(v.pipe(v.string('invalid'), v.regex(PAGE_PATH, 'invalid'))),
});
export type OpenConversationInput = v.InferInput<typeof OpenConversationSchema>;

/** `POST /v1/conversations/:id/messages` */
export const SendMessageSchema = v.strictObject({ id: SenderIdSchema, text: MessageTextSchema });
export type SendMessageInput = v.InferInput<typeof SendMessageSchema>;

const PartyNameSchema = v.pipe(personText(200), v.trim());

/** `POST /v1/conversations/:id/parties`: the one inline card. The other name is asked only for `named`. */
export const GivePartiesSchema = v.strictObject({
  id: SenderIdSchema,
  name: PartyNameSchema,
  other: v.pipe(
    v.strictObject({ kind: v.picklist(OTHER_PARTIES, 'other-party'), name: v.nullable(PartyNameSchema) }),
    v.check(({ kind, name }) => (kind === 'named') === (name !== null), 'other-party'),
  ),
});
export type GivePartiesInput = v.InferInput<typeof GivePartiesSchema>;

/** `POST /v1/conversations/:id/contact`: where to say that the firm has answered; null takes the address back. */
export const GiveContactSchema = v.strictObject({ id: SenderIdSchema, email: v.nullable(EmailSchema) });
export type GiveContactInput = v.InferInput<typeof GiveContactSchema>;

/**
 * `POST /v1/conversations/:id/callback`: a number, and when a call puts nobody in danger, in the visitor's own words;
 * null takes the number back. It is asked of whoever may be in danger, and stays readable while messages are folded.
 */
export const AskCallbackSchema = v.strictObject({
  id: SenderIdSchema,
  phone: v.nullable(
    v.pipe(
      PhoneSchema,
      v.check((phone) => phone !== '', 'phone'),
    ),
  ),
  when: line(200),
});
export type AskCallbackInput = v.InferInput<typeof AskCallbackSchema>;

/** `POST /v1/conversations/end-others`: how many other devices and tabs the thread was closed on. */
export const EndedOthersSchema = v.object({ ended: CountSchema });

/** `POST /v1/conversations/:id/settled`: « C’est réglé ». */
export const SettleSchema = v.strictObject({ id: SenderIdSchema });

/** `POST /v1/conversations/:id/seen`: the visitor has had everything up to `count` before their eyes. */
export const SeenSchema = v.strictObject({ count: CountSchema });

/** `POST /v1/handovers` and `POST /v1/links`: a one-time code is exchanged for access under the Bearer token. */
export const RedeemSchema = v.strictObject({ firm: SlugSchema, code: SecretSchema });
export type RedeemInput = v.InferInput<typeof RedeemSchema>;

export const AuthorSchema = v.object({
  staff: v.string(),
  name: v.string(),
  quality: v.picklist(QUALITIES),
  /** The quality in the person's own words; absent where the word of the list is right. */
  title: v.exactOptional(v.string()),
});

const base = { id: v.string(), count: CountSchema, at: InstantSchema };

/** What a visitor receives of their thread, in order of `count`. Gaps in the count are events that are the firm's own. */
export const VisitorEventSchema = v.variant('kind', [
  v.object({
    ...base,
    kind: v.literal('message'),
    text: v.string(),
    aim: v.nullable(InstantSchema),
    /** What the words smell of, where they do; it decides which numbers are shown. */
    signs: v.optional(v.array(v.picklist(URGENCY_SIGNS))),
  }),
  v.object({ ...base, kind: v.literal('answer'), text: v.string(), author: AuthorSchema }),
  v.object({
    ...base,
    kind: v.literal('parties'),
    name: v.string(),
    other: v.object({ kind: v.picklist(OTHER_PARTIES), name: v.nullable(v.string()) }),
  }),
  v.object({ ...base, kind: v.literal('contact'), given: v.boolean() }),
  v.object({ ...base, kind: v.literal('callback'), given: v.boolean() }),
  /** The fixed refusal, word for word the same whatever its cause; a clear check is not told at all. */
  v.object({ ...base, kind: v.literal('declined'), text: v.string(), author: AuthorSchema }),
  v.object({ ...base, kind: v.literal('status'), status: v.picklist(STATUSES) }),
  v.object({ ...base, kind: v.literal('survey-offered'), survey: v.string(), version: v.number() }),
  v.object({
    ...base,
    kind: v.literal('survey-answered'),
    survey: v.string(),
    version: v.number(),
    question: v.string(),
    value: v.nullable(v.union([v.number(), v.string()])),
    without: v.nullable(v.picklist(['skipped', 'not-applicable'])),
  }),
]);
export type VisitorEvent = v.InferOutput<typeof VisitorEventSchema>;

export const VisitorConversationSchema = v.object({
  id: v.string(),
  firm: v.string(),
  language: LanguageSchema,
  status: v.picklist(STATUSES),
  openedAt: InstantSchema,
  /** The last count there is and the last the visitor has seen. */
  count: CountSchema,
  seen: CountSchema,
  /** By when the firm aims to answer what waits; null when nothing waits. */
  aim: v.nullable(InstantSchema),
  partiesGiven: v.boolean(),
  contactGiven: v.boolean(),
  declined: v.boolean(),
  /** A rule saw words of danger or of a time limit: the fixed safe sentence is shown. */
  urgent: v.boolean(),
  /** Answers by the firm that the visitor has not seen. */
  unread: v.number(),
});
export type VisitorConversation = v.InferOutput<typeof VisitorConversationSchema>;

/** `GET /v1/conversations/:id/messages?after=<count>`, and the answer to every write. */
export const ThreadPageSchema = v.object({
  conversation: VisitorConversationSchema,
  events: v.array(VisitorEventSchema),
});
export type ThreadPage = v.InferOutput<typeof ThreadPageSchema>;

/** `GET /v1/conversations`: what this token opens. */
export const ConversationListSchema = v.object({ conversations: v.array(VisitorConversationSchema) });

/** `POST /v1/conversations/:id/handover` */
export const HandoverSchema = v.object({ code: v.string(), expiresAt: InstantSchema });

const TextsSchema = v.object({ fr: v.string(), en: v.string() });

/** `GET /v1/firms/:firm/panel`: what the panel says before anybody has written. */
export const PanelInfoSchema = v.object({
  firm: v.object({
    slug: v.string(),
    name: v.string(),
    bar: v.string(),
    address: v.string(),
    phone: v.string(),
  }),
  /** Who answers, with their quality in the language of the request. */
  team: v.array(
    v.object({
      name: v.string(),
      quality: v.picklist(QUALITIES),
      title: v.exactOptional(v.string()),
      /** Path of the photograph. */
      photo: v.nullable(v.string()),
    }),
  ),
  languages: v.array(LanguageSchema),
  zone: v.string(),
  theme: v.object({ accent: v.string(), accentDark: v.string() }),
  notice: v.object({
    version: v.string(),
    privacyContact: v.string(),
    retentionMonths: v.number(),
    /** The sentences that are the law's where the firm is. */
    law: v.object({ basis: TextsSchema, rights: TextsSchema, complaint: TextsSchema }),
  }),
  referral: v.object({ name: v.string(), phone: v.string(), url: v.string() }),
  /** Origins that may frame this panel. */
  sites: v.array(v.string()),
  /** The jurisdiction, by whose texts and numbers the panel speaks. */
  profile: v.picklist(PROFILE_NAMES),
  /** The lines that the profession has a firm show. */
  legal: v.object({
    mediator: v.nullable(v.string()),
    register: v.nullable(v.string()),
    insurance: v.nullable(v.string()),
  }),
  /** Path of the firm's logo. */
  logo: v.nullable(v.string()),
});
export type PanelInfo = v.InferOutput<typeof PanelInfoSchema>;
