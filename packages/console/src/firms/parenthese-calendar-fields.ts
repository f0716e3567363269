import { HOLIDAY_REGIONS, type HolidayRegion } from '@parenthese/shared/availability/holiday-regions.ts';
import {
  WEEKDAYS,
  type DayException,
  type FirmCalendar,
  type Shift,
  type Weekday,
} from '@parenthese/shared/availability/hours.ts';
import type { Profile } from '@parenthese/shared/firms/profiles/profile.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import { LitElement, html, nothing, unsafeCSS, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { errorLine } from '../people/fields.ts';
import { settingsFormStyles } from '../people/settings-form.ts';
import { choiceField, textField } from '../people/text-field.ts';
import { baseStyles } from '../platform/base-styles.ts';
import { icon } from '../platform/icons.ts';
import styles from './calendar-fields.css?inline';
import { CalendarChangedEvent } from './calendar-event.ts';
import { firmTexts, type FirmTexts } from './texts.ts';

const MAX_SHIFTS = 3;
const AFTERNOON: Shift = { from: '14:00', to: '18:00' };
const MORNING: Shift = { from: '09:00', to: '12:30' };
/** In minutes of opening hours. */
const AIMS = [30, 60, 120, 180, 240, 480, 960, 1440] as const;

type NewDay = Readonly<{ date: string; label: string; open: boolean; from: string; to: string }>;
const NO_DAY: NewDay = { date: '', label: '', open: false, ...MORNING };

/**
 * The fields of a calendar: the week, public holidays, special days, the reply time aimed at. It keeps nothing; each
 * change is told, and what it is given it draws.
 *
 * @summary The fields of a firm's or a site's hours.
 */
@customElement('parenthese-calendar-fields')
export class ParentheseCalendarFields extends LitElement {
  static override styles = [baseStyles, settingsFormStyles, unsafeCSS(styles)];

  @state() private day: NewDay = NO_DAY;
  @state() private dayError: string | null = null;

  @property({ attribute: false }) calendar!: FirmCalendar;
  @property({ attribute: false }) profile!: Profile;
  @property() language: Language = 'fr';
  /** Today in the firm's zone, `YYYY-MM-DD`: special days before it are not shown. */
  @property() today = '';
  /** What is wrong at a place within the calendar: `weekly.monday`, `exceptions`. */
  @property({ attribute: false }) errorAt: (place: string) => string | null = () => null;

  private get texts(): FirmTexts['hours'] {
    return firmTexts(this.language).hours;
  }

  private change(part: Partial<FirmCalendar>, settled = true): void {
    this.tell({ ...this.calendar, ...part }, settled);
  }

  /** Held at once: where a browser tells a change as the field is left, the two follow each other unseen. */
  private tell(calendar: FirmCalendar, settled: boolean): void {
    this.calendar = calendar;
    this.dispatchEvent(new CalendarChangedEvent(calendar, settled));
  }

  private setDay(day: Weekday, shifts: readonly Shift[], settled = true): void {
    this.change({ weekly: { ...this.calendar.weekly, [day]: shifts } }, settled);
  }

  private settle = (): void => this.change({});

  override render(): TemplateResult {
    return html`${this.renderPresets()} ${this.renderWeek()} ${this.renderHolidays()} ${this.renderAim()}
    ${this.renderExceptions()}`;
  }

  private renderPresets(): TemplateResult {
    const { texts, profile, calendar, language } = this;
    const week = JSON.stringify(calendar.weekly);
    return html`<section class="first">
      <fieldset>
        <legend>${texts.start}</legend>
        ${profile.hours.map(
          ({ label, weekly }) =>
            html`<label class="check">
              <input
                type="radio"
                name="preset"
                .checked=${JSON.stringify(weekly) === week}
                @change=${() => this.change({ weekly })}
              /><span>${label[language]}</span>
            </label>`,
        )}
      </fieldset>
    </section>`;
  }

