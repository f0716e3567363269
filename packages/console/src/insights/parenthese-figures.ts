import { findingForChange, testsMade } from '@parenthese/shared/insights/change-findings.ts';
import { DEFINITIONS } from '@parenthese/shared/insights/definitions.ts';
import type { Changes } from '@parenthese/shared/insights/comparison.ts';
import { formatNumber } from '@parenthese/shared/insights/numbers.ts';
import type { Figures } from '@parenthese/shared/insights/wire.ts';
import type { Me } from '@parenthese/shared/conversations/staff-wire.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import { LitElement, html, nothing, svg, unsafeCSS, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ConsoleApp } from '../console-app.ts';
import { NOTHING_YET, type Loaded } from '../console-state.ts';
import { emptyPlace, emptyStyles } from '../conversations/empty.ts';
import { baseStyles } from '../platform/base-styles.ts';
import { icon } from '../platform/icons.ts';
import type { Result } from '../platform/request.ts';
import { pathOf } from '../platform/routes.ts';
import { longDay, span } from './dates.ts';
import './parenthese-figure.ts';
import './parenthese-period.ts';
import type { PeriodRequestEvent } from './parenthese-period.ts';
import { choiceOf, choicesFrom, dayIn, saysPeriod, searchOf, type PeriodChoice } from './period-choice.ts';
import { isEmpty, sectionsOf } from './sections.ts';
import { figureTexts, type FigureTexts } from './texts.ts';
import { isEstablished, tilesOf, type Tile } from './tiles.ts';
import styles from './parenthese-figures.css?inline';

/** From this many answers on a shorter period says enough to open on it. */
const ENOUGH_ANSWERS = 30;

type ReadFigures = Readonly<{ choice: PeriodChoice; answer: Result<Figures> }>;

/**
 * *Chiffres*: what the firm's people live through, as sentences, the largest message first, each with its chart and
 * the conversations behind it; then each figure in brief, and the latest words.
 *
 * @summary The page of figures.
 */
@customElement('parenthese-figures')
export class ParentheseFigures extends LitElement {
  static override styles = [baseStyles, emptyStyles, unsafeCSS(styles)];

  @state() private loaded: Loaded<Figures> = NOTHING_YET;
  #turn = 0;
  /** The query that was just written into the address for what is already shown. */
  #settled: string | null = null;

  @property({ attribute: false }) app!: ConsoleApp;
  @property({ attribute: false }) me!: Me;
  /** The query of the address, which holds the period. */
  @property() search = '';
  @property() language: Language = 'fr';

