import type { Me } from '@parenthese/shared/conversations/staff-wire.ts';
import type { MailWay, PersonNotices, Quiet } from '@parenthese/shared/notices/person.ts';
import { noticeWords } from '@parenthese/shared/notices/phrases.ts';
import type { NoticesView, Tested } from '@parenthese/shared/notices/wire.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import { LitElement, html, nothing, unsafeCSS, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ConsoleApp } from '../console-app.ts';
import { errorLine } from '../people/fields.ts';
import { baseStyles } from '../platform/base-styles.ts';
import { keptData } from '../platform/kept.ts';
import { icon, mark } from '../platform/icons.ts';
import type { Problem } from '../platform/request.ts';
import './parenthese-firm-notices.ts';
import { createPushDevice, type DeviceState, type PushDevice } from './push-device.ts';
import { noticeTexts, type NoticeTexts } from './texts.ts';
import styles from './notices.css?inline';

const PATH = '/v1/staff/notices';
/** Under this name the tab keeps what was changed and is not saved. */
const KEPT = 'notices';
const MAIL_WAYS: readonly MailWay[] = ['at-once', 'digest', 'off'];
const MAX_TIMES = 6;
const NIGHT: Quiet = { from: '19:00', to: '08:00', weekend: true };

/**
 * How one is told that a message waits: on which devices, by mail, in which quiet, in which words; and for who sets the
 * firm, who is on duty and which channels are told.
 *
 * @summary The screen of notices.
 */
@customElement('parenthese-notices')
export class ParentheseNotices extends LitElement {
  static override styles = [baseStyles, unsafeCSS(styles)];

  @state() private view: NoticesView | null = null;
  /** What is on the page, saved or not. */
  @state() private typed: PersonNotices | null = null;
  @state() private problem: Problem | null = null;
  @state() private device: DeviceState = 'off';
  /** What was last said about each part: saved, tested, failed. */
  @state() private said: Readonly<Record<string, string>> = {};
  @state() private busy = '';

