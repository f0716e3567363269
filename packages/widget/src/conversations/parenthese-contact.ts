import { html, LitElement, nothing, unsafeCSS } from 'lit';
import controls from '../looks/controls.css?inline';
import styles from './parenthese-parties.css?inline';
import type { Outcome } from './panel-api.ts';
import { problemSentence } from './problem-sentence.ts';
import type { PanelWords } from './words.ts';

/** Only what cannot be an address at all: whether it is one, the service says. */
const LOOKS_WHOLE = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/u;

/** @summary Where to say that the firm has answered; the address can be taken back. */
export class ParentheseContact extends LitElement {
  static override readonly styles = [unsafeCSS(controls), unsafeCSS(styles)];
  static override readonly properties = {
    words: { attribute: false },
    given: { type: Boolean },
    give: { attribute: false },
    error: { state: true },
  };

  words!: PanelWords;
  /** An address was given, so what is offered is to take it back. */
  given = false;
  give: (email: string | null) => Promise<Outcome> = async () => ({
    ok: true,
    value: null,
  });

  private error = '';

  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('input, button')?.focus());
  }

  protected override render() {
    return this.given ? this.#taking() : this.#giving();
  }

  #giving() {
    const { words, error } = this;
    return html`<form @submit=${this.#submit} novalidate aria-labelledby="title">
      <div>
        <h2 id="title">${words.contactTitle}</h2>
        <p class="small">${words.contactBody}</p>
      </div>
      <div>
        <label for="email">${words.email}</label>
        <input
          id="email"
          type="email"
          autocomplete="email"
          aria-required="true"
          aria-invalid=${error ? 'true' : 'false'}
          aria-describedby="error"
        />
        <p id="error" class="error" role="alert">${error || nothing}</p>
      </div>
      <button class="primary">${words.giveEmail}</button>
    </form>`;
  }

  #taking() {
    return html`<button class="quiet" @click=${() => this.#ask(null)}>${this.words.takeEmail}</button>
      <p class="error" role="alert">${this.error || nothing}</p>`;
  }

  readonly #submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const field = this.renderRoot.querySelector<HTMLInputElement>('#email');
    const email = field?.value.trim() ?? '';
    if (LOOKS_WHOLE.test(email)) return this.#ask(email);
    this.error = this.words.emailWrong;
    field?.focus();
  };

  async #ask(email: string | null): Promise<void> {
    const outcome = await this.give(email);
    this.error = outcome.ok ? '' : problemSentence(outcome.problem, this.words);
  }
}

customElements.define('parenthese-contact', ParentheseContact);

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-contact': ParentheseContact;
  }
}
