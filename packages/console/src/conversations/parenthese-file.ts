import type { Me, StaffEvent, StaffThread } from '@parenthese/shared/conversations/staff-wire.ts';
import { dayAndTime, type Reading } from '@parenthese/shared/conversations/time-left.ts';
import { STATUSES, type Status } from '@parenthese/shared/conversations/vocabulary.ts';
import { LitElement, unsafeCSS, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { baseStyles } from '../platform/base-styles.ts';
import type { Problem } from '../platform/request.ts';
import { textsIn, type Texts } from '../platform/texts/texts.ts';
import type { Act } from './desk.ts';
import { otherName } from './parenthese-parties.ts';
import { timeLeftSign } from './row.ts';
import styles from './parenthese-file.css?inline';

/**
 * What is known of a conversation beside its words, and where it stands: status, assignment, the visitor's address.
 *
 * @summary The file of a conversation.
 */
@customElement('parenthese-file')
export class ParentheseFile extends LitElement {
  static override styles = [baseStyles, unsafeCSS(styles)];

  @query('#status') private statusField!: HTMLSelectElement;
  @query('#reason') private reasonField!: HTMLInputElement;
  @state() private wish: Status | null = null;
  @state() private problem: Problem | null = null;
  @state() private said = '';

  @property({ attribute: false }) me!: Me;
  @property({ attribute: false }) thread!: StaffThread;
  @property({ attribute: false }) act!: (act: Act) => Promise<Problem | null>;
  @property({ attribute: false }) reading!: Reading;

  private async setStatus(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const reason = this.reasonField.value.trim();
    const status = this.statusField.value as Status;
    await this.ask({ act: 'status', status, reason: reason === '' ? null : reason });
    if (this.problem === null) this.wish = null;
  }

  private async assign(event: Event): Promise<void> {
    const { value } = event.target as HTMLSelectElement;
    await this.ask({ act: 'assignment', staff: value === '' ? null : value });
  }

  private async ask(act: Act): Promise<void> {
    this.said = '';
    this.problem = await this.act(act);
    if (this.problem === null) this.said = textsIn(this.reading.language).file.saved;
  }

  override render() {
    const texts = textsIn(this.reading.language);
    const { acts } = this.me;
    return html`
      ${acts.includes('conversation.set-status') ? this.renderStatus(texts) : nothing}
      ${acts.includes('conversation.assign') ? this.renderAssignment(texts) : nothing}
      <p role="status" class="ok" ?hidden=${this.said === ''}>${this.said}</p>
      <p role="alert" class="error" ?hidden=${this.problem === null}>${this.problem?.title}</p>
      <dl>
        ${this.facts(texts).map(
          ([term, value]) =>
            html`<div>
              <dt>${term}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>
    `;
  }

  /** The reason is asked only once another status is chosen, so that the form is one line until then. */
  private renderStatus(texts: Texts) {
    const { file } = texts;
    const { status } = this.thread.row;
    const chosen = this.wish ?? status;
    return html`<form @submit=${this.setStatus}>
      <label for="status">${file.status}</label>
      <select
        id="status"
        .value=${live(chosen)}
        @change=${() => (this.wish = this.statusField.value as Status)}
      >
        ${STATUSES.map(
          (choice) =>
            html`<option value=${choice} ?selected=${choice === chosen}>${texts.status(choice)}</option>`,
        )}
      </select>
      <div class="row" ?hidden=${chosen === status}>
        <label for="reason">${file.reason}</label>
        <input id="reason" maxlength="500" autocomplete="off" />
        <button>${file.saveStatus}</button>
      </div>
    </form>`;
  }

  private renderAssignment({ file }: Texts) {
    const { assigned } = this.thread.row;
    const others = this.me.colleagues.filter(({ staff }) => staff !== this.me.staff);
    const staff = [{ staff: this.me.staff, name: this.me.name }, ...others];
    return html`<form>
      <label for="assigned">${file.assignment}</label>
      <select id="assigned" .value=${live(assigned ?? '')} @change=${this.assign}>
        <option value="" ?selected=${assigned === null}>${file.nobody}</option>
        ${staff.map(
          (person) =>
            html`<option value=${person.staff} ?selected=${person.staff === assigned}>
              ${person.name}
            </option>`,
        )}
      </select>
    </form>`;
  }

  private facts(texts: Texts): readonly (readonly [string, TemplateResult | string])[] {
    const { file } = texts;
    const { row, events } = this.thread;
    const opened = events.find((event) => event.kind === 'opened');
    const facts: (readonly [string, TemplateResult | string])[] = [
      [file.aim, timeLeftSign(row.due, this.reading) ?? file.noAim],
      [file.contact, this.contactWords(file)],
      [file.seen, this.seenWords(file)],
    ];
    const parties = events.findLast((event) => event.kind === 'parties');
    if (parties?.other && row.clearance !== 'open')
      facts.push([texts.parties.other, html`<bdi>${otherName(parties.other, texts)}</bdi>`]);
    if (row.language !== this.reading.language) facts.push([file.language, texts.language[row.language]]);
    if (opened?.page) facts.push([file.page, opened.page]);
    if (opened?.zone && opened.zone !== this.reading.zone) facts.push([file.zone, opened.zone]);
    facts.push([file.hours, this.reading.zone]);
    return facts;
  }

  private contactWords(file: Texts['file']): TemplateResult | string {
    if (!this.thread.row.contact) return file.contactNone;
    const given = this.thread.events.findLast((event) => event.kind === 'contact');
    return given?.email ? html`<bdi>${given.email}</bdi>` : file.contactHidden;
  }

  private seenWords(file: Texts['file']): string {
    const { seen, events } = this.thread;
    const letters = events.filter(isForVisitor);
    const last = letters.findLast(({ count }) => count <= seen);
    if (letters.every(({ count }) => count <= seen)) return file.seenAll;
    return last ? file.seenPart(dayAndTime(last.at, this.reading)) : file.seenNone;
  }
}

/** What the firm wrote for the visitor to read. */
function isForVisitor({ kind }: StaffEvent): boolean {
  return kind === 'answer';
}

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-file': ParentheseFile;
  }
}
