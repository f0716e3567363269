import type { Me } from '@parenthese/shared/conversations/staff-wire.ts';
import type {
  Channel,
  ChannelKind,
  DutyShift,
  Escalation,
  FirmNoticesInput,
  FirmNoticesView,
} from '@parenthese/shared/notices/firm.ts';
import type { Weekday } from '@parenthese/shared/availability/hours.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import { LitElement, html, nothing, unsafeCSS, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ConsoleApp } from '../console-app.ts';
import { errorLine } from '../people/fields.ts';
import { baseStyles } from '../platform/base-styles.ts';
import { keptData } from '../platform/kept.ts';
import type { Problem } from '../platform/request.ts';
import { noticeTexts, type NoticeTexts } from './texts.ts';
import styles from './notices.css?inline';

const PATH = '/v1/staff/notices/firm';
/** Under this name the tab keeps what was changed and is not saved. */
const KEPT = 'notices-firm';
const KINDS: readonly ChannelKind[] = ['slack', 'teams', 'webhook'];
/** Written again so that no validator comes into the screen with them. */
const DAYS: readonly Weekday[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];
/** So many are named in the order of escalation; everybody else comes with all. */
const PLACES = 3;

/** A channel on the page: as it is kept, or new; `address` is what was typed. */
type TypedChannel = Readonly<{
  id: string | null;
  kind: ChannelKind;
  name: string;
  address: string;
  discreet: boolean;
  host: string;
  last: Channel['last'];
}>;
type Typed = Readonly<{
  duty: readonly DutyShift[];
  escalation: Escalation;
  channels: readonly TypedChannel[];
}>;

/**
 * How the firm sees to it that nothing is missed: duty by weekday and hour, who comes next, and the team's channels.
 *
 * @summary The firm's part of the screen of notices.
 */
@customElement('parenthese-firm-notices')
export class ParentheseFirmNotices extends LitElement {
  static override styles = [baseStyles, unsafeCSS(styles)];

  @state() private view: FirmNoticesView | null = null;
  @state() private typed: Typed | null = null;
  @state() private problem: Problem | null = null;
  @state() private busy = '';
  @state() private said: Readonly<Record<string, string>> = {};
  /** Secrets of channels that were just made, by id: on the page until it is left. */
  @state() private secrets: Readonly<Record<string, string>> = {};

