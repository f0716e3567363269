import { DEFINITIONS, type DefinitionKey } from '@parenthese/shared/insights/definitions.ts';
import type { Finding } from '@parenthese/shared/insights/findings.ts';
import type { Chart, Evident, Figures } from '@parenthese/shared/insights/wire.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import { LitElement, html, nothing, unsafeCSS, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { baseStyles } from '../platform/base-styles.ts';
import type { Request } from '../platform/request.ts';
import { figureTable } from './figure-table.ts';
import './parenthese-chart.ts';
import './parenthese-evidence.ts';
import type { Section, SectionEvidence } from './sections.ts';
import { figureTexts } from './texts.ts';
import styles from './parenthese-figure.css?inline';

/** The charts that draw an interval as a band, which is said where it is first of use. */
const BANDED: ReadonlySet<Chart> = new Set(['criteria', 'aim-kept', 'first-reply']);

/**
 * One message of the figures: the finding as a sentence, its chart, the conversations behind it, its table and how it
 * is made.
 *
 * @summary A finding with its chart and its evidence.
 */
@customElement('parenthese-figure')
export class ParentheseFigure extends LitElement {
  static override styles = [baseStyles, unsafeCSS(styles)];

  @state() private reading = false;
  /** Which of the section's figures is read; its first as long as none is chosen. */
  @state() private chosen: Evident | null = null;

  @property({ attribute: false }) section!: Section;
  @property({ attribute: false }) figures!: Figures;
  @property({ attribute: false }) request!: Request;
  @property() language: Language = 'fr';
  @property() zone = 'Europe/Paris';
  /** The largest message of the page. */
  @property({ type: Boolean, reflect: true }) first = false;

  override willUpdate(changes: PropertyValues<this>): void {
    if (!changes.has('figures')) return;
    this.reading = false;
    this.chosen = null;
  }

  override render() {
    const { key, lead, more } = this.section;
    const texts = figureTexts(this.language);
    return html`<section aria-labelledby="finding">
      <h2 id="finding">${withAside(lead.text)}</h2>
      ${
        more.length === 0
          ? nothing
          : html`<ul class="more">
              ${more.map(renderMore)}
            </ul>`
      }
      <p class="caption muted what">${texts.section[key]}${this.readingKey()}</p>
      <parenthese-chart
        chart=${key}
        .figures=${this.figures}
        language=${this.language}
        label=${`${texts.section[key]}. ${lead.text}`}
      ></parenthese-chart>
      <div class="behind">
        ${this.renderRead()}
        <div id="evidence" ?hidden=${!this.reading}>${this.reading ? this.renderEvidence() : nothing}</div>
        <details>
          <summary>${texts.table}</summary>
          ${figureTable(key, this.figures, this.language)}
          <p><a href=${this.csvPath()} download>${texts.csv}</a></p>
        </details>
        <details>
          <summary>${texts.method}</summary>
          ${this.section.methods.map((method) => renderMethod(method, this.language))}
        </details>
      </div>
    </section>`;
  }

  /** How to read the chart: what its band is, and what its grey. */
  private readingKey(): string {
    const { chart } = figureTexts(this.language);
    const { key, lead } = this.section;
    const grey = key === 'criteria' ? this.figures.criteria.some(isFew) : lead.tone === 'band';
    const words = [...(BANDED.has(key) ? [chart.interval] : []), ...(grey ? [chart.few] : [])];
    return words.length === 0 ? '' : ` (${words.join(', ')})`;
  }

  private get evidence(): SectionEvidence | undefined {
    const { evidence } = this.section;
    return evidence.find(({ figure }) => figure === this.chosen) ?? evidence[0];
  }

  private renderRead() {
    if (!this.evidence) return nothing;
    const { close } = figureTexts(this.language).read;
    return html`<button
      class="plain"
      aria-expanded=${this.reading}
      aria-controls="evidence"
      @click=${() => (this.reading = !this.reading)}
    >
      ${this.reading ? close : this.evidence.label}
    </button>`;
  }

  private renderEvidence() {
    const { evidence } = this;
    if (!evidence) return nothing;
    return html`${this.section.evidence.length > 1 ? this.renderChoice(evidence.figure) : nothing}
      <parenthese-evidence
        .request=${this.request}
        figure=${evidence.figure}
        .period=${this.figures.period}
        language=${this.language}
        zone=${this.zone}
      ></parenthese-evidence>`;
  }

  private renderChoice(chosen: Evident) {
    const choose = ({ target }: Event) => (this.chosen = (target as HTMLSelectElement).value as Evident);
    return html`<label class="choice"
      >${figureTexts(this.language).read.which}
      <select @change=${choose}>
        ${this.section.evidence.map(
          ({ figure, name }) => html`<option value=${figure} ?selected=${figure === chosen}>${name}</option>`,
        )}
      </select></label
    >`;
  }

  private csvPath(): string {
    const { from, to } = this.figures.period;
    const chart = this.section.key;
    // The file has the columns of the table that it is offered under.
    const compared = chart === 'first-reply' && this.figures.firstReplyBefore !== null;
    const compare = compared ? { compare: 'before' } : {};
    const query = new URLSearchParams({ chart, from, to, ...compare, lang: this.language });
    return `/v1/staff/figures.csv?${query}`;
  }
}

function isFew({ guard }: Figures['criteria'][number]): boolean {
  return guard === 'band';
}

function renderMore({ text }: Finding) {
  return html`<li>${withAside(text)}</li>`;
}

/** The numbers of a sentence stand between its last brackets; they are read after it, and set so. */
function withAside(text: string) {
  const at = text.lastIndexOf(' (');
  return at < 0 ? text : html`${text.slice(0, at)} <span class="aside">${text.slice(at + 1)}</span>`;
}

function renderMethod(key: DefinitionKey, language: Language) {
  return html`<p>${DEFINITIONS[key].method[language]}</p>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-figure': ParentheseFigure;
  }
}
