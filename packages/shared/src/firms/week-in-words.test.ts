import { describe, expect, it } from 'vitest';
import { DEFAULT_CALENDAR } from '../availability/hours.ts';
import { weekInWords } from './week-in-words.ts';

const { weekly } = DEFAULT_CALENDAR;

describe('the hours of a week in words', () => {
  it('tell days with the same hours together, with a lunch break as people say it', () => {
    expect(weekInWords(weekly, 'fr')).toEqual([
      {
        days: 'du lundi au vendredi',
        hours: '9\u00a0h\u00a0–\u00a012\u00a0h\u00a030, 14\u00a0h\u00a0–\u00a018\u00a0h',
      },
      { days: 'samedi et dimanche', hours: 'fermé' },
    ]);
    expect(weekInWords(weekly, 'en')).toEqual([
      { days: 'Monday to Friday', hours: '09:00\u00a0–\u00a012:30, 14:00\u00a0–\u00a018:00' },
      { days: 'Saturday and Sunday', hours: 'closed' },
    ]);
  });

  it('tell a day that differs by itself', () => {
    const week = { ...weekly, wednesday: [{ from: '14:00', to: '18:00' }], saturday: weekly.monday };
    expect(weekInWords(week, 'fr').map(({ days }) => days)).toEqual([
      'lundi et mardi',
      'mercredi',
      'du jeudi au samedi',
      'dimanche',
    ]);
  });

  it('tell a week without a difference in one line', () => {
    const closed = {
      monday: [],
      tuesday: [],
      wednesday: [],
      thursday: [],
      friday: [],
      saturday: [],
      sunday: [],
    };
    expect(weekInWords(closed, 'fr')).toEqual([{ days: 'tous les jours', hours: 'fermé' }]);
  });
});
