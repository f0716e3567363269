import exchange from '@parenthese/shared/surveys/exchange.json';
import type { SurveyDefinition } from '@parenthese/shared/surveys/definition.ts';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../looks/sealed-page.css';
import { ParentheseAnswers, type Saved, type SurveyAnswer } from './parenthese-answers.ts';
import type { ParentheseQuestion } from './parenthese-question.ts';

const definition = exchange as SurveyDefinition;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const until = vi.waitFor;

let saved: SurveyAnswer[];
let outcome: Saved;

beforeEach(() => {
  saved = [];
  outcome = { ok: true };
});
afterEach(() => document.body.replaceChildren());

async function place(more: Partial<ParentheseAnswers> = {}): Promise<ParentheseAnswers> {
  const answers = Object.assign(new ParentheseAnswers(), {
    definition,
    save: async (answer: SurveyAnswer) => {
      saved.push(answer);
      return outcome;
    },
    ...more,
  });
  document.body.append(answers);
  await answers.updateComplete;
  return answers;
}
const question = (answers: ParentheseAnswers) =>
  answers.shadowRoot?.querySelector('parenthese-question') as ParentheseQuestion;
const radios = (answers: ParentheseAnswers) => [
  ...(question(answers).shadowRoot?.querySelectorAll('input') ?? []),
];
const texts = (answers: ParentheseAnswers) => answers.shadowRoot?.textContent?.replaceAll(/\s+/gu, ' ') ?? '';
const press = async (answers: ParentheseAnswers, label: string) => {
  const buttons = [...(answers.shadowRoot?.querySelectorAll('button') ?? [])];
  buttons.find((button) => button.textContent?.trim() === label)?.click();
  await answers.updateComplete;
};

describe('the first question', () => {
  it('is a group of native radios under its question, with nothing chosen', async () => {
    const answers = await place();
    expect(question(answers).shadowRoot?.querySelector('legend')?.textContent).toBe(
      'Cet échange vous a-t-il aidé\u202f?',
    );
    expect(radios(answers).map(({ value, checked }) => [value, checked])).toEqual([
      ['1', false],
      ['2', false],
      ['3', false],
      ['4', false],
      ['5', false],
      ['', false],
    ]);
  });

  it('counts by itself, as soon as it is given', async () => {
    const answers = await place();
    radios(answers)[3]?.click();
    question(answers).flush();
    expect(saved).toEqual([{ survey: 'exchange', version: 1, question: 'helped', value: 4, without: null }]);
    await until(() => expect(texts(answers)).toContain('Merci. Votre réponse est bien arrivée au cabinet.'));
  });

  it('is told once to who walks the scale with the arrows, when the focus leaves it', async () => {
    const answers = await place();
    radios(answers)[0]?.focus();
    await userEvent.keyboard(' {ArrowRight}{ArrowRight}');
    expect(radios(answers).findIndex(({ checked }) => checked)).toBe(2);
    await userEvent.keyboard('{Tab}');
    expect(saved.map(({ value }) => value)).toEqual([3]);
  });

  it('takes « Je ne peux pas le dire » for an answer without a value', async () => {
    const answers = await place();
    radios(answers)[5]?.click();
    question(answers).flush();
    expect(saved).toMatchObject([{ question: 'helped', value: null, without: 'not-applicable' }]);
  });

  it('takes a word beside it, and owes none', async () => {
    const answers = await place();
    const root = question(answers).shadowRoot;
    root?.querySelector('button')?.click();
    expect(saved).toEqual([]);
    root?.querySelector('textarea')?.focus();
    await userEvent.keyboard('Merci.');
    root?.querySelector('button')?.click();
    expect(saved).toMatchObject([{ question: 'comment', value: 'Merci.' }]);
  });

  it('keeps what could not be saved, says so, and offers it again', async () => {
    outcome = { ok: false, sentence: 'Pas de connexion.' };
    const answers = await place();
    radios(answers)[4]?.click();
    question(answers).flush();
    await until(() => expect(texts(answers)).toContain('Pas de connexion.'));
    expect(radios(answers)[4]?.checked).toBe(true);
    outcome = { ok: true };
    await press(answers, 'Réessayer');
    await until(() => expect(texts(answers)).toContain('Merci.'));
    expect(saved.map(({ value }) => value)).toEqual([5, 5]);
  });
});

describe('saying more', () => {
  it('asks one criterion at a time, says how much is left, and moves the focus there', async () => {
    const answers = await place();
    radios(answers)[3]?.click();
    question(answers).flush();
    await until(() => expect(texts(answers)).toContain('En dire plus'));
    await press(answers, 'En dire plus');
    expect(texts(answers)).toContain('encore 8 questions, environ une minute');
    expect(answers.shadowRoot?.activeElement?.localName).toBe('h2');
    radios(answers)[1]?.click();
    await press(answers, 'Continuer');
    expect(texts(answers)).toContain('encore 7 questions');
    expect(saved.map(({ question: id, value }) => [id, value])).toEqual([
      ['helped', 4],
      ['accueil', 2],
    ]);
  });

  it('lets every criterion be passed, to the end', async () => {
    const answers = await place({ settled: ['helped'] });
    await press(answers, 'En dire plus');
    for (let left = 8; left > 0; left -= 1) await press(answers, 'Passer');
    expect(saved).toHaveLength(8);
    expect(saved.every(({ without }) => without === 'skipped')).toBe(true);
    expect(answers.shadowRoot?.querySelector('parenthese-question')).toBeNull();
  });

  it('does not ask again what was answered before', async () => {
    const answers = await place({ settled: ['helped', 'accueil', 'gentillesse'] });
    await press(answers, 'En dire plus');
    expect(texts(answers)).toContain('encore 6 questions');
  });
});

describe('every reader', () => {
  it.each([
    ['fr', 400],
    ['en', 400],
    ['fr', 320],
    ['en', 320],
  ] as const)('meets no fault that axe finds, in %s at %i pixels', async (language, width) => {
    await page.viewport(width, 640);
    const answers = await place({ language, settled: ['helped'] });
    await press(answers, definition.texts[language].more);
    const { violations } = await axe.run(answers, { runOnly: TAGS });
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    for (const label of question(answers).shadowRoot?.querySelectorAll('.scale label') ?? []) {
      const { width: w, height: h } = label.getBoundingClientRect();
      expect(Math.min(w, h)).toBeGreaterThanOrEqual(44);
    }
  });
});
