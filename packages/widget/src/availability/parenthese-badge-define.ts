/** Registers `<parenthese-badge>`. A page that loads it twice keeps the first. */
import { ParentheseBadge } from './parenthese-badge.ts';

if (!customElements.get('parenthese-badge')) customElements.define('parenthese-badge', ParentheseBadge);

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-badge': ParentheseBadge;
  }
}
