import type { Me, StaffEvent, StaffThread } from '@parenthese/shared/conversations/staff-wire.ts';
import type { Clearance, OtherParty } from '@parenthese/shared/conversations/vocabulary.ts';
import { LitElement, unsafeCSS, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { baseStyles } from '../platform/base-styles.ts';
import { icon } from '../platform/icons.ts';
import type { Problem, Result } from '../platform/request.ts';
import { textsIn, type Texts } from '../platform/texts/texts.ts';
import type { Act } from './desk.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import styles from './parenthese-parties.css?inline';

type Parties = Extract<StaffEvent, { kind: 'parties' }>;

/**
 * The parties as the visitor named them, and the two ends of the check. Declining shows the very words that the
 * visitor will receive, and does nothing before they were shown.
 *
 * @summary The card of the parties.
 */
@customElement('parenthese-parties')
export class ParentheseParties extends LitElement {
  static override styles = [baseStyles, unsafeCSS(styles)];

  @query('dialog') private dialog!: HTMLDialogElement;
  @state() private asked: Exclude<Clearance, 'open'> = 'clear';
  @state() private refusal: Result<string> | null = null;
  @state() private problem: Problem | null = null;
  @state() private busy = false;

  @property({ attribute: false }) me!: Me;
  @property({ attribute: false }) thread!: StaffThread;
  @property({ attribute: false }) act!: (act: Act) => Promise<Problem | null>;
  /** Reads the refusal in the words the visitor will receive. */
  @property({ attribute: false }) refusalText!: () => Promise<Result<string>>;
  /** Told once the check is done. The card may be gone by then, and the focus with it: it is for the page to place. */
  @property({ attribute: false }) checked!: (clearance: Exclude<Clearance, 'open'>) => void;
  @property() language: Language = 'fr';

  private async ask(clearance: Exclude<Clearance, 'open'>): Promise<void> {
    this.asked = clearance;
    this.problem = null;
    this.refusal = null;
    this.dialog.showModal();
    if (clearance === 'declined') this.refusal = await this.refusalText();
  }

  private async confirm(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.problem = await this.act({ act: 'clearance', clearance: this.asked });
    this.busy = false;
    if (this.problem !== null) return;
    this.dialog.close();
    this.checked(this.asked);
  }

  override render() {
    const texts = textsIn(this.language);
    const { parties } = texts;
    const { given } = this;
    return html`
      <h2>${parties.title}</h2>
      ${given ? this.renderParties(given, texts) : html`<p class="why">${parties.notYet}</p>`}
      ${this.renderActs(texts)}
      <dialog aria-labelledby="question" @close=${() => (this.refusal = null)}>
        ${this.renderQuestion(texts)}
      </dialog>
    `;
  }

  private get given(): Parties | undefined {
    return this.thread.events.findLast((event): event is Parties => event.kind === 'parties');
  }

  private renderParties({ name, other }: Parties, texts: Texts) {
    const { parties } = texts;
    if (name === null || other === null) return html`<p class="why">${parties.hidden}</p>`;
    return html`<dl>
      <dt>${parties.name}</dt>
      <dd><bdi>${name}</bdi></dd>
      <dt>${parties.other}</dt>
      <dd><bdi>${otherName(other, texts)}</bdi></dd>
    </dl>`;
  }

  private renderActs({ parties }: Texts) {
    if (!this.me.acts.includes('clearance.give')) return html`<p class="why">${parties.who}</p>`;
    return html`<p class="acts">
      <button @click=${() => this.ask('clear')}>${icon('check')}${parties.clear}</button>
      <button @click=${() => this.ask('declined')}>${parties.decline}</button>
    </p>`;
  }

  /** The focus begins on the way back: what is asked cannot be undone. */
  private renderQuestion(texts: Texts) {
    const { parties } = texts;
    const decline = this.asked === 'declined';
    const ready = !decline || this.refusal?.ok === true;
    return html`
      <h2 id="question">${decline ? parties.confirmDeclineTitle : parties.confirmClearTitle}</h2>
      ${decline || this.given ? nothing : html`<p class="missing">${parties.notYet}</p>`}
      <p>${decline ? parties.confirmDecline : parties.confirmClear}</p>
      ${decline ? this.renderRefusal(texts) : nothing}
      <p class="error" role="alert">${this.problem?.title ?? nothing}</p>
      <p class="acts">
        <button class="primary" ?disabled=${!ready || this.busy} @click=${this.confirm}>
          ${decline ? parties.confirmDeclineEnd : parties.clear}
        </button>
        <button autofocus @click=${() => this.dialog.close()}>${parties.cancel}</button>
      </p>
    `;
  }

  private renderRefusal(texts: Texts) {
    if (this.refusal === null) return html`<p class="muted">${texts.trouble.loading}</p>`;
    if (!this.refusal.ok) return html`<p class="error" role="alert">${texts.parties.previewMissing}</p>`;
    return html`<blockquote lang=${this.thread.row.language}>${this.refusal.value}</blockquote>`;
  }
}

/** The other side in words: by its name, or by what the visitor said of it. */
export function otherName(other: OtherParty, { parties }: Texts): string {
  return other.kind === 'named' ? (other.name ?? '') : parties.otherKind(other.kind);
}

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-parties': ParentheseParties;
  }
}
