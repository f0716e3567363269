/** The console's routes to conversations: under the cookie, and only from our own pages. */
import { Hono } from 'hono';
import * as v from 'valibot';
import {
  AssignSchema,
  CloseFlagSchema,
  DraftSchema,
  GiveClearanceSchema,
  INBOX_VIEWS,
  InboxSchema,
  OpenFoldSchema,
  SetStatusSchema,
  StaffMessageSchema,
  StaffThreadSchema,
  TodaySchema,
} from '@parenthese/shared/conversations/staff-wire.ts';
import { ThreadExportSchema } from '@parenthese/shared/log/thread-export-wire.ts';
import type { People } from '../people/actor.ts';
import { documented, parse } from '../platform/http/parse.ts';
import type { StaffService } from './staff-service.ts';
import type { Streams } from './stream.ts';

const InboxQuerySchema = v.object({
  view: v.optional(v.picklist(INBOX_VIEWS, 'invalid'), 'waiting'),
  before: v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}$/, 'instant'), v.transform(Number))),
});

/** The thread as it is after the write. */
const WRITTEN = {
  201: StaffThreadSchema,
  409: 'The id belongs to something else, or the parties are not checked, or it is closed',
} as const;

export type StaffRouteParts = Readonly<{ people: People; service: StaffService; streams: Streams }>;

export function staffConversationRoutes({ people, service, streams }: StaffRouteParts) {
  return new Hono()
    .get(
      '/v1/staff/today',
      documented('Who waits, which aims are at risk, what changed.', { 200: TodaySchema }),
      async (c) => c.json(await service.today(await people.staff(c))),
    )
    .get(
      '/v1/staff/conversations',
      documented('The inbox in one of its views.', { 200: InboxSchema }),
      parse('query', InboxQuerySchema),
      async (c) => {
        const { view, before } = c.req.valid('query');
        return c.json(await service.inbox(await people.staff(c), view, before ?? null));
      },
    )
    .get(
      '/v1/staff/conversations/:id',
      documented('One thread, with what this person may see of it.', { 200: StaffThreadSchema }),
      async (c) => c.json(await service.thread(await people.staff(c), c.req.param('id'))),
    )
    .get(
      '/v1/staff/conversations/:id/export',
      documented('One thread as a chain that proves itself, with its head signed.', {
        200: ThreadExportSchema,
      }),
      async (c) => {
        const exported = await service.export(await people.staff(c), c.req.param('id'));
        c.header('Content-Disposition', `attachment; filename="parenthese-${exported.thread}.json"`);
        return c.json(exported);
      },
    )
    .post(
      '/v1/staff/conversations/:id/messages',
      documented('Answers, under one’s own name and quality.', WRITTEN),
      parse('json', StaffMessageSchema),
      async (c) =>
        c.json(await service.answer(await people.staff(c), c.req.param('id'), c.req.valid('json')), 201),
    )
    .post(
      '/v1/staff/conversations/:id/notes',
      documented('Writes a note that no visitor ever receives.', WRITTEN),
      parse('json', StaffMessageSchema),
      async (c) =>
        c.json(await service.note(await people.staff(c), c.req.param('id'), c.req.valid('json')), 201),
    )
    .put(
      '/v1/staff/conversations/:id/draft',
      documented('Keeps an answer half written; an empty one removes it.', { 204: 'Kept' }),
      parse('json', DraftSchema),
      async (c) => {
        await service.keepDraft(await people.staff(c), c.req.param('id'), c.req.valid('json').text);
        return c.body(null, 204);
      },
    )
    .post(
      '/v1/staff/conversations/:id/typing',
      documented('Shows the visitor that an answer is being written; carries no text.', { 204: 'Shown' }),
      async (c) => {
        const known = await people.staff(c);
        const id = await service.writable(known, c.req.param('id'));
        streams.signVisitor(known.firm.id, id, {
          type: 'typing',
          conversation: id,
          name: known.member.name,
        });
        return c.body(null, 204);
      },
    )
    .post(
      '/v1/staff/conversations/:id/status',
      documented('Sets where the work stands; the reason stays in the firm.', WRITTEN),
      parse('json', SetStatusSchema),
      async (c) =>
        c.json(await service.setStatus(await people.staff(c), c.req.param('id'), c.req.valid('json')), 201),
    )
    .post(
      '/v1/staff/conversations/:id/clearance',
      documented('Says that the parties were checked, or refuses in the fixed words.', WRITTEN),
      parse('json', GiveClearanceSchema),
      async (c) =>
        c.json(
          await service.giveClearance(await people.staff(c), c.req.param('id'), c.req.valid('json')),
          201,
        ),
    )
    .post(
      '/v1/staff/conversations/:id/fold',
      documented('Opens what is folded, for the one in charge of checks; it is logged.', WRITTEN),
      parse('json', OpenFoldSchema),
      async (c) =>
        c.json(await service.openFold(await people.staff(c), c.req.param('id'), c.req.valid('json').id), 201),
    )
    .post(
      '/v1/staff/conversations/:id/flags/urgent',
      documented('Closes the urgent flag; a lawyer’s act.', WRITTEN),
      parse('json', CloseFlagSchema),
      async (c) =>
        c.json(
          await service.closeFlag(await people.staff(c), c.req.param('id'), c.req.valid('json').id),
          201,
        ),
    )
    .post(
      '/v1/staff/conversations/:id/assignment',
      documented('Hands a conversation to a colleague, or to nobody.', WRITTEN),
      parse('json', AssignSchema),
      async (c) =>
        c.json(await service.assign(await people.staff(c), c.req.param('id'), c.req.valid('json')), 201),
    );
}