  @property({ attribute: false }) app!: ConsoleApp;
  @property({ attribute: false }) me!: Me;
  @property() language: Language = 'fr';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.read();
  }

  private get texts(): NoticeTexts {
    return noticeTexts(this.language);
  }

  private async read(): Promise<void> {
    const answer = await this.app.request<FirmNoticesView>('GET', PATH);
    this.problem = answer.ok ? null : answer.problem;
    if (!answer.ok) return;
    this.view = answer.value;
    this.typed = keptData<Typed>(this.app.kept, KEPT) ?? typedFrom(answer.value);
  }

  private change(part: Partial<Typed>): void {
    if (!this.typed) return;
    this.typed = { ...this.typed, ...part };
    this.said = {};
    // An address is a secret of the service it leads to: it is typed again rather than kept in the browser.
    const channels = this.typed.channels.map((channel) => ({ ...channel, address: '' }));
    this.app.kept.keepWords(KEPT, JSON.stringify({ ...this.typed, channels }));
  }

  private async save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.busy !== '' || !this.typed || !this.view) return;
    this.busy = 'save';
    const answer = await this.app.request<FirmNoticesView>('PUT', PATH, inputFrom(this.typed, this.view));
    this.busy = '';
    this.problem = answer.ok ? null : answer.problem;
    // What somebody else changed meanwhile is read, so that the next save is made on it; what is typed stays.
    if (!answer.ok && answer.problem.status === 412) await this.reread();
    if (!answer.ok) return;
    this.app.kept.keepWords(KEPT, '');
    this.secrets = {
      ...this.secrets,
      ...Object.fromEntries(
        answer.value.channels.flatMap(({ id, secret }) => (secret ? [[id, secret]] : [])),
      ),
    };
    this.view = answer.value;
    this.typed = typedFrom(answer.value);
    this.said = { save: this.texts.saved };
  }

  private async reread(): Promise<void> {
    const answer = await this.app.request<FirmNoticesView>('GET', PATH);
    if (answer.ok) this.view = answer.value;
  }

  private async test(channel: string): Promise<void> {
    this.busy = channel;
    const answer = await this.app.request<{ status: number }>('POST', `${PATH}/test`, { channel });
    this.busy = '';
    const words = answer.ok ? this.texts.firm.channels.testedAs(answer.value.status) : answer.problem.title;
    this.said = { ...this.said, [channel]: words };
  }

  override render(): TemplateResult {
    const { texts, view, typed, problem, busy, said } = this;
    if (!view || !typed)
      return problem
        ? html`<div role="alert" class="trouble">
            <p>${problem.title}</p>
            <button type="button" @click=${() => this.read()}>${texts.retry}</button>
          </div>`
        : html`<p class="muted">${texts.loading}</p>`;
    return html`<form novalidate @submit=${this.save}>
      <h2>${texts.firm.title}</h2>
      ${this.renderDuty(view, typed)} ${this.renderEscalation(view, typed)} ${this.renderChannels(typed)}
      <div class="save">
        <button class="primary" ?disabled=${busy === 'save'}>
          ${busy === 'save' ? texts.saving : texts.save}
        </button>
        <span role="status" class="ok">${said['save'] ?? ''}</span>
        ${errorLine('save-error', problem?.title ?? null)}
      </div>
    </form>`;
  }

  private renderDuty({ people, onDuty }: FirmNoticesView, { duty }: Typed): TemplateResult {
    const words = this.texts.firm.duty;
    const names = people.filter(({ staff }) => onDuty.includes(staff)).map(({ name }) => name);
    const add = (): void => {
      const shift: DutyShift = { days: DAYS.slice(0, 5), from: '09:00', to: '18:00', staff: [] };
      this.change({ duty: [...duty, shift] });
    };
    return html`<fieldset>
      <legend>${words.title}</legend>
      <p class="small muted">${duty.length === 0 ? words.none : words.lead}</p>
      ${names.length === 0 ? nothing : html`<p class="small">${words.now(names.join(', '))}</p>`}
      ${duty.map((shift, i) => this.renderShift(people, duty, shift, i))}
      <button type="button" @click=${add}>${words.add}</button>
    </fieldset>`;
  }

  private renderShift(
    people: FirmNoticesView['people'],
    duty: readonly DutyShift[],
    shift: DutyShift,
    i: number,
  ): TemplateResult {
    const words = this.texts.firm.duty;
    const set = (part: Partial<DutyShift>): void =>
      this.change({ duty: duty.with(i, { ...shift, ...part }) });
    const time = (name: 'from' | 'to') =>
      html`<label class="field">
        <span>${words[name]}</span>
        <input
          type="time"
          .value=${shift[name]}
          required
          @change=${(event: Event) => {
            const { value } = event.target as HTMLInputElement;
            if (value !== '') set({ [name]: value });
          }}
        />
      </label>`;
    return html`<div class="part" role="group" aria-label=${words.shift(i + 1)}>
      <div class="checks" role="group" aria-label=${words.days}>
        ${DAYS.map((day) => check(words.day(day), shift.days.includes(day), () => set({ days: toggled(shift.days, day) })))}
      </div>
      <div class="times">${time('from')} ${time('to')}</div>
      ${shift.to <= shift.from ? html`<p class="small muted">${words.overnight}</p>` : nothing}
      <div class="checks" role="group" aria-label=${words.people}>
        ${people.map(({ staff, name }) => check(name, shift.staff.includes(staff), () => set({ staff: toggled(shift.staff, staff) })))}
      </div>
      <button
        type="button"
        class="plain"
        aria-label=${words.remove(i + 1)}
        @click=${() => this.change({ duty: duty.toSpliced(i, 1) })}
      >
        ${this.texts.remove}
      </button>
    </div>`;
  }

  private renderEscalation({ people }: FirmNoticesView, { escalation }: Typed): TemplateResult {
    const words = this.texts.firm.escalation;
    const set = (part: Partial<Escalation>): void => this.change({ escalation: { ...escalation, ...part } });
    const places = Array.from({ length: Math.min(PLACES, people.length) }, (_, i) => i);
    return html`<fieldset>
      <legend>${words.title}</legend>
      ${check(words.on, escalation.on, () => set({ on: !escalation.on }))}
      ${
        escalation.on
          ? html`<label class="field">
                <span>${words.next}</span>
                <select
                  @change=${(event: Event) => set({ next: (event.target as HTMLSelectElement).value as Escalation['next'] })}
                >
                  ${(['half', 'aim'] as const).map(
                    (next) =>
                      html`<option value=${next} ?selected=${escalation.next === next}>
                        ${words[next]}
                      </option>`,
                  )}
                </select>
              </label>
              <p class="small muted">${escalation.next === 'half' ? words.halfAll : words.aimAll}</p>
              <div class="places" role="group" aria-label=${words.order}>
                ${places.map(
                  (i) =>
                    html`<label class="field">
                      <span>${words.place(i + 1)}</span>
                      <select
                        @change=${(event: Event) =>
                          set({
                            order: placed(escalation.order, i, (event.target as HTMLSelectElement).value),
                          })}
                      >
                        <option value="" ?selected=${escalation.order[i] === undefined}>
                          ${words.nobody}
                        </option>
                        ${people.map(
                          ({ staff, name }) =>
                            html`<option value=${staff} ?selected=${escalation.order[i] === staff}>
                              ${name}
                            </option>`,
                        )}
                      </select>
                    </label>`,
                )}
              </div>`
          : nothing
      }
    </fieldset>`;
  }

  private renderChannels({ channels }: Typed): TemplateResult {
    const words = this.texts.firm.channels;
    const fresh: TypedChannel = {
      id: null,
      kind: 'slack',
      name: '',
      address: '',
      discreet: true,
      host: '',
      last: null,
    };
    return html`<fieldset>
      <legend>${words.title}</legend>
      <p class="small muted">${words.lead}</p>
      ${channels.map((channel, i) => this.renderChannel(channels, channel, i))}
      <button type="button" @click=${() => this.change({ channels: [...channels, fresh] })}>
        ${words.add}
      </button>
    </fieldset>`;
  }

  private renderChannel(channels: readonly TypedChannel[], channel: TypedChannel, i: number): TemplateResult {
    const words = this.texts.firm.channels;
    const { id, kind, name, address, host, discreet, last } = channel;
    const set = (part: Partial<TypedChannel>): void =>
      this.change({ channels: channels.with(i, { ...channel, ...part }) });
    const typedIn = (event: Event): string => (event.target as HTMLInputElement).value;
    const secret = id === null ? undefined : this.secrets[id];
    return html`<div class="part" role="group" aria-label=${name === '' ? words.numbered(i + 1) : name}>
      <div class="pair">
        <label class="field">
          <span>${words.service}</span>
          <select @change=${(event: Event) => set({ kind: typedIn(event) as ChannelKind })}>
            ${KINDS.map((one) => html`<option value=${one} ?selected=${one === kind}>${words.kind(one)}</option>`)}
          </select>
        </label>
        <label class="field">
          <span>${words.name}</span>
          <input .value=${name} maxlength="60" @input=${(event: Event) => set({ name: typedIn(event) })} />
        </label>
      </div>
      <label class="field">
        <span>${words.address}</span>
        <input
          type="url"
          inputmode="url"
          autocomplete="off"
          placeholder=${id === null ? 'https://' : nothing}
          .value=${address}
          @input=${(event: Event) => set({ address: typedIn(event) })}
        />
        ${id === null ? nothing : html`<span class="small muted">${words.addressKept(host)}</span>`}
      </label>
      ${check(words.discreet, discreet, () => set({ discreet: !discreet }))}
      ${
        secret === undefined || kind !== 'webhook'
          ? nothing
          : html`<label class="field">
              <span>${words.secret}</span>
              <input
                readonly
                class="secret"
                .value=${secret}
                @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
              />
            </label>`
      }
      ${last === null ? nothing : html`<p class="small muted">${words.last(this.instant(last.at), last.status)}</p>`}
      <p class="act">
        ${
          id === null
            ? html`<span class="small muted">${words.saveFirst}</span>`
            : html`<button type="button" ?disabled=${this.busy === id} @click=${() => this.test(id)}>
                ${words.test}
              </button>`
        }
        <button
          type="button"
          class="plain"
          aria-label=${words.remove(name === '' ? words.numbered(i + 1) : name)}
          @click=${() => this.change({ channels: channels.toSpliced(i, 1) })}
        >
          ${this.texts.remove}
        </button>
        <span role="status">${(id !== null && this.said[id]) || ''}</span>
      </p>
    </div>`;
  }

  private instant(at: number): string {
    const options = {
      day: 'numeric',
      month: 'long',
      hour: 'numeric',
      minute: '2-digit',
      timeZone: this.me.firm.zone,
    } as const;
    const text = new Intl.DateTimeFormat(this.language === 'fr' ? 'fr-FR' : 'en-GB', options).format(at);
    return this.language === 'fr' ? text.replace(/(\d+)[:\u202f ]*h?[:]?(\d\d)$/, '$1\u00a0h\u00a0$2') : text;
  }
}

