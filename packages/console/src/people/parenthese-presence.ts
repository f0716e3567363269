import type { Language } from '@parenthese/shared/wire/language.ts';
import { LitElement, unsafeCSS, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { baseStyles } from '../platform/base-styles.ts';
import { mark } from '../platform/icons.ts';
import { textsIn, type Texts } from '../platform/texts/texts.ts';
import type { SessionService } from './session.ts';
import styles from './parenthese-presence.css?inline';

/**
 * The switch by which somebody says that they are there. Its dot is the mark's: filled when present, a ring when not.
 *
 * @summary The presence switch.
 */
@customElement('parenthese-presence')
export class ParenthesePresence extends LitElement {
  static override styles = [baseStyles, unsafeCSS(styles)];

  @state() private busy = false;
  @state() private error = '';

  @property({ attribute: false }) session!: SessionService;
  @property() language: Language = 'fr';
  @property({ type: Boolean }) present = false;

  private async turn(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    const problem = await this.session.setPresent(!this.present);
    this.error = problem?.title ?? '';
    this.busy = false;
  }

  private said({ hintOn, hintOff }: Texts['presence']): string {
    if (this.error !== '') return this.error;
    return this.present ? hintOn : hintOff;
  }

  override render() {
    const { presence } = textsIn(this.language);
    return html`<button
        type="button"
        role="switch"
        aria-checked=${this.present}
        title=${this.present ? presence.hintOn : presence.hintOff}
        @click=${this.turn}
      >
        ${mark(this.present ? 'filled' : 'ring')}
        <span><span class="heard">${presence.label} </span>${this.present ? presence.on : presence.off}</span>
      </button>
      <span class=${this.error === '' ? 'heard' : 'error'} role="status">${this.said(presence)}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-presence': ParenthesePresence;
  }
}
