import type { Language } from '@parenthese/shared/wire/language.ts';
import { LitElement, html, nothing, unsafeCSS } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { baseStyles } from '../platform/base-styles.ts';
import { icon } from '../platform/icons.ts';
import styles from './parenthese-copy.css?inline';
import { siteTexts } from './site-texts.ts';

/**
 * A button that copies what it is given, and says whether it did: also aloud.
 *
 * @summary Copies a text.
 */
@customElement('parenthese-copy')
export class ParentheseCopy extends LitElement {
  static override styles = [baseStyles, unsafeCSS(styles)];

  @state() private said: 'nothing' | 'done' | 'failed' = 'nothing';

  @property() language: Language = 'fr';
  /** What is copied. */
  @property({ attribute: false }) text = '';
  /** The same as HTML, for where a link can be pasted; empty for none. */
  @property({ attribute: false }) markup = '';
  /** [label=copy] What stands on the button. */
  @property() label = '';
  /** What it copies, for who hears the button by itself. */
  @property() what = '';

  private async copy(): Promise<void> {
    try {
      await (this.markup === '' ? navigator.clipboard.writeText(this.text) : this.copyMarkup());
      this.said = 'done';
    } catch {
      this.said = 'failed';
    }
  }

  private copyMarkup(): Promise<void> {
    const parts = { 'text/html': this.markup, 'text/plain': this.text };
    const blobs = Object.entries(parts).map(([type, text]) => [type, new Blob([text], { type })]);
    return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  }

  override render() {
    const texts = siteTexts(this.language);
    const label = this.label || texts.copy;
    return html`<button
        aria-label=${this.what === '' ? nothing : `${label} (${this.what})`}
        @click=${this.copy}
      >
        ${label}
      </button>
      <span role="status" class=${this.said === 'done' ? 'done' : 'small'}
        >${
          this.said === 'done'
            ? html`<span class="signal">${icon('check')} ${texts.copied}</span>`
            : this.said === 'failed'
              ? texts.copyFailed
              : nothing
        }</span
      >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-copy': ParentheseCopy;
  }
}
