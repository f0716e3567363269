import type { Me } from '@parenthese/shared/conversations/staff-wire.ts';
import { PROFILES } from '@parenthese/shared/firms/profiles/profiles.ts';
import type { FirmSettings } from '@parenthese/shared/firms/settings.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ConsoleApp } from '../console-app.ts';
import { settingsFormStyles } from '../people/settings-form.ts';
import { baseStyles } from '../platform/base-styles.ts';
import { icon } from '../platform/icons.ts';
import type { CalendarChangedEvent } from './calendar-event.ts';
import { dayIn } from './day-in.ts';
import { partError, partState, whenRead } from './draft-field.ts';
import './parenthese-calendar-fields.ts';
import { SettingsDraft } from './settings-draft.ts';
import { firmTexts, type FirmTexts } from './texts.ts';

/**
 * The firm's hours: three to begin with, the week, public holidays, special days, and the reply time that the badge
 * tells. Each change saves itself.
 *
 * @summary The settings of a firm's hours.
 */
@customElement('parenthese-hours')
export class ParentheseHours extends LitElement {
  static override styles = [baseStyles, settingsFormStyles];

  @state() private checked: 'no' | 'yes' = 'no';
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

  private changed = ({ calendar, settled }: CalendarChangedEvent): void => {
    this.#draft.type('calendar', calendar);
    if (settled) void this.#draft.save('calendar');
  };

  /** One of the steps of a new firm, which only a person can take. */
  private async tellChecked(): Promise<void> {
    const answer = await this.app.request('POST', '/v1/staff/checklist/hours-checked', { done: true });
    if (answer.ok) this.checked = 'yes';
  }

  override render(): TemplateResult {
    const { texts } = this;
    return html`
      <h1 tabindex="-1">${texts.hours.title}</h1>
      <p class="lead">${texts.hours.lead}</p>
      ${whenRead(this.#draft, texts, (settings) => this.renderForm(settings))}
    `;
  }

  private renderForm({ calendar, profile }: FirmSettings): TemplateResult {
    const { texts } = this;
    const draft = this.#draft;
    return html`<div class="saying">
        ${partError(draft, 'calendar')} ${partState(draft, 'calendar', texts)}
      </div>
      <parenthese-calendar-fields
        .calendar=${calendar}
        .profile=${PROFILES[profile]}
        language=${this.language}
        today=${dayIn(calendar.zone, Date.now() + this.app.store.getState().clockAhead)}
        .errorAt=${(place: string) => draft.errorUnder(`calendar.${place}`)}
        @parenthese-calendar-changed=${this.changed}
      ></parenthese-calendar-fields>
      <p class="acts last">
        <button type="button" class="primary" @click=${this.tellChecked}>
          ${icon('check')} ${texts.hours.checked}
        </button>
        <span role="status" class="small ok">${this.checked === 'yes' ? texts.saved : ''}</span>
      </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-hours': ParentheseHours;
  }
}
