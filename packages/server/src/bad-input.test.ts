/** What bad input gets: a problem in the person's language that names the field; never a 500, and nothing written. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '@parenthese/shared/wire/language.ts';
import { PROBLEMS, type ProblemCode } from '@parenthese/shared/wire/problems.ts';
import { onBothEngines } from './platform/testing/engines.ts';
import { BASE_URL, from, headersOf } from './platform/testing/test-app.ts';
import { sandboxApp, type SandboxApp } from './platform/testing/sandbox-app.ts';
import { BODIES, newId, pathOf, UNUSED } from './platform/testing/scenes.ts';

const RUNS = 12 * Number(process.env['THOROUGH'] ?? 1);
const ROUTES = Object.keys(BODIES);
type Problem = Readonly<{ code: ProblemCode; status: number; title: string; field?: string }>;

onBothEngines('a route', (database) => {
  let t: SandboxApp;
  beforeAll(async () => {
    t = await sandboxApp({ database: database(), limits: false });
  });

  const sceneOf = () => ({ id: t.durand.conversation, newId, code: UNUSED });

  /** Asked as whoever may: what is refused is refused for the body. */
  async function ask(route: string, body: string, language = 'fr') {
    const [method = ''] = route.split(' ');
    const headers = headersOf(
      route.includes('/staff/')
        ? // Anew each time, since a body that is right may end the session it came with.
          { cookie: await t.app.parts.auth.cookieFor(t.durand.actors.admin.email) }
        : { token: t.durand.actors.visitor.token },
    );
    headers.set('accept-language', language);
    const response = await t.app.request(
      `${BASE_URL}${pathOf(route, sceneOf())}`,
      { method, headers, body },
      from(),
    );
    return { status: response.status, text: await response.text() };
  }
  const heads = async () => [await t.headOf('durand'), await t.headOf('marchand')];

  /** A problem that a person can read, in both languages, and nothing written; what is taken is no business of this test. */
  async function expectRefusedWell(route: string, body: string): Promise<number> {
    const before = await heads();
    for (const language of LANGUAGES) {
      const { status, text } = await ask(route, body, language);
      if (status < 400) return status;
      expect([route, body, status]).not.toEqual([route, body, 500]);
      const problem = JSON.parse(text) as Problem;
      expect(problem.title).toBe(PROBLEMS[problem.code].title[language]);
      expect(problem.status).toBe(status);
    }
    expect(await heads()).toEqual(before);
    return 422;
  }

  /** Strings that have broken something somewhere. */
  const nasty = fc.constantFrom(
    '',
    ' ',
    '\0',
    '\ud800',
    '\u202e',
    '__proto__',
    'null',
    'undefined',
    'NaN',
    '-1',
    '1e309',
    '${7*7}',
    "' or 1=1 --",
    '<script>',
    '../../etc/passwd',
    '%00',
    'a'.repeat(300),
    'e\u0301',
    '0198f0a0-0000-7000-8000-000000000001',
    'toString',
  );
  const leaf = fc.oneof(
    nasty,
    fc.string(),
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.maxSafeInteger(),
  );
  const { any } = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      leaf,
      fc.array(tie('any'), { maxLength: 4 }),
      fc.dictionary(fc.oneof(fc.string({ maxLength: 8 }), nasty), tie('any'), { maxKeys: 4 }),
    ),
  }));

  test.each(ROUTES)('meets any JSON without a fault: %s', async (route) => {
    await fc.assert(
      fc.asyncProperty(any, async (value) => {
        await expectRefusedWell(route, JSON.stringify(value));
      }),
      { numRuns: RUNS },
    );
  });

  test.each(ROUTES)('meets a right body with one wrong value without a fault: %s', async (route) => {
    const right = BODIES[route]!(sceneOf()) as Record<string, unknown>;
    const paths = leavesOf(right);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...(paths.length === 0 ? [['id']] : paths)),
        any,
        async (path, value) => {
          await expectRefusedWell(route, JSON.stringify(withValue(BODIES[route]!(sceneOf()), path, value)));
        },
      ),
      { numRuns: RUNS },
    );
  });

  test.each(ROUTES)('meets any bytes without a fault: %s', async (route) => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), async (text) => {
        const { status } = await ask(route, text.toWellFormed());
        expect(status).not.toBe(500);
      }),
      { numRuns: RUNS },
    );
  });

  test.each(ROUTES)('refuses a field it does not know, and names it: %s', async (route) => {
    const right = BODIES[route]!(sceneOf()) as object;
    const before = await heads();
    // Whoever sets people names their role.
    const unknown = route.includes('/staff/people')
      ? ['extra', 'firm_id', 'staff_id', 'author', 'at', 'seq', 'isAdmin']
      : ['extra', 'firm_id', 'role', 'staff_id', 'author', 'at', 'seq', 'isAdmin'];
    for (const extra of unknown) {
      const { status, text } = await ask(route, JSON.stringify({ ...right, [extra]: 1 }));
      expect([extra, status, JSON.parse(text)]).toMatchObject([
        extra,
        422,
        { code: 'unknown-field', field: extra },
      ]);
    }
    expect(await heads()).toEqual(before);
  });

  // A PATCH says only what is to change.
  test.each(ROUTES.filter((route) => !route.startsWith('PATCH')))(
    'names the field that is missing: %s',
    async (route) => {
      const right = BODIES[route]!(sceneOf()) as Record<string, unknown>;
      for (const key of Object.keys(right)) {
        const { [key]: _, ...rest } = right;
        const { status, text } = await ask(route, JSON.stringify(rest));
        expect([key, status, JSON.parse(text)]).toMatchObject([key, 422, { field: key }]);
      }
    },
  );

  test('meets any path and query without a fault', async () => {
    const parts = fc.oneof(nasty, fc.string({ maxLength: 20 }), fc.constant(t.durand.conversation));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths(t)), parts, parts, async (path, part, query) => {
        const filled = path.replaceAll(/:\w+|\*/g, () => encodeURIComponent(part.toWellFormed()));
        const url = `${BASE_URL}${filled}?after=${encodeURIComponent(query.toWellFormed())}&before=${encodeURIComponent(query.toWellFormed())}&view=${encodeURIComponent(query.toWellFormed())}`;
        for (const as of [
          { token: t.durand.actors.visitor.token },
          { cookie: t.durand.actors.admin.cookie },
        ]) {
          const response = await t.app.request(url, { headers: headersOf(as) }, from());
          await response.body?.cancel();
          expect([path, part, query, response.status]).not.toEqual([path, part, query, 500]);
        }
      }),
      { numRuns: 10 * RUNS },
    );
  });
});

describe('a problem', () => {
  test('has a sentence in both languages that ends, and no two codes share one', () => {
    for (const language of LANGUAGES) {
      const titles = Object.values(PROBLEMS).map(({ title }) => title[language]);
      for (const title of titles) expect(title).toMatch(/^\p{Lu}.*(\.|@\S+|\d|Paris)$/u);
      expect(new Set(titles).size).toBe(titles.length);
    }
  });
});

function paths(t: SandboxApp): string[] {
  return [...new Set(t.app.app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path))];
}

/** The paths of keys to every value of a body that is no object. */
function leavesOf(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  return Object.entries(value).flatMap(([key, part]) => leavesOf(part, [...path, key]));
}

function withValue(value: unknown, [key, ...rest]: readonly string[], put: unknown): unknown {
  if (key === undefined) return put;
  const object = value as Record<string, unknown>;
  return { ...object, [key]: withValue(object[key], rest, put) };
}
