import type { FRAME_READY, PortOffer } from '@parenthese/shared/conversations/frame-messages.ts';
import { isToSurveyHost, type ToSurveyHost } from '@parenthese/shared/surveys/survey-frame-messages.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import surveyCss from './parenthese-survey.css?inline';
import { ParentheseSurveySubmittedEvent } from './survey-events.ts';

/** The frame's first word, held to the shared table by its type only. */
const READY: typeof FRAME_READY.type = 'parenthese-ready';
const SERVICE_ORIGIN = new URL(import.meta.url).origin;

/**
 * @summary A firm's survey in a page of its site, sealed: what is answered is out of reach of the page's scripts.
 *
 * The element is a frame and nothing else; it stores nothing and learns no answer. It shares no file with the badge,
 * which would then weigh more on pages that have no survey.
 *
 * ```html
 * <parenthese-survey firm="durand"></parenthese-survey>
 * ```
 *
 * @attr firm - The firm's short name, as in `data-firm`.
 * @attr survey - Which survey; by default the one of an exchange, `exchange`.
 * @attr lang - `fr` or `en`; by default the page's language, then the browser's.
 * @attr origin - The service to ask; by default the one that sent this script.
 *
 * @event {ParentheseSurveySubmittedEvent} parenthese-survey-submitted - The first answer is saved; without the answer.
 *
 * @csspart frame - The frame.
 */
export class ParentheseSurvey extends HTMLElement {
  static readonly observedAttributes = ['firm', 'survey', 'lang', 'origin'];

  readonly #root = this.attachShadow({ mode: 'open' });
  #frame: HTMLIFrameElement | null = null;
  #port: MessagePort | null = null;

  constructor() {
    super();
    // By script, for a `<style>` may be forbidden by the page's `style-src`.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(surveyCss);
    this.#root.adoptedStyleSheets = [sheet];
  }

  connectedCallback(): void {
    addEventListener('message', this.#welcome);
    this.#load();
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#welcome);
    this.#port?.close();
    this.#frame?.remove();
    this.#frame = null;
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#load();
  }

  get #firm(): string {
    return this.getAttribute('firm') ?? '';
  }

  get #survey(): string {
    return this.getAttribute('survey') ?? 'exchange';
  }

  get #origin(): string {
    return this.getAttribute('origin') ?? SERVICE_ORIGIN;
  }

  /** Chosen here only for the frame's title; what the firm does not speak, the survey itself replaces. */
  get #language(): Language {
    const page = this.parentElement?.closest('[lang]') ?? document.documentElement;
    const wish = this.getAttribute('lang') ?? (page.getAttribute('lang') || navigator.language);
    return /^en\b/iu.test(wish) ? 'en' : 'fr';
  }

  /** An element without a firm is an empty one: nothing throws in a host's page. */
  #load(): void {
    this.#frame?.remove();
    this.#frame = null;
    if (!this.#firm) return;
    const query = new URLSearchParams({ firm: this.#firm, survey: this.#survey, lang: this.#language });
    const frame = document.createElement('iframe');
    frame.part.add('frame');
    frame.title = TITLES[this.#language];
    frame.loading = 'lazy';
    frame.src = `${this.#origin}/survey?${query}`;
    this.#frame = frame;
    this.#root.append(frame);
  }

  /** The frame's first word, checked for its source and origin; then both speak through a port of their own. */
  readonly #welcome = ({ source, origin, data }: MessageEvent<unknown>): void => {
    const page = this.#frame?.contentWindow;
    const { type } = Object(data) as Record<string, unknown>;
    if (!page || source !== page || origin !== this.#origin || type !== READY) return;
    this.#port?.close();
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.addEventListener('message', ({ data: said }: MessageEvent<unknown>) => {
      if (isToSurveyHost(said)) this.#hear(said);
    });
    port1.start();
    const offer: PortOffer = { type: 'parenthese-port', lang: this.#language };
    page.postMessage(offer, this.#origin, [port2]);
  };

  #hear(message: ToSurveyHost): void {
    if (message.type === 'submitted') {
      this.dispatchEvent(new ParentheseSurveySubmittedEvent(this.#firm, this.#survey));
    } else if (this.#frame) {
      this.#frame.style.height = `${message.height}px`;
    }
  }
}

/** For who cannot see the frame. */
const TITLES = { fr: 'Votre avis', en: 'Your view' } as const;
