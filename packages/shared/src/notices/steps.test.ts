import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCalendar } from '../availability/calendar.ts';
import { DEFAULT_CALENDAR } from '../availability/hours.ts';
import { stepsFor, toldAt, type Circle, type StepKind } from './steps.ts';

const calendar = createCalendar(DEFAULT_CALENDAR);
const at = (text: string): number => Date.parse(text);
const read = (written: string, next: 'half' | 'aim'): string[] =>
  stepsFor(at(written), { calendar, escalation: { on: true, order: [], next } }).map(
    ({ kind, at: when }) => `${kind} ${new Date(when).toISOString().slice(0, 16)}`,
  );

describe('the steps of a message', () => {
  test('tell the next person when half of the aim has passed, and everybody at the aim', () => {
    // Tuesday 10:00 in Paris, four open hours, lunch from 12:30 to 14:00.
    expect(read('2026-03-10T09:00:00Z', 'half')).toEqual([
      'first 2026-03-10T09:00',
      'anyway 2026-03-10T09:10',
      'next 2026-03-10T11:00',
      'all 2026-03-10T14:30',
    ]);
  });

  test('can wait for the aim, and tell everybody half an aim later', () => {
    expect(read('2026-03-10T09:00:00Z', 'aim').slice(2)).toEqual([
      'next 2026-03-10T14:30',
      'all 2026-03-10T16:30',
    ]);
  });

  test('count from the opening when the firm is closed', () => {
    expect(read('2026-03-13T22:00:00Z', 'half').slice(2)).toEqual([
      'next 2026-03-16T10:00',
      'all 2026-03-16T13:30',
    ]);
  });

  test('end with the first people when nothing is to be passed on', () => {
    const escalation = { on: false, order: [], next: 'half' } as const;
    expect(stepsFor(at('2026-03-10T09:00Z'), { calendar, escalation }).map(({ kind }) => kind)).toEqual([
      'first',
      'anyway',
    ]);
  });

  test('come one after the other, however short the aim', () => {
    const short = createCalendar({ ...DEFAULT_CALENDAR, rule: { openMinutes: 5 } });
    const escalation = { on: true, order: [], next: 'half' } as const;
    const instants = stepsFor(at('2026-03-10T09:00Z'), { calendar: short, escalation }).map(
      (step) => step.at,
    );
    expect(instants).toEqual([...new Set(instants)].toSorted((a, b) => a - b));
  });
});

describe('whom a step tells', () => {
  const circle = (rest: Partial<Circle> = {}): Circle => ({
    able: ['ana', 'bea', 'carl', 'dan'],
    assigned: null,
    onDuty: [],
    order: [],
    present: [],
    told: [],
    ...rest,
  });
  test.each<[StepKind, Partial<Circle>, readonly string[]]>([
    ['first', {}, ['ana', 'bea', 'carl', 'dan']],
    ['first', { onDuty: ['carl'] }, ['carl']],
    ['first', { onDuty: ['gone'] }, ['ana', 'bea', 'carl', 'dan']],
    ['first', { onDuty: ['carl'], assigned: 'ana' }, ['ana']],
    ['first', { onDuty: ['carl'], present: ['carl'] }, []],
    ['first', { onDuty: ['carl'], present: ['ana'] }, ['carl']],
    ['anyway', { onDuty: ['carl'], present: ['carl'] }, ['carl']],
    ['next', { onDuty: ['carl'], told: ['carl'], order: ['dan'] }, ['dan']],
    ['next', { onDuty: ['carl'], told: ['carl'], order: ['carl', 'gone'] }, ['ana']],
    ['next', { onDuty: ['bea'], told: ['carl'], order: ['dan'] }, ['bea']],
    ['all', { told: ['carl', 'dan'] }, ['ana', 'bea']],
  ])('%s, with %j, tells %j', (kind, rest, expected) => {
    expect(toldAt(kind, circle(rest))).toEqual(expected);
  });

  test('is nobody twice, nobody who cannot answer, and at last everybody who can', () => {
    const ids = fc.subarray(['ana', 'bea', 'carl', 'dan', 'gone']);
    fc.assert(
      fc.property(
        fc.subarray(['ana', 'bea', 'carl', 'dan'], { minLength: 1 }),
        ids,
        ids,
        ids,
        fc.option(fc.constantFrom('ana', 'gone')),
        (able, onDuty, order, present, assigned) => {
          const told: string[] = [];
          for (const kind of ['first', 'anyway', 'next', 'all'] as const)
            told.push(...toldAt(kind, { able, assigned, onDuty, order, present, told }));
          expect(told.toSorted()).toEqual(able.toSorted());
        },
      ),
    );
  });
});
