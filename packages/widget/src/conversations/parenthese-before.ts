import type { BeforeView } from '@parenthese/shared/firms/before-wire.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import { html, LitElement, nothing, unsafeCSS, type PropertyValues } from 'lit';
import controls from '../looks/controls.css?inline';
import { beforeEntries, entriesFound, type BeforeEntry } from './before-entries.ts';
import { BEFORE_WORDS, type BeforeWords } from './before-words.ts';
import styles from './parenthese-before.css?inline';
import type { PanelApi } from './panel-api.ts';
import type { PanelVisit } from './panel-visit.ts';
import { telephoneHref } from './telephone.ts';
import { textWithLinks } from './thread-view.ts';

const MAP = 'https://www.openstreetmap.org/search?query=';
/** With so few there is nothing to search. */
const FEW = 4;

/** Draws it for a visit; nothing is to be seen until the firm's words have come. */
export function beforeView({
  api,
  firm,
  site,
  language,
}: Pick<PanelVisit, 'api' | 'firm' | 'site' | 'language'>) {
  return html`<parenthese-before
    .api=${api}
    .site=${site}
    firm=${firm}
    language=${language}
  ></parenthese-before>`;
}

/**
 * @summary What people most often need before they write, on one quiet line that unfolds.
 *
 * Every word is the firm's own or stands in a dated file. Nothing leaves before a tap, except words that were searched
 * for and not found, which it says beforehand.
 */
export class ParentheseBefore extends LitElement {
  static override readonly styles = [unsafeCSS(controls), unsafeCSS(styles)];
  static override readonly properties = {
    api: { attribute: false },
    firm: {},
    site: { attribute: false },
    language: {},
    view: { state: true },
    search: { state: true },
    votes: { state: true },
  };

  api!: Pick<PanelApi, 'before' | 'beforeSaid'>;
  firm = '';
  /** On which of the firm's sites the panel stands, whose hours may be its own. */
  site: string | null = null;
  language: Language = 'fr';

