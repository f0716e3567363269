import { once } from 'node:events';
import { createPublicKey, verify } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { testApp } from '../platform/testing/test-app.ts';
import { newId } from '../platform/world.ts';

let server: SMTPServer;
let sent: Buffer[];
beforeEach(async () => {
  sent = [];
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        sent.push(Buffer.concat(parts));
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
});
afterEach(() => new Promise<void>((done) => server.close(() => done())));

async function house(smtp: boolean) {
  const { port } = server.server.address() as AddressInfo;
  const t = await testApp({ config: { smtpUrl: smtp ? `smtp://127.0.0.1:${port}` : null } });
  const { daily, jobs } = t.app.parts;
  /** One day, whose mails leave. */
  const day = async () => {
    await daily();
    await jobs.tick();
    await jobs.tick();
    t.world.now += 86_400_000;
    const mails = await Promise.all(sent.splice(0).map((mail) => new PostalMime().parse(mail)));
    return mails.filter(({ subject }) => subject === 'Le sceau du jour de votre registre');
  };
  return { t, day };
}

test('each day on which a firm’s log grew, its admins are mailed a seal that proves how far it went', async () => {
  const { t, day } = await house(true);
  const [mail, ...more] = await day();
  expect([mail?.to?.map(({ address }) => address), more]).toEqual([['durand@durand.example'], []]);
  const text = mail?.text ?? '';
  const line = /parenthese head 1 \S+ - \d+ \S+/.exec(text)?.[0] ?? '';
  const root = await t.app.parts.db.selectFrom('roots').selectAll().executeTakeFirstOrThrow();
  expect(line).toContain(` ${root.seq} ${root.hash}`);
  const found = (name: string) => new RegExp(`${name}\u00a0: ([\\w-]+)`).exec(text)?.[1] ?? '';
  const key = createPublicKey({
    key: Buffer.from(found('Clé publique'), 'base64url'),
    format: 'der',
    type: 'spki',
  });
  expect(verify(null, Buffer.from(line), key, Buffer.from(found('Signature Ed25519'), 'base64url'))).toBe(
    true,
  );
});

test('a log that has not grown is not mailed again, and one that has is', async () => {
  const { t, day } = await house(true);
  expect(await day()).toHaveLength(1);
  expect(await day()).toHaveLength(0);
  await t.app.parts.log.append(t.firm, (group) =>
    group.append({
      id: newId(t.world),
      kind: 'staff.set',
      actor: 'system',
      at: t.world.now,
      thread: null,
      body: { staff: 's', name: 'Ana', quality: 'lawyer', role: 'lawyer', checks: false, removed: false },
    }),
  );
  expect(await day()).toHaveLength(1);
});

test('where no mail leaves the house, none is planned', async () => {
  const { t, day } = await house(false);
  await day();
  const planned = await t.app.parts.db.selectFrom('jobs').select('kind').execute();
  expect(planned.map(({ kind }) => kind)).not.toContain('mail.root');
});
