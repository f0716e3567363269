import { formatNumber, formatOpenDuration } from '@parenthese/shared/insights/numbers.ts';
import type { Period } from '@parenthese/shared/insights/period.ts';
import type { Evidence, Evident } from '@parenthese/shared/insights/wire.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import { LitElement, html, nothing, unsafeCSS, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { NOTHING_YET, type Loaded } from '../console-state.ts';
import { baseStyles } from '../platform/base-styles.ts';
import { icon } from '../platform/icons.ts';
import type { Request } from '../platform/request.ts';
import { pathOf } from '../platform/routes.ts';
import { longDay } from './dates.ts';
import { dayIn } from './period-choice.ts';
import { figureTexts } from './texts.ts';
import styles from './parenthese-evidence.css?inline';

/**
 * The conversations behind a figure, the most telling first, each one click away.
 *
 * @summary What a figure rests on.
 */
@customElement('parenthese-evidence')
export class ParentheseEvidence extends LitElement {
  static override styles = [baseStyles, unsafeCSS(styles)];

  @state() private loaded: Loaded<Evidence> = NOTHING_YET;
  #turn = 0;

  @property({ attribute: false }) request!: Request;
  @property() figure: Evident = 'helped';
  @property({ attribute: false }) period!: Period;
  @property() language: Language = 'fr';
  @property() zone = 'Europe/Paris';

  override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('figure') || changes.has('period')) void this.read();
  }

  private async read(): Promise<void> {
    const turn = (this.#turn += 1);
    this.loaded = { ...NOTHING_YET, status: 'pending' };
    const query = new URLSearchParams({ figure: this.figure, ...this.period });
    const answer = await this.request<Evidence>('GET', `/v1/staff/figures/evidence?${query}`);
    if (turn !== this.#turn) return;
    this.loaded = answer.ok
      ? { status: 'complete', value: answer.value, problem: null }
      : { status: 'error', value: null, problem: answer.problem };
  }

  override render() {
    const texts = figureTexts(this.language);
    const { value, problem } = this.loaded;
    if (problem)
      return html`<p class="error" role="alert">${icon('late')}<span>${problem.title}</span></p>
        <p><button @click=${() => this.read()}>${texts.retry}</button></p>`;
    if (!value) return html`<p class="muted small" role="status">${texts.loading}</p>`;
    if (value.rows.length === 0) return html`<p class="muted small">${texts.evidence.none}</p>`;
    return html`<ul>
        ${value.rows.map((row) => this.renderRow(row))}
      </ul>
      ${value.more ? html`<p class="muted caption more">${texts.evidence.more}</p>` : nothing}`;
  }

  private renderRow({ conversation, at, value, firstLine, comment }: Evidence['rows'][number]) {
    const { evidence } = figureTexts(this.language);
    const words = comment === null ? firstLine : evidence.quoted(comment);
    const foot = [this.measure(value), longDay(dayIn(this.zone, at), this.language)]
      .filter(Boolean)
      .join(' · ');
    const body = html`<span class="words">${words ?? evidence.alone}</span
      ><span class="caption muted">${foot}</span>`;
    if (conversation === null) return html`<li><div class="row">${body}</div></li>`;
    const path = pathOf({ name: 'thread', id: conversation, view: 'all' });
    return html`<li><a class="row" href=${path}>${body}</a></li>`;
  }

  private measure(value: number | null): string {
    const { evidence } = figureTexts(this.language);
    if (this.figure === 'night-or-weekend') return '';
    if (this.figure === 'first-reply' || this.figure === 'aim-kept')
      return value === null ? evidence.stillWaits : evidence.waited(formatOpenDuration(value, this.language));
    return value === null ? '' : evidence.value(formatNumber(value, this.language));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-evidence': ParentheseEvidence;
  }
}
