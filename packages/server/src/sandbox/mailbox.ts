/** The sandbox's mails as JSON, on a port of its own, so that the service under test has no route it would not have. */
import { Hono } from 'hono';
import type { Db } from '../platform/database/database.ts';

/** Every mail sent, newest first; `?to=` keeps those to one address. */
export function mailbox(db: () => Db): Hono {
  return new Hono().get('/', async (c) => {
    const to = c.req.query('to');
    let query = db()
      .selectFrom('mails')
      .select(['id', 'at', 'recipient', 'subject', 'text', 'html'])
      .orderBy('at', 'desc')
      .orderBy('id', 'desc');
    if (to !== undefined) query = query.where('recipient', '=', to);
    return c.json({ mails: await query.execute() });
  });
}
