import type { Language } from '@parenthese/shared/wire/language.ts';
import { LitElement, unsafeCSS, html, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { baseStyles } from './base-styles.ts';
import { textsIn, type Texts } from './texts/texts.ts';
import styles from './parenthese-shortcuts.css?inline';

/** Somebody switches the single-key shortcuts on or off. */
export class ShortcutsSwitchedEvent extends Event {
  static readonly type = 'parenthese-shortcuts-switched';
  readonly on: boolean;

  constructor(on: boolean) {
    super(ShortcutsSwitchedEvent.type, { bubbles: true, composed: true });
    this.on = on;
  }
}

/**
 * The sheet of keyboard shortcuts, with the switch that turns the single-key ones off (WCAG 2.1.4).
 *
 * @summary The list of shortcuts.
 */
@customElement('parenthese-shortcuts')
export class ParentheseShortcuts extends LitElement {
  static override styles = [baseStyles, unsafeCSS(styles)];

  @query('dialog') private dialog!: HTMLDialogElement;

  @property() language: Language = 'fr';
  @property({ type: Boolean }) on = false;

  /** Opens the sheet. */
  show(): void {
    if (!this.dialog.open) this.dialog.showModal();
  }

  override render() {
    const { keys } = textsIn(this.language);
    return html`<dialog aria-labelledby="title">
      <h2 id="title">${keys.title}</h2>
      <dl>
        ${rowsOf(keys).map(
          ([what, how]) =>
            html`<div>
              <dt>${what}</dt>
              <dd>${how}</dd>
            </div>`,
        )}
      </dl>
      <label
        ><input
          type="checkbox"
          .checked=${this.on}
          @change=${(event: Event) =>
            this.dispatchEvent(new ShortcutsSwitchedEvent((event.target as HTMLInputElement).checked))}
        />${keys.active}</label
      >
      <p class="small muted">${keys.inactiveHint}</p>
      <p class="close"><button @click=${() => this.dialog.close()}>${keys.close}</button></p>
    </dialog>`;
  }
}

function rowsOf(keys: Texts['keys']): readonly (readonly [string, TemplateResult])[] {
  const key = (name: string) => html`<kbd>${name}</kbd>`;
  const either = (one: string, other: string) => html`${key(one)} ${keys.or} ${key(other)}`;
  const then = (second: string) => html`${key('g')} ${keys.thenKey} ${key(second)}`;
  return [
    [keys.list, html`${either('j', 'k')} ${keys.or} ${either('↓', '↑')}`],
    [keys.open, key(keys.enter)],
    [keys.answer, key('r')],
    [keys.note, key('n')],
    [keys.send, html`${key(keys.ctrl)} + ${key(keys.enter)}`],
    [keys.back, key('u')],
    [keys.today, then('t')],
    [keys.inbox, then('i')],
    [keys.figures, then('f')],
    [keys.palette, html`${key(keys.ctrl)} + ${key('k')}`],
    [keys.help, key('?')],
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-shortcuts': ParentheseShortcuts;
  }
  interface HTMLElementEventMap {
    'parenthese-shortcuts-switched': ShortcutsSwitchedEvent;
  }
}