  private renderWeek(): TemplateResult {
    const { texts, calendar } = this;
    const { monday } = calendar.weekly;
    return html`<section aria-labelledby="week">
      <h2 id="week">${texts.week}</h2>
      <ul class="rows">
        ${WEEKDAYS.map((day) => this.renderDay(day, calendar.weekly[day]))}
      </ul>
      ${errorLine('weekly-error', this.wholeWeekError())}
      <p class="acts">
        <button
          type="button"
          @click=${() =>
            this.change({
              weekly: {
                ...calendar.weekly,
                tuesday: monday,
                wednesday: monday,
                thursday: monday,
                friday: monday,
              },
            })}
        >
          ${texts.copyMonday}
        </button>
      </p>
    </section>`;
  }

  /** What is wrong between two days, and so beside none of them. */
  private wholeWeekError(): string | null {
    return WEEKDAYS.some((day) => this.errorAt(`weekly.${day}`) !== null) ? null : this.errorAt('weekly');
  }

  private renderDay(day: Weekday, shifts: readonly Shift[]): TemplateResult {
    const { texts } = this;
    const name = texts.days[day];
    const error = this.errorAt(`weekly.${day}`);
    return html`<li class="day">
      <span class="day__name">${name}</span>
      <div class="day__shifts">
        ${shifts.length === 0 ? html`<span class="muted">${texts.closed}</span>` : nothing}
        ${shifts.map((shift, i) => this.renderShift(day, shifts, shift, i))}
        ${errorLine(`${day}-error`, error)}
      </div>
      ${
        shifts.length < MAX_SHIFTS
          ? html`<button
              type="button"
              class="plain"
              aria-label=${texts.addShiftOn(name)}
              @click=${() => this.setDay(day, [...shifts, shifts.length === 0 ? MORNING : AFTERNOON])}
            >
              ${texts.addShift}
            </button>`
          : nothing
      }
    </li>`;
  }

  private renderShift(day: Weekday, shifts: readonly Shift[], shift: Shift, i: number): TemplateResult {
    const { texts } = this;
    const name = texts.days[day];
    const time = (edge: 'from' | 'to') =>
      html`<input
        class="time"
        type="time"
        required
        aria-label=${texts[edge](name, i + 1)}
        aria-describedby="${day}-error"
        .value=${shift[edge]}
        @change=${(event: Event) => {
          const { value } = event.target as HTMLInputElement;
          // A browser tells each digit; the whole is settled when the field is left.
          if (value !== '') this.setDay(day, shifts.with(i, { ...shift, [edge]: value }), false);
        }}
        @blur=${this.settle}
      />`;
    return html`<span class="shift">
      ${time('from')} <span>${texts.until}</span> ${time('to')}
      ${shift.to <= shift.from ? html`<span class="small muted">${texts.nextDay}</span>` : nothing}
      <button
        type="button"
        class="plain"
        aria-label=${texts.removeShift(name, i + 1)}
        title=${texts.removeShift(name, i + 1)}
        @click=${() => this.setDay(day, shifts.toSpliced(i, 1))}
      >
        ${icon('bolt')}
      </button>
    </span>`;
  }

  private renderHolidays(): TemplateResult {
    const { texts, calendar, profile } = this;
    const { holidays, country, region, zone } = calendar;
    const regions = HOLIDAY_REGIONS.filter((one) => one.startsWith(country));
    const zones = [...new Set([...profile.zones, zone])];
    return html`<section>
      <label class="check">
        <input
          type="checkbox"
          name="holidays"
          .checked=${holidays}
          @change=${() => this.change({ holidays: !holidays })}
        /><span>${texts.holidays}</span>
      </label>
      <div class="pair">
        ${
          holidays
            ? choiceField<HolidayRegion | ''>({
                id: 'region',
                label: texts.region,
                value: region ?? '',
                options: [
                  ['', texts.regionNone],
                  ...regions.map((one) => [one, texts.regions[one]] as const),
                ],
                change: (value) => {
                  const { region: _, ...rest } = calendar;
                  const next = value === '' ? rest : { ...rest, region: value };
                  this.tell(next, true);
                },
              })
            : nothing
        }
        ${choiceField({
          id: 'zone',
          label: texts.zone,
          value: zone,
          options: zones.map((one) => [one, one.replaceAll('_', ' ')] as const),
          change: (value) => this.change({ zone: value }),
        })}
      </div>
    </section>`;
  }

