import { beforeAll, describe, expect, test } from 'vitest';
import { documentedRoutes } from './platform/testing/conformance.ts';
import { sandboxApp, type SandboxApp } from './platform/testing/sandbox-app.ts';

type Operation = Readonly<{
  summary?: string;
  responses: Readonly<Record<string, Readonly<{ description: string; content?: Record<string, object> }>>>;
  requestBody?: object;
}>;
type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

/** Pages and files, which no program reads. */
const PAGES = /^\/($|parenthese\.js|assets|v\/|panel|c\/|survey|console)/;

describe('the OpenAPI file', () => {
  let t: SandboxApp;
  let paths: Paths;
  beforeAll(async () => {
    t = await sandboxApp();
    ({ paths } = (await t.ask('GET', '/v1/openapi.json')).body as { paths: Paths });
  });

  const operationOf = (method: string, path: string): Operation | undefined =>
    paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];

  test('has every route that is no page, and no route that does not exist', () => {
    const real = t.app.app.routes.filter(({ method, path }) => method !== 'ALL' && !PAGES.test(path));
    const wanted = new Set(real.map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`));
    const listed = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(listed.toSorted()).toEqual([...wanted].toSorted());
  });

  test('says of each what it does, what it answers, and which problems it may tell', () => {
    for (const { method, path } of documentedRoutes(t.app.app)) {
      const operation = operationOf(method, path);
      expect([path, operation?.summary]).toEqual([path, expect.stringMatching(/\w+.*\.$/)]);
      const statuses = Object.keys(operation?.responses ?? {}).map(Number);
      expect([path, statuses.some((status) => status < 300)]).toEqual([path, true]);
      for (const status of [400, 401, 403, 404, 413, 415, 422, 429, 503]) expect(statuses).toContain(status);
    }
  });

  test('gives every problem one form, which has no place for what was sent', () => {
    for (const operations of Object.values(paths))
      for (const { responses } of Object.values(operations))
        for (const [status, { content }] of Object.entries(responses)) {
          if (Number(status) < 400) continue;
          expect(Object.keys(content ?? {})).toEqual(['application/problem+json']);
          const form = JSON.stringify(content);
          expect(form).not.toMatch(/"(value|input|received|detail|issues)"/);
        }
  });

  test('shows the form of the body of every route that reads one', () => {
    const without = Object.entries(paths).flatMap(([path, operations]) =>
      Object.entries(operations)
        .filter(([method, { requestBody }]) => method !== 'get' && !requestBody)
        .map(([method]) => `${method} ${path}`),
    );
    expect(without.toSorted()).toEqual([
      'delete /v1/staff/account/sessions/{id}',
      'delete /v1/staff/notices/devices/{device}',
      'delete /v1/staff/people/{id}/photo',
      'delete /v1/staff/sites/{id}',
      'post /v1/conversations/end-others',
      'post /v1/conversations/forget',
      'post /v1/conversations/{id}/handover',
      'post /v1/staff/conversations/{id}/typing',
      'post /v1/staff/people/{id}/photo',
      'post /v1/staff/presence/beat',
      'post /v1/staff/presence/leave',
      'post /v1/staff/settings/logo',
    ]);
  });
});

describe('a probe', () => {
  test('learns that the process answers, and that the database does', async () => {
    const t = await sandboxApp();
    expect((await t.ask('GET', '/healthz')).body).toEqual({ ok: true });
    expect((await t.ask('GET', '/readyz')).body).toEqual({ ok: true });
    await t.database.close();
    expect((await t.ask('GET', '/healthz')).status).toBe(200);
    expect(await t.ask('GET', '/readyz')).toMatchObject({ status: 503, body: { code: 'busy' } });
  });
});
