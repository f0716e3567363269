/** The fixed line that tells a firm's own service from an institution's; no theme or setting removes it. */
import type { Language } from '../wire/language.ts';

/**
 * Says whose service this is: « Service du cabinet Durand ».
 *
 * A firm that already calls itself « Cabinet Durand » is not called a cabinet twice.
 */
export function serviceLine(firmName: string, language: Language): string {
  if (language === 'en') return `A service of ${firmName}`;
  const name = firmName.replace(/^cabinet\s+/iu, '');
  return `Service du cabinet ${name}`;
}
