/**
 * One visit of the panel: the firm it belongs to, its availability, the thread, and the badge that may frame it.
 *
 * It is a Lit controller: it starts and stops with its element and asks it to draw again. It draws nothing.
 */
import { instantWords, type InstantWords } from '@parenthese/shared/conversations/instants.ts';
import { serviceLine } from '@parenthese/shared/conversations/service-line.ts';
import { isToPanel, type ToBadge, type ToPanel } from '@parenthese/shared/conversations/frame-messages.ts';
import type { PanelInfo } from '@parenthese/shared/conversations/wire.ts';
import type { SurveyDefinition } from '@parenthese/shared/surveys/definition.ts';
import { readableAccent } from '@parenthese/shared/looks/contrast.ts';
import { PAPERS } from '@parenthese/shared/looks/tokens.ts';
import { languageOf, type Language } from '@parenthese/shared/wire/language.ts';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { createBadgeStore, type BadgeStore } from '../availability/badge-store.ts';
import { badgeLanguage } from '../availability/badge-text.ts';
import { onWake } from '../availability/badge-world.ts';
import { createDeviceClock, type DeviceClock } from '../availability/device-clock.ts';
import { openHostPort, type HostPort } from '../platform/host-port.ts';
import { announcementOf } from './announcement.ts';
import { LatePart } from './late-part.ts';
import { createPanelApi, siteQuery, type PanelApi } from './panel-api.ts';
import { tabAddress, type Door, type PanelAddress, type PanelWorld } from './panel-world.ts';
import { EMPTY_THREAD, unreadOf, type ThreadState } from './thread-state.ts';
import { ThreadStore } from './thread-store.ts';
import { loadWords, type PanelWords } from './words.ts';

/** Somebody who leaves in haste does not wait for a slow disk. */
const LEAVE_AT_LATEST_MS = 300;

export type PanelVisitHost = ReactiveControllerHost & {
  readonly world: PanelWorld;
  /** The badge has opened the panel: it may take the focus. */
  opened: () => void;
  /** Another door than the one of the address. */
  doorCame: () => void;
};

export class PanelVisit implements ReactiveController {
  words: PanelWords | null = null;
  info: PanelInfo | null = null;
  language: Language = 'fr';
  instants!: InstantWords;
  thread: ThreadState = EMPTY_THREAD;
  /** The service does not answer, and there is nothing to show yet. */
  isUnreachable = false;
  /** The service answers that no firm has this address. */
  isNoFirm = false;
  /** The page was left in haste, and nothing at all is to be seen. */
  isLeft = false;
  /** What was said aloud last. */
  announcement = '';
  /** The survey that the firm offers in this thread, unless its first question was answered in an earlier visit. */
  survey: SurveyDefinition | null = null;
  /** How far had been seen when the panel came before the eyes; null while it is not. */
  seenBefore: number | null = null;

