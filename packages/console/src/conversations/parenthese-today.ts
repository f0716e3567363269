import { daySoFar, findingsOf, type Finding } from '@parenthese/shared/conversations/findings.ts';
import type { InboxRow, Me, Today } from '@parenthese/shared/conversations/staff-wire.ts';
import { LitElement, unsafeCSS, html, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Loaded } from '../console-state.ts';
import { baseStyles } from '../platform/base-styles.ts';
import { icon } from '../platform/icons.ts';
import { pathOf, type InboxView } from '../platform/routes.ts';
import { textsIn, type Texts } from '../platform/texts/texts.ts';
import type { Desk } from './desk.ts';
import { colleagueName, rowLink, rowStyles, type RowReading } from './row.ts';
import { focusedRow, refocusRow, walkByArrows, walkRows } from './row-walk.ts';
import styles from './parenthese-today.css?inline';

/** The most rows under a finding: the page is read, the list is worked through. */
const SHOWN_ROWS = 5;

/** Where the number of a finding leads. */
const LISTS = {
  waiting: 'waiting',
  'at-risk': 'waiting',
  'call-back': 'open',
  changed: 'all',
} as const satisfies Record<Finding['key'], InboxView>;

/**
 * *Aujourd'hui*: what the firm's people need from the reader now, as sentences, the weightiest first, each with the
 * conversations behind it.
 *
 * @summary The first page of the console.
 */
@customElement('parenthese-today')
export class ParentheseToday extends LitElement {
  static override styles = [baseStyles, rowStyles, unsafeCSS(styles)];

  #focused: string | null = null;

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) me!: Me;
  @property({ attribute: false }) today!: Loaded<Today>;
  @property({ attribute: false }) present: readonly string[] | null = null;
  /** The reader's own switch. */
  @property({ type: Boolean }) here = false;
  @property({ attribute: false }) reading!: Omit<RowReading, 'me' | 'view' | 'current'>;

  override willUpdate(): void {
    if (this.renderRoot instanceof ShadowRoot) this.#focused = focusedRow(this.renderRoot);
  }

  override updated(changes: PropertyValues<this>): void {
    if (changes.has('today')) refocusRow(this.renderRoot as ShadowRoot, this.#focused);
  }

  /** Moves the focus among the rows. */
  walk(step: 1 | -1): void {
    walkRows(this.renderRoot as ShadowRoot, step);
  }

  override render() {
    const texts = textsIn(this.reading.language);
    const { value } = this.today;
    return html`
      <h1 tabindex="-1">${texts.shell.today}</h1>
      <div role="alert">${this.renderTrouble(texts)}</div>
      ${value ? this.renderFindings(value, texts) : nothing}
      ${
        value === null && this.today.status !== 'error'
          ? html`<p class="muted">${texts.trouble.loading}</p>`
          : nothing
      }
    `;
  }

  private renderFindings(today: Today, texts: Texts) {
    const findings = findingsOf(today, this.reading);
    const rows = rowsOf(findings, today);
    return html`
      <p class="day small muted">${daySoFar(today, this.reading.language)}</p>
      ${findings.map((finding, index) => this.renderFinding(finding, rows[index] ?? [], texts, index === 0))}
      <p class="foot">${this.whoIsHere(texts)}</p>
    `;
  }

  private renderFinding(finding: Finding, rows: readonly InboxRow[], texts: Texts, first: boolean) {
    const view = LISTS[finding.key];
    const reading: RowReading = { ...this.reading, me: this.me, view, current: null };
    const more = finding.rows.length > SHOWN_ROWS;
    return html`<section class=${first ? 'first' : ''} aria-labelledby="finding-${finding.key}">
      <h2 id="finding-${finding.key}">
        ${
          finding.rows.length === 0
            ? finding.sentence
            : html`<a href=${pathOf({ name: 'inbox', view })}>${finding.sentence}</a>`
        }
      </h2>
      ${
        rows.length === 0
          ? nothing
          : html`<ul @keydown=${(event: KeyboardEvent) => walkByArrows(event, this.renderRoot as ShadowRoot)}>
              ${repeat(
                rows,
                ({ id }) => id,
                (row) => html`<li>${rowLink(row, reading)}</li>`,
              )}
            </ul>`
      }
      ${
        more
          ? html`<p class="more">
              <a href=${pathOf({ name: 'inbox', view })}>${texts.today.more(finding.rows.length)}</a>
            </p>`
          : nothing
      }
    </section>`;
  }

  private whoIsHere(texts: Texts): string {
    if (this.present === null) return '';
    // Whoever reads this with the switch on is here, whatever the stream has told so far.
    const others = this.present.filter((staff) => staff !== this.me.staff);
    const here = this.here ? [this.me.staff, ...others] : this.present;
    if (here.length === 0) return texts.presence.nobody;
    const names = here.map((staff) => colleagueName(this.me, staff));
    return texts.presence.here(new Intl.ListFormat(this.reading.language).format(names));
  }

  private renderTrouble(texts: Texts) {
    if (this.today.problem === null) return nothing;
    return html`<p class="error">${icon('late')}<span>${this.today.problem.title}</span></p>
      <p class="more"><button @click=${() => this.desk.refresh()}>${texts.trouble.retry}</button></p>`;
  }
}

/**
 * The rows under each finding. Nobody is listed twice: who stands under a weightier finding is counted in the others'
 * sentences and not shown again. Those at risk stand in the list of who waits, by time left.
 */
function rowsOf(findings: readonly Finding[], today: Today): readonly (readonly InboxRow[])[] {
  const all = { waiting: today.waiting, 'at-risk': [], 'call-back': today.callBack, changed: today.changed };
  const shown = new Set<string>();
  return findings.map(({ key, rows }) => {
    const fresh = all[key].filter(({ id }) => rows.includes(id) && !shown.has(id)).slice(0, SHOWN_ROWS);
    for (const { id } of fresh) shown.add(id);
    return fresh;
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-today': ParentheseToday;
  }
}
