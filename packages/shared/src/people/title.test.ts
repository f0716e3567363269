import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { qualityOf } from './roles.ts';
import { TitleSchema } from './title.ts';

describe('a quality in one’s own words', () => {
  it.each(['avocate', 'avocat associé', 'Solicitor of the Senior Courts', ' avocate ', ''])(
    'may be “%s”',
    (title) => {
      expect(v.parse(TitleSchema, title)).toBe(title.trim());
    },
  );

  it.each(['avocate spécialiste en droit du travail', 'SPECIALISED in tax', 'a'.repeat(61)])(
    'may not be “%s”',
    (title) => {
      expect(v.safeParse(TitleSchema, title).success).toBe(false);
    },
  );

  it('stands as it was written, in either language, and the list’s word where there is none', () => {
    expect(qualityOf({ quality: 'lawyer', title: 'avocate' }, 'en')).toBe('avocate');
    expect(qualityOf({ quality: 'lawyer' }, 'fr')).toBe('avocat');
  });
});
