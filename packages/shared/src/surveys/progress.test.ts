import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exchangeSurvey } from './exchange.ts';
import { commentOf, nextQuestion, progressText, remaining } from './progress.ts';

const after = (...settled: string[]) => new Set(settled);

describe('nextQuestion', () => {
  it('asks first whether the exchange helped, with the free field on the same screen', () => {
    const first = nextQuestion(exchangeSurvey, after(), 'first');
    expect(first?.id).toBe('helped');
    expect(first && commentOf(exchangeSurvey, first)?.id).toBe('comment');
    expect(nextQuestion(exchangeSurvey, after('helped'), 'first')).toBeNull();
  });

  it('goes on where somebody left off', () => {
    expect(nextQuestion(exchangeSurvey, after('helped', 'accueil', 'interet'), 'more')?.id).toBe(
      'gentillesse',
    );
  });
});

describe('what is left', () => {
  it.each([
    [[], 'encore 8 questions, environ une minute', '8 more questions, about one minute'],
    [
      ['accueil', 'gentillesse', 'interet', 'ecoute', 'temps'],
      'encore 3 questions, environ 20 secondes',
      '3 more questions, about 20 seconds',
    ],
    [
      ['accueil', 'gentillesse', 'interet', 'ecoute', 'temps', 'questions', 'clarte'],
      'encore une question, environ 10 secondes',
      'one more question, about 10 seconds',
    ],
    [exchangeSurvey.questions.map(({ id }) => id), 'plus aucune question', 'no more questions'],
  ])('after %j: %s', (settled, fr, en) => {
    const left = remaining(exchangeSurvey, after(...settled), 'more');
    expect([progressText(left, 'fr'), progressText(left, 'en')]).toEqual([fr, en]);
  });

  it('counts minutes when a survey is long', () => {
    expect(progressText({ questions: 20, seconds: 140 }, 'fr')).toBe(
      'encore 20 questions, environ 2 minutes',
    );
  });
});

describe('what the survey frame carries', () => {
  it.each(['progress.ts', 'check-answer.ts', 'offer.ts'])('%s imports nothing but types', (file) => {
    const source = readFileSync(new URL(file, import.meta.url), 'utf8');
    const imports = source.split('\n').filter((line) => line.startsWith('import'));
    expect(imports.length).toBeGreaterThan(0);
    expect(imports.filter((line) => !line.startsWith('import type'))).toEqual([]);
  });
});
