import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { onBothEngines } from '../platform/testing/engines.ts';
import { testApp, type TestApp } from '../platform/testing/test-app.ts';
import { newId } from '../platform/world.ts';
import { rebuildFirms, verifyFirms } from './operator.ts';

onBothEngines('an operator', (database) => {
  let house: TestApp;
  let printed: string[];
  const parts = () => ({
    db: database().kysely,
    log: house.app.parts.log,
    print: (line: string) => printed.push(line),
  });

  beforeEach(async () => {
    house ??= await testApp({ database: database() });
    printed = [];
  });

  const open = (): Promise<unknown> =>
    house.app.parts.log.append(house.firm, (group) =>
      group.append({
        id: newId(house.world),
        kind: 'conversation.opened',
        actor: 'visitor:v',
        at: house.world.clock(),
        thread: randomUUID(),
        body: { local: '2026-03-10T10:00', language: 'fr', notice: '1', zone: null, page: null },
      }),
    );

  test('is told that a log is whole, and how long it is', async () => {
    expect(await verifyFirms(parts(), 'durand')).toBe(0);
    expect(printed).toEqual(['durand: whole. 6 events.']);
  });

  test('is told what was rebuilt, and from how much', async () => {
    expect(await rebuildFirms(parts(), null)).toBe(0);
    expect(printed).toEqual(['durand: all readings made again from 6 events.']);
  });

  test('is told that there is no such firm', async () => {
    expect([await verifyFirms(parts(), 'nobody'), await rebuildFirms(parts(), 'nobody')]).toEqual([1, 1]);
    expect(printed).toEqual(['There is no firm “nobody”.', 'There is no firm “nobody”.']);
  });

  test('is told which event has a fault, and which fault', async () => {
    await open();
    const seq = 7;
    const bodies = database().kysely.deleteFrom('bodies').where('firm_id', '=', house.firm);
    await bodies.where('seq', '=', seq).execute();
    await sql`update heads set seq = seq + 2 where firm_id = ${house.firm}`.execute(database().kysely);
    expect(await verifyFirms(parts(), null)).toBe(1);
    expect(printed[0]).toBe('durand: 2 faults in 7 events.');
    expect(printed[1]).toMatch(
      /^ {2}The words of event 7 \(conversation\.opened, 2026-03-10T.*, thread .{36}\) are gone, and the log speaks of no erasure\.$/,
    );
    expect(printed[2]).toBe('  The log was cut: it ends before event 8, but is known to have gone further.');
  });
});
