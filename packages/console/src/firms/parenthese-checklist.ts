import type { Checklist, ChecklistItem } from '@parenthese/shared/firms/wire.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import { LitElement, html, nothing, unsafeCSS } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { baseStyles } from '../platform/base-styles.ts';
import { icon, mark } from '../platform/icons.ts';
import type { Request } from '../platform/request.ts';
import { checklistTexts } from './checklist-texts.ts';
import styles from './parenthese-checklist.css?inline';

type Step = Checklist['items'][number];

/**
 * What is still to be done before a new firm can be sure of its door; gone once all is done. What the service can see
 * is ticked by itself; each step can be set aside.
 *
 * @summary The first steps of a firm.
 */
@customElement('parenthese-checklist')
export class ParentheseChecklist extends LitElement {
  static override styles = [baseStyles, unsafeCSS(styles)];

  @state() private list: Checklist | null = null;
  @state() private problem = '';

  @property({ attribute: false }) request!: Request;
  @property() language: Language = 'fr';
  /** The firm's own address, where a visitor would write. */
  @property() address = '';

  /** Not before: fetched late, it may be in the page before it knows how to ask. */
  override firstUpdated(): void {
    void this.read();
  }

  private async read(): Promise<void> {
    const answer = await this.request<Checklist>('GET', '/v1/staff/checklist');
    if (answer.ok) this.list = answer.value;
  }

  private async tell(item: ChecklistItem, done: boolean): Promise<void> {
    const answer = await this.request<unknown>('POST', `/v1/staff/checklist/${item}`, { done });
    this.problem = answer.ok ? '' : answer.problem.title;
    await this.read();
  }

  override render() {
    const { list, language } = this;
    if (!list || list.done) return nothing;
    const texts = checklistTexts(language);
    const left = list.items.filter(({ at }) => at === null).length;
    return html`<section aria-labelledby="title">
      <h2 id="title">${texts.title}</h2>
      <p class="small muted" role="status">${texts.left(left)}</p>
      ${this.problem === '' ? nothing : html`<p class="error" role="alert">${icon('late')} ${this.problem}</p>`}
      <ol>
        ${list.items.map((step) => this.renderStep(step))}
      </ol>
    </section>`;
  }

  private renderStep({ item, at, told }: Step) {
    const texts = checklistTexts(this.language);
    const { title, brings, act } = texts.steps[item];
    if (at !== null)
      return html`<li class="done">
        ${icon('check')}
        <h3>${title} <span class="heard">(${texts.done})</span></h3>
        ${
          told
            ? html`<span class="acts"
                ><button
                  class="plain"
                  aria-label="${texts.undo} (${title})"
                  @click=${() => this.tell(item, false)}
                >
                  ${texts.undo}
                </button></span
              >`
            : html`<span></span>`
        }
      </li>`;
    return html`<li>
      ${mark('ring')}
      <div>
        <h3>${title}</h3>
        <p class="small muted">${brings}</p>
      </div>
      <span class="acts">
        ${act === '' ? nothing : html`<a class="button" href=${this.placeOf(item)} target=${targetOf(item)}>${act}</a>`}
        <button
          class="plain"
          aria-label="${told ? texts.tell : texts.skip} (${title})"
          @click=${() => this.tell(item, true)}
        >
          ${told ? texts.tell : texts.skip}
        </button>
      </span>
    </li>`;
  }

  private placeOf(item: ChecklistItem): string {
    return { ...PLACES, 'first-answer': this.address, 'notice-read': this.address }[item];
  }
}

const PLACES: Readonly<Record<ChecklistItem, string>> = {
  'site-seen': '/console/settings/site',
  'second-person': '/console/settings/people',
  'hours-checked': '/console/settings/hours',
  'mail-works': '/console/settings/notices',
  'notice-read': '',
  'first-answer': '',
  'order-informed': '',
};

/** What a visitor sees opens beside the console. */
function targetOf(item: ChecklistItem) {
  return item === 'first-answer' || item === 'notice-read' ? '_blank' : nothing;
}

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-checklist': ParentheseChecklist;
  }
}
