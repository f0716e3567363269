import { MESSAGE_MAX_CHARACTERS } from '@parenthese/shared/wire/limits.ts';
import { html, LitElement, nothing, unsafeCSS } from 'lit';
import controls from '../looks/controls.css?inline';
import styles from './parenthese-composer.css?inline';
import type { PanelWords } from './words.ts';

/** From here on the field says how much room is left. */
const ROOM_SHOWN_BELOW = 1000;

/**
 * @summary The field a visitor writes in. It grows with the text, never cuts it, and keeps it until it is sent.
 *
 * Enter sends and Shift + Enter starts a new line, where there is a keyboard; with a finger Enter starts a new
 * line and the button sends. An Enter that ends a composed character (an input method) does neither.
 */
export class ParentheseComposer extends LitElement {
  static override readonly styles = [unsafeCSS(controls), unsafeCSS(styles)];
  static override readonly properties = {
    words: { attribute: false },
    text: {},
    label: {},
    language: { attribute: false },
    write: { attribute: false },
    send: { attribute: false },
    error: { state: true },
  };

  words!: PanelWords;
  text = '';
  /** What stands above the field. */
  label = '';
  language = 'fr';
  write: (text: string) => void = () => undefined;
  send: () => void = () => undefined;

  private error = '';

  /** Also right after the element was made, when its field is not drawn yet. */
  override focus(): void {
    if (this.hasUpdated) this.#field.focus();
    else void this.updateComplete.then(() => this.#field.focus());
  }

  protected override updated(): void {
    // Lit would leave a value alone that the visitor has typed over since.
    if (this.#field.value !== this.text) this.#field.value = this.text;
    if (!CSS.supports('field-sizing', 'content')) this.#grow();
  }

  get #field(): HTMLTextAreaElement {
    return this.renderRoot.querySelector('textarea') as HTMLTextAreaElement;
  }

  protected override render() {
    const { words } = this;
    return html`<form @submit=${this.#onSubmit}>
      <label for="text">${this.label}</label>
      <div class="row">
        <textarea
          id="text"
          rows="1"
          enterkeyhint=${isTouch() ? 'enter' : 'send'}
          aria-describedby="room keys error"
          aria-invalid=${this.error ? 'true' : 'false'}
          @input=${this.#onInput}
          @keydown=${this.#onKeydown}
        ></textarea>
        <button class="primary">${words.send}</button>
      </div>
      <div class="below">
        <p id="room" class="small">${this.#roomLeft()}</p>
        <p id="error" class="error" role="alert">${this.error || nothing}</p>
        <p id="keys" class="small keys">${words.keys}</p>
      </div>
    </form>`;
  }

  #roomLeft(): string {
    const left = MESSAGE_MAX_CHARACTERS - lengthOf(this.text);
    return left >= 0 && left <= ROOM_SHOWN_BELOW ? this.words.left(left.toLocaleString(this.language)) : '';
  }

  readonly #onInput = () => {
    this.error = '';
    this.write(this.#field.value);
  };

  readonly #onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || isTouch()) return;
    event.preventDefault();
    this.#submit();
  };

  readonly #onSubmit = (event: Event) => {
    event.preventDefault();
    this.#submit();
  };

  #submit(): void {
    const count = lengthOf(this.#field.value);
    const isTooLong = count > MESSAGE_MAX_CHARACTERS;
    this.error = isTooLong ? this.words.tooLong(count.toLocaleString(this.language)) : '';
    if (this.#field.value.trim() === '') this.error = this.words.empty;
    if (!this.error) this.send();
    this.focus();
  }

  #grow(): void {
    this.#field.style.height = 'auto';
    this.#field.style.height = `${this.#field.scrollHeight + 2}px`;
  }
}

/** As the service counts: after NFC. */
function lengthOf(text: string): number {
  return text.normalize('NFC').length;
}

function isTouch(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}

customElements.define('parenthese-composer', ParentheseComposer);

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-composer': ParentheseComposer;
  }
}
