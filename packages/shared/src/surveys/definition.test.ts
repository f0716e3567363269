import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { CRITERIA } from './criteria.ts';
import { SurveyDefinitionSchema } from './definition.ts';
import { exchangeSurvey } from './exchange.ts';
import data from './exchange.json' with { type: 'json' };

const NARROW = '\u202f';
const everyText = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(everyText);

/** The messages with which a changed copy of the survey is refused. */
function refusals(change: (copy: typeof data) => void): string[] {
  const copy = structuredClone(data);
  change(copy);
  const result = v.safeParse(SurveyDefinitionSchema, copy);
  return (result.issues ?? []).map(({ message }) => message);
}

describe('the survey of an exchange', () => {
  it('asks whether it helped, offers a word, then the eight criteria one by one', () => {
    const ids = (stage: string) => exchangeSurvey.questions.filter((q) => q.stage === stage).map((q) => q.id);
    expect(ids('first')).toEqual(['helped', 'comment']);
    expect(ids('more')).toEqual(CRITERIA);
  });

  it('lets everybody pass a criterion or say that they cannot tell', () => {
    const criteria = exchangeSurvey.questions.filter(({ stage }) => stage === 'more');
    expect(criteria.every((question) => question.skippable && question.notApplicable)).toBe(true);
  });

  it('cannot be changed by whoever holds it', () => {
    expect(Object.isFrozen(exchangeSurvey.questions[0]?.label)).toBe(true);
  });

  it('never calls itself anonymous', () => {
    expect(everyText(exchangeSurvey).filter((text) => /anonym/i.test(text))).toEqual([]);
  });

  it('sets a narrow space before every French question mark, and no straight apostrophe', () => {
    const french = exchangeSurvey.questions.map(({ label }) => label.fr);
    expect(french.every((text) => text.endsWith(`${NARROW}?`))).toBe(true);
    expect(everyText(exchangeSurvey).filter((text) => text.includes("'"))).toEqual([]);
  });
});

describe('SurveyDefinitionSchema', () => {
  it.each<[string, string, (copy: typeof data) => void]>([
    ['a language is missing', 'survey-text', (copy) => (copy.texts.en.title = '  ')],
    ['two questions share an id', 'survey-twice', ({ questions }) => (questions[3]!.id = 'accueil')],
    [
      'nothing is asked first',
      'survey-first',
      ({ questions }) => questions.forEach((q) => (q.stage = 'more')),
    ],
    ['a comment has no field', 'survey-comment', ({ questions }) => questions.splice(1, 1)],
    ['a kind is unknown', 'survey-kind', ({ questions }) => (questions[1]!.kind = 'stars')],
    ['the version is no whole number', 'survey-version', (copy) => (copy.version = 1.5)],
    ['there is no question', 'survey-empty', ({ questions }) => questions.splice(0)],
  ])('a definition is refused when %s', (_, message, change) => {
    expect(refusals(change)).toContain(message);
  });
});
