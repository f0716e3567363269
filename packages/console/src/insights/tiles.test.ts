import { describe, expect, test } from 'vitest';
import { busyFigures, firstFigures } from './figures-fixture.ts';
import { tilesOf } from './tiles.ts';

const plain = (text: string | undefined) => text?.replaceAll(/\s/g, ' ');

describe('a tile', () => {
  test('says a share with its band, its n and one sentence', () => {
    const [helped] = tilesOf(busyFigures({ changes: null }), 'fr');
    expect(helped).toMatchObject({ key: 'helped', uncertain: false });
    expect(plain(helped?.value)).toBe('85 %');
    expect(plain(helped?.size)).toBe('entre 76 % et 91 %, n = 81');
    expect(helped?.sentence).toBe('Ni bon ni mauvais avec certitude.');
  });

  test('is grey and says how many are missing, below thirty', () => {
    const figure = {
      definition: 'helped',
      guard: 'band',
      n: 12,
      value: 0.75,
      low: 0.47,
      high: 0.91,
    } as const;
    const [helped] = tilesOf(busyFigures({ helped: { figure, ratings: null }, changes: null }), 'en');
    expect(helped).toMatchObject({
      uncertain: true,
      sentence: 'To be confirmed: 18 answers more to conclude.',
    });
  });

  test('shows no number but how many there are, below five', () => {
    for (const { key, value, strip, size } of tilesOf(firstFigures(), 'fr').filter(
      ({ key }) => key !== 'answers',
    ))
      expect([key, plain(value), strip, size]).toEqual([
        key,
        expect.stringMatching(/^[34] sur 5$/),
        null,
        '',
      ]);
  });

  test('judges nothing where nothing is good or bad', () => {
    const tiles = tilesOf(busyFigures({ changes: null }), 'fr');
    expect(tiles.find(({ key }) => key === 'response-rate')?.sentence).toBe('Un constat, ni bon ni mauvais.');
  });

  test('says rather that first replies got faster than how they stand, where that is established', () => {
    const tile = tilesOf(busyFigures(), 'en').find(({ key }) => key === 'first-reply');
    expect(plain(tile?.sentence)).toMatch(
      /^Faster by 3 h of opening hours \(between .+; n = 60 against 60\)\.$/,
    );
  });
});
