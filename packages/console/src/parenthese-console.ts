import type { Me } from '@parenthese/shared/conversations/staff-wire.ts';
import { LitElement, html, nothing, unsafeCSS, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { ConsoleApp } from './console-app.ts';
import { frameBanners, frameHead, type FrameParts } from './console-frame.ts';
import type { ConsoleState, Outgoing } from './console-state.ts';
import { emptyPlace, emptyStyles } from './conversations/empty.ts';
import './conversations/parenthese-inbox.ts';
import './conversations/parenthese-thread.ts';
import './conversations/parenthese-today.ts';
import { conversationEntries, ownEntries, type EntryParts } from './console-entries.ts';
import { accountPlace, door, roomTag, settingsPlace, type RoomParts } from './console-rooms.ts';
import type { RowReading } from './conversations/row.ts';
import type { ParentheseHelp } from './help/parenthese-help.ts';
import { topicOf } from './help/topic-of.ts';
import { LanguageRequestEvent } from './people/language-event.ts';
import './people/parenthese-forgotten.ts';
import './people/parenthese-reset.ts';
import './people/parenthese-sign-in.ts';
import { baseStyles } from './platform/base-styles.ts';
import { appearanceIn, wear } from './platform/appearance.ts';
import type { Entry } from './platform/palette/entries.ts';
import type { ParenthesePalette } from './platform/palette/parenthese-palette.ts';
import type { ParentheseShortcuts, ShortcutsSwitchedEvent } from './platform/parenthese-shortcuts.ts';
import './platform/parenthese-shortcuts.ts';
import { clickedPath } from './platform/router.ts';
import { pathOf, type Route } from './platform/routes.ts';
import { createShortcutReader, isFreeKey, isPaletteKey, type Shortcut } from './platform/shortcuts.ts';
import { followStore } from './platform/follow-store.ts';
import { textsIn, type Texts } from './platform/texts/texts.ts';
import { wearAccent } from './platform/theme.ts';
import styles from './parenthese-console.css?inline';

const SHORTCUTS_SETTING = 'shortcuts';

/** The figures, with all that draws charts, are fetched when somebody first asks for them. */
const FIGURES = Object.values(import.meta.glob('./insights/parenthese-figures.ts'))[0];
/** The first steps of a firm are fetched for who may take them. */
const FIRST_STEPS = Object.values(import.meta.glob('./firms/parenthese-checklist.ts'))[0];
/** The help is fetched when somebody first asks for it. */
const HELP = Object.values(import.meta.glob('./help/parenthese-help.ts'))[0];
/** The palette is fetched when somebody first opens it. */
const PALETTE = Object.values(import.meta.glob('./platform/palette/parenthese-palette.ts'))[0];

/**
 * The whole console: who is signed in, where they are, and the frame around it.
 *
 * It reads the store and the router and draws; what people do goes to the session and the desk.
 *
 * @summary The console of a firm's staff.
 */
@customElement('parenthese-console')
export class ParentheseConsole extends LitElement {
  static override styles = [baseStyles, emptyStyles, unsafeCSS(styles)];

  @query('main') private main!: HTMLElement | null;
  @query('parenthese-shortcuts') private shortcuts!: ParentheseShortcuts | null;
  @query('parenthese-palette') private palette!: ParenthesePalette | null;
  @state() private entries: readonly Entry[] = [];
  @state() private shortcutsOn = true;
  @state() private route: Route = { name: 'today' };
  readonly #readShortcut = createShortcutReader();
  #leaveRouter: (() => void) | null = null;
  #stopListening: (() => void) | null = null;
  #heard: 'nobody' | string = 'nobody';
  /** The sign-in screen stood here: it takes the focus away with it when it goes. */
  #wasOut = false;

  @property({ attribute: false }) app!: ConsoleApp;

  constructor() {
    super();
    followStore(this, () => this.app.store.subscribe);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.shortcutsOn = this.app.kept.setting(SHORTCUTS_SETTING) !== 'off';
    wear(this.ownerDocument, appearanceIn(this.app.kept));
    this.route = this.app.router.route();
    this.#leaveRouter = this.app.router.subscribe(() => this.moved());
    addEventListener('keydown', this.#onKey);
    addEventListener('pageshow', this.#onShow);
    this.addEventListener('click', this.#onClick);
    this.addEventListener(LanguageRequestEvent.type, this.#onLanguage);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaveRouter?.();
    this.#stopListening?.();
    this.#stopListening = null;
    this.#heard = 'nobody';
    removeEventListener('keydown', this.#onKey);
    removeEventListener('pageshow', this.#onShow);
    this.removeEventListener('click', this.#onClick);
    this.removeEventListener(LanguageRequestEvent.type, this.#onLanguage);
  }

  override willUpdate(): void {
    const { session } = this.known;
    if (session.kind === 'out') this.#wasOut = true;
    const who = session.kind === 'in' ? session.me.staff : 'nobody';
    if (who !== this.#heard) this.met(who, session.kind === 'in' ? session.me : null);
    this.dressDocument();
  }

  private get known(): ConsoleState {
    return this.app.store.getState();
  }

  private get texts(): Texts {
    return textsIn(this.known.language);
  }

  /** Somebody has signed in or out: the stream and the pulse of presence begin or end with them. */
  private met(who: string, me: Me | null): void {
    this.#heard = who;
    this.#stopListening?.();
    this.#stopListening = null;
    if (me === null) return;
    this.app.desk.show(this.route);
    this.#stopListening = this.app.listen();
    if (this.#wasOut) void this.arrive(this.route);
    this.#wasOut = false;
  }

  private dressDocument(): void {
    const { language, list, today, session } = this.known;
    // Every time, since the colour may have been changed in the settings.
    if (session.kind === 'in') wearAccent(this, session.me.firm);
    const page = this.ownerDocument;
    page.documentElement.lang = language;
    // Each place reads its own: what the other has read may be old.
    const counts = this.route.name === 'today' ? today.value?.counts : list.value?.inbox.counts;
    const waiting = counts?.waiting ?? 0;
    const title =
      session.kind === 'in' ? `${this.titleOf(this.route)} — ${session.me.firm.name}` : 'Parenthèse';
    page.title = waiting > 0 && session.kind === 'in' ? `(${waiting}) ${title}` : title;
  }

  private titleOf(route: Route): string {
    const { name } = route;
    const { shell, settings } = this.texts;
    if (name === 'inbox' || name === 'thread') return shell.inbox;
    if (name === 'settings') return settings.sections[route.section];
    if (name === 'account') return settings.account;
    return name === 'figures' ? shell.figures : shell.today;
  }

  private moved(): void {
    const from = this.route;
    this.route = this.app.router.route();
    if (this.known.session.kind === 'in') this.app.desk.show(this.route);
    void this.arrive(from);
  }

  /** On a phone the rooms stand in a row that is wider than it: the one that is open comes into sight. */
  private showRoomsName(): void {
    const here = this.renderRoot.querySelector('.rooms [aria-current]');
    here?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }

  /** Takes the focus to what was opened, or back to the row it was opened from. */
  private async arrive(from: Route): Promise<void> {
    await this.updateComplete;
    this.showRoomsName();
    const here =
      this.main?.querySelector<LitElement>(roomTag(this.route) ?? ELEMENTS[this.route.name] ?? 'h1') ?? null;
    await here?.updateComplete;
    if (this.isFocusElsewhere()) return;
    const row =
      from.name === 'thread' && this.route.name === 'inbox'
        ? here?.renderRoot.querySelector<HTMLElement>(`[data-row="${CSS.escape(from.id)}"]`)
        : null;
    const target = row ?? here?.renderRoot?.querySelector<HTMLElement>('h1') ?? this.main;
    target?.focus({ preventScroll: row === null });
  }

  /** Beside the console somebody may be writing on the firm's site, as in the demo: the focus stays theirs. */
  private isFocusElsewhere(): boolean {
    const { activeElement } = this.getRootNode() as Document | ShadowRoot;
    return activeElement?.localName === 'iframe';
  }

  readonly #onClick = (event: MouseEvent): void => {
    const path = clickedPath(event, window);
    if (path === null) return;
    event.preventDefault();
    this.app.router.go(path);
  };

  readonly #onLanguage = (event: LanguageRequestEvent): void => this.app.setLanguage(event.language);

  /** A page that comes back from the browser's memory asks again who is there before anybody reads on. */
  readonly #onShow = (event: PageTransitionEvent): void => {
    if (event.persisted) void this.app.session.begin();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const { session } = this.known;
    if (session.kind !== 'in') return;
    if (isPaletteKey(event)) {
      event.preventDefault();
      void this.showPalette(session.me);
      return;
    }
    if (!this.shortcutsOn || !isFreeKey(event)) return;
    const shortcut = this.#readShortcut(event.key, event.timeStamp);
    if (shortcut === null) return;
    event.preventDefault();
    this.follow(shortcut);
  };

  private follow(shortcut: Shortcut): void {
    const { router } = this.app;
    const view = 'view' in this.route ? this.route.view : 'waiting';
    const acts: Readonly<Record<Shortcut, () => void>> = {
      help: () => void this.showHelp(),
      'go-today': () => router.go({ name: 'today' }),
      'go-inbox': () => router.go({ name: 'inbox', view }),
      'go-figures': () => router.go({ name: 'figures', search: '' }),
      back: () => router.go({ name: 'inbox', view }),
      next: () => this.walk(1),
      previous: () => this.walk(-1),
      answer: () => this.write('messages'),
      note: () => this.write('notes'),
    };
    acts[shortcut]();
  }

  private async showHelp(): Promise<void> {
    await HELP?.();
    const help = this.renderRoot.querySelector<ParentheseHelp>('parenthese-help');
    await help?.updateComplete;
    help?.show(topicOf(this.route));
  }

  /** Opens at once with what is here, and gives the conversations to it as soon as the service has listed them. */
  private async showPalette(me: Me): Promise<void> {
    const parts: EntryParts = {
      app: this.app,
      me,
      page: this.ownerDocument,
      showShortcuts: () => this.shortcuts?.show(),
    };
    this.entries = ownEntries(parts);
    const listed = conversationEntries(parts);
    await PALETTE?.();
    await this.updateComplete;
    await this.palette?.updateComplete;
    this.palette?.show();
    this.entries = [...this.entries, ...(await listed)];
  }

  private walk(step: 1 | -1): void {
    const inbox = this.main?.querySelector('parenthese-inbox');
    (inbox ?? this.main?.querySelector('parenthese-today'))?.walk(step);
  }

  private write(kind: Outgoing['kind']): void {
    this.main?.querySelector('parenthese-thread')?.write(kind);
  }

  private switchShortcuts({ on }: ShortcutsSwitchedEvent): void {
    this.shortcutsOn = on;
    this.app.kept.keepSetting(SHORTCUTS_SETTING, on ? 'on' : 'off');
  }

  override render(): TemplateResult {
    const { session, language } = this.known;
    const { session: service } = this.app;
    const atDoor = door(this.route, this.rooms);
    if (atDoor) return atDoor;
    if (session.kind === 'in') return this.renderShell(session.me);
    if (session.kind === 'unknown') return html`<p class="lonely muted">${this.texts.trouble.loading}</p>`;
    if (session.kind === 'unreachable' && session.problem.code === 'second-factor-required')
      return accountPlace(null, this.rooms);
    if (session.kind === 'unreachable')
      return html`<div class="lonely" role="alert">
        <p>${session.problem.title}</p>
        <button @click=${() => service.begin()}>${this.texts.trouble.retry}</button>
      </div>`;
    if (this.route.name === 'forgotten')
      return html`<parenthese-forgotten .session=${service} language=${language}></parenthese-forgotten>`;
    if (this.route.name === 'reset')
      return html`<parenthese-reset
        .session=${service}
        .token=${this.route.token}
        language=${language}
      ></parenthese-reset>`;
    return html`<parenthese-sign-in
      .session=${service}
      ?ended=${session.ended}
      language=${language}
    ></parenthese-sign-in>`;
  }

  private renderShell(me: Me): TemplateResult {
    const parts: FrameParts = {
      app: this.app,
      me,
      route: this.route,
      skip: (event) => this.skip(event),
      showShortcuts: () => this.shortcuts?.show(),
      showPalette: () => void this.showPalette(me),
      showHelp: () => void this.showHelp(),
    };
    return html`
      <div class="shell shell--${this.route.name}">
        ${frameHead(parts)} ${frameBanners(parts)}
        <main id="main" tabindex="-1">${this.renderPlace(me)}</main>
      </div>
      <parenthese-shortcuts
        language=${this.known.language}
        ?on=${this.shortcutsOn}
        @parenthese-shortcuts-switched=${this.switchShortcuts}
      ></parenthese-shortcuts>
      <parenthese-help
        language=${this.known.language}
        .showShortcuts=${() => this.shortcuts?.show()}
      ></parenthese-help>
      <parenthese-palette .entries=${this.entries} language=${this.known.language}></parenthese-palette>
    `;
  }

  private skip(event: Event): void {
    event.preventDefault();
    this.main?.focus();
  }

  private renderPlace(me: Me): TemplateResult {
    const { route, known } = this;
    const { desk } = this.app;
    const reading = this.reading(me);
    switch (route.name) {
      case 'inbox':
      case 'thread':
        return html`<div class="desk desk--${route.name}">
          <parenthese-inbox
            .desk=${desk}
            .me=${me}
            .list=${known.list}
            .reading=${reading}
            .current=${route.name === 'thread' ? route.id : null}
            view=${route.view}
          ></parenthese-inbox>
          ${route.name === 'thread' ? this.renderThread(me, reading) : this.renderNothingOpen()}
        </div>`;
      case 'figures':
        return this.renderFigures(me, route.search);
      case 'settings':
        return settingsPlace(me, route.section, this.rooms);
      case 'account':
        return accountPlace(me, this.rooms);
      case 'not-found':
        return html`<div class="lonely">
          <h1 tabindex="-1">${this.texts.trouble.notFound}</h1>
          <p><a href=${pathOf({ name: 'today' })}>${this.texts.trouble.backToToday}</a></p>
        </div>`;
      default:
        return html`<parenthese-today
            .desk=${desk}
            .me=${me}
            .today=${known.today}
            .present=${known.present}
            ?here=${me.present}
            .reading=${reading}
          ></parenthese-today>
          ${this.renderFirstSteps(me)}`;
    }
  }

  /** For who sets the firm, as long as something is left; the demo has all behind it. */
  private renderFirstSteps(me: Me) {
    if (this.app.demo || !me.acts.includes('firm.set')) return nothing;
    void FIRST_STEPS?.();
    return html`<parenthese-checklist
      .request=${this.app.request}
      language=${this.known.language}
      address=${`/c/${me.firm.slug}`}
    ></parenthese-checklist>`;
  }

  /** Beside an empty list there is nothing to choose. */
  private renderNothingOpen() {
    const rows = this.known.list.value?.inbox.rows.length ?? 0;
    return rows > 0 ? emptyPlace(this.texts.thread.choose) : nothing;
  }

  private renderThread(me: Me, reading: Omit<RowReading, 'me' | 'view' | 'current'>) {
    const { thread, outbox } = this.known;
    return html`<parenthese-thread
      .desk=${this.app.desk}
      .me=${me}
      .loaded=${thread}
      .outbox=${outbox}
      .reading=${reading}
      .refusalText=${this.app.refusalText}
      view=${'view' in this.route ? this.route.view : 'waiting'}
    ></parenthese-thread>`;
  }

  /** `<parenthese-figures>` gets the console, who looks, and its own query; it moves by the console's router. */
  private renderFigures(me: Me, search: string): TemplateResult {
    if (FIGURES === undefined) return html`<p class="lonely">${this.texts.shell.figuresLater}</p>`;
    if (customElements.get('parenthese-figures') === undefined) {
      void FIGURES().then(() => this.requestUpdate());
      return html`<p class="lonely muted">${this.texts.trouble.loading}</p>`;
    }
    return html`<parenthese-figures
      .app=${this.app}
      .me=${me}
      .search=${search}
      .language=${this.known.language}
    ></parenthese-figures>`;
  }

  private get rooms(): RoomParts {
    return { app: this.app, again: () => void this.furnished() };
  }

  /** A room that comes late takes over the focus that waits for it on the place where it stands. */
  private async furnished(): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.showRoomsName();
    const isWaiting = (this.renderRoot as ShadowRoot).activeElement === this.main;
    if (isWaiting && this.main !== null) await this.arrive(this.route);
  }

  private reading(me: Me): Omit<RowReading, 'me' | 'view' | 'current'> {
    const { language, clockAhead } = this.known;
    return { now: Date.now() + clockAhead, zone: me.firm.zone, language };
  }
}

/** The element whose heading stands for a place. */
const ELEMENTS: Readonly<Partial<Record<Route['name'], string>>> = {
  today: 'parenthese-today',
  inbox: 'parenthese-inbox',
  thread: 'parenthese-thread',
  figures: 'parenthese-figures',
};

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-console': ParentheseConsole;
  }
}
