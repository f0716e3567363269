import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACTS, may, type Act, type Actor } from './may.ts';
import { ROLES, type Role } from './roles.ts';

/** Who may do what to a conversation of their own firm; `checks` is the one in charge of checking the parties. */
const TABLE = `
act                      nobody visitor another linked  admin lawyer trainee assistant reader checks operator
firm.view                   yes     yes     yes    yes    yes    yes     yes       yes    yes    yes       no
conversation.open           yes     yes     yes     no     no     no      no        no     no     no       no
conversation.read-own        no     yes      no    yes     no     no      no        no     no     no       no
conversation.write-own       no     yes      no    yes     no     no      no        no     no     no       no
access.end-others            no     yes      no    yes     no     no      no        no     no     no       no
conversation.list            no      no      no     no    yes    yes     yes       yes    yes    yes       no
conversation.read            no      no      no     no    yes    yes     yes       yes    yes    yes       no
conversation.answer          no      no      no     no    yes    yes     yes       yes     no    yes       no
conversation.note            no      no      no     no    yes    yes     yes       yes     no    yes       no
conversation.set-status      no      no      no     no    yes    yes     yes       yes     no    yes       no
conversation.assign          no      no      no     no    yes    yes     yes       yes     no    yes       no
clearance.give               no      no      no     no    yes    yes      no        no     no     no       no
fold.open                    no      no      no     no     no     no      no        no     no    yes       no
flag.close                   no      no      no     no    yes    yes      no        no     no     no       no
presence.set                 no      no      no     no    yes    yes     yes       yes     no    yes       no
figures.read                 no      no      no     no    yes    yes     yes       yes    yes    yes       no
comments.read                no      no      no     no    yes    yes     yes       yes    yes    yes       no
firm.set                     no      no      no     no    yes     no      no        no     no     no       no
staff.view                   no      no      no     no    yes    yes     yes       yes    yes    yes       no
people.set                   no      no      no     no    yes     no      no        no     no     no       no
account.own                  no      no      no     no    yes    yes     yes       yes    yes    yes       no
log.verify                   no      no      no     no    yes     no      no        no     no     no       no
`;

const FIRM = 'firm-a';
const THING = { firm: FIRM, conversation: 'c1', visitor: 'v1' };

const staff = (role: Role, checks = false): Actor => ({
  type: 'staff',
  firm: FIRM,
  staff: 's1',
  role,
  checks,
});
const visitor = (visitor: string, conversation: string | null = null): Actor => ({
  type: 'visitor',
  firm: FIRM,
  visitor,
  conversation,
});
const ACTORS: Readonly<Record<string, Actor>> = {
  nobody: { type: 'anonymous' },
  visitor: visitor('v1'),
  another: visitor('v2'),
  linked: visitor('v1', 'c1'),
  ...Object.fromEntries(ROLES.map((role) => [role, staff(role)])),
  checks: staff('assistant', true),
  operator: { type: 'operator' },
};

const [head = '', ...lines] = TABLE.trim().split('\n');
const names = head.split(/\s+/).slice(1);
const rows = lines.map((line) => line.split(/\s+/));

describe('the one predicate for rights', () => {
  test('has a row for each act and a column for each kind of actor', () => {
    expect(rows.map(([act]) => act)).toEqual([...ACTS]);
    expect(names.toSorted()).toEqual(Object.keys(ACTORS).toSorted());
  });

  test.each(rows.flatMap(([act = '', ...cells]) => cells.map((cell, i) => [cell, names[i]!, act] as const)))(
    'says %s to %s for %s',
    (cell, name, act) => {
      expect(may(ACTORS[name]!, act as Act, THING)).toBe(cell === 'yes');
    },
  );

  test('opens a link’s thread and no other of the same person', () => {
    const linked = visitor('v1', 'c1');
    expect(may(linked, 'conversation.read-own', THING)).toBe(true);
    expect(may(linked, 'conversation.read-own', { ...THING, conversation: 'c2' })).toBe(false);
  });

  test('lets no reader open a fold, even one who was put in charge of checks', () => {
    expect(may(staff('reader', true), 'fold.open', THING)).toBe(false);
  });

  const actors = fc.constantFrom(...Object.values(ACTORS));
  const others = ACTS.filter((act) => act !== 'firm.view' && act !== 'conversation.open');

  test('allows nobody anything on a thing of another firm, beyond what is everybody’s', () => {
    fc.assert(
      fc.property(actors, fc.constantFrom(...others), fc.string(), (actor, act, firm) => {
        fc.pre(firm !== FIRM);
        expect(may(actor, act, { ...THING, firm })).toBe(false);
      }),
    );
  });

  test('gives an admin all that any role has, but for the fold, which is a charge and no rank', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ROLES), fc.constantFrom(...others), (role, act) => {
        if (may(staff(role), act, THING)) expect(may(staff('admin'), act, THING)).toBe(true);
      }),
    );
    expect(may(staff('admin'), 'fold.open', THING)).toBe(false);
  });

  test('gives a reader nothing that changes anything but their own account', () => {
    const reading = ACTS.filter((act) => may(staff('reader'), act, THING));
    expect(reading.every((act) => /\.(list|read|view|own)$/.test(act))).toBe(true);
  });
});
