/** Who works in the firm: the list, invitations, rights, leaving; and the invited person's own two steps. */
import { Hono, type Context } from 'hono';
import { SignedInSchema } from '@parenthese/shared/people/account-wire.ts';
import {
  AcceptInvitationSchema,
  InvitationTokenSchema,
  InvitationViewSchema,
  InviteAgainSchema,
  InvitedSchema,
  InviteSchema,
  LeaveSchema,
  LeftSchema,
  PatchPersonSchema,
  PeopleSchema,
  RemovePersonsFactorSchema,
  type Person,
} from '@parenthese/shared/people/people-wire.ts';
import { documented, parse } from '../platform/http/parse.ts';
import type { Acceptance } from './accept-invitation.ts';
import { demand, type People, type StaffKnown } from './actor.ts';
import { deviceIn } from './device-words.ts';
import type { Invitations } from './invitations.ts';
import type { PeopleService } from './people-service.ts';
import { answerSignedIn } from './signed-in.ts';

export type PeopleListRouteParts = Readonly<{
  people: People;
  list: (known: StaffKnown) => Promise<Person[]>;
  service: PeopleService;
  invitations: Invitations;
  acceptance: Acceptance;
  mailWorks: boolean;
}>;

export function peopleListRoutes({
  people,
  list,
  service,
  invitations,
  acceptance,
  mailWorks,
}: PeopleListRouteParts) {
  async function admin(c: Context): Promise<StaffKnown> {
    const known = await people.staff(c);
    demand(known.actor, 'people.set', { firm: known.firm.uid });
    return known;
  }

  return new Hono()
    .get(
      '/v1/staff/people',
      documented('Who works in the firm, who is invited, who has left; addresses are told to an admin.', {
        200: PeopleSchema,
      }),
      async (c) => {
        const known = await people.staff(c);
        demand(known.actor, 'staff.view', { firm: known.firm.uid });
        return c.json({ people: await list(known), mail: mailWorks });
      },
    )
    .post(
      '/v1/staff/people',
      documented('Invites somebody by mail; where no mail is set up the answer has the link to hand over.', {
        201: InvitedSchema,
        409: 'Here already',
      }),
      parse('json', InviteSchema),
      async (c) => c.json(await invitations.invite(await admin(c), c.req.valid('json')), 201),
    )
    .post(
      '/v1/staff/people/:id/invite',
      documented('Invites again, or back; the older link ends at once.', {
        201: InvitedSchema,
        409: 'Here already',
      }),
      parse('json', InviteAgainSchema),
      async (c) =>
        c.json(await invitations.again(await admin(c), c.req.param('id'), c.req.valid('json')), 201),
    )
    .patch(
      '/v1/staff/people/:id',
      documented('Changes what somebody is and may do, here or in their invitation.', {
        200: PeopleSchema,
        409: 'The last admin, the last in charge of checks, or one’s own role',
      }),
      parse('json', PatchPersonSchema),
      async (c) => {
        const known = await admin(c);
        await service.change(known, c.req.param('id'), c.req.valid('json'));
        return c.json({ people: await list(known), mail: mailWorks });
      },
    )
    .post(
      '/v1/staff/people/:id/leave',
      documented(
        'Somebody leaves: threads handed over, sessions ended, name kept. Withdraws an invitation.',
        {
          200: LeftSchema,
          409: 'The last admin, or the last in charge of checks',
        },
      ),
      parse('json', LeaveSchema),
      async (c) => {
        const known = await admin(c);
        return c.json({ threads: await service.leave(known, c.req.param('id'), c.req.valid('json').to) });
      },
    )
    .post(
      '/v1/staff/people/:id/second-factor/remove',
      documented('Takes the second factor of somebody who has lost it; they sign in anew and are told.', {
        204: 'Removed',
        409: 'There is none, or the account works in another firm too',
      }),
      parse('json', RemovePersonsFactorSchema),
      async (c) => {
        const known = await admin(c);
        await service.removeFactor(known, c.req.param('id'));
        return c.body(null, 204);
      },
    )
    .post(
      '/v1/auth/invitation',
      documented('What an invitation is for; it is not spent by looking.', {
        200: InvitationViewSchema,
        410: 'Expired, spent, replaced or withdrawn',
      }),
      parse('json', InvitationTokenSchema),
      async (c) => c.json(await acceptance.view(c.req.valid('json').token)),
    )
    .post(
      '/v1/auth/accept-invitation',
      documented('Spends an invitation, opens or joins the account, and signs in.', {
        200: SignedInSchema,
        202: SignedInSchema,
        409: 'Here already',
        410: 'Expired, spent, replaced or withdrawn',
      }),
      parse('json', AcceptInvitationSchema),
      async (c) => answerSignedIn(c, await acceptance.accept(c.req.valid('json'), deviceIn(c))),
    );
}
