/** The floor under a message: bare Hono, and a durable insert that shares its commit with what arrived in the same turn. */
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { parameters, tellReady } from './child.ts';

const { folder } = parameters<{ folder: string }>();
const database = new DatabaseSync(join(folder, 'floor.db'));
database.exec('pragma journal_mode = wal; pragma synchronous = full');
database.exec('create table messages (seq integer primary key, id text unique, thread text, text text)');
const insert = database.prepare('insert into messages (id, thread, text) values (?, ?, ?)');

type Waiting = { row: [string, string, string]; done: () => void };
let waiting: Waiting[] = [];

function flush(): void {
  const group = waiting;
  waiting = [];
  database.exec('begin immediate');
  for (const { row } of group) insert.run(...row);
  database.exec('commit');
  for (const { done } of group) done();
}

const app = new Hono().post('/v1/conversations/:id/messages', async (c) => {
  const { id, text } = await c.req.json<{ id: string; text: string }>();
  await new Promise<void>((done) => {
    if (waiting.length === 0) setImmediate(flush);
    waiting.push({ row: [id, c.req.param('id'), text], done });
  });
  return c.json({ id }, 201);
});

const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, (info: AddressInfo) =>
  tellReady({ port: info.port }),
);
server.once('error', (error) => {
  throw error;
});
