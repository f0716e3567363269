import { html, LitElement, nothing, unsafeCSS } from 'lit';
import controls from '../looks/controls.css?inline';
import styles from './parenthese-parties.css?inline';
import type { Outcome } from './panel-api.ts';
import { problemSentence } from './problem-sentence.ts';
import type { ThreadRequests } from './thread-requests.ts';
import type { PanelWords } from './words.ts';

type Field = 'phone' | 'when';

/** Only what cannot be a number at all: whether it is one, the service says. */
const LOOKS_DIALLED = /\d.*\d/u;

/**
 * @summary Where, and when, somebody can be called without danger to them; the number can be taken back.
 *
 * It asks for the safe moments with the number and never without: a call at another moment may be what harms.
 */
export class ParentheseCallback extends LitElement {
  static override readonly styles = [unsafeCSS(controls), unsafeCSS(styles)];
  static override readonly properties = {
    words: { attribute: false },
    given: { type: Boolean },
    give: { attribute: false },
    errors: { state: true },
    problem: { state: true },
  };

  words!: PanelWords;
  /** A number was given, so what is offered is to take it back. */
  given = false;
  give: (asked: ThreadRequests['callback']) => Promise<Outcome> = async () => ({ ok: true, value: null });

  private errors: Partial<Record<Field, string>> = {};
  private problem = '';

  protected override render() {
    return html`${this.given ? this.#taking() : this.#giving()}
      <p class="error" role="alert">${this.problem || nothing}</p>`;
  }

  #giving() {
    const { words } = this;
    return html`<form @submit=${this.#submit} novalidate aria-labelledby="title">
      <div>
        <h2 id="title">${words.callbackTitle}</h2>
        <p class="small">${words.callbackBody}</p>
      </div>
      ${this.#field('phone', words.phone, 'tel')} ${this.#field('when', words.callWhen, 'off')}
      <button class="primary">${words.askCallback}</button>
    </form>`;
  }

  #field(field: Field, label: string, autocomplete: 'tel' | 'off') {
    return html`<div>
      <label for=${field}>${label}</label>
      <input
        id=${field}
        type=${field === 'phone' ? 'tel' : 'text'}
        maxlength="200"
        autocomplete=${autocomplete}
        aria-required="true"
        aria-invalid=${this.errors[field] ? 'true' : 'false'}
        aria-describedby=${`${field}-error`}
      />
      <p id=${`${field}-error`} class="error">${this.errors[field] ?? nothing}</p>
    </div>`;
  }

  #taking() {
    return html`<button class="quiet" @click=${() => this.#ask({ phone: null, when: '' })}>
      ${this.words.takePhone}
    </button>`;
  }

  readonly #submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const { words } = this;
    const [phone, when] = [this.#valueOf('phone'), this.#valueOf('when')];
    this.errors = {
      ...(!LOOKS_DIALLED.test(phone) && { phone: words.phoneWrong }),
      ...(when === '' && { when: words.callWhenMissing }),
    };
    const [first] = Object.keys(this.errors);
    if (first === undefined) return this.#ask({ phone, when });
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLInputElement>(`#${first}`)?.focus();
  };

  async #ask(asked: ThreadRequests['callback']): Promise<void> {
    const outcome = await this.give(asked);
    this.problem = outcome.ok ? '' : problemSentence(outcome.problem, this.words);
  }

  #valueOf(field: Field): string {
    return this.renderRoot.querySelector<HTMLInputElement>(`#${field}`)?.value.trim() ?? '';
  }
}

customElements.define('parenthese-callback', ParentheseCallback);

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-callback': ParentheseCallback;
  }
}
