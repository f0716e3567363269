/** What every scene of the tour has: it plays when it comes, and again when its tap is touched again. */
import type { Language } from '@parenthese/shared/wire/language.ts';
import { LitElement, html, nothing, unsafeCSS, type CSSResultGroup, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles } from '../platform/base-styles.ts';
import type { Problem } from '../platform/request.ts';
import { icon } from '../platform/icons.ts';
import styles from './demo-scene.css?inline';
import type { Stage } from './stage.ts';
import { demoTexts, type DemoTexts } from './texts.ts';

export abstract class DemoScene extends LitElement {
  static override styles: CSSResultGroup = [baseStyles, unsafeCSS(styles)];

  @state() protected problem: Problem | null = null;
  #turn = 0;

  @property({ attribute: false }) stage!: Stage;
  @property() language: Language = 'fr';

  protected get texts(): DemoTexts {
    return demoTexts(this.language);
  }

  override firstUpdated(_changes: PropertyValues<this>): void {
    void this.play();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#turn += 1;
  }

  /** Plays the scene from its beginning. */
  abstract play(): Promise<void>;

  /** Begins a turn, and returns how to know that it is over: the scene was left, or begun again. */
  protected begin(): () => boolean {
    const turn = (this.#turn += 1);
    this.problem = null;
    return () => turn !== this.#turn;
  }

  protected renderTrouble() {
    return html`<div role="alert">
      ${
        this.problem === null
          ? nothing
          : html`<p class="error">${icon('late')}<span>${this.problem.title}</span></p>`
      }
    </div>`;
  }
}
