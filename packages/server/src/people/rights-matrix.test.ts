/**
 * Every route that the app has, asked by everybody, in their own firm and in another: compared with a table written by
 * hand. A route without a row fails, and so does a row without a route.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { asker, type Answered, type As } from '../platform/testing/test-app.ts';
import { sandboxApp, type SandboxApp } from '../platform/testing/sandbox-app.ts';
import {
  BODIES,
  clear,
  handoverOf,
  newId,
  offered,
  ONE_PIXEL,
  openConversation,
  pathOf,
  PICTURE_ROUTES,
  type Scene,
} from '../platform/testing/scenes.ts';
import { STAFF_ACTORS, type StaffActorName } from '../sandbox/firms.ts';

/**
 * What each is answered: a status, `ok` for 2xx, or `same` for a page that is the same for everybody. The operator has
 * no credential over HTTP, so their column is nobody's; the last six columns are people of *another* firm, for whom a
 * 404 must be byte for byte the answer to something that does not exist.
 */
const MATRIX = `
route                                            nobody visitor another  admin lawyer trainee assistant reader left operator | visitor admin lawyer trainee assistant reader
GET /v1/firms/:firm/badge                            ok      ok      ok     ok     ok      ok        ok     ok   ok       ok |      ok    ok     ok      ok        ok     ok
GET /v1/firms/:firm/panel                            ok      ok      ok     ok     ok      ok        ok     ok   ok       ok |      ok    ok     ok      ok        ok     ok
GET /v1/firms/:firm/images/:id                      404     404     404    404    404     404       404    404  404      404 |     404   404    404     404       404    404
GET /v1/firms/:firm/before                           ok      ok      ok     ok     ok      ok        ok     ok   ok       ok |      ok    ok     ok      ok        ok     ok
POST /v1/firms/:firm/before/helped                   ok      ok      ok     ok     ok      ok        ok     ok   ok       ok |      ok    ok     ok      ok        ok     ok
POST /v1/firms/:firm/before/missed                   ok      ok      ok     ok     ok      ok        ok     ok   ok       ok |      ok    ok     ok      ok        ok     ok
GET /v1/setup                                        ok      ok      ok     ok     ok      ok        ok     ok   ok       ok |      ok    ok     ok      ok        ok     ok
POST /v1/setup                                      409     409     409    409    409     409       409    409  409      409 |     409   409    409     409       409    409
GET /v1/surveys/:survey                              ok      ok      ok     ok     ok      ok        ok     ok   ok       ok |      ok    ok     ok      ok        ok     ok
GET /.well-known/parenthese-keys.json                ok      ok      ok     ok     ok      ok        ok     ok   ok       ok |      ok    ok     ok      ok        ok     ok
GET /v1/openapi.json                                 ok      ok      ok     ok     ok      ok        ok     ok   ok       ok |      ok    ok     ok      ok        ok     ok
GET /healthz                                         ok      ok      ok     ok     ok      ok        ok     ok   ok       ok |      ok    ok     ok      ok        ok     ok
GET /readyz                                          ok      ok      ok     ok     ok      ok        ok     ok   ok       ok |      ok    ok     ok      ok        ok     ok

POST /v1/conversations                              401      ok      ok    401    401     401       401    401  401      401 |     409   401    401     401       401    401
GET /v1/conversations                               401      ok      ok    401    401     401       401    401  401      401 |      ok   401    401     401       401    401
POST /v1/conversations/forget                       401      ok      ok    401    401     401       401    401  401      401 |      ok   401    401     401       401    401
POST /v1/conversations/end-others                   401      ok      ok    401    401     401       401    401  401      401 |      ok   401    401     401       401    401
GET /v1/conversations/:id/messages                  401      ok     404    401    401     401       401    401  401      401 |     404   401    401     401       401    401
POST /v1/conversations/:id/messages                 401      ok     404    401    401     401       401    401  401      401 |     404   401    401     401       401    401
POST /v1/conversations/:id/parties                  401      ok     404    401    401     401       401    401  401      401 |     404   401    401     401       401    401
POST /v1/conversations/:id/contact                  401      ok     404    401    401     401       401    401  401      401 |     404   401    401     401       401    401
POST /v1/conversations/:id/callback                 401      ok     404    401    401     401       401    401  401      401 |     404   401    401     401       401    401
POST /v1/conversations/:id/settled                  401      ok     404    401    401     401       401    401  401      401 |     404   401    401     401       401    401
POST /v1/conversations/:id/seen                     401      ok     404    401    401     401       401    401  401      401 |     404   401    401     401       401    401
POST /v1/conversations/:id/answers                  401      ok     404    401    401     401       401    401  401      401 |     404   401    401     401       401    401
POST /v1/conversations/:id/handover                 401      ok     404    401    401     401       401    401  401      401 |     404   401    401     401       401    401
POST /v1/handovers                                  401     409     409    401    401     401       401    401  401      401 |     409   401    401     401       401    401
POST /v1/links                                      401     410     410    401    401     401       401    401  401      401 |     410   401    401     401       401    401
POST /v1/links/fresh                                 ok      ok      ok     ok     ok      ok        ok     ok   ok       ok |      ok    ok     ok      ok        ok     ok
POST /v1/responses/:response/answers                401     404     404    401    401     401       401    401  401      401 |     404   401    401     401       401    401
GET /v1/stream                                      401      ok      ok     ok     ok      ok        ok     ok  401      401 |      ok    ok     ok      ok        ok     ok

POST /v1/auth/sign-in/email                         401     401     401    401    401     401       401    401  401      401 |     401   401    401     401       401    401
POST /v1/auth/sign-out                               ok      ok      ok     ok     ok      ok        ok     ok   ok       ok |      ok    ok     ok      ok        ok     ok
POST /v1/auth/request-password-reset                 ok      ok      ok     ok     ok      ok        ok     ok   ok       ok |      ok    ok     ok      ok        ok     ok
POST /v1/auth/reset-password                        410     410     410    410    410     410       410    410  410      410 |     410   410    410     410       410    410
POST /v1/auth/second-factor                         401     401     401    401    401     401       401    401  401      401 |     401   401    401     401       401    401
POST /v1/auth/invitation                            404     404     404    404    404     404       404    404  404      404 |     404   404    404     404       404    404
POST /v1/auth/accept-invitation                     404     404     404    404    404     404       404    404  404      404 |     404   404    404     404       404    404
POST /v1/auth/confirm-email                         410     410     410    410    410     410       410    410  410      410 |     410   410    410     410       410    410

GET /v1/staff/me                                    401     401     401     ok     ok      ok        ok     ok  401      401 |     401    ok     ok      ok        ok     ok
PUT /v1/staff/presence                              401     401     401     ok     ok      ok        ok    403  401      401 |     401    ok     ok      ok        ok    403
POST /v1/staff/presence/beat                        401     401     401     ok     ok      ok        ok    403  401      401 |     401    ok     ok      ok        ok    403
POST /v1/staff/presence/leave                       401     401     401     ok     ok      ok        ok    403  401      401 |     401    ok     ok      ok        ok    403
GET /v1/staff/settings                              401     401     401     ok    403     403       403    403  401      401 |     401    ok    403     403       403    403
PATCH /v1/staff/settings                            401     401     401     ok    403     403       403    403  401      401 |     401    ok    403     403       403    403
POST /v1/staff/settings/logo                        401     401     401     ok    403     403       403    403  401      401 |     401    ok    403     403       403    403
GET /v1/staff/settings/privacy-text                 401     401     401     ok    403     403       403    403  401      401 |     401    ok    403     403       403    403
GET /v1/staff/people                                401     401     401     ok     ok      ok        ok     ok  401      401 |     401    ok     ok      ok        ok     ok
POST /v1/staff/people                               401     401     401     ok    403     403       403    403  401      401 |     401    ok    403     403       403    403
POST /v1/staff/people/:id/invite                    401     401     401    409    403     403       403    403  401      401 |     401   404    403     403       403    403
PATCH /v1/staff/people/:id                          401     401     401     ok    403     403       403    403  401      401 |     401   404    403     403       403    403
POST /v1/staff/people/:id/leave                     401     401     401    422    403     403       403    403  401      401 |     401   404    403     403       403    403
POST /v1/staff/people/:id/second-factor/remove      401     401     401    409    403     403       403    403  401      401 |     401   404    403     403       403    403
POST /v1/staff/people/:id/photo                     401     401     401     ok     ok     403       403    403  401      401 |     401   404    403     403       403    403
PUT /v1/staff/people/:id/title                      401     401     401     ok     ok     403       403    403  401      401 |     401   404    403     403       403    403
DELETE /v1/staff/people/:id/photo                   401     401     401     ok     ok     403       403    403  401      401 |     401   404    403     403       403    403
GET /v1/staff/checklist                             401     401     401     ok    403     403       403    403  401      401 |     401    ok    403     403       403    403
POST /v1/staff/checklist/:item                      401     401     401     ok    403     403       403    403  401      401 |     401    ok    403     403       403    403
GET /v1/staff/before                                401     401     401     ok    403     403       403    403  401      401 |     401    ok    403     403       403    403
POST /v1/staff/before/set-aside                     401     401     401     ok    403     403       403    403  401      401 |     401    ok    403     403       403    403
GET /v1/staff/site                                  401     401     401     ok    403     403       403    403  401      401 |     401    ok    403     403       403    403
POST /v1/staff/sites                                401     401     401     ok    403     403       403    403  401      401 |     401    ok    403     403       403    403
PATCH /v1/staff/sites/:id                           401     401     401    404    403     403       403    403  401      401 |     401   404    403     403       403    403
DELETE /v1/staff/sites/:id                          401     401     401    404    403     403       403    403  401      401 |     401   404    403     403       403    403
POST /v1/staff/site/ignored                         401     401     401     ok    403     403       403    403  401      401 |     401    ok    403     403       403    403
POST /v1/staff/site/agency-mail                     401     401     401     ok    403     403       403    403  401      401 |     401    ok    403     403       403    403
GET /v1/staff/site/signature                        401     401     401     ok     ok      ok        ok     ok  401      401 |     401    ok     ok      ok        ok     ok
GET /v1/staff/site/qr.svg                           401     401     401     ok     ok      ok        ok     ok  401      401 |     401    ok     ok      ok        ok     ok
GET /v1/staff/site/qr.png                           401     401     401     ok     ok      ok        ok     ok  401      401 |     401    ok     ok      ok        ok     ok
GET /v1/staff/site/poster-a4.pdf                    401     401     401     ok     ok      ok        ok     ok  401      401 |     401    ok     ok      ok        ok     ok
GET /v1/staff/site/poster-a5.pdf                    401     401     401     ok     ok      ok        ok     ok  401      401 |     401    ok     ok      ok        ok     ok
GET /v1/staff/notices                               401     401     401     ok     ok      ok        ok     ok  401      401 |     401    ok     ok      ok        ok     ok
PUT /v1/staff/notices                               401     401     401     ok     ok      ok        ok     ok  401      401 |     401    ok     ok      ok        ok     ok
POST /v1/staff/notices/push                         401     401     401     ok     ok      ok        ok     ok  401      401 |     401    ok     ok      ok        ok     ok
DELETE /v1/staff/notices/push                       401     401     401     ok     ok      ok        ok     ok  401      401 |     401    ok     ok      ok        ok     ok
DELETE /v1/staff/notices/devices/:device            401     401     401     ok     ok      ok        ok     ok  401      401 |     401    ok     ok      ok        ok     ok
POST /v1/staff/notices/test                         401     401     401     ok     ok      ok        ok     ok  401      401 |     401    ok     ok      ok        ok     ok
GET /v1/staff/notices/firm                          401     401     401     ok    403     403       403    403  401      401 |     401    ok    403     403       403    403
PUT /v1/staff/notices/firm                          401     401     401     ok    403     403       403    403  401      401 |     401    ok    403     403       403    403
POST /v1/staff/notices/firm/test                    401     401     401    404    403     403       403    403  401      401 |     401   404    403     403       403    403
POST /v1/staff/conversations/:id/seen               401     401     401     ok     ok      ok        ok     ok  401      401 |     401   404    404     404       404    404
GET /v1/staff/today                                 401     401     401     ok     ok      ok        ok     ok  401      401 |     401    ok     ok      ok        ok     ok
GET /v1/staff/figures                               401     401     401     ok     ok      ok        ok     ok  401      401 |     401    ok     ok      ok        ok     ok
GET /v1/staff/figures/evidence                      401     401     401     ok     ok      ok        ok     ok  401      401 |     401    ok     ok      ok        ok     ok
GET /v1/staff/figures.csv                           401     401     401     ok     ok      ok        ok     ok  401      401 |     401    ok     ok      ok        ok     ok
GET /v1/staff/conversations                         401     401     401     ok     ok      ok        ok     ok  401      401 |     401    ok     ok      ok        ok     ok
GET /v1/staff/conversations/:id                     401     401     401     ok     ok      ok        ok     ok  401      401 |     401   404    404     404       404    404
GET /v1/staff/conversations/:id/export              401     401     401     ok     ok      ok        ok     ok  401      401 |     401   404    404     404       404    404
POST /v1/staff/conversations/:id/messages           401     401     401     ok     ok      ok        ok    403  401      401 |     401   404    404     404       404    404
POST /v1/staff/conversations/:id/notes              401     401     401     ok     ok      ok        ok    403  401      401 |     401   404    404     404       404    404
PUT /v1/staff/conversations/:id/draft               401     401     401     ok     ok      ok        ok    403  401      401 |     401   404    404     404       404    404
POST /v1/staff/conversations/:id/typing             401     401     401     ok     ok      ok        ok    403  401      401 |     401   404    404     404       404    404
POST /v1/staff/conversations/:id/status             401     401     401     ok     ok      ok        ok    403  401      401 |     401   404    404     404       404    404
POST /v1/staff/conversations/:id/assignment         401     401     401     ok     ok      ok        ok    403  401      401 |     401   404    404     404       404    404
POST /v1/staff/conversations/:id/clearance          401     401     401     ok     ok     403       403    403  401      401 |     401   404    404     404       404    404
POST /v1/staff/conversations/:id/flags/urgent       401     401     401     ok     ok     403       403    403  401      401 |     401   404    404     404       404    404
POST /v1/staff/conversations/:id/fold               401     401     401     ok    403     403       403    403  401      401 |     401   404    404     404       404    404

GET /v1/staff/account                               401     401     401     ok     ok      ok        ok     ok  401      401 |     401    ok     ok      ok        ok     ok
DELETE /v1/staff/account/sessions/:id               401     401     401    404    404     404       404    404  401      401 |     401   404    404     404       404    404
POST /v1/staff/account/firm                         401     401     401     ok     ok      ok        ok     ok  401      401 |     401   404    404     404       404    404
POST /v1/staff/account/second-factor/confirm        401     401     401    409    409     409       409    409  401      401 |     401   409    409     409       409    409
POST /v1/staff/account/second-factor/recovery-codes    401     401     401    409    409     409       409    409  401      401 |     401   409    409     409       409    409
POST /v1/staff/account/second-factor/remove         401     401     401    409    409     409       409    409  401      401 |     401   409    409     409       409    409
POST /v1/staff/account/second-factor                401     401     401     ok     ok      ok        ok     ok  401      401 |     401    ok     ok      ok        ok     ok
POST /v1/staff/account/email                        401     401     401     ok     ok      ok        ok     ok  401      401 |     401    ok     ok      ok        ok     ok
POST /v1/staff/account/password                     401     401     401     ok     ok      ok        ok     ok  401      401 |     401    ok     ok      ok        ok     ok
POST /v1/staff/account/sessions/end-others          401     401     401     ok     ok      ok        ok     ok  401      401 |     401    ok     ok      ok        ok     ok

GET /parenthese.js                                 same    same    same   same   same    same      same   same same     same |    same  same   same    same      same   same
GET /parenthese-wordpress.zip                      same    same    same   same   same    same      same   same same     same |    same  same   same    same      same   same
GET /assets/:file                                  same    same    same   same   same    same      same   same same     same |    same  same   same    same      same   same
GET /v/:version/parenthese.js                      same    same    same   same   same    same      same   same same     same |    same  same   same    same      same   same
GET /v/:version/assets/:file                       same    same    same   same   same    same      same   same same     same |    same  same   same    same      same   same
GET /panel-assets/:file                            same    same    same   same   same    same      same   same same     same |    same  same   same    same      same   same
GET /console-assets/:file                          same    same    same   same   same    same      same   same same     same |    same  same   same    same      same   same
GET /panel                                         same    same    same   same   same    same      same   same same     same |    same  same   same    same      same   same
GET /c/:firm                                       same    same    same   same   same    same      same   same same     same |    same  same   same    same      same   same
GET /survey                                        same    same    same   same   same    same      same   same same     same |    same  same   same    same      same   same
GET /                                              same    same    same   same   same    same      same   same same     same |    same  same   same    same      same   same
GET /console                                       same    same    same   same   same    same      same   same same     same |    same  same   same    same      same   same
GET /console/manifest.webmanifest                  same    same    same   same   same    same      same   same same     same |    same  same   same    same      same   same
GET /console/worker.js                             same    same    same   same   same    same      same   same same     same |    same  same   same    same      same   same
GET /console-icons/:file                           same    same    same   same   same    same      same   same same     same |    same  same   same    same      same   same
GET /console/*                                     same    same    same   same   same    same      same   same same     same |    same  same   same    same      same   same
`;

