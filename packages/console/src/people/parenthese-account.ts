import type { Me } from '@parenthese/shared/conversations/staff-wire.ts';
import { imagePath } from '@parenthese/shared/firms/image-path.ts';
import type { Account } from '@parenthese/shared/people/account-wire.ts';
import type { PeopleData, Person } from '@parenthese/shared/people/people-wire.ts';
import { PROBLEMS } from '@parenthese/shared/wire/problems.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ConsoleApp } from '../console-app.ts';
import { pictureFrom } from '../firms/picture.ts';
import { baseStyles } from '../platform/base-styles.ts';
import type { Problem, Result } from '../platform/request.ts';
import { textsIn } from '../platform/texts/texts.ts';
import { ask, askDialog } from './ask-dialog.ts';
import { addressError, errorLine, languageButtons } from './fields.ts';
import { LanguageRequestEvent } from './language-event.ts';
import './parenthese-second-factor.ts';
import { settingsFormStyles } from './settings-form.ts';
import { passwordField, textField } from './text-field.ts';
import { peopleTexts, type PeopleTexts } from './texts.ts';

const PATH = '/v1/staff/account';
/** The same floor as the service's. */
const PASSWORD_MIN_CHARACTERS = 12;

/** The parts of the screen, each with a line of its own for what became of it. */
type Part = 'shown' | 'photo' | 'email' | 'password' | 'sessions';
/** Which fields hold a password; each can be looked at by itself. */
type PasswordField = 'email-password' | 'password-now' | 'password-new';

/**
 * One's own account: what clients see of one, the address, the password, the second factor, the sessions, the language.
 * Whatever opens the account is changed only with its password.
 *
 * @summary The screen of one's own account.
 */
@customElement('parenthese-account')
export class ParentheseAccount extends LitElement {
  static override styles = [baseStyles, settingsFormStyles];

  @state() private account: Account | null = null;
  @state() private own: Person | null = null;
  @state() private problem: Problem | null = null;
  @state() private said: Readonly<Partial<Record<Part, string>>> = {};
  /** What is wrong, beside its field or its part. */
  @state() private wrong: Readonly<Record<string, string>> = {};
  @state() private revealed: PasswordField | null = null;
  @state() private newEmail = '';
  @state() private busy = false;

  @property({ attribute: false }) app!: ConsoleApp;
  /** Null for who must set up a second factor before anything else. */
  @property({ attribute: false }) me: Me | null = null;
  @property() language: Language = 'fr';

  override connectedCallback(): void {
    super.connectedCallback();
    this.newEmail = this.app.kept.words('new-email') ?? '';
    void this.read();
  }

  private get texts(): PeopleTexts {
    return peopleTexts(this.language);
  }

  private async read(): Promise<void> {
    const answer = await this.app.request<Account>('GET', PATH);
    this.problem = answer.ok ? null : answer.problem;
    if (answer.ok) this.account = answer.value;
    if (this.me) await this.readOwn();
  }

  private async readOwn(): Promise<void> {
    const people = await this.app.request<PeopleData>('GET', '/v1/staff/people');
    if (people.ok) this.own = people.value?.people.find(({ you }) => you) ?? null;
  }

  /** The way on opens only once the recovery codes were put away. */
  private get isShowingCodes(): boolean {
    return this.renderRoot.querySelector('parenthese-second-factor')?.isShowingCodes ?? false;
  }

  private typedIn(id: string): string {
    return this.renderRoot.querySelector<HTMLInputElement>(`#${id}`)?.value ?? '';
  }

  private empty(...ids: readonly string[]): void {
    for (const id of ids) {
      const input = this.renderRoot.querySelector<HTMLInputElement>(`#${id}`);
      if (input) input.value = '';
    }
  }

  /** Says what became of a part, and puts what is wrong beside its field. */
  private told(
    part: Part,
    answer: Result<unknown>,
    done: string,
    fields: Readonly<Record<string, string>> = {},
  ): boolean {
    this.said = answer.ok ? { [part]: done } : {};
    if (answer.ok) this.wrong = {};
    else {
      const { code, field, title } = answer.problem;
      const place = (code === 'wrong-password' ? fields['password'] : fields[field ?? '']) ?? part;
      this.setWrong(place, title);
    }
    return answer.ok;
  }

