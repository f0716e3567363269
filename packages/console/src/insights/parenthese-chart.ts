import type { Chart, Figures } from '@parenthese/shared/insights/wire.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import { LitElement, html, unsafeCSS, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { APPEARANCE_CHANGED } from '../platform/appearance.ts';
import { lookOf, printLook, type Look } from './charts/look.ts';
import type * as ChartKit from './charts/chart-kit.ts';
import styles from './parenthese-chart.css?inline';

/** What changes the colours under a chart without the page being drawn again. */
const SCHEMES = ['(prefers-color-scheme: dark)', '(forced-colors: active)'];

/**
 * One chart. It draws itself when it has been fetched, again when colours or figures change, and in dark ink for
 * paper. What it shows is also in the sentence above it and in the table below it.
 *
 * @summary A chart of the figures.
 */
@customElement('parenthese-chart')
export class ParentheseChart extends LitElement {
  static override styles = unsafeCSS(styles);

  @query('canvas') private canvas!: HTMLCanvasElement;
  @query('.place') private place!: HTMLElement;
  #drawn: ChartKit.DrawnChart | null = null;
  #turn = 0;
  readonly #schemes = SCHEMES.map((scheme) => matchMedia(scheme));

  @property({ reflect: true }) chart: Chart = 'criteria';
  @property({ attribute: false }) figures!: Figures;
  @property() language: Language = 'fr';
  /** What the chart says, for who does not see it. */
  @property() label = '';

  override connectedCallback(): void {
    super.connectedCallback();
    for (const scheme of this.#schemes) scheme.addEventListener('change', this.#redraw);
    addEventListener(APPEARANCE_CHANGED, this.#redraw);
    addEventListener('beforeprint', this.#beforePrint);
    addEventListener('afterprint', this.#redraw);
    if (this.hasUpdated) void this.draw();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const scheme of this.#schemes) scheme.removeEventListener('change', this.#redraw);
    removeEventListener(APPEARANCE_CHANGED, this.#redraw);
    removeEventListener('beforeprint', this.#beforePrint);
    removeEventListener('afterprint', this.#redraw);
    this.#turn += 1;
    this.#drawn?.remove();
    this.#drawn = null;
  }

  override updated(changes: PropertyValues<this>): void {
    if (changes.has('figures') || changes.has('chart') || changes.has('language')) void this.draw();
  }

  readonly #redraw = (): void => void this.draw();
  /** A browser takes what is there when this returns, so it is drawn at once; the kit is in memory by then. */
  readonly #beforePrint = (): void => this.drawWith(KIT.loaded, printLook(this.look));

  private get look(): Look {
    return lookOf(this.place, this.language);
  }

  /** Resolves when the chart stands. A later call overtakes an earlier one. */
  private async draw(): Promise<void> {
    const turn = (this.#turn += 1);
    const kit = await KIT.load();
    if (turn === this.#turn && this.isConnected) this.drawWith(kit, this.look);
  }

  private drawWith(kit: Kit | null, look: Look): void {
    if (!kit) return;
    this.#drawn?.remove();
    this.#drawn = kit.drawChart(this.canvas, this.chart, this.figures, look);
    this.toggleAttribute('drawn', true);
  }

  override render() {
    return html`<div class="place"><canvas role="img" aria-label=${this.label}></canvas></div>`;
  }
}

type Kit = typeof ChartKit;

/** The library is fetched once for all charts. */
const KIT = {
  loaded: null as Kit | null,
  async load(): Promise<Kit> {
    return (this.loaded ??= await import('./charts/chart-kit.ts'));
  },
};

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-chart': ParentheseChart;
  }
}
