import type {
  AgencyMailInput,
  AgencyMailView,
  SignatureData,
  SiteView,
} from '@parenthese/shared/firms/site-wire.ts';
import type { Me } from '@parenthese/shared/conversations/staff-wire.ts';
import { LANGUAGES, type Language } from '@parenthese/shared/wire/language.ts';
import { LitElement, html, nothing, unsafeCSS, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ConsoleApp } from '../console-app.ts';
import { baseStyles } from '../platform/base-styles.ts';
import { icon, mark } from '../platform/icons.ts';
import type { Problem } from '../platform/request.ts';
import { pathOf } from '../platform/routes.ts';
import { GUIDES, guidesIn, type GuideName } from './guides/guide.ts';
import { pictureOf } from './guides/picture.ts';
import './parenthese-copy.ts';
import styles from './parenthese-site.css?inline';
import { siteTexts, type SiteTexts } from './site-texts.ts';

type Site = SiteView['sites'][number];
type Way = 'site' | 'page';
/** What each form keeps while it is refused. */
type Form = 'agency' | 'add' | 'domain';

/**
 * Puts the firm on the web: the line for its site, the mail to its agency, what to click in five kinds of site; and
 * for a firm without one its page, poster, code and signature. Turns green when the badge is seen.
 *
 * @summary The firm's place on the web.
 */
@customElement('parenthese-site')
export class ParentheseSite extends LitElement {
  static override styles = [baseStyles, unsafeCSS(styles)];

  #stop: (() => void) | null = null;

  @state() private view: SiteView | null = null;
  @state() private signature: SignatureData | null = null;
  @state() private trouble: Problem | null = null;
  @state() private way: Way = 'site';
  @state() private guide: GuideName = 'wordpress';
  @state() private letter: AgencyMailView | null = null;
  @state() private letterLanguage: Language | null = null;
  @state() private sentTo = '';
  @state() private sending = false;
  @state() private removed: Site | null = null;
  @state() private domainSaid = '';
  @state() private refused: Readonly<Partial<Record<Form, Problem>>> = {};

