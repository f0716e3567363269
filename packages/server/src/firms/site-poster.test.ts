import { expect, test } from 'vitest';
import { printable } from './site-poster.ts';

test.each([
  ['Cabinet Durand\u202f& Œuvrard', 'Cabinet Durand\u00a0& Œuvrard'],
  ['« L’œuvre », 12\u00a0€', '« L’œuvre », 12\u00a0€'],
  ['Łukasiewicz, Dvořák', 'Lukasiewicz, Dvorák'],
  ['Durand ⚖️ 法律', 'Durand  '],
])('%s is printed in letters that every printer has', (name, printed) => {
  expect(printable(name)).toBe(printed);
});
