import { describe, expect, it } from 'vitest';
import { serviceLine } from './service-line.ts';

describe('serviceLine', () => {
  it.each([
    ['Durand & Associés', 'fr', 'Service du cabinet Durand & Associés'],
    ['Cabinet Durand', 'fr', 'Service du cabinet Durand'],
    ['cabinet  Durand', 'fr', 'Service du cabinet Durand'],
    ['Cabinetier', 'fr', 'Service du cabinet Cabinetier'],
    ['Cabinet Durand', 'en', 'A service of Cabinet Durand'],
  ] as const)('the service of « %s » in %s is « %s »', (name, language, line) => {
    expect(serviceLine(name, language)).toBe(line);
  });
});
