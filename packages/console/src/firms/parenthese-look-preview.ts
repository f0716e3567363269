import { badgeSheet } from '@parenthese/shared/looks/badge-sheet.ts';
import type { Look } from '@parenthese/shared/looks/look.ts';
import type { Accents } from '@parenthese/shared/looks/ready-looks.ts';
import { accentTheme, type Scheme } from '@parenthese/shared/looks/theme.ts';
import { LitElement, html, unsafeCSS, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { mark } from '../platform/icons.ts';
import styles from './parenthese-look-preview.css?inline';

/**
 * A page with the firm's badge in it, as a look would have it: the badge wears the very sheet that it wears in pages.
 * It is a picture, so nothing in it can be pressed.
 *
 * @summary Shows a look before anybody else sees it.
 */
@customElement('parenthese-look-preview')
export class ParentheseLookPreview extends LitElement {
  static override styles = unsafeCSS(styles);

  @property({ attribute: false }) look!: Look;
  @property({ attribute: false }) accents!: Accents;
  /** On a phone the badge at rest is the mark alone. */
  @property({ reflect: true }) kind: 'desktop' | 'phone' = 'desktop';
  @property({ reflect: true }) scheme: Scheme = 'light';
  /** « Me Durand »: what the badge and the exchange call whoever answers. */
  @property() name = '';
  /** What the badge says. */
  @property() line = '';
  /** « Service du cabinet Durand », which no look takes away. */
  @property() service = '';

  /** By script, since the page's policy forbids styles in attributes. */
  readonly #sheet = new CSSStyleSheet();

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    if (root instanceof ShadowRoot) root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
    return root;
  }

  protected override willUpdate(): void {
    const { look, accents, scheme } = this;
    const theme = accentTheme(accents.accent, accents.accentDark)[scheme];
    const { paper, ink, tint, line, accent, onAccent } = theme;
    const page = `:host{--t-paper:${paper};--t-ink:${ink};--t-tint:${tint};--t-line:${line};--t-accent:${accent};--t-on-accent:${onAccent};color-scheme:${scheme}}`;
    this.#sheet.replaceSync(page + badgeSheet(look, accents));
    const placement = look.shape === 'inline' ? 'inline' : look.place === 'left' ? 'start' : 'end';
    this.setAttribute('placement', placement);
  }

  override render(): TemplateResult {
    return html`<div role="img" aria-label="${this.line}. ${this.service}">
      <div class="page">
        <div class="bar"></div>
        <div class="bar"></div>
        <div class="card">
          <span class="name">${this.name}</span><span>${this.service}</span><span class="send">→</span>
        </div>
      </div>
      <div class="badge">
        <div class="launcher">${mark('ring')}<span class="words">${this.line}</span></div>
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-look-preview': ParentheseLookPreview;
  }
}
