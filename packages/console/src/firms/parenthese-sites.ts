import type { Me } from '@parenthese/shared/conversations/staff-wire.ts';
import { originOf } from '@parenthese/shared/firms/addresses.ts';
import { PROFILES } from '@parenthese/shared/firms/profiles/profiles.ts';
import type { FirmSettings } from '@parenthese/shared/firms/settings.ts';
import { plainSite, type Site } from '@parenthese/shared/firms/site.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ConsoleApp } from '../console-app.ts';
import { ask, askDialog } from '../people/ask-dialog.ts';
import { settingsFormStyles } from '../people/settings-form.ts';
import { choiceField, textField } from '../people/text-field.ts';
import { baseStyles } from '../platform/base-styles.ts';
import type { CalendarChangedEvent } from './calendar-event.ts';
import { dayIn } from './day-in.ts';
import { partError, partState, whenRead } from './draft-field.ts';
import './parenthese-calendar-fields.ts';
import { SettingsDraft } from './settings-draft.ts';
import { firmTexts, type FirmTexts } from './texts.ts';

const PART = 'siteList';
const LANGUAGE_CHOICES = ['fr', 'en', 'fr,en', 'en,fr'] as const;
type LanguageChoice = '' | (typeof LANGUAGE_CHOICES)[number];

/**
 * The firm's sites, each as the firm or with what differs there: languages, colour, hours, team. Each change saves
 * itself; what goes is asked about by name.
 *
 * @summary The settings of a firm's sites.
 */
@customElement('parenthese-sites')
export class ParentheseSites extends LitElement {
  static override styles = [baseStyles, settingsFormStyles];

