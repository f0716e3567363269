import { describe, expect, test } from 'vitest';
import { isShownOn } from './page-patterns.ts';

const shown = (show: string[], hide: string[], path: string) => isShownOn({ show, hide }, path);

describe('the pages on which the badge is shown', () => {
  test.each([
    [[], [], '/anything', true],
    [['/contact'], [], '/contact', true],
    [['/contact'], [], '/contact/', true],
    [['/contact'], [], '/contacts', false],
    [['contact'], [], '/contact', true],
    [['/'], [], '/', true],
    [['/'], [], '/contact', false],
    [['/actualites/*'], [], '/actualites/2026/bail', true],
    [['/actualites/*'], [], '/actualites', true],
    [['/actualites/*'], [], '/actualites-du-cabinet', false],
    [['/*/honoraires'], [], '/fr/honoraires', true],
    [['*divorce*'], [], '/famille/divorce-amiable', true],
    [['https://www.durand.fr/contact'], [], '/contact', true],
    [['/équipe'], [], '/%C3%A9quipe', true],
    [['/Contact'], [], '/contact', true],
    [['/a.c'], [], '/abc', false],
    [['/a*a'], [], '/a', false],
    [[], ['/mentions-legales'], '/mentions-legales', false],
    [[], ['/mentions-legales'], '/', true],
    [['/actualites/*'], ['/actualites/archives/*'], '/actualites/archives/2019', false],
    [['/'], [], '/%E0%A4%A', false],
  ])('shown on %j, not on %j: %s is %j', (show, hide, path, expected) => {
    expect(shown(show, hide, path)).toBe(expected);
  });

  test('are told at once whatever the number of stars', () => {
    const pattern = `/${'a*'.repeat(99)}b`;
    expect(shown([pattern], [], `/${'a'.repeat(2000)}`)).toBe(false);
  });
});
