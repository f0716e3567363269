import type { Language } from '@parenthese/shared/wire/language.ts';
import { LitElement, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { baseStyles } from '../platform/base-styles.ts';
import { icon } from '../platform/icons.ts';
import type { Problem } from '../platform/request.ts';
import { pathOf } from '../platform/routes.ts';
import { textsIn, type Texts } from '../platform/texts/texts.ts';
import { addressError, errorLine, formHead, languageButtons } from './fields.ts';
import { formStyles } from './form-styles.ts';
import { LanguageRequestEvent } from './language-event.ts';
import type { SessionService } from './session.ts';

type Errors = Readonly<{ email: string | null; password: string | null; form: string | null }>;
const NO_ERRORS: Errors = { email: null, password: null, form: null };

/**
 * Signs staff in by address and password. Pasting works, nothing typed is lost by an error, and what is wrong is
 * said in words beside the field.
 *
 * @summary The console's sign-in page.
 */
@customElement('parenthese-sign-in')
export class ParentheseSignIn extends LitElement {
  static override styles = [baseStyles, formStyles];

  @query('#email') private emailField!: HTMLInputElement;
  @query('#password') private passwordField!: HTMLInputElement;
  @state() private errors: Errors = NO_ERRORS;
  @state() private busy = false;
  @state() private revealed = false;
  /** The server has no firm yet. */
  @state() private isEmpty = false;
  /** The password was right, and a code is asked for. */
  @state() private needsCode = false;

  @property({ attribute: false }) session!: SessionService;
  @property() language: Language = 'fr';
  /** Somebody was signed in and no longer is. */
  @property({ type: Boolean }) ended = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.session.waitsForFirm().then((isEmpty) => (this.isEmpty = isEmpty));
  }

  private get texts(): Texts {
    return textsIn(this.language);
  }

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    const [email, password] = [this.emailField.value, this.passwordField.value];
    const missing = password === '' ? this.texts.signIn.passwordMissing : null;
    this.errors = { ...NO_ERRORS, email: addressError(email, this.texts), password: missing };
    if (this.errors.email) return this.emailField.focus();
    if (this.errors.password) return this.passwordField.focus();
    this.busy = true;
    const answer = await this.session.signIn(email.trim(), password);
    this.busy = false;
    if (!answer.ok) this.errors = { ...NO_ERRORS, form: this.sentenceFor(answer.problem) };
    else if (answer.value?.next === 'second-factor-needed') await this.askForCode();
  }

  /** Few are asked, so that the page of the code comes only to them. */
  private async askForCode(): Promise<void> {
    await import('./parenthese-second-step.ts');
    this.needsCode = true;
  }

  /** One sentence for a wrong address and a wrong password, so that neither is given away. */
  private sentenceFor({ status, title }: Problem): string {
    if (status === 400 || status === 401 || status === 403) return this.texts.signIn.wrong;
    return status === 429 ? this.texts.signIn.tooMany : title;
  }

  override render() {
    const { signIn } = this.texts;
    if (this.needsCode)
      return html`<parenthese-second-step
        .app=${{ session: this.session }}
        .restart=${() => (this.needsCode = false)}
        language=${this.language}
      ></parenthese-second-step>`;
    return html`
      <main>
        ${formHead()}
        <h1>${signIn.title}</h1>
        <p class="lead">${signIn.lead}</p>
        ${this.ended ? html`<p class="notice" role="status">${icon('clock')}<span>${signIn.ended}</span></p>` : nothing}
        ${
          this.isEmpty
            ? html`<p class="notice" role="status">
                ${icon('late')}
                <span
                  >${signIn.noFirm}
                  <a href=${pathOf({ name: 'setup', code: null })}>${signIn.toSetup}</a></span
                >
              </p>`
            : nothing
        }
        <form novalidate @submit=${this.submit}>
          ${this.renderEmail()} ${this.renderPassword()} ${errorLine('form-error', this.errors.form)}
          <button class="primary" ?disabled=${this.busy}>${this.busy ? signIn.busy : signIn.submit}</button>
        </form>
        <p class="foot">
          <a href=${pathOf({ name: 'forgotten' })}>${signIn.forgotten}</a>
          ${languageButtons(this.texts, this.language, (language) =>
            this.dispatchEvent(new LanguageRequestEvent(language)),
          )}
        </p>
      </main>
    `;
  }

  private renderEmail() {
    return html`<div class="field">
      <label for="email">${this.texts.signIn.email}</label>
      <input
        id="email"
        name="email"
        type="email"
        autocomplete="username"
        spellcheck="false"
        aria-invalid=${this.errors.email !== null}
        aria-describedby="email-error"
      />
      ${errorLine('email-error', this.errors.email)}
    </div>`;
  }

  private renderPassword() {
    const { signIn } = this.texts;
    return html`<div class="field">
      <label for="password">${signIn.password}</label>
      <span class="with-button">
        <input
          id="password"
          name="password"
          type=${this.revealed ? 'text' : 'password'}
          autocomplete="current-password"
          aria-invalid=${this.errors.password !== null}
          aria-describedby="password-error"
        />
        <button type="button" @click=${() => (this.revealed = !this.revealed)}>
          ${this.revealed ? signIn.hide : signIn.show}<span class="heard"> ${signIn.thePassword}</span>
        </button>
      </span>
      ${errorLine('password-error', this.errors.password)}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-sign-in': ParentheseSignIn;
  }
}