  /** What stands under a thread, of no use before its first word. */
  readonly beside = this.#late(() => import('./beside-view.ts'));
  /** What people need before they write, which the field never waits for. */
  readonly before = this.#late(() => import('./parenthese-before.ts'));
  /** The whole notice, in each language that somebody has read it in. */
  readonly #notices = {
    fr: this.#late(() => loadAbout('fr')),
    en: this.#late(() => loadAbout('en')),
  };

  readonly #host: PanelVisitHost;
  #address!: PanelAddress;
  #api!: PanelApi;
  #store!: ThreadStore;
  #availability!: BadgeStore;
  #clock!: DeviceClock;
  #port: HostPort<ToBadge> | null = null;
  #isOpened = true;
  #unread = 0;
  /** Where on the firm's site the panel stands: a sealed frame is told, and cannot see. */
  #page: string | null = null;
  #offered: string | null = null;
  #endings: (() => void)[] = [];

  constructor(host: PanelVisitHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const { world } = this.#host;
    this.#address = world.address();
    this.language = languageOf(this.#address.languages);
    this.#api = createPanelApi({ fetch: world.fetch, language: () => this.language });
    this.#isOpened = world.parent() === null;
    this.#clock = createDeviceClock(world.badge);
    this.#watchAvailability();
    this.#startThread();
    this.#endings.push(world.onDoor((door) => this.#come(door)));
    void this.begin();
  }

  hostDisconnected(): void {
    for (const end of this.#endings.splice(0)) end();
    this.#port?.stop();
  }

  /** Reads the firm and the words; again after the service did not answer. */
  async begin(): Promise<void> {
    const [words, info] = await Promise.all([
      loadWords(this.language),
      this.#api.panel(this.firm, this.#address.site),
    ]);
    this.words = words;
    this.isUnreachable = !info.ok;
    this.isNoFirm = !info.ok && info.problem.code === 'not-found';
    if (info.ok) await this.#welcome(info.value);
    this.#host.requestUpdate();
  }

  get firm(): string {
    return this.#address.firm;
  }
  get site(): string | null {
    return this.#address.site;
  }
  get door(): PanelAddress['door'] {
    return this.#address.door;
  }
  get isFramed(): boolean {
    return this.#host.world.parent() !== null;
  }
  get api(): PanelApi {
    return this.#api;
  }
  get moment() {
    return this.#availability.getState().moment;
  }
  get now(): number {
    return this.#clock.now();
  }

  get about() {
    return this.#notices[this.language];
  }

  readonly dispatch: ThreadStore['dispatch'] = (name, request) => this.#store.dispatch(name, request);

  tell(message: ToBadge): void {
    this.#port?.send(message);
  }

  async speak(language: Language): Promise<void> {
    this.words = await loadWords(language);
    this.language = language;
    if (this.info) this.#dress(this.info);
    this.#host.requestUpdate();
  }

  /** Opens the thread in a tab of its own; where there is none yet, an empty panel. */
  async openTab(): Promise<void> {
    const show = this.#host.world.openTab();
    const handover = this.thread.conversation ? await this.#store.handover() : null;
    if (handover && !handover.ok) return show(null);
    show(tabAddress(this.firm, this.language, handover?.value.code ?? null));
  }

  /** Clears everything from the screen at once, and goes as soon as the device has let go of the words. */
  async leave(): Promise<void> {
    const { world } = this.#host;
    this.isLeft = true;
    const forgetting = this.dispatch('leave', {});
    await Promise.race([forgetting, world.wait(LEAVE_AT_LATEST_MS, new AbortController().signal)]);
    if (this.#port) this.tell({ type: 'leave' });
    else world.leave();
  }

  async forget(): Promise<void> {
    await this.dispatch('forget', {});
    this.tell({ type: 'forgotten' });
  }

  endOthers() {
    return this.#store.endOthers();
  }

  #late<T>(fetch: () => Promise<T>): LatePart<T> {
    return new LatePart(fetch, () => this.#host.requestUpdate());
  }

  #watchAvailability(): void {
    const { badge } = this.#host.world;
    this.#availability = createBadgeStore(this.firm, {
      clock: this.#clock,
      ask: () => badge.ask(`/v1/firms/${this.firm}/badge${siteQuery(this.#address.site)}`),
      later: badge.later,
      isVisible: badge.isVisible,
    });
    this.#endings.push(
      this.#availability.subscribe(() => this.#host.requestUpdate()),
      onWake(() => {
        this.#availability.dispatch('look');
        this.#look();
      }),
      () => this.#availability.stop(),
    );
    this.#availability.dispatch('look');
  }

  #startThread(): void {
    const { world } = this.#host;
    this.#store = new ThreadStore({
      firm: this.firm,
      api: this.#api,
      storage: world.storage(this.firm),
      now: () => this.now,
      id: world.id,
      secret: world.secret,
      random: world.random,
      wait: world.wait,
      language: () => this.language,
      page: () => this.#page,
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone ?? null,
      sent: (type) => this.tell({ type }),
    });
    this.#endings.push(
      this.#store.subscribe(() => this.#take(this.#store.getState())),
      () => this.#store.stop(),
    );
    void this.#store.start();
  }

  async #welcome(info: PanelInfo): Promise<void> {
    const language = badgeLanguage(this.#address.languages, info.languages);
    if (language !== this.language) this.words = await loadWords(language);
    this.language = language;
    this.info = info;
    this.#dress(info);
    const parent = this.#host.world.parent();
    if (!parent || this.#port) return;
    this.#port = openHostPort({
      parent,
      origins: [...info.sites, location.origin],
      connected: (wished, page) => {
        this.#page = page;
        if (wished !== this.language && info.languages.includes(wished)) void this.speak(wished);
        this.tell({ type: 'unread', count: this.#unread });
      },
      hear: (data) => isToPanel(data) && this.#receive(data),
    });
  }

  #dress(info: PanelInfo): void {
    this.instants = instantWords(this.language, info.zone);
    const { documentElement } = document;
    documentElement.lang = this.language;
    document.title = serviceLine(info.firm.name, this.language);
    const { accent, accentDark } = info.theme;
    documentElement.style.setProperty('--firm-accent', readableAccent(accent, PAPERS.light));
    documentElement.style.setProperty('--firm-accent-dark', readableAccent(accentDark, PAPERS.dark));
  }

  /** A link was opened in this very tab: its code is taken as if the page had been loaded with it. */
  #come(door: Door): void {
    this.#address = { ...this.#address, door };
    this.#host.doorCame();
  }

  #receive({ type }: ToPanel): void {
    this.#isOpened = type === 'opened';
    this.isLeft = false;
    if (this.#isOpened) this.#host.opened();
    this.#look();
  }

  #take(state: ThreadState): void {
    const before = this.thread;
    this.thread = state;
    if (state.draft || state.phase === 'open') void this.beside.load();
    const { words, info, language, instants } = this;
    if (words && info) {
      const inDanger = this.beside.part?.dangerSentence({ words, info, language }) ?? null;
      this.announcement = announcementOf(before, state, words, instants, inDanger) ?? this.announcement;
    }
    void this.#readSurvey();
    this.#look();
    this.#host.requestUpdate();
  }

  async #readSurvey(): Promise<void> {
    const { events } = this.thread;
    const offered = events.findLast((event) => event.kind === 'survey-offered')?.survey ?? null;
    if (offered === this.#offered) return;
    this.#offered = offered;
    this.survey = null;
    const isAnswered = events.some((event) => event.kind === 'survey-answered' && event.survey === offered);
    if (offered === null || isAnswered) return;
    // Most visits never come to a survey: its elements are loaded with its questions.
    const [answer] = await Promise.all([
      this.#api.survey(offered),
      import('../surveys/parenthese-answers.ts'),
    ]);
    if (offered !== this.#offered) return;
    this.survey = answer.ok ? answer.value : null;
    this.#host.requestUpdate();
  }

  /** Marks what is before the eyes as seen, and tells the badge how much is not. */
  #look(): void {
    const { conversation, loaded, phase } = this.thread;
    const isShown = this.#isOpened && this.#host.world.badge.isVisible() && phase === 'open' && loaded;
    if (!isShown) this.seenBefore = null;
    else if (conversation) {
      this.seenBefore ??= unreadOf(this.thread) > 0 ? conversation.seen : Infinity;
      void this.dispatch('see', {});
    }
    const unread = isShown ? 0 : unreadOf(this.thread);
    if (unread !== this.#unread) this.tell({ type: 'unread', count: (this.#unread = unread) });
  }
}

async function loadAbout(language: Language) {
  const { aboutView, loadFull } = await import('./about-view.ts');
  return { aboutView, full: await loadFull(language) };
}
