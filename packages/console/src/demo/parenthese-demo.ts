import type { Language } from '@parenthese/shared/wire/language.ts';
import { senderId } from '@parenthese/shared/conversations/sender-id.ts';
import { LitElement, unsafeCSS, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { ConsoleApp } from '../console-app.ts';
import '../parenthese-console.ts';
import { languageButtons } from '../people/fields.ts';
import { baseStyles } from '../platform/base-styles.ts';
import type { Problem } from '../platform/request.ts';
import { followStore } from '../platform/follow-store.ts';
import { wearAccent } from '../platform/theme.ts';
import { textsIn, type Texts } from '../platform/texts/texts.ts';
import type { DemoScene } from './demo-scene.ts';
import styles from './parenthese-demo.css?inline';
import { DRAWN, SCENES, type SceneName } from './scenes.ts';
import type { Side, Stage } from './stage.ts';
import { demoTexts } from './texts.ts';
import { beginVisit, keyOf } from './visitor.ts';

/** What the service says of its demo. */
type DemoPlace = Readonly<{ site: string; firm: string }>;
/** What stands around the tour, which a test sets. */
export type DemoWorld = Readonly<{ fetch: typeof fetch } & Pick<Stage, 'clock' | 'pause' | 'leave'>>;

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
  @state() private scene: SceneName | null = null;
  /** The firm's own page on the phone, with the code it opens a thread by; null while the firm's site is there. */
  @state() private thread: string | null = null;
  /** Counts how often the phone was read anew. */
  @state() private round = 0;
  /** Those known when the demo opened, and those it has opened since. */
  #met: Set<string> | null = null;
  #began = Number.POSITIVE_INFINITY;
  /** In the next frame, since what is drawn within the observer's own turn would be observed again. */
  readonly #size = new ResizeObserver(() => requestAnimationFrame(() => this.requestUpdate()));

  @property({ attribute: false }) app!: ConsoleApp;
  @property({ attribute: false }) world: DemoWorld = browserWorld;

  #stage: Stage | null = null;

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
    const { session } = this.app.store.getState();
    if (session.kind === 'in') wearAccent(this, session.me.firm);
    this.openWhatBegins();
  }

  /** A conversation that begins while the demo is shown opens by itself, once, and never over another that is open. */
  private openWhatBegins(): void {
    const { router, store } = this.app;
    const route = router.route();
    // A scene leads by itself.
    if (this.place === null || this.scene !== null || (route.name !== 'inbox' && route.name !== 'today'))
      return;
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
    if (place.ok) this.#stage = this.stageFor(place.value.firm);
    this.#began = Date.now() + this.app.store.getState().clockAhead;
    if (entered.ok) await session.begin();
  }

  private stageFor(firm: string): Stage {
    const { app } = this;
    const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));
    const newId = () => senderId(Date.now(), random(16));
    return {
      app,
      firm,
      newId,
      clock: () => this.world.clock(),
      pause: (ms) => this.world.pause(ms),
      leave: (path) => this.world.leave(path),
      write: (words) => {
        const { language } = app.store.getState();
        const unreachable = () => textsIn(language).trouble.unreachable;
        const newKey = () => keyOf(random(32));
        return beginVisit({ fetch: this.world.fetch, firm, language, newId, newKey, unreachable }, words);
      },
      showThread: (code) => {
        this.thread = code === null ? null : `#suite=${code}`;
        this.round += 1;
      },
      showSide: (side) => (this.side = side),
      refresh: () => {
        this.#codeIsSpent();
        this.round += 1;
        void app.session.begin();
      },
    };
  }

  /** A code opens once; from then on the page knows its thread by itself. */
  #codeIsSpent(): void {
    if (this.thread !== null) this.thread = '';
  }

  private choose(scene: SceneName): void {
    if (scene === this.scene) void this.renderRoot.querySelector<DemoScene>('.scene > *')?.play();
    else this.scene = scene;
  }

  private readonly closeScene = (): void => {
    this.scene = null;
    this.thread = null;
    this.renderRoot.querySelector<HTMLElement>('.taps button')?.focus();
  };

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
        ${this.place === null ? nothing : this.renderTaps(language)}
        <p class="mails"><a href="/dev/mail" target="_blank" rel="noopener">${demo.mails}</a></p>
        <div class="sides" role="radiogroup" aria-label=${demo.title}>
          ${this.renderSide('visitor', demo.visitorSide)} ${this.renderSide('firm', demo.firmSide)}
        </div>
        ${languageButtons(texts, language, this.setLanguage)} ${this.renderScene(texts, language)}
      </section>
      ${
        this.place
          ? html`<div class="phone" role=${this.narrow && this.side === 'visitor' ? 'main' : 'none'}>
                <div class="glass">
                  ${keyed(
                    this.round,
                    html`<iframe title=${demo.frame} src=${this.pageIn(language)}></iframe>`,
                  )}
                </div>
              </div>
              <parenthese-console .app=${this.app}></parenthese-console>`
          : this.renderWaiting(texts)
      }
    `;
  }

  private readonly setLanguage = (language: Language): void => {
    this.#codeIsSpent();
    this.app.setLanguage(language);
  };

  private renderTaps(language: Language) {
    const texts = demoTexts(language);
    return html`<nav class="taps" aria-label=${texts.tour}>
      <ol>
        ${SCENES.map(
          (scene) =>
            html`<li>
              <button aria-pressed=${scene === this.scene} @click=${() => this.choose(scene)}>
                ${texts.scenes[scene]}
              </button>
            </li>`,
        )}
      </ol>
    </nav>`;
  }

  /** The scene that is played; without one, what can be done by oneself. */
  private renderScene({ demo }: Texts, language: Language) {
    if (this.scene === null || this.#stage === null)
      return html`${this.renderSteps(demo.steps, 'wide')} ${this.renderSteps(demo.stepsNarrow, 'narrow')}`;
    const { scene } = this;
    const texts = demoTexts(language);
    return html`<div class="played" role="region" aria-label=${texts.scenes[scene]} tabindex="0">
      <div class="scene">${keyed(scene, DRAWN[scene](this.#stage, language))}</div>
      <span class="acts">
        <button @click=${() => this.choose(scene)}>${texts.replay}</button>
        <button class="plain" @click=${this.closeScene}>${texts.close}</button>
      </span>
    </div>`;
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

  private pageIn(language: Language): string {
    if (this.thread !== null) return `/c/${this.place?.firm}?lang=${language}${this.thread}`;
    return new URL(PAGES[language], this.place?.site ?? location.href).href;
  }
}

const browserWorld: DemoWorld = {
  fetch: (...args) => fetch(...args),
  clock: () => performance.now(),
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  leave: (path) => location.assign(path),
};

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-demo': ParentheseDemo;
  }
}
