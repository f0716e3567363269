import type { PanelInfo } from '@parenthese/shared/conversations/wire.ts';
import { html, LitElement, nothing, unsafeCSS, type PropertyValues } from 'lit';
import controls from '../looks/controls.css?inline';
import { doorView, type DoorAct, type DoorState } from './door-view.ts';
import { footerView } from './footer-view.ts';
import { panelHeader } from './panel-header.ts';
import { panelMenu, type MenuChoice } from './panel-menu.ts';
import { PanelVisit } from './panel-visit.ts';
import { browserWorld } from './panel-world.ts';
import styles from './parenthese-panel.css?inline';
import { problemSentence } from './problem-sentence.ts';
import { threadEntries } from './thread-entries.ts';
import { threadView } from './thread-view.ts';
import type { PanelWords } from './words.ts';

/**
 * @summary The confidential conversation: the root element of the panel's own page, not for host pages.
 *
 * It draws what its visit knows and puts the focus where a person expects it. The thread is a log that is there
 * before its first message and speaks only of what is added after the history was read.
 */
export class ParenthesePanel extends LitElement {
  static override readonly styles = [unsafeCSS(controls), unsafeCSS(styles)];
  static override readonly properties = {
    place: { state: true },
    isMenuOpen: { state: true },
    isForgetting: { state: true },
    menuSaid: { state: true },
    isContactWanted: { state: true },
    door: { state: true },
    problem: { state: true },
    notice: { state: true },
    isLogLive: { state: true },
  };

  /** Network, storage, time and page; replaced by tests, before the element is connected. */
  world = browserWorld;

  private place: 'thread' | 'about' = 'thread';
  private isMenuOpen = false;
  private isForgetting = false;
  private menuSaid = '';
  private isContactWanted = false;
  private door: DoorState | null = null;
  private problem = '';
  private notice = '';
  /** The history is drawn: from now on what is added to the log is news. */
  private isLogLive = false;

  readonly #visit = new PanelVisit(this);
  /** A letter was added at the end and is to be brought before the eyes. */
  #count = 0;
  /** The panel was opened, and what takes the focus may not be drawn yet: the device is still being read. */
  #owesFocus = false;

