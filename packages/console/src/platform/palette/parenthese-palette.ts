import type { Language } from '@parenthese/shared/wire/language.ts';
import { LitElement, html, nothing, unsafeCSS } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { baseStyles } from '../base-styles.ts';
import { found, type Entry } from './entries.ts';
import { paletteTexts } from './texts.ts';
import styles from './parenthese-palette.css?inline';

/**
 * The command palette: type a few letters of a screen, a person, a conversation or an act, and Enter goes there.
 *
 * A combobox over a list (ARIA APG, "list autocomplete"): the focus stays in the field, arrows move the choice.
 *
 * @summary Everything of the console by its name.
 */
@customElement('parenthese-palette')
export class ParenthesePalette extends LitElement {
  static override styles = [baseStyles, unsafeCSS(styles)];

  @query('dialog') private dialog!: HTMLDialogElement;
  @query('input') private field!: HTMLInputElement;
  @state() private typed = '';
  @state() private chosen = 0;

  @property({ attribute: false }) entries: readonly Entry[] = [];
  @property() language: Language = 'fr';

  /** Opens it, empty. */
  show(): void {
    if (this.dialog.open) return;
    this.typed = '';
    this.chosen = 0;
    this.field.value = '';
    this.dialog.showModal();
    this.field.focus();
  }

  private type(): void {
    this.typed = this.field.value;
    this.chosen = 0;
  }

  private key(event: KeyboardEvent, offered: readonly Entry[]): void {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && offered.length > 0)
      this.chosen = (this.chosen + step + offered.length) % offered.length;
    if (event.key === 'Enter') this.run(offered[this.chosen]);
    if (step === undefined && event.key !== 'Enter') return;
    event.preventDefault();
  }

  private run(entry: Entry | undefined): void {
    if (!entry) return;
    this.dialog.close();
    entry.run();
  }

  override updated(): void {
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  override render() {
    const texts = paletteTexts(this.language);
    const offered = found(this.entries, this.typed);
    return html`<dialog aria-label=${texts.title} closedby="any">
      <div class="field">
        <input
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-label=${texts.title}
          aria-controls="offered"
          aria-expanded=${offered.length > 0}
          aria-autocomplete="list"
          aria-activedescendant=${offered.length > 0 ? `entry-${this.chosen}` : nothing}
          placeholder=${texts.placeholder}
          @input=${() => this.type()}
          @keydown=${(event: KeyboardEvent) => this.key(event, offered)}
        />
      </div>
      <p class="heard" role="status">${this.typed === '' ? nothing : texts.count(offered.length)}</p>
      ${offered.length === 0 ? html`<p class="none small muted">${texts.none}</p>` : nothing}
      <ul id="offered" role="listbox" aria-label=${texts.title}>
        ${offered.map((entry, index) => this.renderEntry(entry, index, texts.kinds[entry.kind]))}
      </ul>
    </dialog>`;
  }

  private renderEntry(entry: Entry, index: number, kind: string) {
    return html`<li
      id="entry-${index}"
      role="option"
      aria-selected=${index === this.chosen}
      @click=${() => this.run(entry)}
    >
      <span>${entry.label}</span> <span class="caption muted">${entry.hint || kind}</span>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-palette': ParenthesePalette;
  }
}
