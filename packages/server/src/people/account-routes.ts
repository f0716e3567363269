/** One's own account: address, password, second factor, sessions, and the firm to go on in. */
import { Hono } from 'hono';
import {
  AccountSchema,
  BeginSecondFactorSchema,
  ChangeEmailSchema,
  ChangePasswordSchema,
  ChooseFirmSchema,
  ConfirmEmailSchema,
  ConfirmSecondFactorSchema,
  EmailAskedSchema,
  EmailConfirmedSchema,
  EndOthersSchema,
  NewRecoveryCodesSchema,
  RecoveryCodesSchema,
  RemoveSecondFactorSchema,
  SecondFactorBegunSchema,
} from '@parenthese/shared/people/account-wire.ts';
import { documented, parse } from '../platform/http/parse.ts';
import type { AccountService } from './account-service.ts';
import type { People } from './actor.ts';
import { withCookies } from './signed-in.ts';

export type AccountRouteParts = Readonly<{ people: People; service: AccountService }>;

/** Everybody's own, so that who asks is all that is asked: nothing here takes the id of another account. */
export function accountRoutes({ people, service }: AccountRouteParts) {
  return new Hono()
    .get(
      '/v1/staff/account',
      documented('One’s own account, and where it is signed in.', { 200: AccountSchema }),
      async (c) => c.json(await service.view(await people.account(c))),
    )
    .delete(
      '/v1/staff/account/sessions/:id',
      documented('Signs one of one’s own devices out.', { 204: 'Ended' }),
      async (c) => {
        await service.endSession(await people.account(c), c.req.param('id'));
        return c.body(null, 204);
      },
    )
    .post(
      '/v1/staff/account/sessions/end-others',
      documented('Signs every other device out.', { 204: 'Ended' }),
      parse('json', EndOthersSchema),
      async (c) => {
        await service.endOthers(await people.account(c));
        return c.body(null, 204);
      },
    )
    .post(
      '/v1/staff/account/firm',
      documented('Goes on in another of one’s own firms, in this session.', { 204: 'Chosen' }),
      parse('json', ChooseFirmSchema),
      async (c) => {
        await service.chooseFirm(await people.account(c), c.req.valid('json').firm);
        return c.body(null, 204);
      },
    )
    .post(
      '/v1/staff/account/email',
      documented('Mails a link to a new address, and word of it to the old one.', {
        200: EmailAskedSchema,
        409: 'The address opens another account',
      }),
      parse('json', ChangeEmailSchema),
      async (c) => {
        const { email, password } = c.req.valid('json');
        return c.json({ confirm: await service.changeEmail(await people.account(c), email, password) });
      },
    )
    .post(
      '/v1/auth/confirm-email',
      documented('Spends the link to a new address; every session but the one that confirms ends.', {
        200: EmailConfirmedSchema,
        409: 'The address opens another account by now',
        410: 'Expired or spent',
      }),
      parse('json', ConfirmEmailSchema),
      async (c) =>
        c.json({ email: await service.confirmEmail(c.req.valid('json').token, c.req.raw.headers) }),
    )
    .post(
      '/v1/staff/account/password',
      documented('Sets a new password and signs every other device out.', { 200: 'Set' }),
      parse('json', ChangePasswordSchema),
      async (c) => {
        const known = await people.account(c);
        withCookies(c, await service.changePassword(known, c.req.raw.headers, c.req.valid('json')));
        return c.json({});
      },
    )
    .post(
      '/v1/staff/account/second-factor',
      documented('Begins a second factor: a secret for an authenticator, not yet asked for.', {
        200: SecondFactorBegunSchema,
        409: 'On already',
      }),
      parse('json', BeginSecondFactorSchema),
      async (c) => {
        const known = await people.account(c);
        return c.json(
          await service.beginSecondFactor(known, c.req.raw.headers, c.req.valid('json').password),
        );
      },
    )
    .post(
      '/v1/staff/account/second-factor/confirm',
      documented('Turns the second factor on by its first code, and tells the recovery codes, once.', {
        200: RecoveryCodesSchema,
        409: 'None was begun, or it is on already',
      }),
      parse('json', ConfirmSecondFactorSchema),
      async (c) => {
        const known = await people.account(c);
        const { recoveryCodes, cookies } = await service.confirmSecondFactor(
          known,
          c.req.raw.headers,
          c.req.valid('json').code,
        );
        withCookies(c, cookies);
        return c.json({ recoveryCodes });
      },
    )
    .post(
      '/v1/staff/account/second-factor/recovery-codes',
      documented('Makes new recovery codes; the older open nothing any more.', {
        200: RecoveryCodesSchema,
        409: 'There is no second factor',
      }),
      parse('json', NewRecoveryCodesSchema),
      async (c) => {
        const known = await people.account(c);
        const recoveryCodes = await service.newRecoveryCodes(known, c.req.valid('json').password);
        return c.json({ recoveryCodes });
      },
    )
    .post(
      '/v1/staff/account/second-factor/remove',
      documented('Turns the second factor off.', { 200: 'Off', 409: 'There is none' }),
      parse('json', RemoveSecondFactorSchema),
      async (c) => {
        const known = await people.account(c);
        const { password } = c.req.valid('json');
        withCookies(c, await service.removeSecondFactor(known, c.req.raw.headers, password));
        return c.json({});
      },
    );
}