  /** Called when the badge opens the panel, so that the visitor can write at once. */
  opened(): void {
    this.#owesFocus = true;
    // A frame out of sight could not scroll: the thread begins again at what is new in it.
    this.#count = 0;
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#onKeydown);
    visualViewport?.addEventListener('resize', this.#fit);
    this.#knock();
  }

  /** A link was opened in the tab that shows this panel already. */
  doorCame(): void {
    this.place = 'thread';
    this.problem = '';
    this.#knock();
    if (this.door) this.#focusSoon('#door-title');
  }

  /** A link waits for a click, since those who look through mails follow it too; a hand-over opens by itself. */
  #knock(): void {
    const { door } = this.#visit;
    this.door = door && (door.kind === 'links' ? 'link' : null);
    if (door?.kind === 'handovers') void this.#enter();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.#onKeydown);
    visualViewport?.removeEventListener('resize', this.#fit);
  }

  /** Another thread may be drawn together with its history: the log is silent from this very drawing on. */
  protected override willUpdate(): void {
    if (!this.#hasHistory) this.isLogLive = false;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // The attribute must change after the history stands in the document, or all of it would be read out.
    if (this.#hasHistory && !this.isLogLive) requestAnimationFrame(() => (this.isLogLive = this.#hasHistory));
    this.#follow();
    // The field can be used: what else may be wanted first is fetched now, and never before it.
    if (this.#composer && this.#visit.thread.phase === 'blank') void this.#visit.before.load();
    if (this.#owesFocus) this.#payFocus();
  }

  /** All there is to read stands in the document, so that whatever comes is news. */
  get #hasHistory(): boolean {
    const { loaded, phase } = this.#visit.thread;
    return loaded && phase !== 'hidden';
  }

  get #scroller(): HTMLElement | null {
    return this.renderRoot.querySelector('main');
  }

  get #composer(): HTMLElement | null {
    return this.renderRoot.querySelector('parenthese-composer');
  }

  protected override render() {
    const visit = this.#visit;
    const { words, info, isLeft } = visit;
    if (isLeft || !words) return nothing;
    return html`${panelHeader({
        visit,
        words,
        isMenuOpen: this.isMenuOpen,
        toggleMenu: () => this.#toggleMenu(!this.isMenuOpen),
        close: () => visit.tell({ type: 'close' }),
      })}
      ${
        this.isMenuOpen
          ? panelMenu({
              visit,
              words,
              isForgetting: this.isForgetting,
              said: this.menuSaid,
              choose: (choice) => this.#choose(choice),
              left: () => this.#toggleMenu(false, false),
            })
          : nothing
      }
      <p class="heard" role="status">${visit.announcement}</p>
      ${info || !visit.isUnreachable ? this.#main(words) : this.#unreachable(words)}`;
  }

  #unreachable(words: PanelWords) {
    if (this.#visit.isNoFirm) return html`<main><p role="alert">${words.noFirm}</p></main>`;
    return html`<main>
      <p role="alert">${words.unreachable}</p>
      <button @click=${() => this.#visit.begin()}>${words.again}</button>
    </main>`;
  }

  #main(words: PanelWords) {
    const visit = this.#visit;
    const { info, thread } = visit;
    const isAbout = this.place === 'about' && info;
    const door = this.door ?? (thread.phase === 'hidden' ? 'hidden' : null);
    return html`${
        isAbout
          ? html`<main tabindex="0" aria-label=${words.about}>${this.#about(words, info)}</main>`
          : nothing
      }
      <main ?hidden=${isAbout} tabindex="0" aria-label=${words.thread}>
        ${
          door
            ? doorView({ words, state: door, problem: this.problem, act: (act) => this.#act(act) })
            : this.#intro(words)
        }
        ${this.#log(words, door !== null)} ${door ? nothing : this.#beside(words)}
        ${door ? nothing : this.#before()}
      </main>
      ${isAbout || door ? nothing : footerView({ visit, words, readAll: () => void this.#readNotice() })}`;
  }

  #about(words: PanelWords, info: PanelInfo) {
    const { about, language } = this.#visit;
    if (!about.part) return html`<p class="small">${words.loading}</p>`;
    return about.part.aboutView({
      words,
      info,
      language,
      full: about.part.full,
      back: () => this.#goBack(),
    });
  }

  #intro(words: PanelWords) {
    const { phase, ended } = this.#visit.thread;
    if (phase === 'reading') return html`<p class="small">${words.loading}</p>`;
    if (phase !== 'blank') return nothing;
    return html`<div class="intro">
      ${this.notice || ended ? html`<p class="small">${this.notice || words.ended}</p>` : nothing}
      <p class="lead">${words.blankTitle}</p>
      <p>${words.blankBody}</p>
    </div>`;
  }

  #log(words: PanelWords, isHidden: boolean) {
    const { thread, instants, language, now, seenBefore, dispatch, info } = this.#visit;
    const entries = info && !isHidden ? threadEntries(thread, seenBefore, instants.dayKey) : [];
    return html`<div
      role="log"
      aria-label=${words.thread}
      aria-live=${this.isLogLive ? 'polite' : 'off'}
      aria-relevant="additions"
    >
      ${threadView(entries, {
        words,
        language,
        instants,
        now,
        isOffline: thread.connection === 'offline',
        retry: (id) => void dispatch('retry', { id }),
        takeBack: (id) => void dispatch('take-back', { id }).then(() => this.#composer?.focus()),
      })}
    </div>`;
  }

  #beside(words: PanelWords) {
    return this.#visit.beside.part?.besideView({
      visit: this.#visit,
      words,
      isContactWanted: this.isContactWanted,
      taken: (form) => {
        if (form === 'contact') this.isContactWanted = false;
        this.#composer?.focus();
      },
      settle: () => this.#settle(),
      restart: () => this.#restart(),
    });
  }

  #before() {
    const { before, thread } = this.#visit;
    return thread.phase === 'blank' ? before.part?.beforeView(this.#visit) : nothing;
  }

  /** An open menu has the focus, so that the next Tab goes on in it; `returns` gives it back to the button. */
  #toggleMenu(isOpen: boolean, returns = true): void {
    this.isMenuOpen = isOpen;
    this.isForgetting = false;
    this.menuSaid = '';
    if (isOpen || returns) this.#focusSoon(isOpen ? '#menu button' : '#menu-button');
  }

  #choose(choice: MenuChoice): void {
    const visit = this.#visit;
    if (choice === 'forget' || choice === 'cancel') {
      this.isForgetting = choice === 'forget';
      return this.#focusSoon(this.isForgetting ? '#forget-yes' : '#menu button');
    }
    if (choice === 'others') return void this.#endOthers();
    this.#toggleMenu(false);
    if (choice === 'about') void this.#readNotice();
    if (choice === 'tab') void visit.openTab();
    if (choice === 'language') void this.#speakOther();
    if (choice === 'contact') {
      this.isContactWanted = true;
      void visit.beside.load().then(() => this.#focusSoon('parenthese-contact'));
    }
    if (choice === 'forget-yes') void this.#forget();
  }

  async #readNotice(): Promise<void> {
    this.place = 'about';
    await this.#visit.about.load();
    this.#focusSoon('#about-title');
  }

