import { describe, expect, it } from 'vitest';
import { DEFAULT_BEFORE, type Before } from '@parenthese/shared/firms/before.ts';
import { asQuestion, withMoved, withNewQuestion, withoutQuestion, withWords } from './before-changes.ts';

const question = (id: string) => ({ id, question: { fr: id }, answer: { fr: 'Oui.' } });
const before: Before = { ...DEFAULT_BEFORE, questions: ['a', 'b', 'c'].map(question) };
const ids = ({ questions }: Before) => questions.map(({ id }) => id).join('');

describe('changes to what a firm says beforehand', () => {
  it('keep English only where there is some', () => {
    expect(withWords({ fr: 'Métro' }, 'en', 'Underground')).toEqual({ fr: 'Métro', en: 'Underground' });
    expect(withWords({ fr: 'Métro', en: 'Underground' }, 'en', '')).toEqual({ fr: 'Métro' });
    expect(withWords({ fr: 'Métro', en: 'Underground' }, 'fr', 'Bus')).toEqual({
      fr: 'Bus',
      en: 'Underground',
    });
  });

  it('move a question by one place, and not past the ends', () => {
    expect(ids(withMoved(before, 'b', -1))).toBe('bac');
    expect(ids(withMoved(before, 'b', 1))).toBe('acb');
    expect([ids(withMoved(before, 'a', -1)), ids(withMoved(before, 'c', 1))]).toEqual(['abc', 'abc']);
  });

  it('put a question back where it stood', () => {
    expect(ids(withNewQuestion(withoutQuestion(before, 'b'), question('b'), 1))).toBe('abc');
    expect(ids(withNewQuestion(before, question('d')))).toBe('abcd');
  });

  it('begin a question with a capital', () => {
    expect(asQuestion('état des lieux')).toBe('État des lieux');
  });
});
