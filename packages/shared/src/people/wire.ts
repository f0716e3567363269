/** What the console says to sign staff in and out, and to choose a new password. */
import * as v from 'valibot';
import { EmailSchema } from '../wire/primitives.ts';

export const PASSWORD_MIN_CHARACTERS = 12;
export const PASSWORD_MAX_CHARACTERS = 256;

export const NewPasswordSchema = v.pipe(
  v.string('password'),
  v.check(
    (password) => password.isWellFormed() && [...password].length >= PASSWORD_MIN_CHARACTERS,
    'password',
  ),
  v.maxLength(PASSWORD_MAX_CHARACTERS, 'password'),
);

/** `POST /v1/auth/sign-in/email`: a password is not judged here, for what was once accepted must open the door. */
export const SignInSchema = v.strictObject({ email: EmailSchema, password: v.string('password') });

/** `POST /v1/auth/sign-out` */
export const SignOutSchema = v.strictObject({});

/** `POST /v1/auth/request-password-reset`: answered the same whether or not the address has an account. */
export const AskPasswordResetSchema = v.strictObject({
  email: EmailSchema,
  /** Accepted from older consoles; the link always leads to the console's own page. */
  redirectTo: v.optional(v.pipe(v.string('invalid'), v.maxLength(500, 'invalid'))),
});

/** `POST /v1/auth/reset-password`: spends the token of a mailed link. */
export const ResetPasswordSchema = v.strictObject({
  newPassword: NewPasswordSchema,
  token: v.pipe(v.string('secret'), v.regex(/^[A-Za-z0-9_-]{20,64}$/, 'secret')),
});
