/** How a firm sees to it that nothing is missed: who is on duty when, who comes next, and what tells a team's channel. */
import * as v from 'valibot';
import { WEEKDAYS, type Weekday } from '../availability/hours.ts';
import { filledLine } from '../firms/fields.ts';
import { CountSchema } from '../wire/primitives.ts';
import { WallTimeSchema } from './person.ts';

const MAX_SHIFTS = 60;
const MAX_PEOPLE = 50;
const MAX_CHANNELS = 10;

const StaffIdsSchema = v.pipe(
  v.array(v.pipe(v.string('invalid'), v.minLength(1, 'invalid'), v.maxLength(64, 'invalid')), 'invalid'),
  v.maxLength(MAX_PEOPLE, 'invalid'),
  v.transform((ids) => [...new Set(ids)]),
);

/** Who is told first at certain hours of certain days, by the firm's clock; `to` at or before `from` means the next morning. */
export const DutyShiftSchema = v.strictObject({
  days: v.pipe(
    v.array(v.picklist(WEEKDAYS, 'duty-days'), 'duty-days'),
    v.minLength(1, 'duty-days'),
    v.transform((days) => WEEKDAYS.filter((day) => days.includes(day))),
  ),
  from: WallTimeSchema,
  to: WallTimeSchema,
  staff: v.pipe(StaffIdsSchema, v.minLength(1, 'duty-staff')),
});
export type DutyShift = Readonly<{
  days: readonly Weekday[];
  from: string;
  to: string;
  staff: readonly string[];
}>;

/** When the next person is told who has not been: once half of the aim has passed, or all of it. */
export const ESCALATION_STARTS = ['half', 'aim'] as const;
export const EscalationSchema = v.strictObject({
  on: v.boolean('invalid'),
  /** Who is told next, one after the other; whoever is not named comes last, with everybody. */
  order: StaffIdsSchema,
  next: v.picklist(ESCALATION_STARTS, 'invalid'),
});
export type Escalation = Readonly<{
  on: boolean;
  order: readonly string[];
  next: (typeof ESCALATION_STARTS)[number];
}>;

export const CHANNEL_KINDS = ['slack', 'teams', 'webhook'] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

const WebAddressSchema = v.pipe(
  v.string('webhook-address'),
  v.trim(),
  v.maxLength(1000, 'webhook-address'),
  v.check((text) => isWebAddress(text), 'webhook-address'),
);
const ChannelIdSchema = v.pipe(v.string('invalid'), v.regex(/^[A-Za-z0-9_-]{1,64}$/, 'invalid'));

/** A channel as it is set. An address is a secret: it is given once and never read back. */
export const ChannelInputSchema = v.pipe(
  v.strictObject({
    /** Of a channel that there is; without one it is new. */
    id: v.exactOptional(ChannelIdSchema),
    kind: v.picklist(CHANNEL_KINDS, 'invalid'),
    name: filledLine(60, 'line'),
    /** Absent for a channel that keeps its own. */
    address: v.exactOptional(WebAddressSchema),
    discreet: v.boolean('invalid'),
  }),
  v.check(({ id, address }) => id !== undefined || address !== undefined, 'webhook-address'),
);

/** A channel as it is read: of its address the host alone. */
export const ChannelSchema = v.object({
  id: v.string(),
  kind: v.picklist(CHANNEL_KINDS),
  name: v.string(),
  host: v.string(),
  discreet: v.boolean(),
  /** When it was last told, and what it answered; null before that. A status of 0 means that nobody answered. */
  last: v.nullable(v.object({ at: v.number(), status: v.number() })),
  /** By which its notices are signed; only in the answer to the request that made the channel. */
  secret: v.exactOptional(v.string()),
});
export type Channel = Readonly<v.InferOutput<typeof ChannelSchema>>;

const RULES = {
  duty: v.pipe(v.array(DutyShiftSchema, 'invalid'), v.maxLength(MAX_SHIFTS, 'invalid')),
  escalation: EscalationSchema,
} as const;

/** What the firm keeps as one row. */
export type FirmNotices = Readonly<{ duty: readonly DutyShift[]; escalation: Escalation }>;
export const DEFAULT_FIRM_NOTICES: FirmNotices = {
  duty: [],
  escalation: { on: false, order: [], next: 'half' },
};

/** `PUT /v1/staff/notices/firm`: the whole of it, made on the revision that was read. */
export const FirmNoticesInputSchema = v.strictObject({
  revision: CountSchema,
  duty: RULES.duty,
  escalation: RULES.escalation,
  channels: v.pipe(v.array(ChannelInputSchema, 'invalid'), v.maxLength(MAX_CHANNELS, 'invalid')),
});
export type FirmNoticesInput = v.InferInput<typeof FirmNoticesInputSchema>;
export type FirmNoticesOutput = v.InferOutput<typeof FirmNoticesInputSchema>;

export const FirmNoticesViewSchema = v.object({
  revision: CountSchema,
  duty: RULES.duty,
  escalation: RULES.escalation,
  channels: v.array(ChannelSchema),
  /** Who may answer, and so can be on duty. */
  people: v.array(v.object({ staff: v.string(), name: v.string() })),
  /** Who is on duty now. */
  onDuty: v.array(v.string()),
});
export type FirmNoticesView = v.InferOutput<typeof FirmNoticesViewSchema>;

/** Where the address may lead is for whoever sends to it to say; here it only must be one, and carry no password. */
function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, hostname } = new URL(text);
  return /^https?:$/.test(protocol) && username === '' && password === '' && hostname !== '';
}
