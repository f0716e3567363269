import type { InboxRow, Me } from '@parenthese/shared/conversations/staff-wire.ts';
import { LitElement, unsafeCSS, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { InboxList, Loaded } from '../console-state.ts';
import { baseStyles } from '../platform/base-styles.ts';
import { icon } from '../platform/icons.ts';
import { pathOf, VIEWS, type InboxView } from '../platform/routes.ts';
import { textsIn, type Texts } from '../platform/texts/texts.ts';
import type { Desk } from './desk.ts';
import { emptyPlace, emptyStyles } from './empty.ts';
import { rowLink, rowStyles, type RowReading } from './row.ts';
import { focusedRow, refocusRow, walkByArrows, walkRows } from './row-walk.ts';
import styles from './parenthese-inbox.css?inline';

/** The lists whose number asks for something; the others only grow. */
const COUNTED: readonly InboxView[] = ['waiting', 'mine'];

/**
 * The lists of conversations. Rows come and go as the stream tells; who reads keeps their place and their focus.
 *
 * @summary The inbox.
 */
@customElement('parenthese-inbox')
export class ParentheseInbox extends LitElement {
  static override styles = [baseStyles, rowStyles, emptyStyles, unsafeCSS(styles)];

  @state() private readingOlder = false;
  #focused: string | null = null;

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) me!: Me;
  @property({ attribute: false }) list!: Loaded<InboxList>;
  @property() view: InboxView = 'waiting';
  /** The conversation that is open beside the list. */
  @property({ attribute: false }) current: string | null = null;
  @property({ attribute: false }) reading!: Omit<RowReading, 'me' | 'view' | 'current'>;

  override willUpdate(): void {
    if (this.renderRoot instanceof ShadowRoot) this.#focused = focusedRow(this.renderRoot);
  }

  override updated(changes: PropertyValues<this>): void {
    if (changes.has('list')) refocusRow(this.renderRoot as ShadowRoot, this.#focused);
  }

  /** Moves the focus among the rows. */
  walk(step: 1 | -1): void {
    walkRows(this.renderRoot as ShadowRoot, step);
  }

  private async readOlder(): Promise<void> {
    this.readingOlder = true;
    await this.desk.older();
    this.readingOlder = false;
  }

  override render() {
    const texts = textsIn(this.reading.language);
    const list = this.list.value?.view === this.view ? this.list.value : null;
    return html`
      <header>
        <h1 tabindex="-1">${texts.inbox.title}</h1>
        <nav aria-label=${texts.inbox.views}>${VIEWS.map((view) => this.renderView(view, texts))}</nav>
      </header>
      ${this.renderTrouble(texts)} ${list ? this.renderRows(list, texts) : this.renderWaiting(texts)}
    `;
  }

  private renderView(view: InboxView, texts: Texts) {
    const counts: Partial<Record<InboxView, number>> = this.list.value?.inbox.counts ?? {};
    const count = COUNTED.includes(view) ? counts[view] : undefined;
    return html`<a
      href=${pathOf({ name: 'inbox', view })}
      aria-current=${view === this.view ? 'page' : nothing}
      >${texts.view(view)} ${count === undefined ? nothing : html`<span>${count}</span>`}</a
    >`;
  }

  private renderRows({ inbox, more }: InboxList, texts: Texts) {
    if (inbox.rows.length === 0) return emptyPlace(texts.inbox.empty(this.view));
    const reading: RowReading = { ...this.reading, me: this.me, view: this.view, current: this.current };
    return html`
      <ul
        aria-label=${texts.inbox.list}
        @keydown=${(event: KeyboardEvent) => walkByArrows(event, this.renderRoot as ShadowRoot)}
      >
        ${repeat(
          inbox.rows,
          (row: InboxRow) => row.id,
          (row) => html`<li>${rowLink(row, reading)}</li>`,
        )}
      </ul>
      ${
        more
          ? html`<div class="older">
              <button ?disabled=${this.readingOlder} @click=${this.readOlder}>${texts.inbox.older}</button>
            </div>`
          : nothing
      }
    `;
  }

  private renderWaiting(texts: Texts) {
    return this.list.status === 'error'
      ? nothing
      : html`<p class="trouble muted">${texts.trouble.loading}</p>`;
  }

  private renderTrouble(texts: Texts) {
    return html`<div role="alert">
      ${
        this.list.problem === null
          ? nothing
          : html`<p class="trouble">
              <span class="error">${icon('late')}<span>${this.list.problem.title}</span></span>
              <button @click=${() => this.desk.refresh()}>${texts.trouble.retry}</button>
            </p>`
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-inbox': ParentheseInbox;
  }
}
