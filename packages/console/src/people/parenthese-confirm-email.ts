import type { Language } from '@parenthese/shared/wire/language.ts';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ConsoleApp } from '../console-app.ts';
import { baseStyles } from '../platform/base-styles.ts';
import { icon } from '../platform/icons.ts';
import { pathOf } from '../platform/routes.ts';
import { formHead } from './fields.ts';
import { formStyles } from './form-styles.ts';
import { peopleTexts, type PeopleTexts } from './texts.ts';

/**
 * Confirms a new address by the link that was mailed to it. The link is spent only by the press of the button, so that
 * a scanner of mails does not spend it.
 *
 * @summary The page that confirms a new e-mail address.
 */
@customElement('parenthese-confirm-email')
export class ParentheseConfirmEmail extends LitElement {
  static override styles = [baseStyles, formStyles];

  @state() private email: string | null = null;
  @state() private trouble: string | null = null;
  @state() private busy = false;

  @property({ attribute: false }) app!: ConsoleApp;
  @property() language: Language = 'fr';
  /** The token of the link; null when the link brought none. */
  @property({ attribute: false }) secret: string | null = null;

  private get texts(): PeopleTexts['confirm'] {
    return peopleTexts(this.language).confirm;
  }

  private async confirm(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    const answer = await this.app.request<{ email: string }>('POST', '/v1/auth/confirm-email', {
      token: this.secret,
    });
    this.busy = false;
    this.trouble = answer.ok ? null : answer.problem.title;
    if (answer.ok) this.email = answer.value.email;
  }

  override render(): TemplateResult {
    const { texts, email, secret } = this;
    const trouble = secret === null ? texts.noToken : this.trouble;
    return html`
      <main>
        ${formHead()}
        <h1 tabindex="-1">${texts.title}</h1>
        <div role="status">
          ${
            email === null
              ? nothing
              : html`<p class="notice">${icon('check')}<span>${texts.done(email)}</span></p>`
          }
          ${trouble === null ? nothing : html`<p class="notice">${icon('late')}<span>${trouble}</span></p>`}
        </div>
        ${
          email === null && trouble === null
            ? html`<p class="lead">${texts.lead}</p>
                <form
                  @submit=${(event: SubmitEvent) => {
                    event.preventDefault();
                    void this.confirm();
                  }}
                >
                  <button class="primary" ?disabled=${this.busy}>${texts.submit}</button>
                </form>`
            : nothing
        }
        <p class="foot"><a href=${pathOf({ name: 'account' })}>${texts.onward}</a></p>
      </main>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-confirm-email': ParentheseConfirmEmail;
  }
}
