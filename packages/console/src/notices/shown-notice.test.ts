import { describe, expect, test } from 'vitest';
import type { PushPayload } from '@parenthese/shared/notices/wire.ts';
import { shownNotice } from './shown-notice.ts';

const payload = (rest: Partial<PushPayload> = {}): string =>
  JSON.stringify({
    language: 'fr',
    firm: 'Cabinet Durand',
    test: false,
    sound: false,
    badge: 3,
    tag: 'abc',
    path: '/console/conversations?view=waiting',
    ...rest,
  } satisfies PushPayload);

describe('a notice on a device', () => {
  test('says that there is a message, silently, and puts the number on the icon', () => {
    expect(shownNotice(payload(), ['en'])).toMatchObject({
      title: 'Cabinet Durand',
      options: { body: 'Vous avez un message', lang: 'fr', tag: 'abc', silent: true, renotify: false },
      badge: 3,
    });
  });

  test('names no firm in its discreet form', () => {
    const { title, options } = shownNotice(payload({ firm: null }), []);
    expect([title, options.body]).toEqual(['Vous avez un message', 'Touchez pour ouvrir']);
  });

  test('sounds for whoever asked for it', () => {
    expect(shownNotice(payload({ sound: true }), []).options).toMatchObject({
      silent: false,
      renotify: true,
    });
  });

  test('says that it is a test', () => {
    expect(shownNotice(payload({ test: true, language: 'en' }), []).options.body).toBe('This is a test');
  });

  test.each([null, '', 'rien', '{}', '[]', 'null'])(
    'is shown discreetly when it cannot be read: %j',
    (text) => {
      expect(shownNotice(text, ['en-GB'])).toMatchObject({
        title: 'You have a message',
        options: { data: { path: '/console/conversations?view=waiting' } },
        badge: null,
      });
    },
  );

  test.each([
    'https://evil.example/',
    '//evil.example',
    '/c/durand',
    '/console-assets/x',
    'javascript:alert(1)',
  ])('leads nowhere but into the console: %s', (path) => {
    const { options } = shownNotice(payload({ path }), []);
    expect(options.data.path).toBe('/console/conversations?view=waiting');
  });
});