  private renderAim(): TemplateResult {
    const { texts, calendar } = this;
    const now = calendar.rule.openMinutes;
    const aims = [...new Set([...AIMS, now])].toSorted((a, b) => a - b);
    return html`<section>
      ${choiceField({
        id: 'aim',
        label: texts.aim,
        hint: texts.aimLead,
        value: String(now),
        options: aims.map((minutes) => [String(minutes), texts.aimHours(minutes / 60)] as const),
        change: (value) => this.change({ rule: { openMinutes: Number(value) } }),
      })}
    </section>`;
  }

  private renderExceptions(): TemplateResult {
    const { texts, calendar } = this;
    const coming = calendar.exceptions
      .filter(({ date }) => date >= this.today)
      .toSorted((a, b) => a.date.localeCompare(b.date));
    return html`<section aria-labelledby="exceptions">
      <h2 id="exceptions">${texts.exceptions}</h2>
      <p class="muted">${texts.exceptionsLead}</p>
      ${
        coming.length === 0
          ? html`<p>${texts.exceptionsNone}</p>`
          : html`<ul class="rows">
              ${coming.map((day) => this.renderException(day))}
            </ul>`
      }
      ${errorLine('exceptions-error', this.errorAt('exceptions'))} ${this.renderNewDay()}
    </section>`;
  }

  private renderException(day: DayException): TemplateResult {
    const { texts, calendar } = this;
    const name = dayName(day.date, this.language);
    const hours = day.shifts.map(({ from, to }) => `${from} – ${to}`).join(', ') || texts.closedDay;
    return html`<li>
      <div class="line">
        <span>${name}${day.label ? `, ${day.label}` : ''} <span class="muted">(${hours})</span></span>
        <button
          type="button"
          class="plain"
          aria-label=${texts.removeDay(name)}
          @click=${() =>
            this.change({ exceptions: calendar.exceptions.filter(({ date }) => date !== day.date) })}
        >
          ${firmTexts(this.language).remove}
        </button>
      </div>
    </li>`;
  }

  private renderNewDay(): TemplateResult {
    const { texts, day } = this;
    const set = (part: Partial<NewDay>) => (this.day = { ...day, ...part });
    return html`<div class="pair">
        ${textField({
          id: 'new-date',
          label: texts.date,
          type: 'date',
          value: day.date,
          error: this.dayError,
          input: (date) => set({ date }),
        })}
        ${textField({
          id: 'new-label',
          label: texts.label,
          value: day.label,
          placeholder: texts.labelExample,
          input: (label) => set({ label }),
        })}
      </div>
      <div class="shift">
        <label class="check">
          <input type="checkbox" .checked=${day.open} @change=${() => set({ open: !day.open })} />
          <span>${texts.openSome}</span>
        </label>
        ${(['from', 'to'] as const).map(
          (edge) =>
            html`${edge === 'to' ? html`<span>${texts.until}</span>` : nothing}
              <input
                class="time"
                type="time"
                aria-label=${texts[edge](texts.label, 1)}
                ?disabled=${!day.open}
                .value=${day[edge]}
                @change=${(event: Event) => set({ [edge]: (event.target as HTMLInputElement).value })}
              />`,
        )}
      </div>
      <p class="acts"><button type="button" @click=${this.addDay}>${texts.add}</button></p>`;
  }

  private addDay = (): void => {
    const { date, label, open, from, to } = this.day;
    const { exceptions } = this.calendar;
    const isTaken = exceptions.some((one) => one.date === date);
    this.dayError = date === '' ? this.texts.dateMissing : isTaken ? this.texts.dateTaken : null;
    if (this.dayError !== null) {
      this.renderRoot.querySelector<HTMLInputElement>('#new-date')?.focus();
      return;
    }
    const name = label.trim() === '' ? {} : { label: label.trim().slice(0, 80) };
    this.change({ exceptions: [...exceptions, { date, shifts: open ? [{ from, to }] : [], ...name }] });
    this.day = NO_DAY;
  };
}

/** A day of the calendar in full; it belongs to no zone. */
function dayName(date: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'full',
    timeZone: 'UTC',
  }).format(Date.parse(date));
}

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-calendar-fields': ParentheseCalendarFields;
  }
}