/** Middlewares stand under `ALL`, where a route could hide: these are all there are. */
const GUARDED = [
  '/*',
  '/v1/*',
  '/v1/auth/*',
  '/v1/auth/request-password-reset',
  '/v1/auth/sign-in/email',
  '/v1/conversations',
  '/v1/conversations/:id/*',
  '/v1/demo/*',
  '/v1/firms/:firm/before/helped',
  '/v1/firms/:firm/before/missed',
  '/v1/handovers',
  '/v1/links',
  '/v1/links/fresh',
  '/v1/responses/*',
  '/v1/setup',
  '/v1/staff/*',
  '/v1/staff/account/email',
  '/v1/staff/people',
  '/v1/staff/people/:id/invite',
  '/v1/staff/notices/firm/test',
  '/v1/staff/notices/test',
  '/v1/staff/site/agency-mail',
  '/v1/stream',
];

type Column = Readonly<{ name: string; other: boolean }>;
type Row = Readonly<{ route: string; expected: readonly string[] }>;

function read(table: string): { columns: readonly Column[]; rows: readonly Row[] } {
  const [head = '', ...lines] = table.split('\n').filter((line) => line.trim() !== '');
  const [own, other] = head.replace('route', '').split('|').map(cells);
  const columns = [
    ...own!.map((name) => ({ name, other: false })),
    ...other!.map((name) => ({ name, other: true })),
  ];
  const rows = lines.map((line) => {
    const [method = '', path = '', ...expected] = cells(line.replace('|', ' '));
    return { route: `${method} ${path}`, expected };
  });
  return { columns, rows };
}

