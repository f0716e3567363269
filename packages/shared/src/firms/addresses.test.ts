import { describe, expect, test } from 'vitest';
import { hostOf, originOf } from './addresses.ts';

describe('the address of a site', () => {
  test.each([
    ['www.durand.fr', 'https://www.durand.fr'],
    ['https://www.durand.fr/', 'https://www.durand.fr'],
    [' https://www.Durand.fr/contact?page=1#top ', 'https://www.durand.fr'],
    ['http://durand.fr', 'http://durand.fr'],
    ['durand-avocats.fr:8443', 'https://durand-avocats.fr:8443'],
    ['https://étude.fr', 'https://xn--tude-9oa.fr'],
    ['http://localhost:8081', 'http://localhost:8081'],
    ['http://127.0.0.1:8081', 'http://127.0.0.1:8081'],
  ])('typed as “%s” is %s', (typed, origin) => {
    expect(originOf(typed)).toBe(origin);
  });

  test.each([
    '',
    'durand',
    'www..fr',
    '-durand.fr',
    'durand-.fr',
    'www.durand.123',
    'www.dur and.fr',
    'www.durand_avocats.fr',
    `${'a'.repeat(64)}.fr`,
    `${'a.'.repeat(130)}fr`,
    '192.168.1.256',
    '10.0.0.1',
    'ftp://durand.fr',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://moi:secret@durand.fr',
    "https://durand.fr; script-src 'self'",
    '*.durand.fr',
    'https://',
  ])('cannot be “%s”', (typed) => {
    expect(originOf(typed)).toBeNull();
  });
});

describe('a host name of the firm’s own', () => {
  test.each([
    ['contact.durand.fr', 'contact.durand.fr'],
    ['https://Contact.Durand.fr/', 'contact.durand.fr'],
    ['contact.étude.fr', 'contact.xn--tude-9oa.fr'],
  ])('typed as “%s” is %s', (typed, host) => {
    expect(hostOf(typed)).toBe(host);
  });

  test.each([
    '',
    'localhost',
    'contact',
    'contact.durand.fr:8080',
    'contact.durand.fr/c',
    '127.0.0.1',
    'a b.fr',
  ])('cannot be “%s”', (typed) => {
    expect(hostOf(typed)).toBeNull();
  });
});