  @property({ attribute: false }) app!: ConsoleApp;
  @property({ attribute: false }) me!: Me;
  @property() language: Language = 'fr';

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#onVisible);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#onVisible);
    this.#stop?.();
    this.#stop = null;
  }

  /** Not before: fetched late, it may be in the page before it knows how to ask. */
  override firstUpdated(): void {
    void this.begin();
    void this.write({ to: null });
    void this.readSignature();
    let { siteSeen, live } = this.app.store.getState();
    this.#stop = this.app.store.subscribe(() => {
      const now = this.app.store.getState();
      const came = now.siteSeen !== siteSeen || (now.live === 'live' && live !== 'live');
      ({ siteSeen, live } = now);
      if (came) void this.read();
    });
  }

  private async begin(): Promise<void> {
    await this.read();
    // A firm that has allowed no site and whose page was opened most likely has none.
    if (this.view?.pageSeen && this.view.sites.length === 0) this.way = 'page';
  }

  /** Who comes back from a look at the site sees what came of it, also where no line is open. */
  readonly #onVisible = (): void => {
    if (document.visibilityState === 'visible' && this.hasUpdated) void this.read();
  };

  private async read(): Promise<void> {
    const answer = await this.app.request<SiteView>('GET', '/v1/staff/site');
    this.trouble = answer.ok ? null : answer.problem;
    if (answer.ok) this.view = answer.value;
  }

  private async readSignature(): Promise<void> {
    const answer = await this.app.request<SignatureData>('GET', '/v1/staff/site/signature');
    if (answer.ok) this.signature = answer.value;
  }

  /** Has the mail written, and sent where it has an address. */
  private async write(wish: AgencyMailInput): Promise<void> {
    const language = this.letterLanguage ?? this.language;
    const answer = await this.app.request<AgencyMailView>('POST', '/v1/staff/site/agency-mail', {
      ...wish,
      language,
    });
    if (answer.ok) this.letter = answer.value;
    this.sentTo = answer.ok && answer.value.sent ? (wish.to ?? '') : '';
    if (wish.to !== null || answer.ok) this.refuse('agency', answer.ok ? undefined : answer.problem);
  }

  private refuse(form: Form, problem: Problem | undefined): void {
    const { [form]: _, ...others } = this.refused;
    this.refused = problem ? { ...others, [form]: problem } : others;
  }

  private async change(
    method: 'POST' | 'DELETE',
    path: string,
    body?: unknown,
    form: Form = 'add',
  ): Promise<boolean> {
    const answer = await this.app.request<SiteView>(method, path, body);
    if (answer.ok) this.view = answer.value;
    this.refuse(form, answer.ok ? undefined : answer.problem);
    return answer.ok;
  }

  private readonly add = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const origin = new FormData(form).get('origin');
    if (await this.change('POST', '/v1/staff/sites', { origin })) form.reset();
  };

  private async takeAway(site: Site): Promise<void> {
    if (await this.change('DELETE', `/v1/staff/sites/${encodeURIComponent(site.id)}`)) this.removed = site;
  }

  private async undo({ origin, name }: Site): Promise<void> {
    if (await this.change('POST', '/v1/staff/sites', { origin, name })) this.removed = null;
  }

  private readonly send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget as HTMLFormElement);
    this.sending = true;
    await this.write({ to: String(fields.get('to')), note: String(fields.get('note')) });
    this.sending = false;
    if (this.sentTo !== '') for (const name of AGENCY_FIELDS) this.app.kept.keepWords(keptAs(name), '');
  };

  /** What was typed stays through a reload, until the mail has left. */
  private readonly keep = ({ target }: Event): void => {
    const { name, value } = target as HTMLInputElement;
    if (AGENCY_FIELDS.some((one) => one === name)) this.app.kept.keepWords(keptAs(name), value);
  };

  /** The text beside the form is always the one that would be sent. */
  private readonly rewrite = (event: Event): void => {
    const form = (event.target as HTMLInputElement).form;
    if (!form) return;
    const fields = new FormData(form);
    this.letterLanguage = fields.get('language') === 'en' ? 'en' : 'fr';
    void this.write({ to: null, note: String(fields.get('note')) });
  };

  private readonly saveDomain = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget as HTMLFormElement).get('domain')).trim();
    const domain = typed === '' ? null : typed;
    const answer = await this.app.request<unknown>('PATCH', '/v1/staff/settings', { domain });
    this.refuse('domain', answer.ok ? undefined : answer.problem);
    const { saved, cleared } = siteTexts(this.language).domain;
    this.domainSaid = answer.ok ? (domain === null ? cleared : saved) : '';
    if (answer.ok) await Promise.all([this.read(), this.readSignature()]);
  };

  override render() {
    const texts = siteTexts(this.language);
    const { view } = this;
    return html`<h1 tabindex="-1">${texts.title}</h1>
      ${
        view
          ? html`${this.renderWays(texts)} ${this.renderState(view, texts)} ${this.renderUnknown(view, texts)}
            ${this.way === 'site' ? this.renderSite(view, texts) : this.renderPage(view, texts)}`
          : this.renderTrouble(texts)
      }`;
  }

  private renderTrouble(texts: SiteTexts) {
    if (!this.trouble) return html`<p class="lead">${texts.loading}</p>`;
    return html`<p class="error" role="alert">${icon('late')} ${this.trouble.title}</p>
      <p class="acts"><button @click=${() => this.read()}>${texts.retry}</button></p>`;
  }

  private renderWays({ ways }: SiteTexts) {
    return html`<div class="ways" role="group" aria-label=${ways.label}>
      ${(['site', 'page'] as const).map(
        (way) =>
          html`<button aria-pressed=${way === this.way ? 'true' : 'false'} @click=${() => (this.way = way)}>
            ${ways[way]}
          </button>`,
      )}
    </div>`;
  }

  /** Where the badge was seen last; the page counts too, for whoever has no site. */
  private renderState({ sites, pageSeen }: SiteView, texts: SiteTexts) {
    const [last] = sites
      .flatMap(({ host, seen }) => (seen ? [{ host, at: seen.last }] : []))
      .toSorted((one, other) => other.at - one.at);
    const said = [
      ...(last && this.way === 'site' ? [texts.seen(last.host, this.dayOf(last.at, texts))] : []),
      ...(pageSeen && this.way === 'page' ? [texts.pageSeen(this.dayOf(pageSeen.last, texts))] : []),
    ];
    return html`<div class="state ${said.length > 0 ? 'state--seen' : ''}" role="status">
      ${mark(said.length > 0 ? 'filled' : 'dashed-ring')}
      ${
        said.length > 0
          ? html`<strong>${icon('check')} ${said.join(' ')}</strong>`
          : html`<strong>${texts.waiting}</strong>
              <p class="small muted">${this.way === 'site' ? texts.waitingSite : texts.waitingPage}</p>`
      }
    </div>`;
  }

  private renderUnknown({ unknown }: SiteView, { unknown: texts }: SiteTexts) {
    return unknown.map(
      ({ origin, host }) =>
        html`<section class="unknown" aria-label=${texts.title(host)}>
          <h2>${texts.title(host)}</h2>
          <p class="small">${texts.why}</p>
          <p class="acts">
            <button class="primary" @click=${() => this.change('POST', '/v1/staff/sites', { origin })}>
              ${texts.yes}
            </button>
            <button @click=${() => this.change('POST', '/v1/staff/site/ignored', { origin })}>
              ${texts.no}
            </button>
          </p>
        </section>`,
    );
  }

  private renderSite(view: SiteView, texts: SiteTexts) {
    return html`<section aria-labelledby="line">
        <h2 id="line">${texts.line.title}</h2>
        <p class="lead">${texts.line.lead}</p>
        ${this.renderCode(view.snippet, texts.line.label)}
      </section>
      ${this.renderAgency(view, texts)} ${this.renderGuides(view, texts)} ${this.renderList(view, texts)}`;
  }

  private renderCode(code: string, what: string): TemplateResult {
    return html`<pre tabindex="0" role="region" aria-label=${what}>${code}</pre>
      <p class="acts">
        <parenthese-copy language=${this.language} .text=${code} what=${what}></parenthese-copy>
      </p>`;
  }

  private renderAgency({ mail }: SiteView, { agency: texts }: SiteTexts) {
    const { letter } = this;
    const chosen = this.letterLanguage ?? this.language;
    return html`<section aria-labelledby="agency">
      <h2 id="agency">${texts.title}</h2>
      <p class="lead">${mail ? texts.lead : texts.leadNoMail}</p>
      <form @submit=${this.send} @change=${this.rewrite} @input=${this.keep}>
        ${
          mail
            ? html`<div class="field">
                <label for="to">${texts.to}</label>
                <input
                  id="to"
                  name="to"
                  type="email"
                  autocomplete="off"
                  value=${this.app.kept.words(keptAs('to')) ?? nothing}
                  required
                  aria-describedby="agency-problem"
                />
              </div>`
            : nothing
        }
        <div class="field">
          <label for="note">${texts.note}</label>
          <textarea
            id="note"
            name="note"
            rows="2"
            maxlength="2000"
            .defaultValue=${this.app.kept.words(keptAs('note')) ?? ''}
          ></textarea>
        </div>
        <div class="field">
          <label for="mail-language">${texts.language}</label>
          <select id="mail-language" name="language">
            ${LANGUAGES.map(
              (one) =>
                html`<option value=${one} ?selected=${one === chosen}>${texts.languages[one]}</option>`,
            )}
          </select>
        </div>
        ${this.renderRefusal('agency')}
        ${mail ? html`<button class="primary" ?disabled=${this.sending}>${this.sending ? texts.sending : texts.send}</button>` : nothing}
        <p class="signal ok small" role="status">
          ${this.sentTo === '' ? nothing : html`${icon('check')} ${texts.sent(this.sentTo)}`}
        </p>
      </form>
      ${
        letter
          ? html`<details ?open=${!mail}>
                <summary>${texts.read}</summary>
                <pre class="letter" tabindex="0" role="region" aria-label=${letter.subject}>
${letter.text}</pre>
              </details>
              <p class="acts">
                <parenthese-copy
                  language=${this.language}
                  .text=${letter.text}
                  label=${texts.copy}
                ></parenthese-copy>
                <a class="button" href=${mailto(letter)}>${texts.open}</a>
              </p>`
          : nothing
      }
    </section>`;
  }

  private renderGuides(view: SiteView, { self: texts }: SiteTexts) {
    const guides = guidesIn(this.language);
    const { needs, steps, note, taken, picture } = guides[this.guide];
    return html`<section aria-labelledby="self">
      <h2 id="self">${texts.title}</h2>
      <p class="lead">${texts.lead}</p>
      <div class="guides" role="group" aria-label=${texts.lead}>
        ${GUIDES.map(
          (name) =>
            html`<button
              aria-pressed=${name === this.guide ? 'true' : 'false'}
              @click=${() => (this.guide = name)}
            >
              ${guides[name].name}
            </button>`,
        )}
      </div>
      <p class="lead small acts">${needs}</p>
      ${
        taken === 'plugin'
          ? html`<p class="acts">
              <a class="button" href=${view.plugin} download>${texts.plugin}</a>
            </p>`
          : this.renderCode(view[taken], texts.code)
      }
      <ol class="steps">
        ${steps.map((step) => html`<li><span>${step}</span></li>`)}
      </ol>
      ${note === undefined ? nothing : html`<p class="lead small acts">${note}</p>`} ${pictureOf(picture)}
    </section>`;
  }

  private renderList({ sites }: SiteView, texts: SiteTexts) {
    const { list } = texts;
    return html`<section aria-labelledby="list">
      <h2 id="list">${list.title}</h2>
      <p class="lead">${sites.length === 0 ? list.none : list.lead}</p>
      <ul class="sites">
        ${sites.map(
          (site) =>
            html`<li>
              <span class="host">${site.host}</span>
              ${
                site.seen
                  ? html`<span class="signal ok small"
                      >${icon('check')} ${list.seen(this.dayOf(site.seen.last, texts))}</span
                    >`
                  : html`<span class="muted small">${list.unseen}</span>`
              }
              <button
                class="plain"
                aria-label="${list.remove} (${site.host})"
                @click=${() => this.takeAway(site)}
              >
                ${list.remove}
              </button>
            </li>`,
        )}
      </ul>
      <div class="undone" role="status">${this.renderRemoved(texts)}</div>
      <form class="with-button" @submit=${this.add} novalidate>
        <label for="origin">${list.label}</label>
        <input
          id="origin"
          name="origin"
          autocomplete="url"
          inputmode="url"
          aria-describedby="origin-hint add-problem"
        />
        <button>${list.add}</button>
        <p class="hint" id="origin-hint">${list.hint}</p>
        ${this.renderRefusal('add')}
      </form>
      ${
        sites.length === 0
          ? nothing
          : html`<p class="acts small">
              <a href=${pathOf({ name: 'settings', section: 'sites' })}>${list.own}</a>
            </p>`
      }
    </section>`;
  }

  private renderRemoved({ list }: SiteTexts) {
    const { removed } = this;
    if (!removed) return nothing;
    return html`<span class="small">${list.removed(removed.host)}</span>
      <button @click=${() => this.undo(removed)}>${list.undo}</button>`;
  }

  private renderRefusal(form: Form) {
    const problem = this.refused[form];
    return html`<p class="error" role="alert" id="${form}-problem" ?hidden=${!problem}>
      ${problem ? html`${icon('late')} ${problem.title}` : nothing}
    </p>`;
  }

  private renderPage(view: SiteView, texts: SiteTexts) {
    const address = view.domain === null ? view.page : `https://${view.domain}`;
    return html`<section aria-labelledby="page">
        <h2 id="page">${texts.page.title}</h2>
        <p class="lead">${texts.page.lead}</p>
        <output aria-label=${texts.page.label}>${address}</output>
        <p class="acts">
          <parenthese-copy
            language=${this.language}
            .text=${address}
            what=${texts.page.label}
          ></parenthese-copy>
          <a class="button" href=${view.page} target="_blank" rel="noopener">${texts.page.open}</a>
        </p>
      </section>
      ${this.renderPaper(address, texts)} ${this.renderSignature(texts)} ${this.renderDomain(view, texts)}`;
  }

  private renderPaper(address: string, { paper }: SiteTexts) {
    const files = [
      [`poster-a4.pdf?language=${this.language}`, paper.a4],
      [`poster-a5.pdf?language=${this.language}`, paper.a5],
      ['qr.svg', paper.svg],
      ['qr.png', paper.png],
    ] as const;
    return html`<section aria-labelledby="paper">
      <h2 id="paper">${paper.title}</h2>
      <p class="lead">${paper.lead}</p>
      <div class="paper">
        <img src="/v1/staff/site/qr.svg?of=${encodeURIComponent(address)}" alt=${paper.qr} />
        <p class="files">
          ${files.map(
            ([path, words]) => html`<a class="button" href="/v1/staff/site/${path}" download>${words}</a>`,
          )}
        </p>
      </div>
    </section>`;
  }

  private renderSignature({ signature: texts }: SiteTexts) {
    const line = this.signature?.signatures.find(({ language }) => language === this.language);
    if (!line) return nothing;
    return html`<section aria-labelledby="signature">
      <h2 id="signature">${texts.title}</h2>
      <p class="lead">${texts.lead}</p>
      <output aria-label=${texts.title}>${line.text}</output>
      <p class="acts">
        <parenthese-copy
          language=${this.language}
          .text=${line.text}
          .markup=${line.html}
          label=${texts.rich}
        ></parenthese-copy>
        <parenthese-copy language=${this.language} .text=${line.text} label=${texts.plain}></parenthese-copy>
      </p>
    </section>`;
  }

  private renderDomain(view: SiteView, { domain: texts }: SiteTexts) {
    return html`<section aria-labelledby="domain">
      <h2 id="domain">${texts.title}</h2>
      <p class="lead">${texts.lead(new URL(view.page).hostname)}</p>
      <form class="with-button" @submit=${this.saveDomain} novalidate>
        <label for="own">${texts.label}</label>
        <input
          id="own"
          name="domain"
          autocomplete="off"
          inputmode="url"
          .value=${view.domain ?? ''}
          aria-describedby="own-hint domain-problem"
        />
        <button>${texts.save}</button>
        <p class="hint" id="own-hint">${texts.hint}</p>
        ${this.renderRefusal('domain')}
        <p class="hint" role="status">${this.domainSaid}</p>
      </form>
    </section>`;
  }

  private dayOf(at: number, texts: SiteTexts): string {
    const { zone } = this.me.firm;
    const day = (instant: number) =>
      new Intl.DateTimeFormat(this.language, { dateStyle: 'long', timeZone: zone }).format(instant);
    const now = this.view?.now ?? at;
    return day(at) === day(now) ? texts.today : texts.on(day(at));
  }
}

const AGENCY_FIELDS = ['to', 'note'] as const;
const keptAs = (field: string): string => `agency-${field}`;

/** The mail as one's own mail program takes it. Its browsers cut what is longer than they read, so the text can be copied too. */
function mailto({ subject, text }: AgencyMailView): string {
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-site': ParentheseSite;
  }
}
