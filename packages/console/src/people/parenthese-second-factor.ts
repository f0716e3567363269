import type { Account, RecoveryCodes, SecondFactorBegun } from '@parenthese/shared/people/account-wire.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ConsoleApp } from '../console-app.ts';
import { baseStyles } from '../platform/base-styles.ts';
import { icon } from '../platform/icons.ts';
import type { Problem } from '../platform/request.ts';
import { textsIn } from '../platform/texts/texts.ts';
import { copied } from './copy-line.ts';
import { errorLine } from './fields.ts';
import { settingsFormStyles } from './settings-form.ts';
import { passwordField, textField } from './text-field.ts';
import { peopleTexts, type PeopleTexts } from './texts.ts';

const PATH = '/v1/staff/account/second-factor';

/** In fours, as people read a key aloud and type it. */
const spaced = (code: string): string => code.replaceAll(/(.{4})(?=.)/g, '$1 ');

/**
 * One's own second factor: turned on by a first code, its recovery codes shown once, taken away by the password.
 *
 * @summary The part of the account screen that holds the second factor.
 * @event parenthese-account-changed - it was turned on or off, or has new recovery codes.
 */
@customElement('parenthese-second-factor')
export class ParentheseSecondFactor extends LitElement {
  static override styles = [baseStyles, settingsFormStyles];

  @state() private begun: SecondFactorBegun | null = null;
  /** Shown once, until they were put away. */
  @state() private codes: readonly string[] | null = null;
  @state() private wrong: Readonly<Partial<Record<'password' | 'code' | 'form', string>>> = {};
  @state() private said = '';
  @state() private revealed = false;

  @property({ attribute: false }) app!: ConsoleApp;
  @property({ attribute: false }) factor!: Account['secondFactor'];
  @property() language: Language = 'fr';

  private get texts(): PeopleTexts {
    return peopleTexts(this.language);
  }

  /** True while the recovery codes are in sight, so that nothing takes them away. */
  get isShowingCodes(): boolean {
    return this.codes !== null;
  }

  private typedIn(id: string): string {
    return this.renderRoot.querySelector<HTMLInputElement>(`#${id}`)?.value ?? '';
  }

  private refuse(place: 'password' | 'code' | 'form', words: string): void {
    this.said = '';
    this.wrong = { [place]: words };
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#${place}`)?.focus());
  }

  private refused({ code, title }: Problem): void {
    if (code === 'wrong-password') this.refuse('password', title);
    else this.refuse(code === 'second-factor-code' ? 'code' : 'form', title);
  }

  /** What opens or closes the account is asked for with its password. */
  private async withPassword<Value>(path: string, then: (value: Value) => void): Promise<void> {
    const password = this.typedIn('password');
    if (password === '') return this.refuse('password', this.texts.passwordMissing);
    const answer = await this.app.request<Value>('POST', `${PATH}${path}`, { password });
    if (!answer.ok) return this.refused(answer.problem);
    this.wrong = {};
    this.said = '';
    then(answer.value);
  }

  private begin = (event: Event): void => {
    event.preventDefault();
    if (this.factor.on) return;
    void this.withPassword<SecondFactorBegun>('', (begun) => (this.begun = begun));
  };

  private async confirm(event: Event): Promise<void> {
    event.preventDefault();
    const code = this.typedIn('code');
    if (code.trim() === '') return this.refuse('code', this.texts.step.missing);
    const answer = await this.app.request<RecoveryCodes>('POST', `${PATH}/confirm`, { code });
    if (!answer.ok) return this.refused(answer.problem);
    this.wrong = {};
    this.begun = null;
    this.show(answer.value);
  }

  private show({ recoveryCodes }: RecoveryCodes): void {
    this.codes = recoveryCodes;
    this.changed();
  }

  private changed(): void {
    this.dispatchEvent(new Event('parenthese-account-changed'));
  }

  private putAway(): void {
    this.codes = null;
    this.changed();
  }

  override render(): TemplateResult {
    const { factor, codes, begun } = this;
    const words = this.texts.account;
    return html`<section aria-labelledby="factor">
      <h2 id="factor">${words.factor}</h2>
      <p class="muted">${words.factorLead}</p>
      <p>${factor.on ? words.factorOn(factor.recoveryCodesLeft) : words.factorOff}</p>
      ${codes ? this.renderCodes(codes) : begun ? this.renderBegun(begun) : this.renderPassword()}
      <p class="ok small" role="status">${this.said}</p>
      ${errorLine('form-error', this.wrong.form ?? null)}
    </section>`;
  }

  private renderPassword(): TemplateResult {
    const words = this.texts.account;
    return html`<form novalidate class="group" @submit=${this.begin}>
      ${passwordField({
        id: 'password',
        label: words.passwordNow,
        error: this.wrong.password ?? null,
        revealed: this.revealed,
        reveal: () => (this.revealed = !this.revealed),
        words: textsIn(this.language).signIn,
      })}
      <p class="acts">${this.factor.on ? this.renderActs() : html`<button>${words.factorBegin}</button>`}</p>
    </form>`;
  }

  private renderActs(): TemplateResult {
    const words = this.texts.account;
    const newCodes = () =>
      this.withPassword<RecoveryCodes>('/recovery-codes', (made) => {
        this.show(made);
      });
    const remove = () =>
      this.withPassword('/remove', () => {
        this.said = words.factorRemoved;
        this.changed();
      });
    return html`<button type="button" @click=${newCodes}>${words.codesNew}</button> ${
        this.factor.required
          ? nothing
          : html`<button type="button" class="urgent" @click=${remove}>${words.factorRemove}</button>`
      }`;
  }

  private renderBegun({ uri, secret, qr }: SecondFactorBegun): TemplateResult {
    const words = this.texts.account;
    return html`<p>${words.factorScan}</p>
      <p><img class="qr" src="data:image/svg+xml,${encodeURIComponent(qr)}" alt=${words.factorQr} /></p>
      <p><a href=${uri}>${words.factorLink}</a></p>
      <p>${words.factorSecret} <span class="code">${spaced(secret)}</span></p>
      <form novalidate class="group" @submit=${this.confirm}>
        ${textField({
          id: 'code',
          label: words.factorCode,
          value: '',
          autocomplete: 'one-time-code',
          inputmode: 'numeric',
          error: this.wrong.code ?? null,
        })}
        <p class="acts">
          <button class="primary">${words.factorConfirm}</button>
          <button type="button" class="plain" @click=${() => (this.begun = null)}>
            ${this.texts.cancel}
          </button>
        </p>
      </form>`;
  }

  private renderCodes(codes: readonly string[]): TemplateResult {
    const words = this.texts.account;
    const copy = async () => {
      this.said = (await copied(codes.join('\n'))) ? this.texts.copied : this.texts.copyFailed;
    };
    return html`<div class="conflict codes">
      <h3>${words.codes}</h3>
      <p>${words.codesLead}</p>
      <ul class="code columns">
        ${codes.map((code) => html`<li>${code}</li>`)}
      </ul>
      <p class="acts">
        <button type="button" @click=${() => print()}>${words.codesPrint}</button>
        <button type="button" @click=${copy}>${this.texts.copy}</button>
        <button type="button" class="primary" @click=${this.putAway}>
          ${icon('check')} ${words.codesKept}
        </button>
      </p>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-second-factor': ParentheseSecondFactor;
  }
}
