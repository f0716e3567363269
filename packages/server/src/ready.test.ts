import { expect, test } from 'vitest';
import { sandboxApp } from './platform/testing/sandbox-app.ts';

test('a service that is not ready leaves a line that says why, for whoever is woken by it', async () => {
  const t = await sandboxApp();
  expect((await t.ask('GET', '/readyz')).status).toBe(200);
  expect(t.logged).toEqual([]);
  await t.database.close();
  expect((await t.ask('GET', '/readyz')).status).toBe(503);
  expect(t.logged).toEqual([
    {
      error: 'Error',
      code: expect.toBeOneOf([null, expect.any(String)]),
      message: 'not ready: the database does not answer',
    },
  ]);
});