  async #speakOther(): Promise<void> {
    await this.#visit.speak(this.#visit.language === 'fr' ? 'en' : 'fr');
    if (this.place === 'about') await this.#visit.about.load();
  }

  async #endOthers(): Promise<void> {
    const { words } = this.#visit;
    const answer = await this.#visit.endOthers();
    if (!words) return;
    this.menuSaid = answer.ok
      ? words.othersEnded(answer.value.ended)
      : problemSentence(answer.problem, words);
  }

  #goBack(): void {
    this.place = 'thread';
    this.#focusSoon('#notice');
  }

  #act(act: DoorAct): void {
    if (act === 'open') void this.#enter();
    if (act === 'fresh') void this.#askFreshLink();
    if (act === 'resume') void this.#visit.dispatch('resume', {}).then(() => this.#composer?.focus());
    if (act === 'forget') void this.#forget();
  }

  /** Spends the code that came with the address. */
  async #enter(): Promise<void> {
    const { door, words } = this.#visit;
    if (!door) return;
    const outcome = await this.#visit.dispatch('redeem', door);
    this.problem = '';
    if (outcome.ok) {
      this.door = null;
      return this.#focusSoon('main');
    }
    if (outcome.problem.code === 'link-expired') {
      this.door = door.kind === 'links' ? 'expired' : 'failed';
      return this.#focusSoon('#door-title');
    }
    this.door ??= 'failed';
    if (words) this.problem = problemSentence(outcome.problem, words);
  }

  async #askFreshLink(): Promise<void> {
    const { door, api, firm, words } = this.#visit;
    if (!door) return;
    const answer = await api.freshLink({ firm, code: door.code });
    if (!answer.ok && words) this.problem = problemSentence(answer.problem, words);
    if (!answer.ok) return;
    this.door = 'fresh-sent';
    this.#focusSoon('#door-title');
  }

  async #forget(): Promise<void> {
    await this.#visit.forget();
    this.notice = this.#visit.words?.forgotten ?? '';
    this.opened();
  }

  #restart(): void {
    void this.#visit.dispatch('restart', {});
    this.opened();
  }

  #settle(): void {
    void this.#visit.dispatch('settle', {}).then(() => this.#focusSoon('#status'));
  }

  /** On some phones the keyboard lies over the page: the panel keeps to what is left of it. Zoom does not count. */
  readonly #fit = () => {
    const { height = innerHeight, scale = 1 } = visualViewport ?? {};
    const left = Math.round(height * scale);
    this.style.height = left < innerHeight ? `${left}px` : '';
  };

  readonly #onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (this.isMenuOpen) this.#toggleMenu(false);
    else if (this.place === 'about') this.#goBack();
    else this.#visit.tell({ type: 'close' });
  };

  /** Keeps the newest letter in sight, and begins a history at what is new in it. */
  #follow(): void {
    const count = this.renderRoot.querySelectorAll('.entry').length;
    if (count === this.#count) return;
    const isHistory = this.#count === 0;
    this.#count = count;
    const unread = isHistory ? this.#find('#unread') : null;
    if (unread) unread.scrollIntoView({ block: 'start' });
    else this.#scroller?.scrollTo(0, this.#scroller.scrollHeight);
  }

  #payFocus(): void {
    const target = this.#composer ?? this.#find('#door-title');
    if (!target) return;
    this.#owesFocus = false;
    target.focus();
  }

  #focusSoon(selector: string): void {
    void this.updateComplete.then(() => this.#find(selector)?.focus());
  }

  #find(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(selector);
  }
}

customElements.define('parenthese-panel', ParenthesePanel);

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-panel': ParenthesePanel;
  }
}