  @state() private newOrigin = '';
  @state() private newError: string | null = null;
  readonly #draft = new SettingsDraft(this, {
    request: () => this.app.request,
    kept: () => this.app.kept,
  });

  @property({ attribute: false }) app!: ConsoleApp;
  @property({ attribute: false }) me: Me | null = null;
  @property() language: Language = 'fr';

  private get texts(): FirmTexts {
    return firmTexts(this.language);
  }

  private get sites(): readonly Site[] {
    return this.#draft.settings?.siteList ?? [];
  }

  private with(id: string, part: Partial<Site>): readonly Site[] {
    return this.sites.map((site) => (site.id === id ? { ...site, ...part } : site));
  }

  private set(id: string, part: Partial<Site>): void {
    void this.#draft.set(PART, this.with(id, part));
  }

  private async add(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const words = this.texts.sites;
    const origin = originOf(this.newOrigin);
    const isTaken = this.sites.some((site) => site.origin === origin);
    this.newError = origin === null ? words.originWrong : isTaken ? words.originTaken : null;
    if (origin === null || isTaken) {
      this.renderRoot.querySelector<HTMLInputElement>('#new-origin')?.focus();
      return;
    }
    this.newOrigin = '';
    await this.#draft.set(PART, [...this.sites, plainSite(origin)]);
  }

  override render(): TemplateResult {
    const { texts } = this;
    return html`
      <h1 tabindex="-1">${texts.sites.title}</h1>
      <p class="lead">${texts.sites.lead}</p>
      ${whenRead(this.#draft, texts, (settings) => this.renderForm(settings))}
    `;
  }

  private renderForm(settings: FirmSettings): TemplateResult {
    const { texts, sites } = this;
    const words = texts.sites;
    return html`<div class="saying">
        ${partError(this.#draft, PART)} ${partState(this.#draft, PART, texts)}
      </div>
      ${sites.length === 0 ? html`<p>${words.none}</p>` : nothing}
      ${repeat(
        sites,
        ({ id }) => id,
        (site, i) => this.renderSite(settings, site, i),
      )}
      <section aria-labelledby="new-site">
        <h2 id="new-site">${words.add}</h2>
        <form novalidate class="group" @submit=${this.add}>
          ${textField({
            id: 'new-origin',
            label: words.origin,
            placeholder: words.originExample,
            value: this.newOrigin,
            error: this.newError,
            input: (value) => (this.newOrigin = value),
          })}
          <p class="acts"><button>${words.add}</button></p>
        </form>
      </section>`;
  }

  private renderSite(settings: FirmSettings, site: Site, i: number): TemplateResult {
    const { texts } = this;
    const words = texts.sites;
    const draft = this.#draft;
    const line = (key: 'origin' | 'name', label: string) =>
      textField({
        id: `${key}-${site.id}`,
        label,
        value: site[key],
        error: draft.errorUnder(`${PART}.${i}.${key}`),
        input: (value) => draft.type(PART, this.with(site.id, { [key]: value })),
        change: () => void draft.save(PART),
      });
    return html`<section aria-labelledby="site-${site.id}">
      <div class="line">
        <h2 id="site-${site.id}">${hostIn(site.origin)}</h2>
        <button
          type="button"
          class="plain"
          aria-label=${words.remove(hostIn(site.origin))}
          @click=${() => ask(this.renderRoot, `ask-${site.id}`)}
        >
          ${texts.remove}
        </button>
      </div>
      <div class="pair">${line('origin', words.origin)} ${line('name', words.name)}</div>
      ${this.renderLanguages(site)} ${this.renderColour(settings, site, i)} ${this.renderTeam(settings, site)}
      ${this.renderHours(settings, site, i)}
      ${askDialog({
        id: `ask-${site.id}`,
        question: words.removeAsk(hostIn(site.origin)),
        yes: words.remove(hostIn(site.origin)),
        no: texts.cancel,
        act: () =>
          void draft.set(
            PART,
            this.sites.filter(({ id }) => id !== site.id),
          ),
      })}
    </section>`;
  }

  private renderLanguages({ id, languages }: Site): TemplateResult {
    const words = this.texts.sites;
    return choiceField<LanguageChoice>({
      id: `languages-${id}`,
      label: words.languages,
      value: (languages?.join(',') ?? '') as LanguageChoice,
      options: [
        ['', words.asFirm],
        ...LANGUAGE_CHOICES.map((one) => [one, words.languageNames[one]] as const),
      ],
      change: (value) => this.set(id, { languages: value === '' ? null : (value.split(',') as Language[]) }),
    });
  }

  private renderColour({ theme }: FirmSettings, site: Site, i: number): TemplateResult {
    const words = this.texts.sites;
    const own = site.theme;
    return html`${this.renderSwitch(words.colour, own !== null, () =>
      this.set(site.id, { theme: own === null ? theme : null }),
    )}
    ${
      own === null
        ? nothing
        : html`<div class="pair">
            ${(['accent', 'accentDark'] as const).map((key) =>
              textField({
                id: `${key}-${site.id}`,
                label: words[key],
                value: own[key],
                error: this.#draft.errorUnder(`${PART}.${i}.theme.${key}`),
                input: (value) =>
                  this.#draft.type(PART, this.with(site.id, { theme: { ...own, [key]: value } })),
                change: () => void this.#draft.save(PART),
              }),
            )}
          </div>`
    }`;
  }

  private renderTeam({ roster }: FirmSettings, site: Site): TemplateResult {
    const words = this.texts.sites;
    const own = site.roster;
    const colleagues = this.me?.colleagues ?? [];
    return html`${this.renderSwitch(words.ownTeam, own !== null, () =>
      this.set(site.id, { roster: own === null ? roster : null }),
    )}
    ${
      own === null
        ? nothing
        : html`<fieldset>
            <legend class="small">${words.team}</legend>
            ${colleagues.map(({ staff, name }) => {
              const isIn = own.includes(staff);
              const next = isIn ? own.filter((one) => one !== staff) : [...own, staff];
              return this.renderSwitch(name, isIn, () => this.set(site.id, { roster: next }));
            })}
          </fieldset>`
    }`;
  }

  private renderHours({ calendar, profile }: FirmSettings, site: Site, i: number): TemplateResult {
    const words = this.texts.sites;
    const own = site.calendar;
    const now = Date.now() + this.app.store.getState().clockAhead;
    return html`${this.renderSwitch(words.ownHours, own !== null, () =>
      this.set(site.id, { calendar: own === null ? calendar : null }),
    )}
    ${
      own === null
        ? nothing
        : html`<p class="small muted">${words.ownHoursHint}</p>
            <parenthese-calendar-fields
              .calendar=${own}
              .profile=${PROFILES[profile]}
              language=${this.language}
              today=${dayIn(own.zone, now)}
              .errorAt=${(place: string) => this.#draft.errorUnder(`${PART}.${i}.calendar.${place}`)}
              @parenthese-calendar-changed=${(event: CalendarChangedEvent) => {
                this.#draft.type(PART, this.with(site.id, { calendar: event.calendar }));
                if (event.settled) void this.#draft.save(PART);
              }}
            ></parenthese-calendar-fields>`
    }`;
  }

  private renderSwitch(label: string, on: boolean, change: () => void): TemplateResult {
    return html`<label class="check">
      <input type="checkbox" .checked=${on} @change=${change} /><span>${label}</span>
    </label>`;
  }
}

/** While its address is being typed a site is called by what was typed. */
function hostIn(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : origin;
}

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-sites': ParentheseSites;
  }
}
