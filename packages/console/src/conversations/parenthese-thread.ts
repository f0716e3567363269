import type { Me, StaffEvent, StaffThread } from '@parenthese/shared/conversations/staff-wire.ts';
import type { Clearance } from '@parenthese/shared/conversations/vocabulary.ts';
import { DANGER_RULES, SAFE_REPLY } from '@parenthese/shared/conversations/safe-reply.ts';
import { dayAndTime } from '@parenthese/shared/conversations/time-left.ts';
import { LitElement, unsafeCSS, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ConsoleState, Outgoing } from '../console-state.ts';
import { baseStyles } from '../platform/base-styles.ts';
import { icon } from '../platform/icons.ts';
import type { Problem, Result } from '../platform/request.ts';
import { pathOf, type InboxView } from '../platform/routes.ts';
import { textsIn, type Texts } from '../platform/texts/texts.ts';
import type { Act, Desk } from './desk.ts';
import { eventLine, letterStyles, wordsOf, type LetterReading } from './letters.ts';
import type { ParentheseComposer } from './parenthese-composer.ts';
import './parenthese-composer.ts';
import './parenthese-file.ts';
import './parenthese-parties.ts';
import { colleagueName, nameOf, timeLeftSign, type RowReading } from './row.ts';
import { linesOf, partedAt, type ThreadLine } from './thread-lines.ts';
import styles from './parenthese-thread.css?inline';

const isOfDanger = (rule: string): boolean => DANGER_RULES.some((one) => one === rule);

/** Within this of the end, new letters pull the page along; further up, the reader is reading and is left alone. */
const NEAR_END_PX = 96;
/** From this width on there is room for the file beside the letters. */
const WIDE_PX = 720;

/**
 * One conversation: its letters, what is folded, the parties, the file and the field to write in.
 *
 * What was there when it opened is history; what comes after is added to a log that is read aloud.
 *
 * @summary A conversation as staff see it.
 */
@customElement('parenthese-thread')
export class ParentheseThread extends LitElement {
  static override styles = [baseStyles, letterStyles, unsafeCSS(styles)];

