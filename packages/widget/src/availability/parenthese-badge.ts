import type { Badge } from '@parenthese/shared/availability/badge.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import { html, nothing, render } from 'lit/html.js';
import { createSheet, dress } from '../looks/dress.ts';
import shieldCss from '../looks/host-shield.css?inline';
import { ParentheseClosedEvent, ParentheseMessageSentEvent, ParentheseOpenedEvent } from './badge-events.ts';
import { createBadgeStore } from './badge-store.ts';
import type { BadgeSnapshot, BadgeStatus, BadgeStore } from './badge-store.ts';
import { badgeLanguage, badgeText } from './badge-text.ts';
import type { BadgeText } from './badge-text.ts';
import { onWake, pageWorld, SERVICE_ORIGIN } from './badge-world.ts';
import { createDeviceClock } from './device-clock.ts';
import type { PanelDoor, PanelDoorOptions } from './door/panel-door.ts';
import { isBegun } from './door/site-memory.ts';
import { markTemplate } from './mark-template.ts';
import badgeCss from './parenthese-badge.css?inline';

/** The weather, which is of interest to anybody and tells nothing of what was read before. */
const EXIT_HREF = 'https://meteofrance.com/';
/** How long a phone shows the words before the mark stands alone. */
const REVEAL_MS = 4_000;

const BADGE_SHEET = createSheet(shieldCss + badgeCss);

/**
 * @summary A firm's availability, told truthfully, and the door to a confidential conversation.
 *
 * The badge stands in the host's page and so holds nothing confidential: the conversation lives in a sealed
 * frame from the service's own origin. Before the first message it stores nothing and asks for one public
 * JSON. It never says "now" longer than the server has promised, and what it cannot know it does not say.
 *
 * ```html
 * <script type="module" src="https://HOST/parenthese.js"></script>
 * <parenthese-badge firm="durand" lang="fr" placement="start"></parenthese-badge>
 * ```
 *
 * Its colours are those of the firm's theme, whose contrast the service computes; there are no variables for them.
 * The firm's look gives form, place and pages; `placement` and the variables, where the page sets them, come before it.
 * It is drawn by Lit's templates on a plain element, and not on `LitElement`, whose weight would be a
 * quarter of all that a page has to load.
 *
 * @attr firm - The firm's short name, as in `data-firm`.
 * @attr lang - `fr` or `en`; by default the page's language, then the browser's.
 * @attr placement - `end` (default) or `start` of the window's last line, or `inline`, where it is written.
 * @attr scheme - `light` or `dark` for a page that has only one; by default the reader's choice.
 * @attr exit-href - Where "leave quickly" goes [= the weather, https://meteofrance.com/].
 * @attr origin - The service to ask; by default the one that sent this script.
 *
 * @event {ParentheseOpenedEvent} parenthese-opened - The visitor has opened the conversation.
 * @event {ParentheseClosedEvent} parenthese-closed - It is out of sight again.
 * @event {ParentheseMessageSentEvent} parenthese-message-sent - A message has reached the firm; without its words.
 *
 * @csspart base - The whole badge.
 * @csspart launcher - The button.
 * @csspart mark - The drawing `( • )`.
 * @csspart line - Who answers, and when.
 * @csspart service - « Service du cabinet X », seen while a permanence is live.
 * @csspart unread - The number of answers that wait.
 * @csspart sheet - The surface that the panel opens on.
 *
 * @cssproperty --parenthese-badge-inset-block-end - Distance from the bottom of the window [= 16px].
 * @cssproperty --parenthese-badge-inset-inline - Distance from its side [= 16px].
 * @cssproperty --parenthese-badge-radius - Rounding of the button [= 10px].
 * @cssproperty --parenthese-badge-font-family [= the reader's own sans-serif].
 * @cssproperty --parenthese-badge-z-index [= 2147483000].
 */
export class ParentheseBadge extends HTMLElement {
  static readonly observedAttributes = ['firm', 'origin', 'lang'];

  /** Time, network and page; replaced by tests, before the element is connected. */
  world = pageWorld;

  readonly #root = this.attachShadow({ mode: 'open' });
  #store: BadgeStore | undefined;
  #door: Promise<PanelDoor> | undefined;
  #status: BadgeStatus = 'initial';
  /** False while the look is being fetched. */
  #isWorn: boolean | undefined;
  #isOpen = false;
  #isFolded = false;
  #unread = 0;
  #endings: (() => void)[] = [];

