import { describe, expect, test } from 'vitest';
import { helpPhoneIn, phoneIn } from './phones.ts';

describe('a telephone number', () => {
  test.each([
    ['FR', '01 99 00 12 34', '+33 1 99 00 12 34'],
    ['FR', '01.99.00.12.34', '+33 1 99 00 12 34'],
    ['FR', '0199001234', '+33 1 99 00 12 34'],
    ['FR', '+33 (0)1 99 00 12 34', '+33 1 99 00 12 34'],
    ['FR', '0033 1 99 00 12 34', '+33 1 99 00 12 34'],
    ['FR', '0262 99 00 12', '+262 262 99 00 12'],
    ['FR', '0590 27 00 12', '+590 590 27 00 12'],
    ['FR', '+32 2 555 12 12', '+32 2 555 12 12'],
    ['CA', '514 555-0199', '+1 514 555 0199'],
    ['CA', '(514) 555-0199', '+1 514 555 0199'],
    ['FR', '  ', ''],
  ] as const)('in %s typed as “%s” is %s', (country, typed, kept) => {
    expect(phoneIn(typed, country)).toBe(kept);
  });

  test.each([
    ['FR', '01 99 00 12'],
    ['FR', '01 99 00 12 34 56 78'],
    ['FR', '3039'],
    ['CA', '555-0199'],
    ['FR', '+999 1'],
  ] as const)('in %s cannot be “%s”', (country, typed) => {
    expect(phoneIn(typed, country)).toBeNull();
  });

  test('of public help may be short', () => {
    expect(helpPhoneIn('30 39', 'FR')).toBe('3039');
    expect(helpPhoneIn('1 800 361-8495', 'CA')).toBe('+1 800 361 8495');
  });
});
