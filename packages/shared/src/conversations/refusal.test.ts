import { describe, expect, it } from 'vitest';
import { linkSegments } from './safe-links.ts';
import { refusal } from './refusal.ts';

const bar = {
  name: 'Ordre des avocats de Paris',
  phone: '01 44 32 48 48',
  url: 'https://www.avocatparis.org',
};

describe('refusal', () => {
  it.each(['fr', 'en'] as const)(
    'names in %s somebody else to turn to, by name, telephone and link',
    (language) => {
      const text = refusal(language, bar);
      expect(text).toContain(bar.name);
      expect(text).toContain(bar.phone);
      expect(linkSegments(text).find((segment) => 'href' in segment)).toMatchObject({ href: `${bar.url}/` });
    },
  );

  it('takes no cause, so that a conflict reads like a question outside the field', () => {
    expect(refusal).toHaveLength(2);
    expect(refusal('fr', bar)).not.toMatch(/conflit|domaine|compétence/iu);
    expect(refusal('en', bar)).not.toMatch(/conflict|field|expertise/iu);
  });
});
