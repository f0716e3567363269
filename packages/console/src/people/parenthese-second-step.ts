import type { Language } from '@parenthese/shared/wire/language.ts';
import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { baseStyles } from '../platform/base-styles.ts';
import type { SessionService } from './session.ts';
import { formHead } from './fields.ts';
import { formStyles } from './form-styles.ts';
import { textField } from './text-field.ts';
import { peopleTexts, type PeopleTexts } from './texts.ts';

/**
 * The second step of signing in: the code that an authenticator shows, or one of the recovery codes.
 *
 * @summary The page between the password and the console.
 */
@customElement('parenthese-second-step')
export class ParentheseSecondStep extends LitElement {
  static override styles = [baseStyles, formStyles];

  @query('#code') private codeInput!: HTMLInputElement;
  @state() private recovery = false;
  @state() private error: string | null = null;
  @state() private busy = false;

  @property({ attribute: false }) app!: Readonly<{ session: SessionService }>;
  @property() language: Language = 'fr';
  /** Called once the code has opened the door. */
  @property({ attribute: false }) opened: () => unknown = () => undefined;
  /** Called when it must begin again with the password. */
  @property({ attribute: false }) restart: () => unknown = () => location.reload();

  override firstUpdated(): void {
    this.codeInput.focus();
  }

  private get texts(): PeopleTexts['step'] {
    return peopleTexts(this.language).step;
  }

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    const code = this.codeInput.value;
    this.error = code.trim() === '' ? this.texts.missing : null;
    if (this.error !== null) return this.codeInput.focus();
    this.busy = true;
    const answer = await this.app.session.secondStep(code);
    this.busy = false;
    if (answer.ok) return void this.opened();
    this.error = answer.problem.title;
    await this.updateComplete;
    this.codeInput.select();
  }

  private async turn(): Promise<void> {
    this.recovery = !this.recovery;
    this.error = null;
    this.codeInput.value = '';
    await this.updateComplete;
    this.codeInput.focus();
  }

  override render(): TemplateResult {
    const { texts, recovery } = this;
    return html`
      <main>
        ${formHead()}
        <h1 tabindex="-1">${texts.title}</h1>
        <p class="lead">${recovery ? texts.leadRecovery : texts.lead}</p>
        <form novalidate @submit=${this.submit}>
          ${textField({
            id: 'code',
            label: recovery ? texts.recovery : texts.code,
            value: '',
            autocomplete: recovery ? 'off' : 'one-time-code',
            inputmode: recovery ? 'text' : 'numeric',
            error: this.error,
          })}
          <button class="primary" ?disabled=${this.busy}>${texts.submit}</button>
        </form>
        <p class="foot">
          <button type="button" class="plain" @click=${this.turn}>
            ${recovery ? texts.useCode : texts.useRecovery}
          </button>
          <button type="button" class="plain" @click=${() => this.restart()}>${texts.back}</button>
        </p>
      </main>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-second-step': ParentheseSecondStep;
  }
}