  private view: BeforeView | null = null;
  private search = '';
  /** What was said of the firm's answers in this visit; each is counted once. */
  private votes: ReadonlyMap<string, boolean> = new Map();
  /** What the firm was told of in this visit. */
  readonly #missed = new Set<string>();

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('firm') || changed.has('language')) void this.#read(this.language);
  }

  async #read(language: Language): Promise<void> {
    const answer = await this.api.before(this.firm, language, this.site);
    // What cannot be read now is no reason to disturb anybody who wants to write.
    if (answer.ok && language === this.language) this.view = answer.value;
  }

  protected override render() {
    const { view } = this;
    if (!view?.on) return nothing;
    const words = BEFORE_WORDS[view.language];
    const entries = beforeEntries(view, words);
    return html`<details class="before">
      <summary>${titleOf(view, words)}</summary>
      ${this.#reach(view, words)} ${entries.length > FEW ? this.#searchField(entries, words) : nothing}
      ${this.#found(entries).map((entry) => this.#entry(entry, view, words))}
    </details>`;
  }

  #reach({ phone, address }: BeforeView, words: BeforeWords) {
    return html`${
      phone === ''
        ? nothing
        : html`<p>
            <a class="button" href=${telephoneHref(phone)}>${words.call}<span>${phone}</span></a>
          </p>`
    }
    ${
      address === ''
        ? nothing
        : html`<p>
            ${address}<br /><a
              class="alone"
              href=${MAP + encodeURIComponent(address)}
              target="_blank"
              rel="noopener noreferrer"
              >${words.map}</a
            >
            <span class="small">${words.mapHint}</span>
          </p>`
    }`;
  }

  #searchField(entries: readonly BeforeEntry[], words: BeforeWords) {
    const count = this.#found(entries).length;
    const said = this.search.trim() === '' ? nothing : count === 0 ? words.nothing : words.found(count);
    return html`<form role="search" @submit=${this.#onSubmit}>
      <label for="search">${words.search}</label>
      <input
        id="search"
        type="search"
        autocomplete="off"
        maxlength="100"
        .value=${this.search}
        @input=${this.#onInput}
        @change=${this.#tellMissed}
        @keydown=${this.#onKeydown}
      />
      <p class="small" role="status">${said}</p>
    </form>`;
  }

  #found(entries: readonly BeforeEntry[]): readonly BeforeEntry[] {
    return this.search.trim() === '' ? entries : entriesFound(entries, this.search);
  }

  #entry(entry: BeforeEntry, view: BeforeView, words: BeforeWords) {
    return html`<details class="entry" id=${entry.id}>
      <summary>${entry.title}</summary>
      <div class="answer">${this.#answer(entry, view, words)}</div>
    </details>`;
  }

  #answer({ id, kind, text }: BeforeEntry, view: BeforeView, words: BeforeWords) {
    if (kind === 'hours') return hoursView(view, words);
    if (kind === 'lawyer') return lawyerView(view);
    if (kind === 'emergency') return emergencyView(view, words);
    return html`<p class="words">${textWithLinks(text)}</p>
      ${kind === 'question' ? this.#vote(id.slice('q-'.length), words) : nothing}`;
  }

  #vote(id: string, words: BeforeWords) {
    const vote = this.votes.get(id);
    const button = (helped: boolean, label: string) =>
      html`<button type="button" aria-pressed=${vote === helped} @click=${() => this.#say(id, helped)}>
        ${label}
      </button>`;
    return html`<div class="vote" role="group" aria-labelledby="helped-${id}">
        <span id="helped-${id}">${words.helped}</span> ${button(true, words.yes)} ${button(false, words.no)}
      </div>
      <p class="small" role="status">${vote === undefined ? nothing : vote ? words.thanks : words.sorry}</p>`;
  }

  #say(id: string, helped: boolean): void {
    if (this.votes.has(id)) return;
    this.votes = new Map([...this.votes, [id, helped]]);
    void this.api.beforeSaid(this.firm, 'helped', { id, helped });
  }

  readonly #onInput = (event: Event) => (this.search = (event.target as HTMLInputElement).value);

  /** Escape empties the search; the next one closes the panel as everywhere in it. */
  readonly #onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || this.search === '') return;
    event.preventDefault();
    this.search = '';
  };

  readonly #onSubmit = (event: Event) => {
    event.preventDefault();
    this.#tellMissed();
  };

  /** When the field is left or Enter is pressed, and never while somebody types: half a word is no question. */
  readonly #tellMissed = () => {
    const words = this.search.trim();
    if (!this.view || words === '' || this.#missed.has(words)) return;
    if (this.#found(beforeEntries(this.view, BEFORE_WORDS[this.view.language])).length > 0) return;
    this.#missed.add(words);
    void this.api.beforeSaid(this.firm, 'missed', { words });
  };
}

function hoursView({ hours, holidays }: BeforeView, words: BeforeWords) {
  return html`<dl>
      ${hours.map(
        (row) =>
          html`<div>
            <dt>${row.days}</dt>
            <dd>${row.hours}</dd>
          </div>`,
      )}
    </dl>
    ${holidays ? html`<p class="small">${words.holidays}</p>` : nothing}`;
}

/** It names no more than there is. */
function titleOf({ access, questions, phone }: BeforeView, words: BeforeWords): string {
  if (access !== '' || questions.length > 0) return words.title;
  return phone === '' ? words.titleWithoutPhone : words.titleBare;
}

function lawyerView({ lawyer: { name, phone, url, held } }: BeforeView) {
  const label = name === '' ? url : name;
  return html`<p>
      ${
        url === ''
          ? label
          : html`<a class="alone" href=${url} target="_blank" rel="noopener noreferrer">${label}</a>`
      }
      ${phone === '' ? nothing : html`<a class="alone" href=${telephoneHref(phone)}>${phone}</a>`}
    </p>
    <p>${held}</p>`;
}

function emergencyView({ emergency: { lines, asOf }, language }: BeforeView, words: BeforeWords) {
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.parse(asOf),
  );
  return html`<ul>
      ${lines.map(({ number, href, who }) => html`<li><a class="alone" href=${href}>${number}</a> ${who}</li>`)}
    </ul>
    <p class="small">${words.asOf(day)}</p>`;
}

customElements.define('parenthese-before', ParentheseBefore);

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-before': ParentheseBefore;
  }
}
