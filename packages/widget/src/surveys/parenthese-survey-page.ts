import { serviceLine } from '@parenthese/shared/conversations/service-line.ts';
import type { PanelInfo } from '@parenthese/shared/conversations/wire.ts';
import { readableAccent } from '@parenthese/shared/looks/contrast.ts';
import { PAPERS } from '@parenthese/shared/looks/tokens.ts';
import type { SurveyDefinition } from '@parenthese/shared/surveys/definition.ts';
import type { ToSurveyHost } from '@parenthese/shared/surveys/survey-frame-messages.ts';
import { languageOf, type Language } from '@parenthese/shared/wire/language.ts';
import { html, LitElement, nothing, unsafeCSS, type PropertyValues } from 'lit';
import controls from '../looks/controls.css?inline';
import { createCall, type Call } from '../platform/call.ts';
import { openHostPort, type HostPort } from '../platform/host-port.ts';
import './parenthese-answers.ts';
import type { Saved, SurveyAnswer } from './parenthese-answers.ts';
import styles from './parenthese-survey-page.css?inline';
import { SURVEY_WORDS } from './survey-words.ts';
import { browserSurveyWorld } from './survey-world.ts';

/**
 * @summary A survey in a sealed frame of a firm's page: the root element of that page, not for host pages.
 *
 * Nothing is stored on the device. The token under which the answers are saved is made with the page and ends with
 * it; the host's page learns the height and that something was submitted, and never what.
 */
export class ParentheseSurveyPage extends LitElement {
  static override readonly styles = [unsafeCSS(controls), unsafeCSS(styles)];
  static override readonly properties = {
    language: { state: true },
    definition: { state: true },
    info: { state: true },
    isUnreachable: { state: true },
  };

  /** Network, randomness and page; replaced by tests, before the element is connected. */
  world = browserSurveyWorld;

  private language: Language = 'fr';
  private definition: SurveyDefinition | null = null;
  private info: PanelInfo | null = null;
  private isUnreachable = false;

  #call!: Call;
  #firm = '';
  #token = '';
  #response = '';
  #port: HostPort<ToSurveyHost> | null = null;
  #hasSubmitted = false;
  /** The id of each answer that has not come through: sent again, it is the same answer. */
  readonly #ids = new Map<string, string>();
  readonly #size = new ResizeObserver(() => this.#tellHeight());

  override connectedCallback(): void {
    super.connectedCallback();
    const { firm, languages } = this.world.address();
    this.language = languageOf(languages);
    this.#firm = firm;
    this.#token = this.world.secret();
    this.#response = this.world.id();
    this.#call = createCall({ fetch: this.world.fetch, language: () => this.language });
    this.#size.observe(this);
    void this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
    this.#port?.stop();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('language')) document.documentElement.lang = this.language;
  }

  protected override render() {
    const { definition, info, language } = this;
    if (this.isUnreachable) return this.#unreachable();
    if (!definition || !info) return nothing;
    document.title = definition.texts[language].title;
    // Named, since a screen reader lists the site's own content beside it.
    return html`<main aria-labelledby="title">
      <h1 id="title">${definition.texts[language].title}</h1>
      <p class="small">${serviceLine(info.firm.name, language)}</p>
      <parenthese-answers
        .definition=${definition}
        .language=${language}
        .save=${(answer: SurveyAnswer) => this.#save(answer)}
      ></parenthese-answers>
    </main>`;
  }

  #unreachable() {
    const { offline, again } = SURVEY_WORDS[this.language];
    return html`<main>
      <p role="alert">${offline}</p>
      <button @click=${() => this.#begin()}>${again}</button>
    </main>`;
  }

  async #begin(): Promise<void> {
    const { survey } = this.world.address();
    const [definition, info] = await Promise.all([
      this.#call<SurveyDefinition>(`surveys/${survey}`),
      this.#call<PanelInfo>(`firms/${this.#firm}/panel`),
    ]);
    this.isUnreachable = !definition.ok || !info.ok;
    if (!definition.ok || !info.ok) return;
    this.definition = definition.value;
    this.info = info.value;
    dress(info.value.theme);
    this.#openPort(info.value.sites);
  }

  #openPort(sites: readonly string[]): void {
    const parent = this.world.parent();
    if (!parent || this.#port) return;
    this.#port = openHostPort<ToSurveyHost>({
      parent,
      origins: [...sites, location.origin],
      connected: (language) => {
        if (this.info?.languages.includes(language)) this.language = language;
        this.#tellHeight();
      },
      hear: () => undefined,
    });
  }

  #tellHeight(): void {
    const height = Math.ceil(this.getBoundingClientRect().height);
    if (height > 0) this.#port?.send({ type: 'height', height });
  }

  async #save(answer: SurveyAnswer): Promise<Saved> {
    const key = JSON.stringify(answer);
    const id = this.#ids.get(key) ?? this.world.id();
    this.#ids.set(key, id);
    const saved = await this.#call(`responses/${this.#response}/answers`, {
      token: this.#token,
      body: { firm: this.#firm, answer: { id, ...answer } },
      // The last answer is often given as the page is left.
      keepalive: true,
    });
    if (!saved.ok) return { ok: false, sentence: saved.problem.sentence };
    this.#ids.delete(key);
    if (!this.#hasSubmitted) this.#port?.send({ type: 'submitted' });
    this.#hasSubmitted = true;
    return saved;
  }
}

function dress({ accent, accentDark }: PanelInfo['theme']): void {
  const { style } = document.documentElement;
  style.setProperty('--firm-accent', readableAccent(accent, PAPERS.light));
  style.setProperty('--firm-accent-dark', readableAccent(accentDark, PAPERS.dark));
}

customElements.define('parenthese-survey-page', ParentheseSurveyPage);

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-survey-page': ParentheseSurveyPage;
  }
}
