/** Firms do not touch: whatever the people of one do, and whatever names they give, the log of the other stays as it was. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { onBothEngines } from '../platform/testing/engines.ts';
import type { As } from '../platform/testing/test-app.ts';
import { sandboxApp } from '../platform/testing/sandbox-app.ts';
import { BODIES, newId, pathOf, UNUSED } from '../platform/testing/scenes.ts';

/** Routes that change something, but for those that end the credentials the next operation needs. */
const ROUTES = Object.keys(BODIES).filter((route) => !/\/auth\/|\/account\/password/.test(route));
/** Routes by which much is written to a log. */
const TALK = ROUTES.filter((route) => route.includes('/conversations/:id/'));

onBothEngines('a firm', (database) => {
  test('is not moved by anything that another firm’s people ask, with their own ids or with its own', async () => {
    const t = await sandboxApp({ database: database(), limits: false });
    const before = await t.headOf('marchand');
    const { actors } = t.durand;
    const who: readonly As[] = [
      {},
      actors.visitor,
      actors.otherVisitor,
      ...(['admin', 'lawyer', 'trainee', 'assistant', 'reader', 'removed'] as const).map((role) => ({
        cookie: actors[role].cookie,
      })),
    ];
    const stolen = await t.database.kysely
      .selectFrom('events')
      .innerJoin('firms', 'firms.id', 'events.firm_id')
      .select('events.id')
      .where('firms.slug', '=', 'marchand')
      .execute();
    const ids = [
      t.durand.conversation,
      t.marchand.conversation,
      newId(),
      ...stolen.slice(0, 5).map(({ id }) => id),
    ];

    let written = 0;
    /** Half of them are what the right person may do to their own, so that much is written. */
    const operation = fc
      .record({
        route: fc.constantFrom(...ROUTES),
        as: fc.constantFrom(...who),
        id: fc.constantFrom(...ids),
        /** Whether what is sent bears an id of the other firm's log. */
        sent: fc.constantFrom(null, ...stolen.slice(0, 5).map(({ id }) => id)),
        right: fc.oneof(fc.constant(null), fc.constantFrom(...TALK)),
      })
      .map(({ right, ...one }) => {
        if (right === null) return one;
        const as = right.includes('/staff/') ? { cookie: actors.admin.cookie } : actors.visitor;
        return { ...one, route: right, as, id: t.durand.conversation, sent: null };
      });
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { minLength: 1, maxLength: 12 }), async (operations) => {
        for (const { route, as, id, sent } of operations) {
          const scene = { id, newId: sent === null ? newId : () => sent, code: UNUSED };
          const { status } = await t.ask(
            route.split(' ')[0]!,
            pathOf(route, scene),
            BODIES[route]!(scene),
            as,
          );
          if (status === 201) written += 1;
        }
        expect(await t.headOf('marchand')).toEqual(before);
      }),
      { numRuns: 40 * Number(process.env['THOROUGH'] ?? 1) },
    );
    expect(written).toBeGreaterThan(20);
    const firm = await t.app.parts.firms.bySlug(t.app.parts.db, 'marchand');
    expect((await t.app.parts.log.verify(firm!.id)).faults).toEqual([]);
  });
});
