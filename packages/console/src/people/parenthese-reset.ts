import type { Language } from '@parenthese/shared/wire/language.ts';
import { LitElement, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { baseStyles } from '../platform/base-styles.ts';
import { icon } from '../platform/icons.ts';
import type { Problem } from '../platform/request.ts';
import { pathOf } from '../platform/routes.ts';
import { textsIn, type Texts } from '../platform/texts/texts.ts';
import { errorLine, formHead } from './fields.ts';
import { formStyles } from './form-styles.ts';
import type { SessionService } from './session.ts';

/** The same floor as the service's. */
const PASSWORD_MIN_CHARACTERS = 12;

/**
 * Chooses a new password with the token of a mailed link. The link is spent only by the press of the button.
 *
 * @summary The console's page for a new password.
 */
@customElement('parenthese-reset')
export class ParentheseReset extends LitElement {
  static override styles = [baseStyles, formStyles];

  @query('#password') private passwordField!: HTMLInputElement;
  @state() private error: string | null = null;
  @state() private done = false;

  @property({ attribute: false }) session!: SessionService;
  @property() language: Language = 'fr';
  /** Null when the link brought none. */
  @property({ attribute: false }) token: string | null = null;

  private get texts(): Texts {
    return textsIn(this.language);
  }

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const password = this.passwordField.value;
    const tooShort = [...password].length < PASSWORD_MIN_CHARACTERS;
    this.error = tooShort ? this.texts.reset.tooShort : null;
    if (tooShort || this.token === null) return this.passwordField.focus();
    const answer = await this.session.choosePassword(password, this.token);
    if (answer.ok) this.done = true;
    else this.error = this.sentenceFor(answer.problem);
  }

  private sentenceFor({ status, title }: Problem): string {
    return status === 400 || status === 401 || status === 410 ? this.texts.reset.badLink : title;
  }

  override render() {
    const { reset, signIn } = this.texts;
    const open = !this.done && this.token !== null;
    return html`
      <main>
        ${formHead()}
        <h1>${reset.title}</h1>
        <div role="status">
          ${this.done ? html`<p class="notice">${icon('check')}<span>${reset.done}</span></p>` : ''}
          ${this.token === null ? html`<p class="notice">${icon('late')}<span>${reset.badLink}</span></p>` : ''}
        </div>
        ${open ? this.renderForm() : ''}
        <p class="foot">
          ${
            this.done
              ? html`<a href=${pathOf({ name: 'today' })}>${signIn.title}</a>`
              : html`<a href=${pathOf({ name: 'forgotten' })}>${reset.again}</a>`
          }
        </p>
      </main>
    `;
  }

  private renderForm() {
    const { reset } = this.texts;
    return html`<p class="lead" id="rule">${reset.lead}</p>
      <form novalidate @submit=${this.submit}>
        <div class="field">
          <label for="password">${reset.password}</label>
          <input
            id="password"
            name="password"
            type="password"
            autocomplete="new-password"
            aria-invalid=${this.error !== null}
            aria-describedby="rule password-error"
          />
          ${errorLine('password-error', this.error)}
        </div>
        <button class="primary">${reset.submit}</button>
      </form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-reset': ParentheseReset;
  }
}
