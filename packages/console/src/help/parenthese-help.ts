import type { Language } from '@parenthese/shared/wire/language.ts';
import { LitElement, html, nothing, unsafeCSS } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { baseStyles } from '../platform/base-styles.ts';
import { searched } from './search.ts';
import type { TopicId } from './topic-of.ts';
import { topicsIn } from './topics.ts';
import styles from './parenthese-help.css?inline';

const TEXTS = {
  fr: {
    title: 'Aide',
    search: 'Chercher dans l’aide',
    close: 'Fermer',
    none: 'L’aide ne parle pas de cela.',
    shortcuts: 'Tous les raccourcis clavier',
  },
  en: {
    title: 'Help',
    search: 'Search the help',
    close: 'Close',
    none: 'The help does not speak of this.',
    shortcuts: 'All keyboard shortcuts',
  },
} as const;

/**
 * The help, opened at what concerns this screen; all of it can be searched without a network.
 *
 * @summary Help for where one is.
 */
@customElement('parenthese-help')
export class ParentheseHelp extends LitElement {
  static override styles = [baseStyles, unsafeCSS(styles)];

  @query('dialog') private dialog!: HTMLDialogElement;
  @query('input') private field!: HTMLInputElement;
  @state() private typed = '';
  @state() private here: TopicId = 'today';

  @property() language: Language = 'fr';
  /** Opens the list of shortcuts. */
  @property({ attribute: false }) showShortcuts: () => void = () => {};

  /** Opens it at a topic. */
  show(topic: TopicId): void {
    this.here = topic;
    this.typed = '';
    this.field.value = '';
    if (!this.dialog.open) this.dialog.showModal();
  }

  override render() {
    const texts = TEXTS[this.language];
    const topics = topicsIn(this.language);
    const shown = searched(topics, this.typed, this.here);
    return html`<dialog aria-labelledby="title" closedby="any">
      <div class="head">
        <h2 id="title">${texts.title}</h2>
        <button class="plain" @click=${() => this.dialog.close()}>${texts.close}</button>
        <input
          aria-label=${texts.search}
          placeholder=${texts.search}
          @input=${() => (this.typed = this.field.value)}
        />
      </div>
      <div class="topics">
        <p class="heard" role="status">${this.typed !== '' && shown.length === 0 ? texts.none : nothing}</p>
        ${shown.length === 0 ? html`<p class="small muted" aria-hidden="true">${texts.none}</p>` : nothing}
        ${repeat(
          shown,
          (id) => `${this.here} ${id}`,
          (id, index) =>
            html`<details ?open=${index === 0}>
              <summary>${topics[id].title}</summary>
              ${topics[id].paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
            </details>`,
        )}
        <p class="more">
          <button
            class="plain"
            @click=${() => {
              this.dialog.close();
              this.showShortcuts();
            }}
          >
            ${texts.shortcuts}
          </button>
        </p>
      </div>
    </dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-help': ParentheseHelp;
  }
}
