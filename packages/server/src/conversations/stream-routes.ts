/** `GET /v1/stream`: one address for staff and visitors; what comes down it depends on the credential alone. */
import { Hono, type Context } from 'hono';
import { demand, type People } from '../people/actor.ts';
import { documented } from '../platform/http/parse.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Streams } from './stream.ts';
import type { VisitorService } from './visitor-service.ts';

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
};

export function streamRoutes({
  people,
  streams,
  service,
  addressOf,
}: Readonly<{
  people: People;
  streams: Streams;
  service: VisitorService;
  addressOf: (c: Context) => string;
}>) {
  return new Hono().get(
    '/v1/stream',
    documented('The live tail of the log as server-sent events; `Last-Event-ID` reads on.', {
      200: 'text/event-stream',
    }),
    async (c) => {
      const known = await people.identify(c.req.raw);
      const last = c.req.header('last-event-id') ?? '';
      if (!known) throw new Refusal('not-signed-in');
      const address = addressOf(c);
      if ('member' in known) {
        demand(known.actor, 'conversation.list', { firm: known.firm.uid });
        return c.body(
          await streams.openStaff(
            known.firm.id,
            { staff: known.member.id, session: known.session, address },
            /^\d{1,15}$/.test(last) ? Number(last) : null,
          ),
          200,
          HEADERS,
        );
      }
      const { conversations } = await service.list(known);
      const counts = countsOf(last);
      const after = new Map(
        conversations.map(({ id, count }) => [id, Math.min(counts.get(id) ?? count, count)]),
      );
      const stream = await streams.openVisitor(known.firm.id, { token: known.token, address }, after);
      return c.body(stream, 200, HEADERS);
    },
  );
}

/** `<conversation>:<count>[,…]`; what is not of this form is passed over. */
function countsOf(lastEventId: string): ReadonlyMap<string, number> {
  return new Map(
    lastEventId.split(',').flatMap((part) => {
      const [, id, count] = /^([0-9a-f-]{36}):(\d{1,9})$/.exec(part.trim()) ?? [];
      return id === undefined ? [] : [[id, Number(count)] as const];
    }),
  );
}