  override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('search') || changes.has('me')) void this.read();
  }

  private get zone(): string {
    return this.me.firm.zone;
  }

  private get today(): string {
    return dayIn(this.zone, Date.now() + this.app.store.getState().clockAhead);
  }

  private get choice(): PeriodChoice {
    return choiceOf(this.search, this.today);
  }

  /** What was read stays on the page until what is asked for now has come. */
  private async read(): Promise<void> {
    const settled = this.#settled;
    this.#settled = null;
    if (settled !== null && settled === this.search) return;
    const turn = (this.#turn += 1);
    this.loaded = { ...this.loaded, status: 'pending' };
    const { choice, answer } = await this.readShortest(choicesFrom(this.search, this.today));
    if (turn !== this.#turn) return;
    this.loaded = answer.ok
      ? { status: 'complete', value: answer.value, problem: null }
      : { ...this.loaded, status: 'error', problem: answer.problem };
    if (answer.ok && !saysPeriod(this.search, this.today)) this.settle(searchOf(choice));
  }

  /** The first of these periods that has enough answers, else the last. */
  private async readShortest([choice, ...longer]: readonly PeriodChoice[]): Promise<ReadFigures> {
    if (choice === undefined) throw new RangeError('No period to read.');
    const { period, compare } = choice;
    const query = new URLSearchParams({ ...period, ...(compare ? { compare: 'before' } : {}) });
    const answer = await this.app.request<Figures>('GET', `/v1/staff/figures?${query}`);
    const enough = !answer.ok || answer.value.answers.n >= ENOUGH_ANSWERS;
    return enough || longer.length === 0 ? { choice, answer } : this.readShortest(longer);
  }

  /** The address says which period was chosen for the reader, and need not be read again for it. */
  private settle(search: string): void {
    this.#settled = search;
    this.app.router.go({ name: 'figures', search }, { replace: true });
  }

  override render() {
    const texts = figureTexts(this.language);
    const { value, status } = this.loaded;
    return html`
      <h1 tabindex="-1">${texts.title}</h1>
      <parenthese-period
        .choice=${this.choice}
        today=${this.today}
        language=${this.language}
        @parenthese-period-request=${(event: PeriodRequestEvent) => this.go(event.search)}
      ></parenthese-period>
      <div role="alert">${this.renderTrouble(texts)}</div>
      <p class="loading caption muted" role="status">${status === 'pending' ? texts.loading : nothing}</p>
      <div class="page" aria-busy=${status === 'pending'}>
        ${value ? this.renderFigures(value, texts) : this.renderFirstLoad(texts)}
      </div>
    `;
  }

  private go(search: string): void {
    this.app.router.go({ name: 'figures', search });
  }

  private renderFirstLoad({ loading }: FigureTexts) {
    return this.loaded.status === 'error'
      ? nothing
      : html`<p class="muted" aria-hidden="true">${loading}</p>`;
  }

  private renderFigures(figures: Figures, texts: FigureTexts) {
    return html`<p class="dates caption muted">${this.datesOf(figures, texts)}</p>
      ${isEmpty(figures) ? this.renderEmpty(texts) : this.renderPage(figures, texts)}`;
  }

  private datesOf({ period, before }: Figures, { period: texts }: FigureTexts): string {
    const shown = texts.shown(span(period, this.language));
    return before ? `${shown} ${texts.compared(span(before, this.language))}` : shown;
  }

  private renderEmpty({ empty, emptyAct }: FigureTexts) {
    const year = searchOf({ ...this.choice, name: 'year' });
    return html`${emptyPlace(empty)}
    ${
      this.choice.name === 'year'
        ? nothing
        : html`<p class="act"><a href=${pathOf({ name: 'figures', search: year })}>${emptyAct}</a></p>`
    }`;
  }

  private renderPage(figures: Figures, texts: FigureTexts) {
    const { drawn, waiting } = sectionsOf(figures, this.language);
    return html`
      ${this.renderAtAGlance(figures, texts)}
      ${repeat(
        drawn,
        ({ key }) => key,
        (section, index) =>
          html`<parenthese-figure
            ?first=${index === 0}
            .section=${section}
            .figures=${figures}
            .request=${this.app.request}
            language=${this.language}
            zone=${this.zone}
          ></parenthese-figure>`,
      )}
      ${
        waiting.length === 0
          ? nothing
          : html`<section class="waiting" aria-labelledby="waiting">
              <h2 id="waiting">${texts.waiting}</h2>
              <dl>
                ${waiting.map(
                  ({ label, text }) =>
                    html`<dt>${label}</dt>
                      <dd>${text}</dd>`,
                )}
              </dl>
            </section>`
      }
      ${figures.changes ? this.renderChanges(figures.changes, texts) : nothing}
      ${this.renderTiles(tilesOf(figures, this.language), texts)}
      ${this.renderComments(figures.comments, texts)}
    `;
  }

  private renderChanges(changes: Changes, { changes: texts }: FigureTexts) {
    const sentence = (change: Changes['cells'][number]) =>
      html`<li>${findingForChange(change, this.language)}</li>`;
    const established = changes.cells.filter(isEstablished);
    const rest = changes.cells.filter((change) => !isEstablished(change));
    return html`<section class="changes" aria-labelledby="changes">
      <h2 id="changes">${texts.title}</h2>
      ${
        established.length === 0
          ? html`<p class="small">${changes.tests === 0 ? texts.tooFew : texts.none}</p>`
          : html`<ul class="established">
              ${established.map(sentence)}
            </ul>`
      }
      <details>
        <summary>${texts.all}</summary>
        <ul>
          ${rest.map(sentence)}
        </ul>
      </details>
      ${
        changes.tests === 0
          ? nothing
          : html`<p class="caption muted">${testsMade(changes, this.language)}.</p>`
      }
    </section>`;
  }

  private renderTiles(tiles: readonly Tile[], { tiles: texts }: FigureTexts) {
    return html`<section class="brief" aria-labelledby="brief">
      <h2 id="brief">${texts.title}</h2>
      <ul class="tiles">
        ${tiles.map(renderTile)}
      </ul>
      <details>
        <summary>${texts.methods}</summary>
        <dl>
          ${tiles.map(
            ({ key, label }) =>
              html`<dt>${label}</dt>
                <dd>${DEFINITIONS[key].method[this.language]}</dd>`,
          )}
        </dl>
      </details>
    </section>`;
  }

  /** What is asked for first and stands far below: what somebody said last, and how many write when nobody is there. */
  private renderAtAGlance({ comments, writing: { figure } }: Figures, texts: FigureTexts) {
    const last = comments?.[0];
    const count = (n: number) => formatNumber(n, this.language);
    return html`<div class="at-a-glance small">
      ${
        last
          ? html`<p>
              <span class="muted"
                >${texts.comments.last(longDay(dayIn(this.zone, last.at), this.language))}</span
              >
              ${texts.evidence.quoted(firstWords(last.text))}
              <button class="plain" @click=${() => this.showComments()}>
                ${texts.comments.all(comments?.length ?? 0)}
              </button>
            </p>`
          : nothing
      }
      ${
        figure.guard === 'progress'
          ? nothing
          : html`<p>${texts.night(count(Math.round(figure.value * figure.n)), count(figure.n))}</p>`
      }
    </div>`;
  }

  private showComments(): void {
    const heading = this.renderRoot.querySelector<HTMLElement>('#comments');
    heading?.focus();
    heading?.scrollIntoView({ block: 'start' });
  }

  private renderComments(comments: Figures['comments'], { comments: texts, evidence }: FigureTexts) {
    if (comments === null) return nothing;
    return html`<section class="comments" aria-labelledby="comments">
      <h2 id="comments" tabindex="-1">${texts.title}</h2>
      ${comments.length === 0 ? html`<p class="muted">${texts.none}</p>` : nothing}
      <ul>
        ${comments.map(({ conversation, at, text, helped }) => {
          const day = longDay(dayIn(this.zone, at), this.language);
          const foot = helped === null ? day : `${texts.rated(helped)} · ${day}`;
          return html`<li>
            <blockquote>${evidence.quoted(text)}</blockquote>
            <p class="caption muted">
              ${foot}
              ${
                conversation === null
                  ? nothing
                  : html` ·
                      <a href=${pathOf({ name: 'thread', id: conversation, view: 'all' })}
                        >${evidence.open}</a
                      >`
              }
            </p>
          </li>`;
        })}
      </ul>
    </section>`;
  }

  private renderTrouble({ retry }: FigureTexts) {
    const { problem } = this.loaded;
    if (problem === null) return nothing;
    return html`<p class="error">${icon('late')}<span>${problem.title}</span></p>
      <p class="act"><button @click=${() => this.read()}>${retry}</button></p>`;
  }
}

const FIRST_WORDS = 120;

/** The beginning of a comment, cut between words. */
function firstWords(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= FIRST_WORDS ? line : line.slice(0, FIRST_WORDS).replace(/\s\S*$/, ' …');
}

const STRIP = { width: 160, height: 12 };

function renderTile({ label, value, strip, size, sentence, uncertain }: Tile) {
  return html`<li class=${uncertain ? 'tile tile--uncertain' : 'tile'}>
    <h3>${label}</h3>
    <p class="tile__value">${value}</p>
    ${strip === null ? nothing : renderStrip(strip)}
    ${size === '' ? nothing : html`<p class="caption muted">${size}</p>`}
    <p class="tile__sentence">${sentence}</p>
  </li>`;
}

/** The band on its whole scale. What it shows is in words right below it. */
function renderStrip({ low, value, high }: NonNullable<Tile['strip']>) {
  const { width, height } = STRIP;
  const middle = height / 2;
  return html`<svg class="strip" viewBox="0 0 ${width} ${height}" aria-hidden="true">
    ${svg`<line class="strip__scale" x1="0" x2=${width} y1=${middle} y2=${middle} />
      <rect class="strip__band" x=${low * width} y=${middle - 3} width=${(high - low) * width} height="6" />
      <circle class="strip__dot" cx=${value * width} cy=${middle} r="4" />`}
  </svg>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-figures': ParentheseFigures;
  }
}