  private setWrong(place: string, words: string): void {
    this.said = {};
    this.wrong = { [place]: words };
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#${place}`)?.focus());
  }

  private async saveName(name: string): Promise<void> {
    if (!this.own) return;
    const answer = await this.app.request('PATCH', `/v1/staff/people/${this.own.staff}`, { name });
    if (this.told('shown', answer, this.texts.saved, { name: 'own-name' })) await this.shownChanged();
  }

  private async saveTitle(title: string): Promise<void> {
    if (!this.own) return;
    const answer = await this.app.request('PUT', `/v1/staff/people/${this.own.staff}/title`, { title });
    if (this.told('shown', answer, this.texts.saved, { title: 'own-title' })) await this.shownChanged();
  }

  /** The head of the console says who one is. */
  private async shownChanged(): Promise<void> {
    await this.readOwn();
    await this.app.session.begin();
  }

  private async sendPhoto(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    input.value = '';
    if (!file || !this.own) return;
    this.busy = true;
    const chosen = await pictureFrom(file);
    if (chosen.ok) {
      const path = `/v1/staff/people/${this.own.staff}/photo`;
      const answer = await this.app.request('POST', path, chosen.picture);
      if (this.told('photo', answer, this.texts.saved)) await this.readOwn();
    } else this.setWrong('photo', PROBLEMS[chosen.code].title[this.language]);
    this.busy = false;
  }

  private async removePhoto(): Promise<void> {
    if (!this.own) return;
    const answer = await this.app.request('DELETE', `/v1/staff/people/${this.own.staff}/photo`);
    if (this.told('photo', answer, this.texts.saved)) await this.readOwn();
  }

  private async changeEmail(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const email = this.newEmail.trim();
    const wrong = addressError(email, textsIn(this.language));
    if (wrong !== null) return this.setWrong('new-email', wrong);
    const password = this.typedIn('email-password');
    if (password === '') return this.setWrong('email-password', this.texts.passwordMissing);
    const answer = await this.app.request<{ confirm: boolean }>('POST', `${PATH}/email`, { email, password });
    const words = this.texts.account;
    const done = answer.ok && !answer.value.confirm ? words.emailDone(email) : words.emailSent(email);
    if (!this.told('email', answer, done, { email: 'new-email', password: 'email-password' })) return;
    this.newEmail = '';
    this.app.kept.keepWords('new-email', '');
    this.empty('email-password');
    await this.read();
  }

  private async changePassword(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const [password, newPassword] = [this.typedIn('password-now'), this.typedIn('password-new')];
    if (password === '') return this.setWrong('password-now', this.texts.passwordMissing);
    if ([...newPassword].length < PASSWORD_MIN_CHARACTERS)
      return this.setWrong('password-new', this.texts.passwordShort);
    const answer = await this.app.request('POST', `${PATH}/password`, { password, newPassword });
    const fields = { password: 'password-now', newPassword: 'password-new' };
    if (!this.told('password', answer, this.texts.account.passwordDone, fields)) return;
    this.empty('password-now', 'password-new');
    await this.read();
  }

  private async endSession(id: string, name: string): Promise<void> {
    const answer = await this.app.request('DELETE', `${PATH}/sessions/${id}`);
    if (this.told('sessions', answer, this.texts.account.sessionEnded(name))) await this.read();
  }

  private async endOthers(): Promise<void> {
    const answer = await this.app.request('POST', `${PATH}/sessions/end-others`, {});
    if (this.told('sessions', answer, this.texts.account.othersEnded)) await this.read();
  }

  /** Another firm is another console: nothing of this one stays in memory. */
  private async goTo(firm: string): Promise<void> {
    const answer = await this.app.request('POST', `${PATH}/firm`, { firm });
    if (answer.ok) location.reload();
    else this.setWrong('sessions', answer.problem.title);
  }

  override render(): TemplateResult {
    const { texts, account, problem, me } = this;
    const words = texts.account;
    return html`
      <h1 tabindex="-1">${words.title}</h1>
      <p class="lead">${me === null ? words.required : words.lead}</p>
      ${
        account
          ? me === null
            ? this.renderOnlyFactor(account)
            : this.renderAll(account, me)
          : problem
            ? html`<div role="alert">
                <p>${problem.title}</p>
                <button type="button" @click=${() => this.read()}>${texts.retry}</button>
              </div>`
            : html`<p class="muted">${texts.loading}</p>`
      }
    `;
  }

