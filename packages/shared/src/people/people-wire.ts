/** What the console and the service say to each other about who works in the firm: the list, invitations, leaving. */
import * as v from 'valibot';
import { filledLine } from '../firms/fields.ts';
import { EmailSchema, InstantSchema, LanguageSchema, SecretSchema } from '../wire/primitives.ts';
import { QUALITIES, ROLES } from './roles.ts';
import { NewPasswordSchema } from './wire.ts';

/** An invitation is good for a week, once. */
export const INVITATION_DAYS = 7;

export const RoleSchema = v.picklist(ROLES, 'role');
export const QualitySchema = v.picklist(QUALITIES, 'quality');
/** As shown to people beside every answer. */
export const PersonNameSchema = filledLine(80, 'name');

/** Whether the mail of an invitation has left; `none` where no mail is set up, and the link was handed over otherwise. */
export const INVITATION_MAILS = ['none', 'waiting', 'sent', 'failed'] as const;

/** `here` works in the firm, `invited` has not answered yet, `left` has gone and keeps only their name in the past. */
export const PERSON_STATES = ['here', 'invited', 'left'] as const;

export const PersonSchema = v.object({
  staff: v.string(),
  /** Empty for somebody who was invited by their address alone. */
  name: v.string(),
  quality: v.picklist(QUALITIES),
  /** The quality as they write it themselves; null where it is not given. */
  title: v.nullable(v.string()),
  role: v.picklist(ROLES),
  /** In charge of checking the parties. */
  checks: v.boolean(),
  /** Id of the photograph; null for none. */
  photo: v.nullable(v.string()),
  state: v.picklist(PERSON_STATES),
  you: v.boolean(),
  /** The three that follow are told to an admin, and null to everybody else. */
  email: v.nullable(v.string()),
  secondFactor: v.nullable(v.boolean()),
  invitation: v.nullable(
    v.object({
      at: InstantSchema,
      expiresAt: InstantSchema,
      expired: v.boolean(),
      language: LanguageSchema,
      mail: v.picklist(INVITATION_MAILS),
    }),
  ),
});
export type Person = v.InferOutput<typeof PersonSchema>;

/** `GET /v1/staff/people`: who is here, then who is invited, then who has left. */
export const PeopleSchema = v.object({
  people: v.array(PersonSchema),
  /** Whether invitations go by mail; without, each gives a link to copy. */
  mail: v.boolean(),
});
export type PeopleData = v.InferOutput<typeof PeopleSchema>;

/** `POST /v1/staff/people`: the address must be given where mails can leave. */
export const InviteSchema = v.strictObject({
  name: v.exactOptional(PersonNameSchema),
  email: v.exactOptional(EmailSchema),
  role: RoleSchema,
  quality: QualitySchema,
  /** [language=the firm's first] of the mail and of the page it leads to. */
  language: v.exactOptional(LanguageSchema),
});
export type InviteInput = v.InferInput<typeof InviteSchema>;
export type Invite = v.InferOutput<typeof InviteSchema>;

/** `POST /v1/staff/people/:id/invite`: again, or back for somebody who has left. The older link ends at once. */
export const InviteAgainSchema = v.strictObject({
  email: v.exactOptional(EmailSchema),
  language: v.exactOptional(LanguageSchema),
});
export type InviteAgain = v.InferOutput<typeof InviteAgainSchema>;

/** The answer to both. */
export const InvitedSchema = v.object({
  staff: v.string(),
  /** The link to hand over, only where no mail is set up; it is told once, and to nobody else. */
  link: v.nullable(v.string()),
  expiresAt: InstantSchema,
});
export type Invited = v.InferOutput<typeof InvitedSchema>;

/** `PATCH /v1/staff/people/:id`: what is absent stays. Nobody changes their own role. */
export const PatchPersonSchema = v.partial(
  v.strictObject({
    name: PersonNameSchema,
    role: RoleSchema,
    quality: QualitySchema,
    checks: v.boolean('invalid'),
  }),
);
export type PatchPersonInput = v.InferInput<typeof PatchPersonSchema>;
export type PatchPerson = v.InferOutput<typeof PatchPersonSchema>;

/** `POST /v1/staff/people/:id/leave`: who takes over the open threads; null for nobody. Withdraws an invitation too. */
export const LeaveSchema = v.strictObject({ to: v.nullable(v.pipe(v.string('invalid'), v.uuid('id'))) });
export const LeftSchema = v.object({
  /** How many open threads changed hands. */
  threads: v.number(),
});

/** `POST /v1/staff/people/:id/second-factor/remove`: for somebody who has lost telephone and recovery codes. */
export const RemovePersonsFactorSchema = v.strictObject({});

/** `POST /v1/auth/invitation`: what an invitation is for. The token comes from the link's fragment. */
export const InvitationTokenSchema = v.strictObject({ token: SecretSchema });
export const InvitationViewSchema = v.object({
  firm: v.string(),
  accent: v.string(),
  accentDark: v.string(),
  name: v.string(),
  role: v.picklist(ROLES),
  quality: v.picklist(QUALITIES),
  language: LanguageSchema,
  /** Null where the invited person gives their own. */
  email: v.nullable(v.string()),
  /** The address opens an account here already: its password is asked for, not a new one. */
  account: v.boolean(),
  expiresAt: InstantSchema,
});
export type InvitationView = v.InferOutput<typeof InvitationViewSchema>;

/** `POST /v1/auth/accept-invitation`: spends the link, and signs in as `POST /v1/auth/sign-in/email` does. */
export const AcceptInvitationSchema = v.strictObject({
  token: SecretSchema,
  name: PersonNameSchema,
  /** Only where the invitation names none. */
  email: v.exactOptional(EmailSchema),
  /** A new one, or that of the account which the address opens already; it is judged only when it is new. */
  password: v.string('password'),
});
export type AcceptInvitation = v.InferOutput<typeof AcceptInvitationSchema>;

/** A password that is chosen is judged by this. */
export const isNewPassword = (password: string): boolean => v.is(NewPasswordSchema, password);
