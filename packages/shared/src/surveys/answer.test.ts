import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { PROBLEMS } from '../wire/problems.ts';
import type { AnswerInput } from './answer.ts';
import { AnswerSchema } from './answer.ts';
import { checkAnswer } from './check-answer.ts';
import { exchangeSurvey } from './exchange.ts';

const answer: AnswerInput = {
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  survey: 'exchange',
  version: 1,
  question: 'helped',
  value: 4,
  without: null,
};
const messages = (input: object) =>
  (v.safeParse(AnswerSchema, { ...answer, ...input }).issues ?? []).map(({ message }) => message);
const check = (input: Partial<AnswerInput>) => checkAnswer(exchangeSurvey, { ...answer, ...input });

describe('AnswerSchema', () => {
  it.each([
    ['a rating', {}],
    ['a word', { question: 'comment', value: 'Merci.' }],
    ['a word of 2,000 characters', { question: 'comment', value: 'é'.repeat(2000) }],
    ['a skipped question', { value: null, without: 'skipped' }],
    ['a question that does not apply', { value: null, without: 'not-applicable' }],
  ])('takes %s', (_, input) => {
    expect(messages(input)).toEqual([]);
  });

  it.each([
    ['a rating of 0', { value: 0 }, 'answer'],
    ['a rating of 6', { value: 6 }, 'answer'],
    ['half a point', { value: 4.5 }, 'answer'],
    ['no value and no reason', { value: null }, 'answer'],
    ['a value and a reason', { without: 'skipped' }, 'answer'],
    ['an empty word', { value: ' \n' }, 'text-empty'],
    ['a word too long', { value: 'a'.repeat(2001) }, 'comment-too-long'],
    ['a lone surrogate', { value: 'a\ud800' }, 'text-unreadable'],
    ['an id that is not made by the sender', { id: 'abc' }, 'id'],
  ])('refuses %s', (_, input, message) => {
    expect(messages(input)).toContain(message);
    expect(Object.keys(PROBLEMS)).toContain(message);
  });

  it('refuses a field it does not know', () => {
    expect(messages({ name: 'Anne' })).toHaveLength(1);
  });

  it('brings words to one written form', () => {
    expect(v.parse(AnswerSchema, { ...answer, value: 'e\u0301' }).value).toBe('é');
  });
});

describe('checkAnswer', () => {
  it.each<[string, Partial<AnswerInput>]>([
    ['a rating to a scale', {}],
    ['a word to the free field', { question: 'comment', value: 'Merci.' }],
    ['a criterion passed', { question: 'honoraires', value: null, without: 'skipped' }],
    ['a first question that cannot be told yet', { value: null, without: 'not-applicable' }],
  ])('takes %s', (_, input) => {
    expect(check(input)).toMatchObject({ ok: true, question: { id: input.question ?? 'helped' } });
  });

  it.each<[string, Partial<AnswerInput>, object]>([
    ['another survey', { survey: 'client' }, { code: 'survey-version', field: 'survey' }],
    ['another version', { version: 2 }, { code: 'survey-version', field: 'version' }],
    ['an unknown question', { question: 'prix' }, { code: 'answer', field: 'question' }],
    ['a word to a scale', { value: 'bien' }, { code: 'answer', field: 'value' }],
    ['a rating to the free field', { question: 'comment' }, { code: 'answer', field: 'value' }],
    ['the first question passed', { value: null, without: 'skipped' }, { code: 'answer', field: 'without' }],
    ['nothing at all', { value: null }, { code: 'answer', field: 'without' }],
    ['a value with a reason for none', { without: 'skipped' }, { code: 'answer', field: 'without' }],
  ])('refuses %s', (_, input, problem) => {
    expect(check(input)).toEqual({ ok: false, problem });
  });
});
