import { BARS } from '@parenthese/shared/firms/profiles/bars.ts';
import {
  PROFILE_NAMES,
  type HoursPresetName,
  type ProfileName,
} from '@parenthese/shared/firms/profiles/profile.ts';
import { PROFILES } from '@parenthese/shared/firms/profiles/profiles.ts';
import type { SetupInput, SetupState } from '@parenthese/shared/firms/wire.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { ConsoleApp } from '../console-app.ts';
import { addressError, errorLine, formHead, languageButtons } from '../people/fields.ts';
import { formStyles } from '../people/form-styles.ts';
import { LanguageRequestEvent } from '../people/language-event.ts';
import { choiceField, passwordField, textField } from '../people/text-field.ts';
import { baseStyles } from '../platform/base-styles.ts';
import { keptData } from '../platform/kept.ts';
import { icon } from '../platform/icons.ts';
import type { Problem } from '../platform/request.ts';
import { pathOf } from '../platform/routes.ts';
import { textsIn } from '../platform/texts/texts.ts';
import { firmTexts, type FirmTexts } from './texts.ts';

/** Under this name the tab keeps what was typed; the password is never among it. */
const KEPT = 'setup';
/** The same floor as the service's. */
const PASSWORD_MIN_CHARACTERS = 12;

const FIELDS = ['code', 'name', 'person', 'email', 'bar', 'address', 'phone'] as const;
type Field = (typeof FIELDS)[number] | 'password';
type Typed = Readonly<
  Record<(typeof FIELDS)[number], string> & { profile: ProfileName; hours: HoursPresetName }
>;
const NOTHING_TYPED: Typed = {
  code: '',
  name: '',
  person: '',
  email: '',
  bar: '',
  address: '',
  phone: '',
  profile: 'france',
  hours: 'with-break',
};
type Errors = Readonly<Partial<Record<Field | 'form', string>>>;

/** Where the service's name of a field stands on this page. */
const PLACES: Readonly<Record<string, Field>> = {
  code: 'code',
  'firm.name': 'name',
  'firm.bar': 'bar',
  'firm.address': 'address',
  'firm.phone': 'phone',
  'admin.name': 'person',
  'admin.email': 'email',
  'admin.password': 'password',
};

/**
 * The first visit to an empty server: the firm's name, one's own, an address and a password open it. Everything else
 * comes from the country and can be changed later; it ends signed in, where the firm is put on its site.
 *
 * @summary The page that makes a server's first firm.
 */
@customElement('parenthese-setup')
export class ParentheseSetup extends LitElement {
  static override styles = [baseStyles, formStyles];

  @query('#password') private passwordInput!: HTMLInputElement;
  @state() private typed: Typed = NOTHING_TYPED;
  @state() private errors: Errors = {};
  @state() private busy = false;
  @state() private revealed = false;
  @state() private isClosed = false;

