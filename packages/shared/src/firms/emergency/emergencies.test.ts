import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../wire/language.ts';
import { EMERGENCIES } from './emergencies.ts';
import { dangerLines, emergencyLines, lineHref } from './emergency.ts';

const numbersOf = (name: keyof typeof EMERGENCIES) =>
  emergencyLines(EMERGENCIES[name]).map((line) => lineHref(line));

describe('the emergency numbers', () => {
  it('of France are its own, 114 by text', () => {
    expect(numbersOf('france')).toEqual([
      'tel:17',
      'tel:15',
      'tel:18',
      'tel:112',
      'sms:114',
      'tel:3919',
      'tel:119',
      'tel:3114',
      'tel:116006',
    ]);
  });

  it('of Québec are its own, and none of them is one of France', () => {
    expect(numbersOf('quebec')).toEqual([
      'tel:911',
      'tel:811',
      'sms:4386011211',
      'tel:18003639010',
      'tel:18002632266',
      'tel:18662773553',
      'tel:18665322822',
    ]);
    expect(numbersOf('quebec').filter((one) => numbersOf('france').includes(one))).toEqual([]);
  });

  it('for words of danger begin with the police, the number for who cannot speak, then who listens', () => {
    const numbers = dangerLines(EMERGENCIES.france).map(({ number }) => number);
    expect(numbers.slice(0, 3)).toEqual(['17', '114', '3919']);
    expect(dangerLines(EMERGENCIES.quebec)[0]?.number).toBe('911');
  });

  it.each(Object.entries(EMERGENCIES))(
    'of %s carry a day, sources and words in every language',
    (_, file) => {
      expect(file.asOf).toMatch(/^20\d\d-\d\d-\d\d$/u);
      expect(file.sources.every((source) => source.startsWith('https://'))).toBe(true);
      for (const language of LANGUAGES)
        for (const { who } of emergencyLines(file)) expect(who[language]).toMatch(/\S/u);
      expect(file.held.fr).not.toMatch(/ [;:!?»]|'/u);
    },
  );
});
