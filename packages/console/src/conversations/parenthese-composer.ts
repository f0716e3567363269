import type { Me, StaffThread } from '@parenthese/shared/conversations/staff-wire.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import { MESSAGE_MAX_CHARACTERS } from '@parenthese/shared/wire/limits.ts';
import { LitElement, unsafeCSS, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Outgoing } from '../console-state.ts';
import { baseStyles } from '../platform/base-styles.ts';
import { icon } from '../platform/icons.ts';
import { textsIn, type Texts } from '../platform/texts/texts.ts';
import type { Desk } from './desk.ts';
import styles from './parenthese-composer.css?inline';

type Kind = Outgoing['kind'];

/** A draft is kept this long after the last key. */
const DRAFT_PAUSE_MS = 800;
/** "Is writing" is said at most this often. */
const TYPING_EVERY_MS = 4_000;

/**
 * Where staff write: an answer, which the visitor receives under their name, or an internal note, which looks
 * different and says so. What is typed is kept in the tab at once and, for an answer, on the service.
 *
 * @summary The field for answers and notes.
 */
@customElement('parenthese-composer')
export class ParentheseComposer extends LitElement {
  static override styles = [baseStyles, unsafeCSS(styles)];

  @query('textarea') private field!: HTMLTextAreaElement | null;
  @state() private kind: Kind = 'messages';
  @state() private drafts: Readonly<Record<Kind, string>> = { messages: '', notes: '' };
  @state() private draftSaid: 'nothing' | 'kept' | 'local' = 'nothing';
  #draftOf: string | null = null;
  #pause: ReturnType<typeof setTimeout> | null = null;
  #typedAt = 0;

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) me!: Me;
  @property({ attribute: false }) thread!: StaffThread;
  @property() language: Language = 'fr';
  /** What was last sent, said in the status line. */
  @property({ attribute: false }) sent: Kind | null = null;

  override willUpdate(changes: PropertyValues<this>): void {
    if (!changes.has('thread') || this.#draftOf === this.thread.row.id) return;
    this.flush();
    const { id } = this.thread.row;
    this.#draftOf = id;
    this.drafts = { messages: this.desk.draftOf(id, 'messages'), notes: this.desk.draftOf(id, 'notes') };
    this.draftSaid = 'nothing';
    this.kind = this.mayAnswer ? 'messages' : 'notes';
  }

  override updated(): void {
    this.grow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.flush();
  }

  /** Puts the focus into the field, for an answer or a note. */
  async write(kind: Kind): Promise<void> {
    this.kind = kind === 'messages' && !this.mayAnswer ? 'notes' : kind;
    await this.updateComplete;
    this.field?.focus();
  }

  /** Gives a text back to its field, after what already stands there. */
  async putBack(kind: Kind, text: string): Promise<void> {
    const before = this.drafts[kind];
    this.change(kind, before === '' ? text : `${before}\n\n${text}`);
    await this.write(kind);
  }

  private get mayAnswer(): boolean {
    return this.me.acts.includes('conversation.answer') && this.thread.row.clearance !== 'declined';
  }

  /** The service takes no answer before the parties are checked; the console says so before it is asked. */
  private get isCleared(): boolean {
    return this.thread.row.clearance !== 'open';
  }

  private maySend(text: string): boolean {
    return text.trim() !== '' && overBy(text) <= 0 && (this.kind === 'notes' || this.isCleared);
  }

  private change(kind: Kind, text: string): void {
    this.drafts = { ...this.drafts, [kind]: text };
    this.draftSaid = 'nothing';
    if (this.#pause !== null) clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.keep(kind), DRAFT_PAUSE_MS);
    this.sayTyping(kind);
  }

  private async keep(kind: Kind): Promise<void> {
    const id = this.#draftOf;
    this.#pause = null;
    if (id === null) return;
    const onService = await this.desk.keepDraft(id, kind, this.drafts[kind]);
    if (this.#pause === null && id === this.#draftOf && this.drafts[kind] !== '')
      this.draftSaid = onService ? 'kept' : 'local';
  }

  /** Keeps at once what was about to be kept. */
  private flush(): void {
    if (this.#pause === null) return;
    clearTimeout(this.#pause);
    void this.keep(this.kind);
  }

  /** No text leaves with it, only that somebody is writing. */
  private sayTyping(kind: Kind): void {
    const now = Date.now();
    if (kind === 'notes' || this.#draftOf === null || now - this.#typedAt < TYPING_EVERY_MS) return;
    this.#typedAt = now;
    this.desk.typing(this.#draftOf);
  }

  private send(event: Event): void {
    event.preventDefault();
    const text = this.drafts[this.kind];
    if (!this.maySend(text) || this.#draftOf === null) return this.field?.focus();
    void this.desk.write(this.#draftOf, this.kind, text);
    this.change(this.kind, '');
    this.flush();
    this.field?.focus();
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) this.send(event);
  }

  /** For browsers without `field-sizing`. */
  private grow(): void {
    const { field } = this;
    if (!field || CSS.supports('field-sizing', 'content')) return;
    field.style.blockSize = 'auto';
    field.style.blockSize = `${field.scrollHeight + 2}px`;
  }

  override render() {
    const texts = textsIn(this.language);
    const { acts } = this.me;
    if (!acts.includes('conversation.answer') && !acts.includes('conversation.note'))
      return html`<p class="closed">${texts.composer.mayNot}</p>`;
    const declined = this.thread.row.clearance === 'declined';
    return html`
      ${declined ? html`<p class="closed">${texts.composer.declined}</p>` : nothing}
      <form class=${this.kind} aria-label=${texts.composer.label} @submit=${this.send}>
        <div class="top">${this.renderKinds(texts)} ${this.renderReminder(texts)}</div>
        ${this.renderField(texts)} ${this.renderBottom(texts)}
      </form>
    `;
  }

  private renderKinds(texts: Texts) {
    if (!this.mayAnswer) return nothing;
    const { composer } = texts;
    const kinds = [
      ['messages', composer.answer],
      ['notes', composer.note],
    ] as const;
    return html`<fieldset>
      <legend class="heard">${composer.kind}</legend>
      ${kinds.map(
        ([kind, label]) =>
          html`<label
            ><input
              type="radio"
              name="kind"
              value=${kind}
              .checked=${live(this.kind === kind)}
              @change=${() => (this.kind = kind)}
            />${label}</label
          >`,
      )}
    </fieldset>`;
  }

  /** No mandate is known to the console yet, so the reminder is always there beside an answer. */
  private renderReminder({ composer, thread }: Texts) {
    if (this.kind === 'notes')
      return html`<p class="reminder reminder--note">${icon('note')}<span>${thread.note}</span></p>`;
    const words = this.isCleared ? `${composer.noAdvice} ${composer.noAdviceMore}` : composer.notCleared;
    return html`<p class="reminder">${icon('late')}<span>${words}</span></p>`;
  }

  private renderField({ composer }: Texts) {
    return html`<textarea
      rows="1"
      dir="auto"
      aria-label=${this.kind === 'notes' ? composer.noteField : composer.answerField}
      aria-invalid=${overBy(this.drafts[this.kind]) > 0}
      aria-describedby="said"
      .value=${live(this.drafts[this.kind])}
      @input=${(event: InputEvent) => this.change(this.kind, (event.target as HTMLTextAreaElement).value)}
      @blur=${this.flush}
      @keydown=${this.onKey}
    ></textarea>`;
  }

  private renderBottom(texts: Texts) {
    const { composer } = texts;
    const text = this.drafts[this.kind];
    return html`<div class="bottom">
      <p class="said small muted" id="said" role="status">${this.statusWords(text, texts)}</p>
      <span class="key" aria-hidden="true">${composer.sendKey}</span>
      <button class="primary" ?disabled=${!this.maySend(text)}>
        ${this.kind === 'notes' ? composer.saveNote : composer.send}
      </button>
    </div>`;
  }

  private statusWords(text: string, { composer, quality }: Texts) {
    const over = overBy(text);
    if (over > 0) {
      const words = composer.tooLong(new Intl.NumberFormat(this.language).format(over));
      return html`<span class="urgent">${words}</span>`;
    }
    if (text === '' && this.sent !== null) return this.sent === 'notes' ? composer.noted : composer.sent;
    if (text !== '' && this.draftSaid === 'kept') return composer.draftKept;
    if (text !== '' && this.draftSaid === 'local' && this.kind === 'messages') return composer.draftLocal;
    return composer.signedAs(this.me.name, this.me.title ?? quality(this.me.quality));
  }
}

/** By how many characters a text passes the limit, counted as the service does. */
function overBy(text: string): number {
  return text.length - MESSAGE_MAX_CHARACTERS;
}

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-composer': ParentheseComposer;
  }
}
