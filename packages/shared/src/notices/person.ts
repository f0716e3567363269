/** How one person wants to be told. A row of their own, not an event: it says nothing about the firm and its people. */
import * as v from 'valibot';

export const MAIL_WAYS = ['at-once', 'digest', 'off'] as const;
export type MailWay = (typeof MAIL_WAYS)[number];

const MAX_DIGEST_HOURS = 6;

export const WallTimeSchema = v.pipe(
  v.string('calendar-time'),
  v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'calendar-time'),
);

/** Hours in which nothing rings, by the firm's clock; `to` at or before `from` means the next morning. */
export const QuietSchema = v.strictObject({
  from: WallTimeSchema,
  to: WallTimeSchema,
  /** Saturday and Sunday as a whole too. */
  weekend: v.boolean('invalid'),
});
export type Quiet = Readonly<v.InferOutput<typeof QuietSchema>>;

export const PersonNoticesSchema = v.strictObject({
  mail: v.picklist(MAIL_WAYS, 'invalid'),
  /** By the firm's clock, when `mail` is `digest`. */
  digestAt: v.pipe(
    v.array(WallTimeSchema, 'digest-hours'),
    v.minLength(1, 'digest-hours'),
    v.maxLength(MAX_DIGEST_HOURS, 'digest-hours'),
    v.transform((times) => [...new Set(times)].toSorted()),
  ),
  /** Whether the devices that this person has registered ring. */
  push: v.boolean('invalid'),
  sound: v.boolean('invalid'),
  quiet: v.nullable(QuietSchema),
  /** Notices that name neither the firm nor what it is. */
  discreet: v.boolean('invalid'),
  /** The mail of eight o'clock, on days when the firm opens and there is something to say. */
  today: v.boolean('invalid'),
});
type Parsed = v.InferOutput<typeof PersonNoticesSchema>;
export type PersonNotices = Readonly<Omit<Parsed, 'digestAt'>> & Readonly<{ digestAt: readonly string[] }>;

/** What somebody has who has set nothing: told by mail at once, silently. */
export const DEFAULT_PERSON_NOTICES: PersonNotices = {
  mail: 'at-once',
  digestAt: ['12:00', '17:00'],
  push: true,
  sound: false,
  quiet: null,
  discreet: false,
  today: true,
};