  @property({ attribute: false }) app!: ConsoleApp;
  @property({ attribute: false }) me!: Me;
  @property() language: Language = 'fr';
  /** Given by tests; a browser's own otherwise. */
  @property({ attribute: false }) pushDevice: PushDevice = createPushDevice(globalThis);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.read();
  }

  private get texts(): NoticeTexts {
    return noticeTexts(this.language);
  }

  private async read(): Promise<void> {
    this.device = await this.pushDevice.state();
    const answer = await this.app.request<NoticesView>('GET', PATH);
    this.problem = answer.ok ? null : answer.problem;
    if (answer.ok)
      this.show(answer.value, keptData<PersonNotices>(this.app.kept, KEPT) ?? answer.value.settings);
  }

  private show(view: NoticesView, typed: PersonNotices): void {
    this.view = view;
    this.typed = typed;
  }

  private change(part: Partial<PersonNotices>): void {
    if (!this.typed) return;
    this.typed = { ...this.typed, ...part };
    this.said = { ...this.said, save: '' };
    this.app.kept.keepWords(KEPT, JSON.stringify(this.typed));
  }

  private say(part: string, words: string): void {
    this.said = { ...this.said, [part]: words };
  }

  private async save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.busy !== '' || !this.typed) return;
    this.busy = 'save';
    const answer = await this.app.request<NoticesView>('PUT', PATH, this.typed);
    this.busy = '';
    this.problem = answer.ok ? null : answer.problem;
    if (!answer.ok) return;
    this.app.kept.keepWords(KEPT, '');
    this.show(answer.value, answer.value.settings);
    this.say('save', this.texts.saved);
  }

  private async turnOn(): Promise<void> {
    if (!this.view) return;
    this.busy = 'device';
    const subscription = await this.pushDevice
      .turnOn(this.view.push.publicKey)
      .catch(() => 'failed' as const);
    this.device = await this.pushDevice.state();
    if (subscription === 'failed') this.say('device', this.texts.device.failed);
    else if (subscription)
      await this.registered(await this.app.request<NoticesView>('POST', `${PATH}/push`, subscription));
    this.busy = '';
  }

  private async turnOff(): Promise<void> {
    this.busy = 'device';
    const endpoint = await this.pushDevice.turnOff().catch(() => null);
    if (endpoint !== null) await this.app.request('DELETE', `${PATH}/push`, { endpoint });
    this.device = await this.pushDevice.state();
    await this.reread();
    this.busy = '';
  }

  private async forget(id: string): Promise<void> {
    const answer = await this.app.request('DELETE', `${PATH}/devices/${id}`, {});
    if (answer.ok) await this.reread();
    else this.say('device', answer.problem.title);
  }

  private async reread(): Promise<void> {
    await this.registered(await this.app.request<NoticesView>('GET', PATH));
  }

  /** Takes over what the service knows of devices, and leaves what is typed alone. */
  private async registered(answer: Awaited<ReturnType<ConsoleApp['request']>>): Promise<void> {
    if (answer.ok) this.view = answer.value as NoticesView;
    this.say('device', answer.ok ? '' : answer.problem.title);
  }

  private async test(by: 'push' | 'mail'): Promise<void> {
    this.busy = by;
    const answer = await this.app.request<Tested>('POST', `${PATH}/test`, { by });
    this.busy = '';
    this.say(
      by,
      answer.ok ? this.texts.tested(answer.value.tried, answer.value.taken) : answer.problem.title,
    );
    if (answer.ok && by === 'push') await this.reread();
  }

  override render(): TemplateResult {
    const { texts, view, typed, problem } = this;
    return html`
      <h1 tabindex="-1">${texts.title}</h1>
      <p class="lead">${texts.lead}</p>
      ${
        view && typed
          ? this.renderForm(view, typed)
          : problem
            ? html`<div role="alert" class="trouble">
                <p>${problem.title}</p>
                <button type="button" @click=${() => this.read()}>${texts.retry}</button>
              </div>`
            : html`<p class="muted">${texts.loading}</p>`
      }
      ${
        this.me.acts.includes('firm.set')
          ? html`<parenthese-firm-notices
              .app=${this.app}
              .me=${this.me}
              language=${this.language}
            ></parenthese-firm-notices>`
          : nothing
      }
    `;
  }

  private renderForm(view: NoticesView, typed: PersonNotices): TemplateResult {
    const { texts, busy, problem, said } = this;
    return html`<form novalidate @submit=${this.save}>
      <h2>${texts.yours}</h2>
      ${view.onDuty ? html`<p class="on-duty">${icon('person')}<span>${texts.onDuty}</span></p>` : nothing}
      ${this.renderDevices(view, typed)} ${this.renderMail(view, typed)} ${this.renderQuiet(view, typed)}
      ${this.renderDiscreet(typed)}
      <div class="save">
        <button class="primary" ?disabled=${busy === 'save'}>
          ${busy === 'save' ? texts.saving : texts.save}
        </button>
        <span role="status" class="ok">${said['save'] ?? ''}</span>
        ${errorLine('save-error', problem?.title ?? null)}
      </div>
    </form>`;
  }

  private renderDevices(view: NoticesView, typed: PersonNotices): TemplateResult {
    const { texts, device, busy, said } = this;
    const words = texts.device;
    const { devices } = view.push;
    return html`<fieldset>
      <legend>${words.title}</legend>
      <p class="state">${mark(device === 'on' ? 'filled' : 'ring')}<span>${words.state(device)}</span></p>
      ${
        device === 'off'
          ? html`<button type="button" ?disabled=${busy === 'device'} @click=${this.turnOn}>
              ${words.turnOn}
            </button>`
          : device === 'on'
            ? html`<button type="button" ?disabled=${busy === 'device'} @click=${this.turnOff}>
                ${words.turnOff}
              </button>`
            : nothing
      }
      ${errorLine('device-error', said['device'] ? said['device'] : null)}
      ${
        devices.length === 0
          ? nothing
          : html`<p class="list-head small" id="devices">${words.list}</p>
              <ul class="devices" aria-labelledby="devices">
                ${devices.map(({ id, kind, since }) => {
                  const name = `${words.kind(kind)}, ${words.since(this.day(since))}`;
                  return html`<li>
                    <span>${name}</span>
                    <button
                      type="button"
                      class="plain"
                      aria-label=${words.forget(name)}
                      @click=${() => this.forget(id)}
                    >
                      ${words.forgetShort}
                    </button>
                  </li>`;
                })}
              </ul>
              ${this.renderCheck('push', words.push, typed.push)}
              ${this.renderCheck('sound', words.sound, typed.sound)}
              <p class="act">
                <button type="button" ?disabled=${busy === 'push'} @click=${() => this.test('push')}>
                  ${words.test}
                </button>
                <span role="status">${said['push'] ?? ''}</span>
              </p>`
      }
    </fieldset>`;
  }

  private renderMail(view: NoticesView, typed: PersonNotices): TemplateResult {
    const { texts, busy, said } = this;
    const words = texts.mail;
    if (!view.mail)
      return html`<fieldset>
        <legend>${words.title}</legend>
        <p class="muted">${words.none}</p>
      </fieldset>`;
    return html`<fieldset>
      <legend>${words.title}</legend>
      <div role="radiogroup" aria-label=${words.legend} class="choices">
        <p class="small muted" aria-hidden="true">${words.legend}</p>
        ${MAIL_WAYS.map(
          (way) =>
            html`<label class="check">
              <input
                type="radio"
                name="mail"
                .checked=${typed.mail === way}
                @change=${() => this.change({ mail: way })}
              /><span>${words.way(way)}</span>
            </label>`,
        )}
      </div>
      ${typed.mail === 'digest' ? this.renderTimes(typed) : nothing}
      ${this.renderCheck('today', words.today, typed.today)}
      <p class="act">
        <button type="button" ?disabled=${busy === 'mail'} @click=${() => this.test('mail')}>
          ${words.test}
        </button>
        <span role="status">${said['mail'] ?? ''}</span>
      </p>
    </fieldset>`;
  }

  private renderTimes({ digestAt }: PersonNotices): TemplateResult {
    const words = this.texts.mail;
    const set = (times: readonly string[]): void => this.change({ digestAt: times });
    return html`<div class="times" role="group" aria-label=${words.times}>
      ${digestAt.map(
        (time, i) =>
          html`<span class="time">
            <input
              type="time"
              aria-label=${words.time(i + 1)}
              .value=${time}
              required
              @change=${(event: Event) => {
                const { value } = event.target as HTMLInputElement;
                if (value !== '') set(digestAt.with(i, value));
              }}
            />
            ${
              digestAt.length > 1
                ? html`<button
                    type="button"
                    class="plain"
                    aria-label=${words.removeTime(time)}
                    @click=${() => set(digestAt.toSpliced(i, 1))}
                  >
                    ${this.texts.remove}
                  </button>`
                : nothing
            }
          </span>`,
      )}
      ${
        digestAt.length < MAX_TIMES
          ? html`<button type="button" class="plain" @click=${() => set([...digestAt, '09:00'])}>
              ${words.addTime}
            </button>`
          : nothing
      }
    </div>`;
  }

  private renderQuiet(view: NoticesView, { quiet }: PersonNotices): TemplateResult {
    const words = this.texts.quiet;
    const time = (name: 'from' | 'to', label: string, now: Quiet) =>
      html`<label class="field">
        <span>${label}</span>
        <input
          type="time"
          .value=${now[name]}
          required
          @change=${(event: Event) => {
            const { value } = event.target as HTMLInputElement;
            if (value !== '') this.change({ quiet: { ...now, [name]: value } });
          }}
        />
      </label>`;
    return html`<fieldset>
      <legend>${words.title}</legend>
      <label class="check">
        <input
          type="checkbox"
          .checked=${quiet !== null}
          @change=${() => this.change({ quiet: quiet === null ? NIGHT : null })}
        /><span>${words.on}</span>
      </label>
      ${
        quiet === null
          ? nothing
          : html`<div class="times">${time('from', words.from, quiet)} ${time('to', words.to, quiet)}</div>
              <label class="check">
                <input
                  type="checkbox"
                  .checked=${quiet.weekend}
                  @change=${() => this.change({ quiet: { ...quiet, weekend: !quiet.weekend } })}
                /><span>${words.weekend}</span>
              </label>
              <p class="small muted">${words.zone(view.zone)} ${words.words}</p>`
      }
    </fieldset>`;
  }

  private renderDiscreet({ discreet }: PersonNotices): TemplateResult {
    const words = this.texts.discreet;
    const firm = discreet ? null : this.me.firm.name;
    const { title, body } = noticeWords({ language: this.me.firm.languages[0] ?? 'fr', firm, test: false });
    return html`<fieldset>
      <legend>${words.title}</legend>
      ${this.renderCheck('discreet', words.on, discreet)}
      <figure>
        <figcaption class="small muted">${words.preview}</figcaption>
        <div class="preview" lang=${this.me.firm.languages[0] ?? 'fr'}>
          ${mark('filled')}
          <div><strong>${title}</strong><br />${body}</div>
        </div>
      </figure>
    </fieldset>`;
  }

  private renderCheck(
    name: 'push' | 'sound' | 'today' | 'discreet',
    label: string,
    checked: boolean,
  ): TemplateResult {
    return html`<label class="check">
      <input
        type="checkbox"
        name=${name}
        .checked=${checked}
        @change=${() => this.change({ [name]: !checked })}
      />
      <span>${label}</span>
    </label>`;
  }

  private day(instant: number): string {
    const options = { day: 'numeric', month: 'long', timeZone: this.me.firm.zone } as const;
    return new Intl.DateTimeFormat(this.language === 'fr' ? 'fr-FR' : 'en-GB', options).format(instant);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-notices': ParentheseNotices;
  }
}