function cells(text: string): string[] {
  return text.trim().split(/\s+/);
}

const { columns, rows } = read(MATRIX);

describe('the rights matrix', () => {
  let t: SandboxApp;
  beforeAll(async () => {
    t = await sandboxApp();
  });

  test('has one row for each route of the app, and no other', () => {
    const real = new Set(
      t.app.app.routes
        .filter(({ method }) => method !== 'ALL')
        .map(({ method, path }) => `${method} ${path.replace(/^\/v\/[\d.]+\//, '/v/:version/')}`),
    );
    expect(rows.map(({ route }) => route).toSorted()).toEqual([...real].toSorted());
    const guarded = t.app.app.routes.filter(({ method }) => method === 'ALL').map(({ path }) => path);
    expect([...new Set(guarded)].toSorted()).toEqual(GUARDED.toSorted());
  });

  test('has a cell for everybody in each row', () => {
    for (const { route, expected } of rows) expect([route, expected.length]).toEqual([route, columns.length]);
  });

  /** Credentials are made anew for each question, since some routes end them. */
  async function credential({ name, other }: Column, tokens: Readonly<Record<string, string>>): Promise<As> {
    const firm = other ? t.marchand : t.durand;
    if (name === 'nobody' || name === 'operator') return {};
    if (name === 'visitor' || name === 'another') return { token: tokens[`${firm.slug} ${name}`] };
    const actor = name === 'left' ? 'removed' : name;
    expect(STAFF_ACTORS).toContain(actor);
    const { email } = firm.actors[actor as StaffActorName];
    return { cookie: await t.app.parts.auth.cookieFor(email) };
  }

  type Set = Readonly<{ scene: Scene; tokens: Readonly<Record<string, string>> }>;
  const sets = new Map<string, Promise<Set>>();
  /** Routes that end what they are asked about, and so need it anew for each who asks. */
  const ENDING = ['/forget', '/handovers', '/clearance'];

  function sceneFor(route: string): Promise<Set> {
    if (ENDING.some((end) => route.endsWith(end))) return newScene(route);
    const known = sets.get(route) ?? newScene(route);
    sets.set(route, known);
    return known;
  }

  async function newScene(route: string): Promise<Set> {
    const mine = await openConversation(t, 'durand');
    const tokens = {
      'durand visitor': mine.token,
      'durand another': (await openConversation(t, 'durand')).token,
      'marchand visitor': (await openConversation(t, 'marchand')).token,
    };
    if (route.endsWith('/:id/answers')) await offered(t, mine);
    else if (!route.endsWith('/clearance')) await clear(t, mine.id);
    const { staff } = t.durand.actors.lawyer;
    return { scene: { id: mine.id, newId, code: await handoverOf(t, mine), staff }, tokens };
  }

  async function put(route: string, column: Column, absent: boolean): Promise<Answered> {
    const { scene: made, tokens } = await sceneFor(route);
    const method = route.split(' ')[0]!;
    const scene = absent ? { ...made, id: newId(), staff: newId() } : made;
    const body = PICTURE_ROUTES.has(route) ? ONE_PIXEL : (BODIES[route]?.(scene) ?? {});
    const as = await credential(column, tokens);
    return asker(t.app)(method, pathOf(route, scene), method === 'GET' ? undefined : body, as);
  }

  describe.each(rows)('$route', ({ route, expected }) => {
    test.each(columns.map((column, i) => [who(column), expected[i]!, column] as const))(
      'answers %s with %s',
      async (_, wanted, column) => {
        const answer = await put(route, column, false);
        if (wanted === 'ok') expect([200, 201, 202, 204]).toContain(answer.status);
        else if (wanted === 'same')
          expect(answer.status).toBe((await put(route, { name: 'nobody', other: false }, false)).status);
        else expect([answer.status, answer.text]).toEqual([Number(wanted), answer.text]);

        const isStaff =
          !column.other && ['admin', 'lawyer', 'trainee', 'assistant', 'reader'].includes(column.name);
        if (!isStaff) expect(answer.text).not.toContain(t.durand.canary);
        if (column.other) expect(answer.text).not.toContain(t.durand.conversation);
        if (wanted === '404') {
          const absence = await put(route, column, true);
          expect([answer.status, answer.text]).toEqual([absence.status, absence.text]);
          expect(Object.fromEntries(answer.headers)).toEqual(Object.fromEntries(absence.headers));
        }
      },
    );
  });
});

function who({ name, other }: Column): string {
  return other ? `${name} of another firm` : name;
}
