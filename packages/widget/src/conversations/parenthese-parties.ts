import { OTHER_PARTIES, type OtherParty } from '@parenthese/shared/conversations/vocabulary.ts';
import { html, LitElement, nothing, unsafeCSS } from 'lit';
import controls from '../looks/controls.css?inline';
import styles from './parenthese-parties.css?inline';
import type { Outcome } from './panel-api.ts';
import { problemSentence } from './problem-sentence.ts';
import type { ThreadRequests } from './thread-requests.ts';
import type { PanelWords } from './words.ts';

type Field = 'name' | 'kind' | 'other';

/**
 * @summary The one inline card: the visitor's name and who is on the other side.
 *
 * It asks nothing that was given, keeps what was typed when something is missing, and puts the focus on the first
 * field at fault. It disappears with the service's receipt, which is for its owner to show.
 */
export class ParentheseParties extends LitElement {
  static override readonly styles = [unsafeCSS(controls), unsafeCSS(styles)];
  static override readonly properties = {
    words: { attribute: false },
    give: { attribute: false },
    kind: { state: true },
    errors: { state: true },
    problem: { state: true },
    isSending: { state: true },
  };

  words!: PanelWords;
  give: (parties: ThreadRequests['parties']) => Promise<Outcome> = async () => ({
    ok: true,
    value: null,
  });

  private kind: OtherParty['kind'] | null = null;
  private errors: Partial<Record<Field, string>> = {};
  private problem = '';
  private isSending = false;

  protected override render() {
    const { words } = this;
    return html`<form @submit=${this.#submit} novalidate aria-labelledby="title">
      <div>
        <h2 id="title">${words.cardTitle}</h2>
        <p class="small">${words.cardBody}</p>
      </div>
      ${this.#text('name', words.yourName, 'name')}
      <fieldset aria-describedby="kind-error">
        <legend>${words.otherParty}</legend>
        ${OTHER_PARTIES.map(
          (kind) =>
            html`<label class="choice"
              ><input
                type="radio"
                name="kind"
                value=${kind}
                .checked=${this.kind === kind}
                @change=${() => this.#choose(kind)}
              />${words.otherKinds[kind]}</label
            >`,
        )}
        ${this.#error('kind')}
      </fieldset>
      ${this.kind === 'named' ? this.#text('other', words.otherName, 'off') : nothing}
      <p class="error" role="alert">${this.problem || nothing}</p>
      <button class="primary" aria-disabled=${this.isSending}>${words.giveNames}</button>
    </form>`;
  }

  #text(field: Field, label: string, autocomplete: 'name' | 'off') {
    return html`<div>
      <label for=${field}>${label}</label>
      <input
        id=${field}
        name=${field}
        autocomplete=${autocomplete}
        aria-required="true"
        aria-invalid=${this.errors[field] ? 'true' : 'false'}
        aria-describedby=${`${field}-error`}
        @input=${() => this.#clearError(field)}
      />
      ${this.#error(field)}
    </div>`;
  }

  #error(field: Field) {
    return html`<p id=${`${field}-error`} class="error">${this.errors[field] ?? nothing}</p>`;
  }

  #choose(kind: OtherParty['kind']): void {
    this.kind = kind;
    this.#clearError('kind');
  }

  #clearError(field: Field): void {
    const { [field]: _cleared, ...errors } = this.errors;
    this.errors = errors;
  }

  readonly #submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (this.isSending) return;
    const [name, other] = [this.#valueOf('name'), this.#valueOf('other')];
    this.errors = this.#missing(name, other);
    const { kind } = this;
    if (kind === null || Object.keys(this.errors).length > 0) return this.#focusFirstError();
    this.isSending = true;
    const outcome = await this.give({ name, other: { kind, name: kind === 'named' ? other : null } });
    this.isSending = false;
    this.problem = outcome.ok ? '' : problemSentence(outcome.problem, this.words);
  };

  #missing(name: string, other: string): Partial<Record<Field, string>> {
    const { words, kind } = this;
    return {
      ...(name === '' && { name: words.nameMissing }),
      ...(kind === null && { kind: words.otherMissing }),
      ...(kind === 'named' && other === '' && { other: words.otherNameMissing }),
    };
  }

  async #focusFirstError(): Promise<void> {
    await this.updateComplete;
    const [first] = Object.keys(this.errors);
    this.renderRoot.querySelector<HTMLInputElement>(`input[name=${first ?? 'name'}]`)?.focus();
  }

  #valueOf(field: Field): string {
    return this.renderRoot.querySelector<HTMLInputElement>(`#${field}`)?.value.trim() ?? '';
  }
}

customElements.define('parenthese-parties', ParentheseParties);

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-parties': ParentheseParties;
  }
}
