import { linkSegments } from '@parenthese/shared/conversations/safe-links.ts';
import { instantWords } from '@parenthese/shared/conversations/instants.ts';
import { LitElement, unsafeCSS, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { emptyPlace, emptyStyles } from '../conversations/empty.ts';
import { languageButtons } from '../people/fields.ts';
import { baseStyles } from '../platform/base-styles.ts';
import type { ConsoleApp } from '../console-app.ts';
import { followStore } from '../platform/follow-store.ts';
import type { Problem } from '../platform/request.ts';
import { textsIn } from '../platform/texts/texts.ts';
import styles from './parenthese-dev-mail.css?inline';

/** New mails are asked for this often while the page is seen. */
const LOOK_EVERY_MS = 3_000;

type Mail = Readonly<{ id: string; at: number; recipient: string; subject: string; text: string }>;

/**
 * The mails the demo has sent, in their plain text: nothing leaves the machine, and every link can be followed.
 *
 * @summary The demo's letter box.
 */
@customElement('parenthese-dev-mail')
export class ParentheseDevMail extends LitElement {
  static override styles = [baseStyles, emptyStyles, unsafeCSS(styles)];

  @state() private mails: readonly Mail[] | null = null;
  @state() private problem: Problem | null = null;
  #timer: ReturnType<typeof setInterval> | null = null;

  @property({ attribute: false }) app!: ConsoleApp;

  constructor() {
    super();
    followStore(this, () => this.app.store.subscribe);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(
      () => document.visibilityState === 'visible' && void this.look(),
      LOOK_EVERY_MS,
    );
    void this.look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#timer !== null) clearInterval(this.#timer);
  }

  private async look(): Promise<void> {
    const answer = await this.app.request<{ mails: readonly Mail[] }>('GET', '/v1/dev/mail');
    this.problem = answer.ok ? null : answer.problem;
    if (answer.ok) this.mails = answer.value.mails;
  }

  override render() {
    const { language } = this.app.store.getState();
    const texts = textsIn(language);
    document.documentElement.lang = language;
    return html`<main>
      <div class="head">
        <h1>${texts.demo.mails}</h1>
        ${languageButtons(texts, language, this.app.setLanguage)}
      </div>
      <p class="lead">${texts.demo.mailsLead}</p>
      <p role="alert" class="error">${this.problem?.title ?? nothing}</p>
      ${this.mails?.length === 0 ? emptyPlace(texts.demo.noMails) : nothing}
      ${this.mails?.length ? this.renderFeed(this.mails, texts.demo.mails) : nothing}
    </main>`;
  }

  private renderFeed(mails: readonly Mail[], label: string) {
    return html`<div role="feed" aria-label=${label}>
      ${repeat(
        mails,
        ({ id }) => id,
        (mail) => this.renderMail(mail),
      )}
    </div>`;
  }

  /** The demo's firm is in Paris. */
  private renderMail({ id, at, recipient, subject, text }: Mail) {
    const words = instantWords(this.app.store.getState().language, 'Europe/Paris');
    return html`<article aria-labelledby="mail-${id}">
      <h2 id="mail-${id}">${subject}</h2>
      <p class="small muted"><bdi>${recipient}</bdi> · ${words.moment(at, Date.now())}</p>
      <p class="body">
        ${linkSegments(text).map((part) => ('href' in part ? html`<a href=${part.href}>${part.text}</a>` : part.text))}
      </p>
    </article>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-dev-mail': ParentheseDevMail;
  }
}
