import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FRAME_READY, isFrameReady, isPortOffer, isToBadge, isToPanel } from './frame-messages.ts';

const checks = { isFrameReady, isPortOffer, isToBadge, isToPanel };

describe('badge and panel', () => {
  test('know the panel’s first word, which is empty', () => {
    expect(isFrameReady(FRAME_READY)).toBe(true);
    expect(Object.keys(FRAME_READY)).toEqual(['type']);
  });

  test('take a port only with a language of the house', () => {
    expect(isPortOffer({ type: 'parenthese-port', lang: 'fr' })).toBe(true);
    expect(isPortOffer({ type: 'parenthese-port', lang: 'xx' })).toBe(false);
    expect(isPortOffer({ type: 'parenthese-port' })).toBe(false);
  });

  test.each(['close', 'begun', 'sent', 'leave', 'forgotten'])('know “%s” from the panel', (type) => {
    expect(isToBadge({ type })).toBe(true);
    expect(isToPanel({ type })).toBe(false);
  });

  test.each(['opened', 'closed'])('know “%s” from the badge', (type) => {
    expect(isToPanel({ type })).toBe(true);
    expect(isToBadge({ type })).toBe(false);
  });

  test.each([0, 1, 12])('count %d unread answers', (count) => {
    expect(isToBadge({ type: 'unread', count })).toBe(true);
  });

  test.each([-1, 1.5, Number.NaN, '2', null, undefined])('do not count %s unread answers', (count) => {
    expect(isToBadge({ type: 'unread', count })).toBe(false);
  });

  test.each(Object.entries(checks))('do not stumble over a type that is no text: %s', (_, check) => {
    expect(check({ type: { toString: 1 } })).toBe(false);
    expect(check({ type: Object.create(null) })).toBe(false);
  });

  test.each(Object.entries(checks))('ignore what other scripts post: %s', (_, check) => {
    fc.assert(fc.property(fc.anything(), (data) => check(data) === false));
  });
});
