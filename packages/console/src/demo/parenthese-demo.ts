import type { Language } from '@parenthese/shared/wire/language.ts';
import { LitElement, unsafeCSS, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ConsoleApp } from '../console-app.ts';
import '../parenthese-console.ts';
import { languageButtons } from '../people/fields.ts';
import { baseStyles } from '../platform/base-styles.ts';
import type { Problem } from '../platform/request.ts';
import { followStore } from '../platform/follow-store.ts';
import { textsIn, type Texts } from '../platform/texts/texts.ts';
import styles from './parenthese-demo.css?inline';

/** What the service says of its demo. */
type DemoPlace = Readonly<{ site: string }>;
type Side = 'visitor' | 'firm';

/** The first page of the firm's site, under its address. */
const PAGES: Readonly<Record<Language, string>> = { fr: './', en: 'en.html' };

/** The phone in which the firm's site is seen, in its own pixels. */
const PHONE = { width: 390, height: 760 } as const;

/**
 * Both sides of a conversation on one page: the firm's site on a phone, the live console beside it. On a narrow
 * screen one side at a time.
 *
 * @summary The demonstration.
 */
@customElement('parenthese-demo')
export class ParentheseDemo extends LitElement {
  static override styles = [baseStyles, unsafeCSS(styles)];

  @state() private place: DemoPlace | null = null;
  @state() private problem: Problem | null = null;
  @state() private side: Side = 'visitor';
  /** Those known when the demo opened, and those it has opened since. */
  #met: Set<string> | null = null;
  #began = Number.POSITIVE_INFINITY;
  readonly #size = new ResizeObserver(() => this.requestUpdate());

  @property({ attribute: false }) app!: ConsoleApp;

  constructor() {
    super();
    followStore(this, () => this.app.store.subscribe);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
  }

  override updated(): void {
    const phone = this.renderRoot.querySelector('.phone');
    if (phone) this.#size.observe(phone);
    this.#size.observe(this);
    this.fit();
    this.openWhatBegins();
  }

  /** A conversation that begins while the demo is shown opens by itself, once, and never over another that is open. */
  private openWhatBegins(): void {
    const { router, store } = this.app;
    const route = router.route();
    if (this.place === null || (route.name !== 'inbox' && route.name !== 'today')) return;
    const { list, today } = store.getState();
    const rows = [...(list.value?.inbox.rows ?? []), ...(today.value?.waiting ?? [])];
    if (list.value || today.value) this.#met ??= new Set(rows.map(({ id }) => id));
    const fresh = rows.find(({ id, openedAt }) => openedAt >= this.#began && !this.#met?.has(id));
    if (!fresh) return;
    this.#met?.add(fresh.id);
    router.go({ name: 'thread', id: fresh.id, view: route.name === 'inbox' ? route.view : 'waiting' });
  }

  private async open(): Promise<void> {
    const { request, session } = this.app;
    const entered = await request('POST', '/v1/demo/session', {});
    const place = await request<DemoPlace>('GET', '/v1/demo');
    if (!entered.ok) this.problem = entered.problem;
    else if (!place.ok) this.problem = place.problem;
    else this.place = place.value;
    this.#began = Date.now() + this.app.store.getState().clockAhead;
    if (entered.ok) await session.begin();
  }

  private get narrow(): boolean {
    return matchMedia('(width < 60rem)').matches;
  }

  /** Shows the phone as large as its place allows, never larger than it is; on a narrow screen it is the screen. */
  private fit(): void {
    const glass = this.renderRoot.querySelector<HTMLElement>('.glass');
    const frame = this.renderRoot.querySelector('iframe');
    const phone = this.renderRoot.querySelector<HTMLElement>('.phone');
    if (!glass || !frame || !phone) return;
    const { narrow } = this;
    const room = phone.clientHeight - (narrow ? 0 : 50);
    const scale = narrow ? 1 : Math.min(1, Math.max(0.5, room / PHONE.height));
    const [width, height] = narrow ? [phone.clientWidth, room] : [PHONE.width, PHONE.height];
    glass.style.inlineSize = `${width * scale}px`;
    glass.style.blockSize = `${height * scale}px`;
    frame.style.inlineSize = `${width}px`;
    frame.style.blockSize = `${height}px`;
    frame.style.transform = scale === 1 ? '' : `scale(${scale})`;
  }

  override render() {
    const { language } = this.app.store.getState();
    const texts = textsIn(language);
    const { demo } = texts;
    return html`
      <section class="head" data-side=${this.side} aria-label=${demo.title}>
        <h1>${demo.title}</h1>
        ${this.renderSteps(demo.steps, 'wide')} ${this.renderSteps(demo.stepsNarrow, 'narrow')}
        <p class="mails"><a href="/dev/mail" target="_blank" rel="noopener">${demo.mails}</a></p>
        <div class="sides" role="radiogroup" aria-label=${demo.title}>
          ${this.renderSide('visitor', demo.visitorSide)} ${this.renderSide('firm', demo.firmSide)}
        </div>
        ${languageButtons(texts, language, this.app.setLanguage)}
      </section>
      ${
        this.place
          ? html`<div class="phone" role=${this.narrow && this.side === 'visitor' ? 'main' : 'none'}>
                <div class="glass"><iframe title=${demo.frame} src=${this.siteIn(language)}></iframe></div>
              </div>
              <parenthese-console .app=${this.app}></parenthese-console>`
          : this.renderWaiting(texts)
      }
    `;
  }

  private renderSteps(steps: readonly string[], width: 'wide' | 'narrow') {
    return html`<ol class="steps ${width}">
      ${steps.map((step) => html`<li>${step}</li>`)}
    </ol>`;
  }

  private renderSide(side: Side, label: string) {
    return html`<label
      ><input
        type="radio"
        name="side"
        .checked=${this.side === side}
        @change=${() => (this.side = side)}
      />${label}</label
    >`;
  }

  private renderWaiting({ demo, trouble: { retry } }: Texts) {
    return html`<div class="waiting" role="status">
      <p>${this.problem === null ? demo.starting : `${demo.absent} ${this.problem.title}`}</p>
      ${this.problem === null ? nothing : html`<p><button @click=${this.open}>${retry}</button></p>`}
    </div>`;
  }

  private siteIn(language: Language): string {
    return new URL(PAGES[language], this.place?.site ?? location.href).href;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-demo': ParentheseDemo;
  }
}
