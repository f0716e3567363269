/** Everybody sets how they are told; an admin sets how the firm sees to it that nothing is missed. */
import { Hono, type Context } from 'hono';
import { FirmNoticesInputSchema, FirmNoticesViewSchema } from '@parenthese/shared/notices/firm.ts';
import { PersonNoticesSchema } from '@parenthese/shared/notices/person.ts';
import {
  ChannelTestedSchema,
  ForgetPushSchema,
  NoticesViewSchema,
  PushSubscriptionSchema,
  SawThreadSchema,
  TestChannelSchema,
  TestedSchema,
  TestNoticeSchema,
} from '@parenthese/shared/notices/wire.ts';
import { demand, type People } from '../people/actor.ts';
import { documented, parse } from '../platform/http/parse.ts';
import { deviceKind } from './devices.ts';
import type { NoticeService } from './notice-service.ts';

export type NoticeRouteParts = Readonly<{
  people: People;
  notices: NoticeService;
  /** How many events a thread has that this person may read; refuses any other thread. */
  threadCount: (known: Awaited<ReturnType<People['staff']>>, conversation: string) => Promise<number>;
}>;

export function noticeRoutes({ people, notices, threadCount }: NoticeRouteParts) {
  async function admin(c: Context) {
    const known = await people.staff(c);
    demand(known.actor, 'firm.set', { firm: known.firm.uid });
    return known;
  }

  return new Hono()
    .get(
      '/v1/staff/notices',
      documented('How one is told oneself, and the key under which a browser subscribes.', {
        200: NoticesViewSchema,
      }),
      async (c) => c.json(await notices.view(await people.staff(c))),
    )
    .put(
      '/v1/staff/notices',
      documented('Sets how one is told oneself.', { 200: NoticesViewSchema }),
      parse('json', PersonNoticesSchema),
      async (c) => c.json(await notices.set(await people.staff(c), c.req.valid('json'))),
    )
    .post(
      '/v1/staff/notices/push',
      documented('Registers this browser, so that it rings; the same one again changes nothing.', {
        200: NoticesViewSchema,
      }),
      parse('json', PushSubscriptionSchema),
      async (c) => {
        const known = await people.staff(c);
        return c.json(
          await notices.register(known, c.req.valid('json'), deviceKind(c.req.header('user-agent'))),
        );
      },
    )
    .delete(
      '/v1/staff/notices/push',
      documented('Forgets this browser.', { 204: 'Forgotten' }),
      parse('json', ForgetPushSchema),
      async (c) => {
        await notices.forget(await people.staff(c), c.req.valid('json').endpoint);
        return c.body(null, 204);
      },
    )
    .delete(
      '/v1/staff/notices/devices/:device',
      documented('Forgets one of one’s own devices.', { 204: 'Forgotten' }),
      async (c) => {
        await notices.forgetDevice(await people.staff(c), c.req.param('device'));
        return c.body(null, 204);
      },
    )
    .post(
      '/v1/staff/notices/test',
      documented('Sends a notice that says it is a test, to oneself.', { 200: TestedSchema }),
      parse('json', TestNoticeSchema),
      async (c) => c.json(await notices.test(await people.staff(c), c.req.valid('json').by)),
    )
    .get(
      '/v1/staff/notices/firm',
      documented('Who is on duty, who comes next, and the channels that are told.', {
        200: FirmNoticesViewSchema,
      }),
      async (c) => c.json(await notices.firmView((await admin(c)).firm)),
    )
    .put(
      '/v1/staff/notices/firm',
      documented('Replaces all of it, at the revision that was read; a new channel shows its secret once.', {
        200: FirmNoticesViewSchema,
        412: 'Changed meanwhile',
      }),
      parse('json', FirmNoticesInputSchema),
      async (c) => c.json(await notices.setFirm(await admin(c), c.req.valid('json'))),
    )
    .post(
      '/v1/staff/notices/firm/test',
      documented('Tells a channel that this is a test; answers what it answered.', {
        200: ChannelTestedSchema,
      }),
      parse('json', TestChannelSchema),
      async (c) => {
        const known = await admin(c);
        return c.json({ status: await notices.testChannel(known, c.req.valid('json').channel) });
      },
    )
    .post(
      '/v1/staff/conversations/:id/seen',
      documented('Says that a thread was in sight: of what was read, nobody else is told.', {
        204: 'Noted',
      }),
      parse('json', SawThreadSchema),
      async (c) => {
        const known = await people.staff(c);
        const id = c.req.param('id');
        const count = Math.min(c.req.valid('json').count, await threadCount(known, id));
        await notices.saw(known, id, count);
        return c.body(null, 204);
      },
    );
}
