/** The visitor's routes: same origin as the panel, under the token that the device has made. */
import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import {
  AskCallbackSchema,
  ConversationListSchema,
  EndedOthersSchema,
  GiveContactSchema,
  GivePartiesSchema,
  HandoverSchema,
  OpenConversationSchema,
  RedeemSchema,
  SeenSchema,
  SendMessageSchema,
  SettleSchema,
  ThreadPageSchema,
} from '@parenthese/shared/conversations/wire.ts';
import type { Firm, Firms } from '../firms/firms.ts';
import { bearerOf, type People } from '../people/actor.ts';
import type { Db } from '../platform/database/database.ts';
import { documented, parse } from '../platform/http/parse.ts';
import type { Later } from '../platform/later.ts';
import { Refusal } from '../platform/refusal.ts';
import type { FreshLinks } from './fresh-links.ts';
import type { Streams } from './stream.ts';
import type { Written } from './visitor-messages.ts';
import type { VisitorService } from './visitor-service.ts';

const AfterSchema = v.object({
  after: v.optional(v.pipe(v.string(), v.regex(/^\d{1,9}$/, 'count'), v.transform(Number)), '0'),
});

export type VisitorRouteParts = Readonly<{
  db: Db;
  firms: Firms;
  people: People;
  service: VisitorService;
  streams: Streams;
  freshLinks: FreshLinks;
  later: Later;
}>;

/** A write with its sender's id: made now, made before, or the id belongs to something else. */
const ONCE = {
  201: ThreadPageSchema,
  200: ThreadPageSchema,
  409: 'The id belongs to something else',
} as const;
const REDEEMED = {
  200: ThreadPageSchema,
  409: 'The token belongs to somebody already',
  410: 'Expired or spent',
} as const;

export function visitorRoutes({ db, firms, people, service, streams, freshLinks, later }: VisitorRouteParts) {
  const firmOf = async (slug: string): Promise<Firm> => {
    const firm = await firms.bySlug(db, slug);
    if (!firm) throw new Refusal('not-found', { field: 'firm' });
    return firm;
  };

  return new Hono()
    .post(
      '/v1/conversations',
      documented('Opens a conversation with its first line, under a token that the device has just made.', {
        ...ONCE,
        403: 'The token opens one conversation only',
      }),
      parse('json', OpenConversationSchema),
      async (c) => {
        const input = c.req.valid('json');
        return answer(c, await service.open(await firmOf(input.firm), tokenOf(c), input));
      },
    )
    .get(
      '/v1/conversations',
      documented('Lists what this token opens.', { 200: ConversationListSchema }),
      async (c) => c.json(await service.list(await people.visitor(c))),
    )
    .post(
      '/v1/conversations/forget',
      documented('Ends this token: the device is forgotten here too.', { 204: 'Forgotten' }),
      async (c) => {
        const known = await people.visitor(c);
        await service.forget(known);
        streams.endToken(known.token);
        return c.body(null, 204);
      },
    )
    .post(
      '/v1/conversations/end-others',
      documented('Ends what links and hand-overs have opened on other devices and in other tabs.', {
        200: EndedOthersSchema,
      }),
      async (c) => c.json(await service.endOthers(await people.visitor(c))),
    )
    .get(
      '/v1/conversations/:id/messages',
      documented('Reads on from a count of the thread.', { 200: ThreadPageSchema }),
      parse('query', AfterSchema),
      async (c) =>
        c.json(await service.page(await people.visitor(c), c.req.param('id'), c.req.valid('query').after)),
    )
    .post(
      '/v1/conversations/:id/messages',
      documented('Writes a message; durable before it is answered.', ONCE),
      parse('json', SendMessageSchema),
      async (c) =>
        answer(c, await service.send(await people.visitor(c), c.req.param('id'), c.req.valid('json'))),
    )
    .post(
      '/v1/conversations/:id/parties',
      documented('Gives the names that a conflict check needs.', ONCE),
      parse('json', GivePartiesSchema),
      async (c) =>
        answer(c, await service.giveParties(await people.visitor(c), c.req.param('id'), c.req.valid('json'))),
    )
    .post(
      '/v1/conversations/:id/contact',
      documented('Leaves an address for the answer, or takes it back.', ONCE),
      parse('json', GiveContactSchema),
      async (c) =>
        answer(c, await service.giveContact(await people.visitor(c), c.req.param('id'), c.req.valid('json'))),
    )
    .post(
      '/v1/conversations/:id/callback',
      documented('Leaves a number and when it is safe to call it, or takes it back.', ONCE),
      parse('json', AskCallbackSchema),
      async (c) =>
        answer(c, await service.askCallback(await people.visitor(c), c.req.param('id'), c.req.valid('json'))),
    )
    .post(
      '/v1/conversations/:id/settled',
      documented('Says that it is settled.', ONCE),
      parse('json', SettleSchema),
      async (c) =>
        answer(c, await service.settle(await people.visitor(c), c.req.param('id'), c.req.valid('json').id)),
    )
    .post(
      '/v1/conversations/:id/seen',
      documented('Says how far the visitor has seen.', { 204: 'Noted' }),
      parse('json', SeenSchema),
      async (c) => {
        await service.saw(await people.visitor(c), c.req.param('id'), c.req.valid('json').count);
        return c.body(null, 204);
      },
    )
    .post(
      '/v1/conversations/:id/handover',
      documented('Makes a one-time code that carries the thread to another door, for 60 seconds.', {
        200: HandoverSchema,
      }),
      async (c) => c.json(await service.handover(await people.visitor(c), c.req.param('id'))),
    )
    .post(
      '/v1/handovers',
      documented('Exchanges a hand-over code for access under a new token.', REDEEMED),
      parse('json', RedeemSchema),
      async (c) => {
        const { firm, code } = c.req.valid('json');
        return c.json(await service.redeem(await firmOf(firm), tokenOf(c), 'handover', code));
      },
    )
    .post(
      '/v1/links',
      documented(
        'Spends the link of a mail, after a click on our page, for access to that one conversation.',
        REDEEMED,
      ),
      parse('json', RedeemSchema),
      async (c) => {
        const { firm, code } = c.req.valid('json');
        return c.json(await service.redeem(await firmOf(firm), tokenOf(c), 'link', code));
      },
    )
    .post(
      '/v1/links/fresh',
      documented('Mails a fresh link to the address the old one went to; says nothing else.', {
        202: 'Heard',
      }),
      parse('json', RedeemSchema),
      async (c) => {
        const { firm, code } = c.req.valid('json');
        const found = await firmOf(firm);
        later.run(() => freshLinks.ask(found, code));
        return c.body(null, 202);
      },
    );
}

function answer(c: Context, { fresh, page }: Written) {
  return c.json(page, fresh ? 201 : 200);
}

function tokenOf(c: Context): string {
  const token = bearerOf(c.req.raw.headers);
  if (token === null) throw new Refusal('not-signed-in');
  return token;
}
