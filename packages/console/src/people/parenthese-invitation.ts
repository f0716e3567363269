import type { SignedIn } from '@parenthese/shared/people/account-wire.ts';
import type { InvitationView } from '@parenthese/shared/people/people-wire.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { ConsoleApp } from '../console-app.ts';
import { baseStyles } from '../platform/base-styles.ts';
import { keptData } from '../platform/kept.ts';
import { icon } from '../platform/icons.ts';
import type { Problem } from '../platform/request.ts';
import { pathOf } from '../platform/routes.ts';
import { textsIn } from '../platform/texts/texts.ts';
import { wearAccent } from '../platform/theme.ts';
import { addressError, errorLine, formHead, languageButtons } from './fields.ts';
import { formStyles } from './form-styles.ts';
import { LanguageRequestEvent } from './language-event.ts';
import './parenthese-second-step.ts';
import { passwordField, textField } from './text-field.ts';
import { peopleTexts, type PeopleTexts } from './texts.ts';

/** The same floor as the service's. */
const PASSWORD_MIN_CHARACTERS = 12;
/** Under this name the tab keeps the name and address; the password is never among them. */
const KEPT = 'invitation';

type Errors = Readonly<Partial<Record<'name' | 'email' | 'password' | 'form', string>>>;

/**
 * Accepts an invitation: a name, and a password that is new, or that of the account which the address opens already.
 * Looking spends nothing.
 *
 * @summary The page that an invitation leads to.
 */
@customElement('parenthese-invitation')
export class ParentheseInvitation extends LitElement {
  static override styles = [baseStyles, formStyles];

  @query('#password') private passwordInput!: HTMLInputElement;
  @state() private view: InvitationView | null = null;
  /** Why the link opens nothing. */
  @state() private refused: Problem | null = null;
  @state() private typed: Readonly<{ name: string; email: string }> = { name: '', email: '' };
  @state() private errors: Errors = {};
  @state() private busy = false;
  @state() private revealed = false;
  @state() private needsCode = false;