  @query('parenthese-composer') private composer!: ParentheseComposer | null;
  @query('.letters') private lettersPane!: HTMLElement | null;
  @query('.middle') private middle!: HTMLElement | null;
  @state() private problem: Problem | null = null;
  @state() private sent: Outgoing['kind'] | null = null;
  #readUpTo: number | null = null;
  #shown: string | null = null;
  #followEnd = true;
  readonly #width = new ResizeObserver(() => this.measure());

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) me!: Me;
  @property({ attribute: false }) loaded!: ConsoleState['thread'];
  @property({ attribute: false }) outbox: readonly Outgoing[] = [];
  @property({ attribute: false }) reading!: Omit<RowReading, 'me' | 'view' | 'current'>;
  @property() view: InboxView = 'waiting';
  @property({ attribute: false }) refusalText!: (thread: StaffThread) => Promise<Result<string>>;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#width.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#width.disconnect();
  }

  override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('loaded')) this.meet();
    if (changes.has('outbox')) this.sayWhatWasSent(changes.get('outbox') ?? []);
    const pane = this.pane;
    if (pane) this.#followEnd ||= pane.scrollHeight - pane.scrollTop - pane.clientHeight < NEAR_END_PX;
  }

  override updated(): void {
    if (this.#followEnd && this.loaded.value) void this.toEnd();
  }

  /** The card of the parties is drawn a moment later than the letters, and the end is below it. */
  private async toEnd(): Promise<void> {
    this.#followEnd = false;
    await this.renderRoot.querySelector('parenthese-parties')?.updateComplete;
    const { pane } = this;
    if (pane) pane.scrollTop = pane.scrollHeight;
  }

  /** Puts the focus into the field, for an answer or a note. */
  write(kind: Outgoing['kind']): void {
    void this.composer?.write(kind);
  }

  /** Another thread begins with all of it as history, read from its end. */
  private meet(): void {
    const { id, value } = this.loaded;
    if (id !== this.#shown) {
      this.#shown = id;
      this.#readUpTo = null;
      this.#followEnd = true;
      this.problem = null;
      this.sent = null;
    }
    if (value) this.#readUpTo ??= value.events.at(-1)?.count ?? 0;
  }

  private sayWhatWasSent(before: readonly Outgoing[]): void {
    const gone = before.find(
      ({ id, conversation, problem }) =>
        conversation === this.#shown && problem === null && !this.outbox.some((other) => other.id === id),
    );
    if (this.outbox.length > before.length) this.sent = null;
    if (gone) this.sent = gone.kind;
  }

  /** Which part scrolls depends on the width. */
  private get pane(): HTMLElement | null {
    return this.hasAttribute('wide') ? this.lettersPane : this.middle;
  }

  private measure(): void {
    const wide = this.clientWidth >= WIDE_PX;
    if (wide === this.hasAttribute('wide')) return;
    this.toggleAttribute('wide', wide);
    this.#followEnd = true;
    this.requestUpdate();
  }

  private readonly act = async (act: Act): Promise<Problem | null> => {
    const { id } = this.loaded;
    return id === null ? null : this.desk.act(id, act);
  };

  /** The card has gone and the focus with it: what can be done next has it now, so that no letter falls on a shortcut. */
  private async afterCheck(clearance: Clearance): Promise<void> {
    await this.updateComplete;
    if (clearance === 'clear' && this.composer) return this.composer.write('messages');
    this.renderRoot.querySelector('h1')?.focus();
  }

  private async actHere(act: Act): Promise<void> {
    this.problem = await this.act(act);
  }

  private takeBack({ id, kind }: Outgoing): void {
    void this.composer?.putBack(kind, this.desk.takeBack(id));
  }

  /** The heading is one and the same from before the thread is read, since the focus goes to it at once. */
  override render() {
    const texts = textsIn(this.reading.language);
    const { value, problem } = this.loaded;
    return html`
      <header>
        ${this.renderBack(texts)}
        <h1 tabindex="-1">
          <bdi>${value ? nameOf(value.row, texts) : (problem?.title ?? texts.trouble.loading)}</bdi>
        </h1>
        ${value ? this.renderMeta(value, texts) : nothing}
        <p class="error" role="alert" ?hidden=${problem === null}>${value ? problem?.title : nothing}</p>
        ${
          problem === null
            ? nothing
            : html`<p><button @click=${() => this.desk.refresh()}>${texts.trouble.retry}</button></p>`
        }
      </header>
      ${value ? this.renderThread(value, texts) : nothing}
    `;
  }

  private renderThread(thread: StaffThread, texts: Texts) {
    const wide = this.hasAttribute('wide');
    const file = texts.file.title;
    return html`
      <div class="middle" tabindex=${wide ? nothing : 0}>
        <details ?open=${wide}>
          <summary>${wide ? file : `${file} · ${texts.status(thread.row.status)}`}</summary>
          <div>
            <parenthese-file
              .me=${this.me}
              .thread=${thread}
              .act=${this.act}
              .reading=${this.reading}
            ></parenthese-file>
          </div>
        </details>
        <section class="letters" aria-label=${texts.thread.letters} tabindex=${wide ? 0 : nothing}>
          ${this.renderLetters(thread, texts)}
        </section>
      </div>
      <parenthese-composer
        .desk=${this.desk}
        .me=${this.me}
        .thread=${thread}
        .sent=${this.sent}
        language=${this.reading.language}
      ></parenthese-composer>
    `;
  }

  private renderMeta(thread: StaffThread, texts: Texts) {
    const { row } = thread;
    return html`<p class="meta">
        <span>${texts.thread.opened(dayAndTime(row.openedAt, this.reading))}</span>
        <span>${texts.clearance(row.clearance)}</span>
        ${timeLeftSign(row.due, this.reading) ?? nothing}
      </p>
      ${row.flags.includes('urgent') ? this.renderFlag(thread, texts) : nothing}`;
  }

  private renderBack(texts: Texts) {
    return html`<a class="back" href=${pathOf({ name: 'inbox', view: this.view })}
      >${icon('back')}${texts.inbox.back}</a
    >`;
  }

  private renderFlag({ events, row }: StaffThread, texts: Texts) {
    const rules = events.flatMap((event) => (event.kind === 'flag-raised' ? event.words : []));
    const reasons = [...new Set(rules)].map((rule) => texts.thread.rule(rule)).join(', ');
    return html`<div class="flag">
      <p>
        <strong class="signal urgent">${icon('urgent')}${texts.thread.urgent(reasons)}</strong><br />
        ${texts.thread.urgentAdvice}
      </p>
      ${
        this.me.acts.includes('conversation.answer') && rules.some((rule) => isOfDanger(rule))
          ? html`<button
              class="safe-reply"
              @click=${() => void this.composer?.putBack('messages', SAFE_REPLY[row.language])}
            >
              ${texts.thread.safeReply}
            </button>`
          : nothing
      }
      ${
        this.me.acts.includes('flag.close')
          ? html`<button @click=${() => this.actHere({ act: 'flags/urgent' })}>
              ${texts.thread.closeUrgent}
            </button>`
          : nothing
      }
    </div>`;
  }

  /** The log is in the page before anything comes into it; otherwise what comes first would not be read aloud. */
  private renderLetters(thread: StaffThread, texts: Texts) {
    const { history, arrived } = partedAt(thread.events, this.#readUpTo ?? 0);
    return html`
      <div>${this.renderLines(history, thread, texts)}</div>
      <div role="log" aria-label=${texts.thread.arriving}>${this.renderLines(arrived, thread, texts)}</div>
      ${this.renderParties(thread)}
      <p class="error" role="alert" ?hidden=${this.problem === null}>${this.problem?.title}</p>
      <div>
        ${repeat(
          this.outbox.filter(({ conversation }) => conversation === thread.row.id),
          ({ id }) => id,
          (letter) => this.renderOutgoing(letter, texts),
        )}
      </div>
    `;
  }

  private renderLines(events: readonly StaffEvent[], thread: StaffThread, texts: Texts) {
    const reading: LetterReading = {
      ...this.reading,
      thread,
      lastAnswer: thread.events.findLast(({ kind }) => kind === 'answer')?.count ?? -1,
      name: (staff) => colleagueName(this.me, staff),
    };
    return repeat(
      linesOf(events),
      ({ key }) => key,
      (line: ThreadLine) =>
        line.kind === 'event' ? eventLine(line.event, reading) : this.renderFolded(line.count, thread, texts),
    );
  }

  private renderFolded(count: number, { mayOpenFold }: StaffThread, texts: Texts) {
    return html`<div class="folded">
      <p>${icon('folded')}<span>${texts.thread.foldedCount(count)}</span></p>
      ${
        mayOpenFold
          ? html`<p class="small muted">${texts.thread.openFoldLogged}</p>
              <button @click=${() => this.actHere({ act: 'fold' })}>${texts.thread.openFold}</button>`
          : html`<p class="small muted">${texts.thread.foldedWhy}</p>`
      }
    </div>`;
  }

  /** Until the check is done the card stands at the end, where the reader is; afterwards the file has the names. */
  private renderParties(thread: StaffThread) {
    if (thread.row.clearance !== 'open') return nothing;
    return html`<parenthese-parties
      .me=${this.me}
      .thread=${thread}
      .act=${this.act}
      .refusalText=${() => this.refusalText(thread)}
      .checked=${(clearance: Clearance) => this.afterCheck(clearance)}
      language=${this.reading.language}
    ></parenthese-parties>`;
  }

  private renderOutgoing(letter: Outgoing, texts: Texts) {
    const { problem, text, kind } = letter;
    const note = kind === 'notes' ? 'letter--note' : '';
    return html`<article class="letter ${note} ${problem === null ? 'pending' : 'failed'}">
      <p class="letter__head"><span class="letter__name">${this.me.name}</span></p>
      ${wordsOf(text, null)}
      ${
        problem === null
          ? html`<p class="letter__foot" role="status">${texts.thread.sending}</p>`
          : html`<p class="error" role="alert">
                ${icon('late')}<span>${texts.thread.notSent} ${problem.title}</span>
              </p>
              <p class="acts">
                <button @click=${() => this.desk.sendAgain(letter.id)}>${texts.thread.sendAgain}</button>
                <button @click=${() => this.takeBack(letter)}>${texts.thread.takeBack}</button>
              </p>`
      }
    </article>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-thread': ParentheseThread;
  }
}
