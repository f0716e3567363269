import { describe, expect, it } from 'vitest';
import { STATE_SENTENCES, aimSentence, closedSentence, formatInstant, formatTime } from './sentences.ts';

const PARIS = 'Europe/Paris';
const at = (iso: string): number => Date.parse(iso);

/** Monday 2 March 2026, 10:00 in Paris. */
const now = at('2026-03-02T09:00Z');

/** Shows no-break spaces as "~", so that a test tells them from plain ones. */
const shown = (text: string): string => text.replaceAll('\u00A0', '~');
const both = ({ fr, en }: { fr: string; en: string }): readonly string[] => [shown(fr), shown(en)];

describe('formatTime', () => {
  it.each([
    ['2026-03-02T14:40Z', '15~h~40', '15:40'],
    ['2026-03-02T08:00Z', '9~h', '09:00'],
    ['2026-03-02T08:05Z', '9~h~05', '09:05'],
    ['2026-03-01T23:00Z', '0~h', '00:00'],
    ['2026-07-02T14:40Z', '16~h~40', '16:40'],
  ])('says %s as people in Paris do', (instant, fr, en) => {
    expect(shown(formatTime(at(instant), PARIS, 'fr'))).toBe(fr);
    expect(formatTime(at(instant), PARIS, 'en')).toBe(en);
  });

  it('tells the time of the firm’s own zone', () => {
    expect(shown(formatTime(at('2026-03-02T14:40Z'), 'America/Guadeloupe', 'fr'))).toBe('10~h~40');
  });
});

describe('formatInstant', () => {
  it.each([
    ['today', '2026-03-02T14:40Z', 'à 15~h~40', 'at 15:40'],
    ['tomorrow', '2026-03-03T08:00Z', 'demain à 9~h', 'tomorrow at 09:00'],
    ['yesterday', '2026-03-01T08:00Z', 'hier à 9~h', 'yesterday at 09:00'],
    ['within the week', '2026-03-06T08:00Z', 'vendredi à 9~h', 'on Friday at 09:00'],
    ['six days ahead', '2026-03-08T08:00Z', 'dimanche à 9~h', 'on Sunday at 09:00'],
    ['a week ahead', '2026-03-09T08:00Z', 'le 9~mars à 9~h', 'on 9~March at 09:00'],
    ['the first of a month', '2026-04-01T07:00Z', 'le 1er~avril à 9~h', 'on 1~April at 09:00'],
    ['some days ago', '2026-02-24T08:00Z', 'le 24~février à 9~h', 'on 24~February at 09:00'],
    ['next year', '2027-01-04T08:00Z', 'le 4~janvier~2027 à 9~h', 'on 4~January~2027 at 09:00'],
  ])('names %s', (_, instant, fr, en) => {
    expect(shown(formatInstant(at(instant), PARIS, 'fr', now))).toBe(fr);
    expect(shown(formatInstant(at(instant), PARIS, 'en', now))).toBe(en);
  });

  it('counts days by the firm’s midnight, across a change of the clocks too', () => {
    expect(formatInstant(at('2026-03-02T23:30Z'), PARIS, 'en', now)).toBe('tomorrow at 00:30');
    expect(formatInstant(at('2026-03-30T07:00Z'), PARIS, 'en', at('2026-03-28T23:30Z'))).toBe(
      'tomorrow at 09:00',
    );
  });
});

describe('aimSentence', () => {
  it.each([
    ['today', '2026-03-02T14:40Z', 'réponse en général avant 15~h~40', 'reply usually by 15:40'],
    ['noon today', '2026-03-02T11:00Z', 'réponse en général avant midi', 'reply usually by noon'],
    [
      'tomorrow',
      '2026-03-03T09:00Z',
      'réponse en général demain avant 10~h',
      'reply usually by 10:00 tomorrow',
    ],
    [
      'a weekday',
      '2026-03-05T09:00Z',
      'réponse en général jeudi avant 10~h',
      'reply usually by 10:00 on Thursday',
    ],
    [
      'noon tomorrow',
      '2026-03-03T11:00Z',
      'réponse en général demain matin',
      'reply usually tomorrow morning',
    ],
    [
      'noon of a weekday',
      '2026-03-05T11:00Z',
      'réponse en général jeudi matin',
      'reply usually on Thursday morning',
    ],
    [
      'a date',
      '2026-08-12T07:30Z',
      'réponse en général le 12~août avant 9~h~30',
      'reply usually by 09:30 on 12~August',
    ],
    [
      'noon of a date',
      '2026-08-12T10:00Z',
      'réponse en général le 12~août au matin',
      'reply usually on the morning of 12~August',
    ],
    [
      'the midnight that ends today',
      '2026-03-02T23:00Z',
      'réponse en général avant minuit',
      'reply usually by midnight',
    ],
    [
      'the midnight that ends a weekday',
      '2026-03-05T23:00Z',
      'réponse en général jeudi avant minuit',
      'reply usually by midnight on Thursday',
    ],
  ])('says %s as people do', (_, instant, fr, en) => {
    expect(both(aimSentence(at(instant), { zone: PARIS, now }))).toEqual([fr, en]);
  });

  it('names no time when none can be promised', () => {
    expect(both(aimSentence(null, { zone: PARIS, now }))).toEqual([
      'réponse dès que possible',
      'reply as soon as possible',
    ]);
  });
});

describe('closedSentence', () => {
  it.each([
    ['later today', '2026-03-02T13:00Z', 'jusqu’à 14~h', 'until 14:00'],
    ['tomorrow', '2026-03-03T08:00Z', 'jusqu’à demain 9~h', 'until 09:00 tomorrow'],
    ['a weekday', '2026-03-05T08:00Z', 'jusqu’à jeudi 9~h', 'until 09:00 on Thursday'],
    ['a date', '2026-08-12T07:00Z', 'jusqu’au 12~août à 9~h', 'until 09:00 on 12~August'],
  ])('says that the firm opens %s', (_, instant, fr, en) => {
    expect(both(closedSentence(at(instant), { zone: PARIS, now }))).toEqual([
      `Le cabinet est fermé ${fr}`,
      `The firm is closed ${en}`,
    ]);
  });

  it('says when the firm is back from a break in its day', () => {
    const opening = at('2026-03-02T13:00Z');
    expect(both(closedSentence(opening, { zone: PARIS, now, isBreak: true }))).toEqual([
      'De retour à 14~h',
      'Back at 14:00',
    ]);
  });

  it('names no day when the firm never opens', () => {
    expect(closedSentence(null, { zone: PARIS, now })).toEqual(STATE_SENTENCES.closed);
  });
});

describe('STATE_SENTENCES', () => {
  it('says of an open hour nothing that only presence could support', () => {
    expect(STATE_SENTENCES.away).toEqual({ fr: 'Le cabinet est ouvert', en: 'The firm is open' });
  });
});