  private renderAll(account: Account, me: Me): TemplateResult {
    return html`${this.own ? this.renderShown(this.own, me) : nothing} ${this.renderFactor(account)}
    ${this.renderEmail(account)} ${this.renderPassword()} ${this.renderSessions(account, me)}
    ${this.renderLanguage()} ${this.renderFirms(account)}`;
  }

  private renderOnlyFactor(account: Account): TemplateResult {
    return html`${this.renderFactor(account)}
    ${
      account.secondFactor.on && !this.isShowingCodes
        ? html`<p class="acts">
            <button type="button" class="primary" @click=${() => this.app.session.begin()}>
              ${this.texts.account.open}
            </button>
          </p>`
        : nothing
    }`;
  }

  private renderOutcome(part: Part): TemplateResult {
    return html`<p class="ok small" role="status">${this.said[part] ?? ''}</p>
      ${errorLine(`${part}-error`, this.wrong[part] ?? null)}`;
  }

  private renderShown(own: Person, me: Me): TemplateResult {
    const { texts } = this;
    const mayName = me.acts.includes('people.set');
    const mayTitle = mayName || own.quality === 'lawyer';
    return html`<section aria-labelledby="shown">
      <h2 id="shown">${texts.account.shown}</h2>
      ${textField({
        id: 'own-name',
        label: texts.name,
        hint: mayName ? texts.nameHint : texts.account.nameByAdmin,
        value: own.name,
        disabled: !mayName,
        error: this.wrong['own-name'] ?? null,
        change: (name) => void this.saveName(name),
      })}
      ${textField({
        id: 'own-title',
        label: texts.title,
        hint: mayTitle ? texts.titleHint : texts.account.nameByAdmin,
        value: own.title ?? '',
        placeholder: texts.qualities[own.quality],
        disabled: !mayTitle,
        error: this.wrong['own-title'] ?? null,
        change: (title) => void this.saveTitle(title),
      })}
      ${this.renderOutcome('shown')} ${this.renderPhoto(own, me)}
    </section>`;
  }

  private renderPhoto({ photo }: Person, me: Me): TemplateResult {
    const words = this.texts.account;
    const src = imagePath(me.firm.slug, photo);
    return html`<div class="group">
      <h3>${words.photo}</h3>
      ${
        src === null
          ? html`<p class="muted">${words.photoNone}</p>`
          : html`<p><img class="photo" src=${src} alt=${words.photoAlt} /></p>`
      }
      <p class="acts">
        <label class="button" for="photo">${src === null ? words.photoChoose : words.photoReplace}</label>
        <input
          id="photo"
          class="heard"
          type="file"
          accept="image/png,image/jpeg,image/webp,image/gif"
          aria-describedby="photo-hint photo-error"
          ?disabled=${this.busy}
          @change=${this.sendPhoto}
        />
        ${
          src === null
            ? nothing
            : html`<button type="button" class="plain" @click=${() => ask(this.renderRoot, 'ask-photo')}>
                ${words.photoRemove}
              </button>`
        }
        <span role="status" class="small muted">${this.busy ? words.sending : ''}</span>
      </p>
      <p class="small muted" id="photo-hint">${words.photoHint}</p>
      ${this.renderOutcome('photo')}
      ${askDialog({
        id: 'ask-photo',
        question: words.photoAsk,
        yes: words.photoRemove,
        no: this.texts.cancel,
        act: () => void this.removePhoto(),
      })}
    </div>`;
  }

  private renderPasswordField(id: PasswordField, label: string, hint?: string): TemplateResult {
    return passwordField({
      id,
      label,
      hint,
      error: this.wrong[id] ?? null,
      autocomplete: id === 'password-new' ? 'new-password' : 'current-password',
      revealed: this.revealed === id,
      reveal: () => (this.revealed = this.revealed === id ? null : id),
      words: textsIn(this.language).signIn,
    });
  }