  @property({ attribute: false }) app!: ConsoleApp;
  @property() language: Language = 'fr';
  /** The code from the address; null when the address brought none, and it is asked for. */
  @property({ attribute: false }) secret: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.typed = {
      ...NOTHING_TYPED,
      profile: likelyProfile(navigator.languages),
      ...keptData<Partial<Typed>>(this.app.kept, KEPT),
    };
    void this.ask();
  }

  private get texts(): FirmTexts {
    return firmTexts(this.language);
  }

  private async ask(): Promise<void> {
    const answer = await this.app.request<SetupState>('GET', '/v1/setup');
    this.isClosed = answer.ok && !answer.value.open;
  }

  private type(part: Partial<Typed>): void {
    this.typed = { ...this.typed, ...part };
    this.app.kept.keepWords(KEPT, JSON.stringify(this.typed));
  }

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    const password = this.passwordInput.value;
    this.errors = this.missing(password);
    if (this.showFirstError()) return;
    this.busy = true;
    const answer = await this.app.request('POST', '/v1/setup', this.asked(password));
    if (answer.ok) return this.begun();
    this.busy = false;
    this.isClosed = answer.problem.code === 'setup-closed';
    this.errors = this.placed(answer.problem);
    this.showFirstError();
  }

  private async begun(): Promise<void> {
    this.app.kept.keepWords(KEPT, '');
    await this.app.session.begin();
    this.app.router.go({ name: 'settings', section: 'site' }, { replace: true });
  }

  private asked(password: string): SetupInput {
    const { code, name, profile, bar, address, phone, hours, person, email } = this.typed;
    return {
      code: this.secret ?? code.trim(),
      firm: { name: name.trim(), profile, bar, address, phone, hours },
      admin: { name: person.trim(), email: email.trim(), password },
    };
  }

  private missing(password: string): Errors {
    const { setup } = this.texts;
    const { code, name, person, email } = this.typed;
    const wrongAddress = addressError(email, textsIn(this.language));
    return {
      ...(this.secret === null && code.trim() === '' ? { code: setup.codeMissing } : {}),
      ...(name.trim() === '' ? { name: setup.nameMissing } : {}),
      ...(person.trim() === '' ? { person: setup.personMissing } : {}),
      ...(wrongAddress === null ? {} : { email: wrongAddress }),
      ...([...password].length < PASSWORD_MIN_CHARACTERS ? { password: setup.passwordShort } : {}),
    };
  }

  /** What the service found wrong, beside its field where it has one here. */
  private placed({ field = '', title }: Problem): Errors {
    const place = PLACES[field];
    const isHere = place !== undefined && !(place === 'code' && this.secret !== null);
    return { [isHere ? place : 'form']: title };
  }

  private showFirstError(): boolean {
    const first = [...FIELDS.slice(0, 4), 'password' as const, ...FIELDS.slice(4)].find(
      (field) => this.errors[field] !== undefined,
    );
    if (first === undefined) return this.errors.form !== undefined;
    void this.updateComplete.then(() => this.focusOn(first));
    return true;
  }

  private focusOn(field: Field): void {
    const input = this.renderRoot.querySelector<HTMLInputElement>(`#${field}`);
    const folded = input?.closest('details');
    if (folded) folded.open = true;
    input?.focus();
  }

  override render(): TemplateResult {
    const { setup } = this.texts;
    const page = textsIn(this.language);
    return html`
      <main>
        ${formHead()}
        <h1 tabindex="-1">${setup.title}</h1>
        ${
          this.isClosed
            ? html`<p class="notice" role="status">${icon('late')}<span>${setup.closed}</span></p>
                <p class="foot"><a href=${pathOf({ name: 'today' })}>${setup.toSignIn}</a></p>`
            : this.renderForm()
        }
        <p class="foot">
          <span></span>
          ${languageButtons(page, this.language, (language) =>
            this.dispatchEvent(new LanguageRequestEvent(language)),
          )}
        </p>
      </main>
    `;
  }

  private renderForm(): TemplateResult {
    const { setup } = this.texts;
    const { signIn } = textsIn(this.language);
    return html`<p class="lead">${setup.lead}</p>
      <form novalidate @submit=${this.submit}>
        ${this.secret === null ? this.renderText('code', setup.code, setup.codeHint) : nothing}
        ${this.renderText('name', setup.name, setup.nameHint, 'organization')}
        ${this.renderText('person', setup.person, setup.personHint, 'name')}
        ${this.renderText('email', setup.email, undefined, 'username')}
        ${passwordField({
          id: 'password',
          label: setup.password,
          hint: setup.passwordHint,
          error: this.errors.password ?? null,
          autocomplete: 'new-password',
          revealed: this.revealed,
          reveal: () => (this.revealed = !this.revealed),
          words: signIn,
        })}
        ${choiceField({
          id: 'profile',
          label: setup.country,
          hint: setup.countryHint,
          value: this.typed.profile,
          options: PROFILE_NAMES.map((name) => [name, PROFILES[name].label[this.language]] as const),
          change: (profile) => this.type({ profile }),
        })}
        ${this.renderMore()} ${errorLine('form-error', this.errors.form ?? null)}
        <button class="primary" ?disabled=${this.busy}>${this.busy ? setup.busy : setup.submit}</button>
      </form>`;
  }

  private renderMore(): TemplateResult {
    const { setup, bar, barHint, address, phone, example } = this.texts;
    const profile = PROFILES[this.typed.profile];
    return html`<details>
      <summary>${setup.more}</summary>
      <div class="more">
        <p class="small muted">${setup.moreHint}</p>
        ${this.renderText('bar', bar, barHint, 'off', 'bars')}
        <datalist id="bars">
          ${BARS[this.typed.profile].map((name) => html`<option value=${name}></option>`)}
        </datalist>
        ${this.renderText('address', address, undefined, 'street-address')}
        ${this.renderText('phone', phone, example(profile.phoneExample), 'tel')}
        ${choiceField({
          id: 'hours',
          label: setup.hours,
          value: this.typed.hours,
          options: profile.hours.map(({ name, label }) => [name, label[this.language]] as const),
          change: (hours) => this.type({ hours }),
        })}
      </div>
    </details>`;
  }

  private renderText(
    field: (typeof FIELDS)[number],
    label: string,
    hint?: string,
    autocomplete = 'off',
    list?: string,
  ): TemplateResult {
    return textField({
      id: field,
      label,
      hint,
      autocomplete,
      type: field === 'email' ? 'email' : field === 'phone' ? 'tel' : 'text',
      ...(list === undefined ? {} : { list }),
      error: this.errors[field] ?? null,
      value: this.typed[field],
      input: (value) => this.type({ [field]: value }),
    });
  }
}

/** A browser set for Canada is most likely in Québec. */
function likelyProfile(languages: readonly string[]): ProfileName {
  return languages.some((language) => language.endsWith('-CA')) ? 'quebec' : 'france';
}

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-setup': ParentheseSetup;
  }
}
