/** What the console and the service say to each other about one's own account: address, password, second factor, sessions. */
import * as v from 'valibot';
import { CountSchema, EmailSchema, InstantSchema, SecretSchema } from '../wire/primitives.ts';
import { BROWSERS, SYSTEMS } from './device.ts';
import { NewPasswordSchema } from './wire.ts';

/** Six digits of an authenticator, or a recovery code; blanks and hyphens are typed as people like. */
export const SecondFactorCodeSchema = v.pipe(
  v.string('second-factor-code'),
  v.transform((code) => code.replaceAll(/[\s-]+/g, '').toLowerCase()),
  v.regex(/^(?:\d{6}|[a-z2-7]{16})$/, 'second-factor-code'),
);

/** What follows a right password: nothing, or the second step, whose cookie came with the answer (202). */
export const SignedInSchema = v.object({ next: v.exactOptional(v.literal('second-factor-needed')) });
export type SignedIn = v.InferOutput<typeof SignedInSchema>;

/** `POST /v1/auth/second-factor`: the second step of signing in. Five tries, ten minutes; each code opens once. */
export const SecondStepSchema = v.strictObject({ code: SecondFactorCodeSchema });

/** A password that opened the door before is not judged again. */
const OwnPasswordSchema = v.pipe(v.string('password'), v.maxLength(1_000, 'password'));

/** `GET /v1/staff/account` */
export const AccountSchema = v.object({
  email: v.string(),
  /** The address that was asked for and has not confirmed yet; null for none. */
  newEmail: v.nullable(v.string()),
  secondFactor: v.object({
    on: v.boolean(),
    /** The firm asks for one: without it nothing else opens. */
    required: v.boolean(),
    recoveryCodesLeft: CountSchema,
  }),
  /** Newest first. */
  sessions: v.array(
    v.object({
      id: v.string(),
      at: InstantSchema,
      expiresAt: InstantSchema,
      browser: v.nullable(v.picklist(BROWSERS)),
      system: v.nullable(v.picklist(SYSTEMS)),
      current: v.boolean(),
    }),
  ),
  /** The firms in which this account works, and where it is now. */
  firms: v.array(v.object({ slug: v.string(), name: v.string(), current: v.boolean() })),
});
export type Account = v.InferOutput<typeof AccountSchema>;

/** `POST /v1/staff/account/firm`: goes on in another of one's firms, in this session. */
export const ChooseFirmSchema = v.strictObject({ firm: v.string('slug') });

/** `POST /v1/staff/account/email`: mails a link to the new address. Where no mail is set up it holds at once. */
export const ChangeEmailSchema = v.strictObject({ email: EmailSchema, password: OwnPasswordSchema });
export const EmailAskedSchema = v.object({
  /** False where the address holds at once, for want of mail. */
  confirm: v.boolean(),
});
/** `POST /v1/auth/confirm-email`: spends the link; every session of the account ends but the one that confirms. */
export const ConfirmEmailSchema = v.strictObject({ token: SecretSchema });
export const EmailConfirmedSchema = v.object({ email: v.string() });

/** `POST /v1/staff/account/password`: ends every other session. */
export const ChangePasswordSchema = v.strictObject({
  password: OwnPasswordSchema,
  newPassword: NewPasswordSchema,
});

/** `POST /v1/staff/account/sessions/end-others` */
export const EndOthersSchema = v.strictObject({});

/** `POST /v1/staff/account/second-factor`: begins; nothing is asked for at sign-in before a code was confirmed. */
export const BeginSecondFactorSchema = v.strictObject({ password: OwnPasswordSchema });
export const SecondFactorBegunSchema = v.object({
  /** `otpauth://…`, for a link on the telephone itself. */
  uri: v.string(),
  /** The same secret in base32, to type. */
  secret: v.string(),
  /** A picture of `uri` as SVG, black on white. */
  qr: v.string(),
});
export type SecondFactorBegun = v.InferOutput<typeof SecondFactorBegunSchema>;

/** `POST /v1/staff/account/second-factor/confirm` */
export const ConfirmSecondFactorSchema = v.strictObject({ code: SecondFactorCodeSchema });
/** Also the answer to `…/recovery-codes`: shown once, each good once. */
export const RecoveryCodesSchema = v.object({ recoveryCodes: v.array(v.string()) });
export type RecoveryCodes = v.InferOutput<typeof RecoveryCodesSchema>;

/** `POST /v1/staff/account/second-factor/recovery-codes`: new ones; the older end. */
export const NewRecoveryCodesSchema = v.strictObject({ password: OwnPasswordSchema });
/** `POST /v1/staff/account/second-factor/remove` */
export const RemoveSecondFactorSchema = v.strictObject({ password: OwnPasswordSchema });
