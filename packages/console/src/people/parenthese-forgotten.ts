import type { Language } from '@parenthese/shared/wire/language.ts';
import { LitElement, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { baseStyles } from '../platform/base-styles.ts';
import { icon } from '../platform/icons.ts';
import { pathOf } from '../platform/routes.ts';
import { textsIn, type Texts } from '../platform/texts/texts.ts';
import { addressError, errorLine, formHead } from './fields.ts';
import { formStyles } from './form-styles.ts';
import type { SessionService } from './session.ts';

/**
 * Asks for the link by which a forgotten password is replaced. The answer is the same whether the address is known.
 *
 * @summary The console's page for a forgotten password.
 */
@customElement('parenthese-forgotten')
export class ParentheseForgotten extends LitElement {
  static override styles = [baseStyles, formStyles];

  @query('#email') private emailField!: HTMLInputElement;
  @state() private error: string | null = null;
  @state() private sent = false;

  @property({ attribute: false }) session!: SessionService;
  @property() language: Language = 'fr';

  private get texts(): Texts {
    return textsIn(this.language);
  }

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const email = this.emailField.value;
    this.error = addressError(email, this.texts);
    if (this.error) return this.emailField.focus();
    const answer = await this.session.askForLink(email.trim());
    if (answer.ok) this.sent = true;
    else this.error = answer.problem.status === 429 ? this.texts.signIn.tooMany : answer.problem.title;
  }

  override render() {
    const { forgotten } = this.texts;
    return html`
      <main>
        ${formHead()}
        <h1>${forgotten.title}</h1>
        <div role="status">
          ${this.sent ? html`<p class="notice">${icon('mail')}<span>${forgotten.sent}</span></p>` : ''}
        </div>
        ${this.sent ? '' : this.renderForm()}
        <p class="foot"><a href=${pathOf({ name: 'today' })}>${forgotten.back}</a></p>
      </main>
    `;
  }

  private renderForm() {
    const { forgotten, signIn } = this.texts;
    return html`<p class="lead">${forgotten.lead}</p>
      <form novalidate @submit=${this.submit}>
        <div class="field">
          <label for="email">${signIn.email}</label>
          <input
            id="email"
            name="email"
            type="email"
            autocomplete="username"
            aria-invalid=${this.error !== null}
            aria-describedby="email-error"
          />
          ${errorLine('email-error', this.error)}
        </div>
        <button class="primary">${forgotten.submit}</button>
      </form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-forgotten': ParentheseForgotten;
  }
}
