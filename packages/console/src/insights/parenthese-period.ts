import type { Language } from '@parenthese/shared/wire/language.ts';
import { LitElement, html, nothing, unsafeCSS } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { baseStyles } from '../platform/base-styles.ts';
import { pathOf } from '../platform/routes.ts';
import { PERIOD_NAMES, searchOf, type PeriodChoice } from './period-choice.ts';
import { figureTexts } from './texts.ts';
import styles from './parenthese-period.css?inline';

/** Somebody wants the figures of another period, or of the same without its comparison. */
export class PeriodRequestEvent extends Event {
  static readonly type = 'parenthese-period-request';
  readonly search: string;

  constructor(search: string) {
    super(PeriodRequestEvent.type, { bubbles: true, composed: true });
    this.search = search;
  }
}

/**
 * The choice of a period. Named periods are links, since each is an address of its own; own dates are a form.
 *
 * @summary Which days the figures are of.
 * @event parenthese-period-request
 */
@customElement('parenthese-period')
export class ParenthesePeriod extends LitElement {
  static override styles = [baseStyles, unsafeCSS(styles)];

  @query('[name=from]') private from!: HTMLInputElement;
  @query('[name=to]') private to!: HTMLInputElement;
  @state() private ownDates = false;

  @property({ attribute: false }) choice!: PeriodChoice;
  @property() today = '';
  @property() language: Language = 'fr';

  override willUpdate(): void {
    if (this.choice.name === 'own') this.ownDates = true;
  }

  override render() {
    const { period: texts } = figureTexts(this.language);
    return html`
      <nav aria-label=${texts.label}>
        ${PERIOD_NAMES.map((name) => {
          const current = this.choice.name === name;
          const search = searchOf({ ...this.choice, name });
          return html`<a
            href=${pathOf({ name: 'figures', search })}
            aria-current=${current ? 'true' : nothing}
            @click=${() => (this.ownDates = false)}
            >${texts.name(name)}</a
          >`;
        })}
        <button
          type="button"
          class="own"
          aria-expanded=${this.ownDates}
          aria-controls="dates"
          data-current=${this.choice.name === 'own' ? '' : nothing}
          @click=${() => (this.ownDates = !this.ownDates)}
        >
          ${texts.own}
        </button>
      </nav>
      <form id="dates" ?hidden=${!this.ownDates} @submit=${this.submit}>
        ${this.renderDay('from', texts.from, this.choice.period.from)}
        ${this.renderDay('to', texts.to, this.choice.period.to)}
        <button>${texts.show}</button>
      </form>
      <label class="compare">
        <input type="checkbox" .checked=${this.choice.compare} @change=${this.switchComparison} />
        ${texts.compare}
      </label>
    `;
  }

  private renderDay(name: 'from' | 'to', label: string, value: string) {
    return html`<label
      >${label}
      <input type="date" name=${name} required max=${this.today} .value=${value} @input=${this.keepInOrder}
    /></label>`;
  }

  /** The browser's own words tell who chose an end before its beginning. */
  private keepInOrder(): void {
    this.to.min = this.from.value;
  }

  private submit(event: Event): void {
    event.preventDefault();
    const period = { from: this.from.value, to: this.to.value };
    if (period.from <= period.to) this.ask({ ...this.choice, name: 'own', period });
  }

  private switchComparison({ target }: Event): void {
    this.ask({ ...this.choice, compare: (target as HTMLInputElement).checked });
  }

  private ask(choice: PeriodChoice): void {
    this.dispatchEvent(new PeriodRequestEvent(searchOf(choice)));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-period': ParenthesePeriod;
  }
}