  @property({ attribute: false }) app!: ConsoleApp;
  @property() language: Language = 'fr';
  /** The token of the link; null when the link brought none. */
  @property({ attribute: false }) secret: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.secret !== null) void this.read(this.secret);
  }

  private get texts(): PeopleTexts {
    return peopleTexts(this.language);
  }

  private async read(token: string): Promise<void> {
    const answer = await this.app.request<InvitationView>('POST', '/v1/auth/invitation', { token });
    if (!answer.ok) {
      this.refused = answer.problem;
      return;
    }
    this.view = answer.value;
    wearAccent(this, answer.value);
    this.typed = keptData(this.app.kept, KEPT) ?? { name: answer.value.name, email: '' };
    // The invitation speaks the language it was sent in, unless this reader has chosen one before.
    if (this.app.kept.setting('language') === null)
      this.app.store.commit({ language: answer.value.language });
  }

  private type(part: Partial<typeof this.typed>): void {
    this.typed = { ...this.typed, ...part };
    this.app.kept.keepWords(KEPT, JSON.stringify(this.typed));
  }

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { view, secret: token } = this;
    if (this.busy || !view || token === null) return;
    const password = this.passwordInput.value;
    this.errors = this.missing(view, password);
    if (this.showFirstError()) return;
    const { name, email } = this.typed;
    this.busy = true;
    const answer = await this.app.request<SignedIn | null>('POST', '/v1/auth/accept-invitation', {
      token,
      name: name.trim(),
      password,
      ...(view.email === null ? { email: email.trim() } : {}),
    });
    this.busy = false;
    if (!answer.ok) return this.refuse(answer.problem);
    this.app.kept.keepWords(KEPT, '');
    if (answer.value?.next === 'second-factor-needed') this.needsCode = true;
    else await this.joined();
  }

  private joined = async (): Promise<void> => {
    await this.app.session.begin();
    this.app.router.go({ name: 'today' }, { replace: true });
  };

  private refuse(problem: Problem): void {
    if (problem.status === 410 || problem.code === 'invitation-unknown') {
      this.refused = problem;
      return;
    }
    const field = (['name', 'email', 'password'] as const).find((one) => one === problem.field);
    this.errors = { [field ?? 'form']: problem.title };
    this.showFirstError();
  }

  private missing({ email, account }: InvitationView, password: string): Errors {
    const wrongAddress = email === null ? addressError(this.typed.email, textsIn(this.language)) : null;
    const isShort = !account && email !== null && [...password].length < PASSWORD_MIN_CHARACTERS;
    return {
      ...(this.typed.name.trim() === '' ? { name: this.texts.nameMissing } : {}),
      ...(wrongAddress === null ? {} : { email: wrongAddress }),
      ...(isShort ? { password: this.texts.passwordShort } : {}),
      ...(password === '' ? { password: this.texts.passwordMissing } : {}),
    };
  }

  private showFirstError(): boolean {
    const first = (['name', 'email', 'password'] as const).find((field) => this.errors[field] !== undefined);
    if (first !== undefined)
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector<HTMLInputElement>(`#${first}`)?.focus(),
      );
    return first !== undefined;
  }

  override render(): TemplateResult {
    const { texts, view, refused, secret } = this;
    if (this.needsCode)
      return html`<parenthese-second-step
        .app=${this.app}
        language=${this.language}
        .opened=${this.joined}
      ></parenthese-second-step>`;
    const trouble = secret === null ? texts.invitation.noToken : (refused?.title ?? null);
    return html`
      <main>
        ${formHead()}
        <h1 tabindex="-1">${view ? texts.invitation.title(view.firm) : texts.invitation.heading}</h1>
        ${
          trouble !== null
            ? html`<p class="notice" role="status">${icon('late')}<span>${trouble}</span></p>`
            : view
              ? this.renderForm(view)
              : html`<p class="lead">${texts.loading}</p>`
        }
        <p class="foot">
          <a href=${pathOf({ name: 'today' })}>${texts.toSignIn}</a>
          ${languageButtons(textsIn(this.language), this.language, (language) =>
            this.dispatchEvent(new LanguageRequestEvent(language)),
          )}
        </p>
      </main>
    `;
  }

  private renderForm({ role, email, account }: InvitationView): TemplateResult {
    const { texts, errors, typed } = this;
    const words = texts.invitation;
    return html`<p class="lead">${words.lead(texts.roles[role])}</p>
      ${
        account && email !== null
          ? html`<p class="notice">${icon('person')}<span>${words.known(email)}</span></p>`
          : nothing
      }
      <form novalidate @submit=${this.submit}>
        ${textField({
          id: 'name',
          label: texts.name,
          hint: texts.nameHint,
          autocomplete: 'name',
          value: typed.name,
          error: errors.name ?? null,
          input: (name) => this.type({ name }),
        })}
        ${
          email === null
            ? textField({
                id: 'email',
                label: texts.email,
                type: 'email',
                autocomplete: 'username',
                value: typed.email,
                error: errors.email ?? null,
                input: (value) => this.type({ email: value }),
              })
            : html`<input
                class="heard"
                type="email"
                autocomplete="username"
                aria-hidden="true"
                tabindex="-1"
                readonly
                .value=${email}
              />`
        }
        ${passwordField({
          id: 'password',
          label: texts.password,
          hint: account ? undefined : texts.passwordHint,
          error: errors.password ?? null,
          autocomplete: account ? 'current-password' : 'new-password',
          revealed: this.revealed,
          reveal: () => (this.revealed = !this.revealed),
          words: textsIn(this.language).signIn,
        })}
        ${errorLine('form-error', errors.form ?? null)}
        <button class="primary" ?disabled=${this.busy}>${this.busy ? words.busy : words.submit}</button>
      </form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-invitation': ParentheseInvitation;
  }
}