function check(label: string, checked: boolean, change: () => void): TemplateResult {
  return html`<label class="check">
    <input type="checkbox" .checked=${checked} @change=${change} /><span>${label}</span>
  </label>`;
}

function toggled<T>(all: readonly T[], one: T): readonly T[] {
  return all.includes(one) ? all.filter((other) => other !== one) : [...all, one];
}

/** The order with somebody at one place, or nobody; whoever stood elsewhere leaves that place. */
function placed(order: readonly string[], place: number, staff: string): readonly string[] {
  const rest = order.map((one, i) => (i === place || one === staff ? '' : one));
  rest[place] = staff;
  return rest.filter((one) => one !== undefined && one !== '');
}

function typedFrom({ duty, escalation, channels }: FirmNoticesView): Typed {
  return {
    duty,
    escalation,
    channels: channels.map((channel) => ({ ...channel, address: '' })),
  };
}

function inputFrom({ duty, escalation, channels }: Typed, { revision }: FirmNoticesView): FirmNoticesInput {
  return {
    revision,
    duty: duty.map((shift) => ({ ...shift, days: [...shift.days], staff: [...shift.staff] })),
    escalation: { ...escalation, order: [...escalation.order] },
    channels: channels.map(({ id, kind, name, address, discreet }) => ({
      ...(id === null ? {} : { id }),
      ...(address === '' ? {} : { address }),
      kind,
      name,
      discreet,
    })),
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-firm-notices': ParentheseFirmNotices;
  }
}