  constructor() {
    super();
    dress(this.#root, BADGE_SHEET);
  }

  connectedCallback(): void {
    this.#begin();
  }

  disconnectedCallback(): void {
    this.#end();
  }

  attributeChangedCallback(name: string): void {
    if (!this.isConnected) return;
    if (name === 'lang') this.#hear();
    else this.#begin();
  }

  /** Opens the conversation, as a click does. Does nothing before the badge is seen. */
  open(): void {
    if (this.#isOpen || !this.#sheet) return;
    this.#isOpen = true;
    this.#store?.dispatch('click');
    this.#draw();
    void this.#enter();
    this.dispatchEvent(new ParentheseOpenedEvent(this.#firm));
  }

  /** Puts the conversation out of sight, and the focus back on the button if it was in there. */
  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#draw();
    if (this.#root.activeElement) this.#root.querySelector('button')?.focus();
    void this.#door?.then((door) => door.close(), quietly);
    this.dispatchEvent(new ParentheseClosedEvent(this.#firm));
  }

  get #firm(): string {
    return this.getAttribute('firm') ?? '';
  }

  get #origin(): string {
    return this.getAttribute('origin') ?? SERVICE_ORIGIN;
  }

  /** The same conversation outside this page, for when it cannot be had in it. */
  get #otherDoor(): string {
    return `${this.#origin}/c/${encodeURIComponent(this.#firm)}`;
  }

  get #sheet(): HTMLElement | null {
    return this.#root.querySelector('#sheet');
  }

  get #language(): Language {
    const page = this.parentElement?.closest('[lang]') ?? document.documentElement;
    const wishes = [this.getAttribute('lang'), page.getAttribute('lang'), ...navigator.languages];
    return badgeLanguage(wishes, this.#store?.getState().badge.languages ?? []);
  }

  #begin(): void {
    this.#end();
    if (!this.#firm) return;
    const { world } = this;
    const url = `${this.#origin}/v1/firms/${encodeURIComponent(this.#firm)}/badge`;
    const clock = createDeviceClock(world);
    const store = createBadgeStore(this.#firm, { ...world, clock, ask: () => world.ask(url) });
    this.#store = store;
    this.#endings = [store.subscribe(this.#hear), onWake(() => store.dispatch('look')), store.stop];
    store.dispatch('look');
  }

  #end(): void {
    for (const end of this.#endings) end();
    void this.#door?.then((door) => door.stop(), quietly);
    this.#endings = [];
    this.#store = this.#door = this.#isWorn = undefined;
    this.#status = 'initial';
    this.#isOpen = this.#isFolded = false;
    this.#unread = 0;
    this.#draw();
  }

  readonly #hear = (): void => {
    if (!this.#isDressed()) return;
    this.#draw();
    const before = this.#status;
    this.#status = this.#store?.getState().status ?? 'initial';
    if (this.#status === before) return;
    this.#report();
    if (before !== 'initial' || !this.#sheet) return;
    addEventListener('scroll', this.#fold, { passive: true });
    this.#endings.push(this.world.later(REVEAL_MS, this.#fold), () =>
      removeEventListener('scroll', this.#fold),
    );
    if (isBegun(this.#firm)) this.#withDoor().catch(quietly);
  };

  /**
   * Whether the firm's own look is worn, where it has one. It is loaded once, before the badge is first drawn, so that
   * nothing changes before the reader's eyes; if it does not come, the badge looks as the house has it.
   */
  #isDressed(): boolean {
    const badge = this.#store?.getState().badge;
    if (!badge?.look) return true;
    if (this.#isWorn === undefined) void this.#dress(badge);
    return this.#isWorn ?? false;
  }

  async #dress(badge: Badge): Promise<void> {
    const endings = this.#endings;
    this.#isWorn = false;
    const part = await import('./look/wear-look.ts').catch(quietly);
    // Meanwhile the badge may have gone, or become another firm's.
    if (endings !== this.#endings) return;
    if (part) endings.push(part.wearLook(this, this.#root, badge));
    this.#isWorn = true;
    this.#hear();
  }

  #report(): void {
    const where = `${this.#origin}, firm "${this.#firm}"`;
    if (this.#status === 'absent') console.warn(`Parenthèse: no such firm, so no badge (${where}).`);
    if (this.#status === 'unreachable')
      console.warn(`Parenthèse: no answer, so the badge knows nothing (${where}).`);
  }

  /** Leaves the mark alone on a phone, unless somebody is at the badge. */
  readonly #fold = (): void => {
    if (this.#isFolded || this.#isOpen || this.#root.activeElement) return;
    this.#isFolded = true;
    this.#draw();
  };

  /** A pointer or the focus comes near: what the click will need is made ready, and the state is looked at. */
  readonly #approach = (): void => {
    this.#isFolded = false;
    this.#draw();
    this.#store?.dispatch('look');
    import('./door/panel-door.ts').catch(quietly);
  };

  readonly #toggle = (): void => (this.#isOpen ? this.close() : this.open());

  readonly #onKey = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') this.close();
  };

  async #enter(): Promise<void> {
    try {
      const door = await this.#withDoor();
      if (this.#isOpen) door.open();
    } catch {
      if (!this.#isOpen) return;
      // The door did not load, on a poor line say. The conversation has another one of its own.
      this.#door = undefined;
      this.close();
      this.world.openTab(this.#otherDoor);
    }
  }

  #withDoor(): Promise<PanelDoor> {
    this.#door ??= this.#loadDoor();
    return this.#door;
  }

  async #loadDoor(): Promise<PanelDoor> {
    const options = this.#doorOptions();
    const { createPanelDoor } = await import('./door/panel-door.ts');
    if (!options.sheet.isConnected) throw new Error('The badge was taken away meanwhile.');
    return createPanelDoor(options);
  }

  #doorOptions(): PanelDoorOptions {
    return {
      firm: this.#firm,
      origin: this.#origin,
      otherDoor: this.#otherDoor,
      language: this.#language,
      service: this.#text().service,
      sheet: this.#sheet!,
      world: this.world,
      badge: {
        close: () => this.close(),
        showUnread: (count) => {
          this.#unread = count;
          this.#draw();
        },
        tellSent: () => this.dispatchEvent(new ParentheseMessageSentEvent(this.#firm)),
        leave: () => this.#leave(),
      },
    };
  }

  /** Takes the panel away at once, since the next page may be slow to come. */
  #leave(): void {
    const wanted = this.getAttribute('exit-href') ?? '';
    this.remove();
    this.world.leave(/^https?:/.test(wanted) ? wanted : EXIT_HREF);
  }

  #text(): BadgeText {
    const { badge, moment } = this.#store!.getState();
    return badgeText(badge, moment, this.#unread, this.#language);
  }

  #draw(): void {
    const state = this.#store?.getState();
    const isSeen = state && state.status !== 'initial' && state.status !== 'absent';
    render(isSeen ? this.#template(state) : nothing, this.#root);
    if (isSeen) this.#paint(state.badge);
  }

  #template({ moment }: BadgeSnapshot) {
    const text = this.#text();
    return html`<section
      part="base"
      lang=${this.#language}
      aria-label=${text.service}
      class=${this.#isFolded && !this.#unread ? 'folded' : ''}
      @pointerenter=${this.#approach}
      @focusin=${this.#approach}
      @keydown=${this.#onKey}
    >
      <button
        part="launcher"
        class="launcher"
        type="button"
        aria-expanded=${this.#isOpen}
        aria-controls="sheet"
        @click=${this.#toggle}
      >
        ${markTemplate(moment.state)}
        <span class="words">
          <span part="line">${text.line}</span>
          ${moment.state === 'live' ? html`<span part="service" class="service">${text.service}</span>` : nothing}
        </span>
        <span class="heard">· ${text.rest} ${text.unread}</span>
        ${this.#unread ? html`<span part="unread" class="unread" aria-hidden="true">${this.#unread}</span>` : nothing}
      </button>
      <span role="status" class="heard">${this.#isOpen ? '' : text.unread}</span>
      <div id="sheet" part="sheet" class="sheet" hidden></div>
    </section>`;
  }

  /** Sets the accents, which the service has made readable; by script, for a host's `style-src` may forbid attributes. */
  #paint({ theme }: Badge): void {
    const { style } = this.#root.querySelector('section')!;
    if (!theme.accent) return;
    style.setProperty('--_firm-accent', theme.accent);
    style.setProperty('--_firm-accent-dark', theme.accentDark);
  }
}

/** A door that does not load is dealt with where somebody wants to go through it. */
const quietly = (): void => {};
