/** What the console asks of notices, and what a device is sent. */
import * as v from 'valibot';
import { filledLine } from '../firms/fields.ts';
import { CountSchema, LanguageSchema } from '../wire/primitives.ts';
import { PersonNoticesSchema } from './person.ts';

/** So many characters of base64url, as browsers give a subscription's keys: a point of 65 bytes, a secret of 16. */
const key = (length: number) =>
  v.pipe(
    v.string('push-address'),
    v.transform((text) => text.replace(/=+$/, '')),
    v.regex(/^[A-Za-z0-9_-]+$/, 'push-address'),
    v.length(length, 'push-address'),
  );
const EndpointSchema = v.pipe(
  v.string('push-address'),
  v.maxLength(1000, 'push-address'),
  v.check((text) => URL.canParse(text), 'push-address'),
);

/** `POST /v1/staff/notices/push`: a browser's own subscription. */
export const PushSubscriptionSchema = v.strictObject({
  endpoint: EndpointSchema,
  keys: v.strictObject({ p256dh: key(87), auth: key(22) }),
});
export type PushSubscriptionInput = v.InferInput<typeof PushSubscriptionSchema>;
export type PushTarget = Readonly<v.InferOutput<typeof PushSubscriptionSchema>>;
/** `DELETE /v1/staff/notices/push`. */
export const ForgetPushSchema = v.strictObject({ endpoint: EndpointSchema });

export const DEVICE_KINDS = ['iphone', 'ipad', 'android', 'mac', 'windows', 'linux', 'other'] as const;
export type DeviceKind = (typeof DEVICE_KINDS)[number];

/** `GET /v1/staff/notices`. */
export const NoticesViewSchema = v.object({
  settings: PersonNoticesSchema,
  push: v.object({
    /** Under which browsers subscribe: the firm's VAPID key. */
    publicKey: v.string(),
    devices: v.array(
      v.object({
        id: v.string(),
        kind: v.picklist(DEVICE_KINDS),
        since: v.number(),
        last: v.nullable(v.number()),
      }),
    ),
  }),
  /** False when no mail can leave this server. */
  mail: v.boolean(),
  zone: v.string(),
  /** Whether this person is on duty now: quiet hours do not hold then. */
  onDuty: v.boolean(),
  /** What this person has not opened and somebody waits for. */
  unopened: CountSchema,
});
export type NoticesView = v.InferOutput<typeof NoticesViewSchema>;

/** `POST /v1/staff/notices/test`. */
export const TestNoticeSchema = v.strictObject({ by: v.picklist(['push', 'mail'], 'invalid') });
export const TestedSchema = v.object({
  /** How many devices (or mailboxes) there are, and how many have taken it. */
  tried: CountSchema,
  taken: CountSchema,
});
export type Tested = v.InferOutput<typeof TestedSchema>;
/** `POST /v1/staff/notices/firm/test`. */
export const TestChannelSchema = v.strictObject({ channel: filledLine(64, 'invalid') });
export const ChannelTestedSchema = v.object({ status: CountSchema });

/** `POST /v1/staff/conversations/:id/seen`: a thread was in sight up to its `count`. */
export const SawThreadSchema = v.strictObject({ count: CountSchema });

/**
 * What a device is sent, sealed for that device alone. It holds no word of anybody: which line is shown, how many
 * wait, and where a tap leads.
 */
export const PushPayloadSchema = v.object({
  language: LanguageSchema,
  /** The firm's name; null in the discreet form. */
  firm: v.nullable(v.string()),
  test: v.boolean(),
  sound: v.boolean(),
  badge: CountSchema,
  /** The id of a firm and a wait; a second notice of it takes the place of the first. */
  tag: v.string(),
  path: v.string(),
});
export type PushPayload = Readonly<v.InferOutput<typeof PushPayloadSchema>>;