  private renderEmail({ email, newEmail }: Account): TemplateResult {
    const { texts } = this;
    const words = texts.account;
    return html`<section aria-labelledby="email">
      <h2 id="email">${texts.email}</h2>
      <p>${words.emailNow(email)}</p>
      ${newEmail === null ? nothing : html`<p class="attention">${words.emailWaiting(newEmail)}</p>`}
      <form novalidate class="group" @submit=${this.changeEmail}>
        <div class="pair">
          ${textField({
            id: 'new-email',
            label: words.emailNew,
            type: 'email',
            autocomplete: 'email',
            value: this.newEmail,
            error: this.wrong['new-email'] ?? null,
            input: (value) => {
              this.newEmail = value;
              this.app.kept.keepWords('new-email', value);
            },
          })}
          ${this.renderPasswordField('email-password', words.passwordNow)}
        </div>
        <p class="acts"><button>${words.emailChange}</button></p>
        ${this.renderOutcome('email')}
      </form>
    </section>`;
  }

  private renderPassword(): TemplateResult {
    const { texts } = this;
    const words = texts.account;
    return html`<section aria-labelledby="password">
      <h2 id="password">${texts.password}</h2>
      <form novalidate class="group" @submit=${this.changePassword}>
        <input
          class="heard"
          type="email"
          autocomplete="username"
          aria-hidden="true"
          tabindex="-1"
          readonly
          .value=${this.account?.email ?? ''}
        />
        <div class="pair">
          ${this.renderPasswordField('password-now', words.passwordNow)}
          ${this.renderPasswordField('password-new', words.passwordNew, texts.passwordHint)}
        </div>
        <p class="acts"><button>${words.passwordChange}</button></p>
        ${this.renderOutcome('password')}
      </form>
    </section>`;
  }

  private renderFactor({ secondFactor }: Account): TemplateResult {
    return html`<parenthese-second-factor
      .app=${this.app}
      .factor=${secondFactor}
      language=${this.language}
      @parenthese-account-changed=${this.read}
    ></parenthese-second-factor>`;
  }

  private renderSessions({ sessions }: Account, me: Me): TemplateResult {
    const words = this.texts.account;
    const others = sessions.filter(({ current }) => !current);
    return html`<section aria-labelledby="sessions">
      <h2 id="sessions">${words.sessions}</h2>
      <p class="muted">${words.sessionsLead}</p>
      <ul class="rows">
        ${sessions.map(({ id, at, browser, system, current }) => {
          const name = words.session(browser, system);
          const since = words.sessionSince(this.day(at, me.firm.zone));
          return html`<li>
            <div class="line">
              <span>${name} <span class="small muted">${current ? words.sessionHere : since}</span></span>
              ${
                current
                  ? nothing
                  : html`<button
                      type="button"
                      aria-label=${words.sessionEndOf(`${name}, ${since}`)}
                      @click=${() => this.endSession(id, name)}
                    >
                      ${words.sessionEnd}
                    </button>`
              }
            </div>
          </li>`;
        })}
      </ul>
      ${
        others.length === 0
          ? nothing
          : html`<p class="acts">
                <button type="button" @click=${() => ask(this.renderRoot, 'ask-others')}>
                  ${words.othersEnd}
                </button>
              </p>
              ${askDialog({
                id: 'ask-others',
                question: words.othersAsk,
                yes: words.othersEnd,
                no: this.texts.cancel,
                act: () => void this.endOthers(),
              })}`
      }
      ${this.renderOutcome('sessions')}
    </section>`;
  }

  private renderLanguage(): TemplateResult {
    return html`<section aria-labelledby="language">
      <h2 id="language">${this.texts.account.language}</h2>
      ${languageButtons(textsIn(this.language), this.language, (language) =>
        this.dispatchEvent(new LanguageRequestEvent(language)),
      )}
    </section>`;
  }

  private renderFirms({ firms }: Account): TemplateResult | typeof nothing {
    if (firms.length < 2) return nothing;
    const words = this.texts.account;
    return html`<section aria-labelledby="firms">
      <h2 id="firms">${words.firms}</h2>
      <ul class="rows">
        ${firms.map(
          ({ slug, name, current }) =>
            html`<li>
              <div class="line">
                <span>${name}</span>
                ${
                  current
                    ? html`<span class="small muted">${words.firmHere}</span>`
                    : html`<button type="button" @click=${() => this.goTo(slug)}>
                        ${words.firmGo(name)}
                      </button>`
                }
              </div>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  private day(instant: number, zone: string): string {
    const options = { day: 'numeric', month: 'long', timeZone: zone } as const;
    return new Intl.DateTimeFormat(this.language === 'fr' ? 'fr-FR' : 'en-GB', options).format(instant);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-account': ParentheseAccount;
  }
}
