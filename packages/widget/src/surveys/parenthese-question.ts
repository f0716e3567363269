import type { Rating } from '@parenthese/shared/surveys/answer.ts';
import type { Question, RatingQuestion, TextQuestion } from '@parenthese/shared/surveys/definition.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import { html, LitElement, nothing, unsafeCSS } from 'lit';
import controls from '../looks/controls.css?inline';
import styles from './parenthese-question.css?inline';

/** What is answered: a value, or the reason why there is none. */
export type GivenAnswer = Readonly<{
  value: Rating | string | null;
  without: 'skipped' | 'not-applicable' | null;
}>;

/** The scale of `answer.ts`, whose schema would weigh on the page. */
const RATINGS: readonly Rating[] = [1, 2, 3, 4, 5];

/** Somebody who walks the scale with the arrow keys has not decided at every step. */
const PAUSE_MS = 700;

/**
 * @summary One question of a survey, with the free field that stands under it.
 *
 * The scale is a group of native radios: one tab stop, arrows between them, nothing chosen at first, and no colour
 * that leans the answer. What is chosen is told after a short pause, or at once when the focus leaves the scale.
 */
export class ParentheseQuestion extends LitElement {
  static override readonly styles = [unsafeCSS(controls), unsafeCSS(styles)];
  static override readonly properties = {
    question: { attribute: false },
    comment: { attribute: false },
    language: { attribute: false },
    notApplicable: { attribute: false },
    sendWord: { attribute: false },
    given: { attribute: false },
    give: { attribute: false },
    later: { attribute: false },
  };

  question!: Question;
  /** The free field under a rating. */
  comment: TextQuestion | null = null;
  language: Language = 'fr';
  notApplicable = '';
  sendWord = '';
  /** What was answered before, so that it can be changed. */
  given: GivenAnswer | null = null;
  give: (question: Question, answer: GivenAnswer) => void = () => undefined;
  /** Calls back after a while and returns how to call it off; replaced by tests. */
  later = (ms: number, act: () => void): (() => void) => {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  };

  #pending: GivenAnswer | null = null;
  #callOff: () => void = () => undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.flush();
  }

  /** Tells at once what was chosen and not told yet. */
  flush(): void {
    this.#callOff();
    const answer = this.#pending;
    this.#pending = null;
    if (answer) this.give(this.question, answer);
  }

  protected override render() {
    const { question, comment } = this;
    if (question.kind === 'text') return this.#word(question);
    return html`${this.#scale(question)}${comment ? this.#word(comment) : nothing}`;
  }

  #scale(question: RatingQuestion) {
    const { language } = this;
    const [low, high] = [question.low[language], question.high[language]];
    const ends: Readonly<Record<number, string>> = { 1: `, ${low}`, [RATINGS.length]: `, ${high}` };
    return html`<fieldset @focusout=${this.#onFocusOut}>
      <legend>${question.label[language]}</legend>
      <div class="scale">
        ${RATINGS.map(
          (rating) =>
            html`<label
              >${this.#radio(String(rating), this.given?.value === rating)}<span
                >${rating}<span class="heard">${ends[rating] ?? nothing}</span></span
              ></label
            >`,
        )}
      </div>
      <div class="ends small" aria-hidden="true">
        <span>1, ${low}</span><span>${RATINGS.length}, ${high}</span>
      </div>
      ${
        question.notApplicable
          ? html`<label class="none"
              >${this.#radio('', this.given?.without === 'not-applicable')}${this.notApplicable}</label
            >`
          : nothing
      }
    </fieldset>`;
  }

  /** The value '' stands for « je ne peux pas le dire ». */
  #radio(value: string, isChosen: boolean) {
    return html`<input
      type="radio"
      name="answer"
      value=${value}
      .checked=${isChosen}
      @change=${() => this.#choose(value)}
    />`;
  }

  #word(question: TextQuestion) {
    return html`<form class="word" @submit=${(event: Event) => this.#sendWord(event, question)}>
      <label for="word">${question.label[this.language]}</label>
      <textarea id="word" rows="2"></textarea>
      <button>${this.sendWord}</button>
    </form>`;
  }

  #choose(value: string): void {
    this.#callOff();
    this.#pending =
      value === ''
        ? { value: null, without: 'not-applicable' }
        : { value: Number(value) as Rating, without: null };
    this.#callOff = this.later(PAUSE_MS, () => this.flush());
  }

  readonly #onFocusOut = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!(currentTarget as Element).contains(relatedTarget as Node | null)) this.flush();
  };

  #sendWord(event: Event, question: TextQuestion): void {
    event.preventDefault();
    const value = this.renderRoot.querySelector('textarea')?.value ?? '';
    if (value.trim() !== '') this.give(question, { value, without: null });
  }
}

customElements.define('parenthese-question', ParentheseQuestion);

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-question': ParentheseQuestion;
  }
}
