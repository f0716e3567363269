/** Staff sign in and out, and the console learns who they are and what they may do. */
import { Hono } from 'hono';
import { MeSchema } from '@parenthese/shared/conversations/staff-wire.ts';
import { SecondStepSchema, SignedInSchema } from '@parenthese/shared/people/account-wire.ts';
import { ACTS, may } from '@parenthese/shared/people/may.ts';
import {
  AskPasswordResetSchema,
  ResetPasswordSchema,
  SignInSchema,
  SignOutSchema,
} from '@parenthese/shared/people/wire.ts';
import type { Presence } from '../availability/presence.ts';
import type { Streams } from '../conversations/stream.ts';
import { titled, type Firms } from '../firms/firms.ts';
import type { Db } from '../platform/database/database.ts';
import { documented, parse } from '../platform/http/parse.ts';
import type { Later } from '../platform/later.ts';
import { Refusal } from '../platform/refusal.ts';
import { refusalOf } from './account-service.ts';
import type { People } from './actor.ts';
import type { Auth } from './auth.ts';
import { deviceIn } from './device-words.ts';
import type { PasswordMail } from './password-mail.ts';
import type { SignInPatience } from './sign-in-patience.ts';
import { answerSignedIn, withCookies } from './signed-in.ts';

export type PeopleRouteParts = Readonly<{
  db: Db;
  auth: Auth;
  people: People;
  firms: Firms;
  presence: Presence;
  mailWorks: boolean;
  passwordMail: PasswordMail;
  /** Tells the owner of an account that a recovery code was used. */
  tellRecovery: (userId: string) => Promise<void>;
  patience: SignInPatience;
  later: Later;
  streams: Streams;
}>;

export function peopleRoutes({
  db,
  auth,
  people,
  firms,
  presence,
  mailWorks,
  passwordMail,
  tellRecovery,
  patience,
  later,
  streams,
}: PeopleRouteParts) {
  return new Hono()
    .post(
      '/v1/auth/sign-in/email',
      documented('Signs staff in; the session is a cookie that no script reads. 202 asks for a code.', {
        200: SignedInSchema,
        202: SignedInSchema,
      }),
      parse('json', SignInSchema),
      async (c) => {
        const credentials = c.req.valid('json');
        await patience.wait(credentials.email);
        const signedIn = await auth.signIn(credentials, { device: deviceIn(c) });
        if (!signedIn) patience.failed(credentials.email);
        if (!signedIn) throw new Refusal('credentials');
        return answerSignedIn(c, signedIn);
      },
    )
    .post(
      '/v1/auth/second-factor',
      documented('Ends signing in by a code of the authenticator, or a recovery code; each opens once.', {
        200: SignedInSchema,
      }),
      parse('json', SecondStepSchema),
      async (c) => {
        const { code } = c.req.valid('json');
        const step = await auth.secondFactor.step(c.req.raw.headers, code, deviceIn(c));
        if (!step.ok) throw refusalOf(step.problem);
        if (step.value.recovery) later.run(() => tellRecovery(step.value.userId));
        return answerSignedIn(c, { headers: step.value.headers, needsCode: false });
      },
    )
    .post(
      '/v1/auth/sign-out',
      documented('Ends the session, and leaves nothing behind on a shared machine.', { 200: 'Signed out' }),
      parse('json', SignOutSchema),
      async (c) => {
        const session = await auth.session(c.req.raw.headers);
        const headers = await auth.signOut(c.req.raw.headers);
        if (session) streams.endSession(session.sessionId);
        c.header('Clear-Site-Data', '"cache", "storage"');
        withCookies(c, headers);
        return c.json({});
      },
    )
    .post(
      '/v1/auth/request-password-reset',
      documented('Mails a link to a new password; says nothing of whether there is such an account.', {
        200: 'Heard',
      }),
      parse('json', AskPasswordResetSchema),
      (c) => {
        const { email } = c.req.valid('json');
        later.run(() => passwordMail.ask(email));
        return c.json({});
      },
    )
    .post(
      '/v1/auth/reset-password',
      documented('Spends the link, sets the password and ends every session of the account.', {
        200: 'Set',
        410: 'Expired or spent',
      }),
      parse('json', ResetPasswordSchema),
      async (c) => {
        if (!(await auth.resetPassword(c.req.valid('json')))) throw new Refusal('reset-expired');
        return c.json({});
      },
    )
    .get(
      '/v1/staff/me',
      documented('Who is signed in, and what they may do.', { 200: MeSchema }),
      async (c) => {
        const { actor, firm, member } = await people.staff(c);
        const { settings } = firm;
        const colleagues = (await firms.staff(db, firm.id)).filter(({ removed }) => !removed);
        return c.json({
          staff: member.id,
          name: member.name,
          quality: member.quality,
          ...titled(member.title),
          role: member.role,
          checks: member.checks,
          firm: {
            id: firm.uid,
            slug: firm.slug,
            name: settings.name,
            zone: settings.calendar.zone,
            languages: [...settings.languages],
            accent: settings.theme.accent,
            accentDark: settings.theme.accentDark,
          },
          present: await presence.isOn(firm.id, member.id),
          acts: ACTS.filter((act) => may(actor, act, { firm: firm.uid })),
          colleagues: colleagues.map(({ id, name, quality }) => ({ staff: id, name, quality })),
          mail: mailWorks,
        });
      },
    );
}
