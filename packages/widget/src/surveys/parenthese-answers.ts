import type { Question, SurveyDefinition } from '@parenthese/shared/surveys/definition.ts';
import { commentOf, nextQuestion, progressText, remaining } from '@parenthese/shared/surveys/progress.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import { html, LitElement, nothing, unsafeCSS, type PropertyValues } from 'lit';
import controls from '../looks/controls.css?inline';
import styles from './parenthese-answers.css?inline';
import './parenthese-question.ts';
import type { GivenAnswer, ParentheseQuestion } from './parenthese-question.ts';
import { SURVEY_WORDS } from './survey-words.ts';

/** One answer as the service takes it, without the id that its sender adds. */
export type SurveyAnswer = GivenAnswer & Readonly<{ survey: string; version: number; question: string }>;

/** What came of saving: whether it arrived, and if not, why in words where they are known. */
export type Saved = Readonly<{ ok: true }> | Readonly<{ ok: false; sentence?: string | undefined }>;

/**
 * @summary A survey: its first question, and one criterion at a time for who wants to say more.
 *
 * Each answer is saved as it is given and counts even if the rest never comes. What could not be saved stays
 * chosen and is offered again. It never opens by itself and never takes the focus.
 */
export class ParentheseAnswers extends LitElement {
  static override readonly styles = [unsafeCSS(controls), unsafeCSS(styles)];
  static override readonly properties = {
    definition: { attribute: false },
    language: { attribute: false },
    settled: { attribute: false },
    save: { attribute: false },
    given: { state: true },
    current: { state: true },
    isOver: { state: true },
    hasArrived: { state: true },
    failure: { state: true },
  };

  definition!: SurveyDefinition;
  language: Language = 'fr';
  /** Questions that were settled before this element came. */
  settled: readonly string[] = [];
  save: (answer: SurveyAnswer) => Promise<Saved> = async () => ({ ok: true });

  /** What was answered or passed, by question. */
  private given: ReadonlyMap<string, GivenAnswer> = new Map();
  /** The criterion that is shown; null before somebody wants to say more, and at the end. */
  private current: Question | null = null;
  private isOver = false;
  private hasArrived = false;
  private failure: Readonly<{ question: Question; answer: GivenAnswer; sentence: string }> | null = null;

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // The next question takes the place of the one that was answered, and the focus with it.
    if (changed.has('current') && this.current) this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  get #shown(): ParentheseQuestion | null {
    return this.renderRoot.querySelector('parenthese-question');
  }

  protected override render() {
    const { definition, language } = this;
    const texts = definition.texts[language];
    return html`${this.current ? this.#criterion(this.current) : this.#first()}
      <p class="small" role="status">${this.hasArrived && !this.failure ? texts.thanks : nothing}</p>
      ${this.#failed()}
      <p class="small">${texts.notice}</p>`;
  }

  #first() {
    const { definition, language, isOver } = this;
    const question = definition.questions.find(({ stage }) => stage === 'first');
    const mayGoOn = !isOver && this.#next() !== null && (this.hasArrived || this.settled.length > 0);
    const isAsked = question && !this.settled.includes(question.id) && !isOver;
    return html`${isAsked ? this.#question(question) : nothing}
    ${
      mayGoOn
        ? html`<div class="buttons">
            <button @click=${this.#goOn}>${definition.texts[language].more}</button>
          </div>`
        : nothing
    }`;
  }

  #criterion(question: Question) {
    const { definition, language } = this;
    const left = remaining(definition, this.#doneBefore(question), question.stage);
    return html`<h2 class="small" tabindex="-1">${progressText(left, language)}</h2>
      ${this.#question(question)}
      <div class="buttons">
        <button class="primary" @click=${this.#goOn}>${SURVEY_WORDS[language].next}</button>
        ${
          question.skippable && !this.given.has(question.id)
            ? html`<button class="quiet" @click=${this.#goOn}>${definition.texts[language].skip}</button>`
            : nothing
        }
      </div>`;
  }

  #question(question: Question) {
    const { definition, language } = this;
    return html`<parenthese-question
      .question=${question}
      .comment=${commentOf(definition, question)}
      .language=${language}
      .notApplicable=${definition.texts[language].notApplicable}
      .sendWord=${SURVEY_WORDS[language].send}
      .given=${this.given.get(question.id) ?? null}
      .give=${(asked: Question, answer: GivenAnswer) => void this.#give(asked, answer)}
    ></parenthese-question>`;
  }

  #failed() {
    const { failure, language } = this;
    return html`<div role="alert">
      ${
        failure
          ? html`<p class="error">${failure.sentence}</p>
              <button @click=${() => this.#give(failure.question, failure.answer)}>
                ${SURVEY_WORDS[language].again}
              </button>`
          : nothing
      }
    </div>`;
  }

  async #give(question: Question, answer: GivenAnswer): Promise<void> {
    this.given = new Map(this.given).set(question.id, answer);
    const { id: survey, version } = this.definition;
    const saved = await this.save({ survey, version, question: question.id, ...answer });
    this.hasArrived ||= saved.ok;
    const sentence = saved.ok ? '' : (saved.sentence ?? SURVEY_WORDS[this.language].failed);
    this.failure = saved.ok ? null : { question, answer, sentence };
  }

  /** Goes to the next criterion; one that was left without a word is passed, and not asked again. */
  readonly #goOn = (): void => {
    this.#shown?.flush();
    const { current } = this;
    if (current && !this.given.has(current.id)) {
      if (!current.skippable) return;
      void this.#give(current, { value: null, without: 'skipped' });
    }
    this.current = this.#next();
    this.isOver = this.current === null;
  };

  #next(): Question | null {
    return nextQuestion(this.definition, new Set([...this.settled, ...this.given.keys()]), 'more');
  }

  /** What is done, the shown question not included though it may be answered already. */
  #doneBefore(question: Question): ReadonlySet<string> {
    const done = new Set([...this.settled, ...this.given.keys()]);
    done.delete(question.id);
    return done;
  }
}

customElements.define('parenthese-answers', ParentheseAnswers);

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-answers': ParentheseAnswers;
  }
}
