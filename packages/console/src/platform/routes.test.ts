import { describe, expect, test } from 'vitest';
import { isConsolePath, pathOf, routeOf, VIEWS, type Route } from './routes.ts';
import { INBOX_VIEWS } from '@parenthese/shared/conversations/staff-wire.ts';

const routes: readonly Route[] = [
  { name: 'today' },
  { name: 'inbox', view: 'mine' },
  { name: 'thread', id: '0190', view: 'all' },
  { name: 'figures', search: '?from=2025-05-01' },
  { name: 'settings', section: 'notices' },
  { name: 'forgotten' },
  { name: 'reset', token: 'a b' },
  { name: 'reset', token: null },
  { name: 'setup', code: 'a&b' },
  { name: 'setup', code: null },
  { name: 'invitation', token: 'a b' },
  { name: 'confirm-email', token: 'a b' },
  { name: 'account' },
  { name: 'settings', section: 'firm' },
];

describe('an address of the console', () => {
  test.each(routes)('leads back to what it was made from: $name', (route) => {
    expect(routeOf(pathOf(route))).toEqual(route);
  });

  test.each([
    ['/console', 'today'],
    ['/console/', 'today'],
    ['https://cabinet.example/console/conversations/', 'inbox'],
    ['/console/figures', 'figures'],
    ['/console/settings', 'settings'],
    ['/console/settings/secrets', 'not-found'],
    ['/console/nothing-here', 'not-found'],
    ['/console/figures/too/deep', 'not-found'],
    ['/elsewhere', 'not-found'],
  ])('%s shows %s', (address, name) => {
    expect(routeOf(address).name).toBe(name);
  });

  test('with an unknown list shows who waits', () => {
    expect(routeOf('/console/conversations?view=secret')).toEqual({ name: 'inbox', view: 'waiting' });
  });

  test('is told apart from a neighbour with a similar name', () => {
    expect(['/console', '/console/x', '/console-assets/x', '/c/durand'].map(isConsolePath)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

test('every list of the service is offered', () => {
  expect(VIEWS).toEqual(INBOX_VIEWS);
});
