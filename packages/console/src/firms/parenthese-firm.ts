import type { Me } from '@parenthese/shared/conversations/staff-wire.ts';
import { imagePath } from '@parenthese/shared/firms/image-path.ts';
import { BARS } from '@parenthese/shared/firms/profiles/bars.ts';
import { PROFILE_NAMES, type Profile } from '@parenthese/shared/firms/profiles/profile.ts';
import { PROFILES } from '@parenthese/shared/firms/profiles/profiles.ts';
import type { FirmSettings } from '@parenthese/shared/firms/settings.ts';
import type { PrivacyTextData } from '@parenthese/shared/firms/wire.ts';
import { PROBLEMS } from '@parenthese/shared/wire/problems.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ConsoleApp } from '../console-app.ts';
import { ask, askDialog } from '../people/ask-dialog.ts';
import { errorLine } from '../people/fields.ts';
import { settingsFormStyles } from '../people/settings-form.ts';
import { choiceField, textField } from '../people/text-field.ts';
import { baseStyles } from '../platform/base-styles.ts';
import { innerField, lineField, partError, partState, whenRead } from './draft-field.ts';
import { pictureFrom } from './picture.ts';
import { SettingsDraft } from './settings-draft.ts';
import { firmTexts, type FirmTexts } from './texts.ts';

/**
 * What the firm says about itself. Each line saves itself when it is left; the paragraph for the firm's own site
 * follows.
 *
 * @summary The settings of a firm: identity, legal lines, personal data, logo, colour, security.
 */
@customElement('parenthese-firm')
export class ParentheseFirm extends LitElement {
  static override styles = [baseStyles, settingsFormStyles];

  @state() private privacy: PrivacyTextData | null = null;
  @state() private logo: Readonly<{ busy: boolean; error: string | null }> = { busy: false, error: null };
  @state() private copied: 'yes' | 'no' | null = null;
  readonly #draft = new SettingsDraft(this, {
    request: () => this.app.request,
    kept: () => this.app.kept,
    onSaved: (part) => {
      void this.readPrivacy();
      // The head of the console names the firm and wears its colour; a second factor that is asked for is asked of
      // oneself first.
      if (['name', 'theme', 'slug', 'security'].includes(part)) void this.app.session.begin();
    },
  });

  @property({ attribute: false }) app!: ConsoleApp;
  @property({ attribute: false }) me: Me | null = null;
  @property() language: Language = 'fr';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.readPrivacy();
  }

  private get texts(): FirmTexts {
    return firmTexts(this.language);
  }

  private async readPrivacy(): Promise<void> {
    const answer = await this.app.request<PrivacyTextData>('GET', '/v1/staff/settings/privacy-text');
    if (answer.ok) this.privacy = answer.value;
  }

  private async sendLogo(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    input.value = '';
    if (!file) return;
    this.logo = { busy: true, error: null };
    const chosen = await pictureFrom(file);
    const answer = chosen.ok
      ? await this.app.request<{ image: string; revision: number }>(
          'POST',
          '/v1/staff/settings/logo',
          chosen.picture,
        )
      : null;
    if (answer?.ok) this.#draft.took(answer.value.revision, { logo: answer.value.image });
    const error = chosen.ok
      ? answer?.ok === false
        ? answer.problem.title
        : null
      : PROBLEMS[chosen.code].title[this.language];
    this.logo = { busy: false, error };
  }

  private async copy(text: string): Promise<void> {
    this.copied = await navigator.clipboard.writeText(text).then(
      () => 'yes' as const,
      () => 'no' as const,
    );
  }

  override render(): TemplateResult {
    const { texts } = this;
    return html`
      <h1 tabindex="-1">${texts.firm.title}</h1>
      <p class="lead">${texts.firm.lead}</p>
      ${whenRead(this.#draft, texts, (settings) => this.renderForm(settings))}
    `;
  }

  private renderForm(settings: FirmSettings): TemplateResult {
    const profile = PROFILES[settings.profile];
    return html`${this.renderIdentity(settings, profile)} ${this.renderLooks(settings)}
    ${this.renderLegal(profile)} ${this.renderPrivacy(settings)} ${this.renderReferral(profile)}
    ${this.renderSecurity(settings)} ${this.renderPrivacyText()}`;
  }

  private renderIdentity(settings: FirmSettings, profile: Profile): TemplateResult {
    const { texts, language } = this;
    const draft = this.#draft;
    const page = `${location.origin}/c/${draft.confirmed?.slug ?? settings.slug}`;
    return html`<section aria-labelledby="identity">
      <h2 id="identity">${texts.firm.identity}</h2>
      ${lineField(draft, 'name', texts, { label: texts.firm.name, autocomplete: 'organization' })}
      <div class="pair">
        ${lineField(draft, 'bar', texts, { label: texts.bar, hint: texts.barHint, list: 'bars' })}
        ${choiceField({
          id: 'profile',
          label: texts.firm.country,
          hint: texts.firm.countryHint,
          value: settings.profile,
          options: PROFILE_NAMES.map((name) => [name, PROFILES[name].label[language]] as const),
          change: (name) => void draft.set('profile', name),
          after: partState(draft, 'profile', texts),
        })}
      </div>
      <datalist id="bars">
        ${BARS[settings.profile].map((name) => html`<option value=${name}></option>`)}
      </datalist>
      ${lineField(draft, 'address', texts, { label: texts.address, autocomplete: 'street-address' })}
      <div class="pair">
        ${lineField(draft, 'phone', texts, {
          label: texts.phone,
          hint: texts.example(profile.phoneExample),
          type: 'tel',
          autocomplete: 'tel',
        })}
        ${lineField(draft, 'slug', texts, { label: texts.firm.slug, hint: texts.firm.slugHint(page) })}
      </div>
    </section>`;
  }

  private renderLooks(settings: FirmSettings): TemplateResult {
    const words = this.texts.firm;
    const src = imagePath(settings.slug, settings.logo);
    return html`<section aria-labelledby="looks">
      <h2 id="looks">${words.looks}</h2>
      <div class="group">
        <h3>${words.logo}</h3>
        ${
          src === null
            ? html`<p class="muted">${words.logoNone}</p>`
            : html`<p><img class="logo" src=${src} alt=${words.logoAlt(settings.name)} /></p>`
        }
        <p class="acts">
          <label class="button" for="logo">${src === null ? words.logoChoose : words.logoReplace}</label>
          <input
            id="logo"
            class="heard"
            type="file"
            accept="image/png,image/jpeg,image/webp,image/gif"
            aria-describedby="logo-hint logo-error"
            ?disabled=${this.logo.busy}
            @change=${this.sendLogo}
          />
          ${
            src === null
              ? nothing
              : html`<button type="button" class="plain" @click=${() => ask(this.renderRoot, 'ask-logo')}>
                  ${words.logoRemove}
                </button>`
          }
          <span role="status" class="small muted">${this.logo.busy ? words.sending : ''}</span>
        </p>
        <p class="small muted" id="logo-hint">${words.logoHint}</p>
        ${errorLine('logo-error', this.logo.error)} ${partState(this.#draft, 'logo', this.texts)}
      </div>
      ${this.renderAccent(settings)}
      ${askDialog({
        id: 'ask-logo',
        question: words.logoAsk(settings.name),
        yes: words.logoRemove,
        no: this.texts.cancel,
        act: () => void this.#draft.set('logo', null),
      })}
    </section>`;
  }

  /** The colour for dark pages is left out, so that the service works it out from the one that is chosen. */
  private renderAccent({ theme }: FirmSettings): TemplateResult {
    const words = this.texts.firm;
    const draft = this.#draft;
    const type = (accent: string) => draft.type('theme', { accent } as FirmSettings['theme']);
    return html`<div class="with-button">
      ${textField({
        id: 'accent',
        label: words.accent,
        hint: words.accentHint,
        value: theme.accent,
        error: draft.errorOf('theme', 'theme.accent') ?? draft.errorOf('theme'),
        input: type,
        change: () => void draft.save('theme'),
        after: partState(draft, 'theme', this.texts),
      })}
      <div class="field">
        <span class="small" aria-hidden="true">&nbsp;</span>
        <input
          type="color"
          aria-label=${words.accentPick}
          .value=${/^#[\da-f]{6}$/i.test(theme.accent) ? theme.accent.toLowerCase() : '#23406b'}
          @change=${(event: Event) => {
            type((event.target as HTMLInputElement).value);
            void draft.save('theme');
          }}
        />
      </div>
    </div>`;
  }

  private renderLegal({ legal }: Profile): TemplateResult {
    const { texts, language } = this;
    return html`<section aria-labelledby="legal">
      <h2 id="legal">${texts.firm.legal}</h2>
      <p class="muted">${texts.firm.legalLead}</p>
      ${(['mediator', 'register', 'insurance'] as const).map((key) => {
        const hint = legal[key];
        return hint === null
          ? nothing
          : innerField(this.#draft, 'legal', key, {
              label: hint.label[language],
              hint: texts.example(hint.example),
            });
      })}
      ${partError(this.#draft, 'legal')} ${partState(this.#draft, 'legal', texts)}
    </section>`;
  }

  private renderPrivacy(settings: FirmSettings): TemplateResult {
    const { texts } = this;
    const draft = this.#draft;
    return html`<section aria-labelledby="privacy">
      <h2 id="privacy">${texts.firm.privacy}</h2>
      <div class="pair">
        ${lineField(draft, 'privacyContact', texts, {
          label: texts.firm.privacyContact,
          hint: texts.firm.privacyContactHint,
          type: 'email',
          autocomplete: 'email',
        })}
        ${textField({
          id: 'retentionMonths',
          label: texts.firm.retention,
          hint: texts.firm.retentionHint,
          type: 'number',
          inputmode: 'numeric',
          value: String(settings.retentionMonths),
          error: draft.errorOf('retentionMonths'),
          input: (value) => value !== '' && draft.type('retentionMonths', Number(value)),
          change: () => void draft.save('retentionMonths'),
          after: partState(draft, 'retentionMonths', texts),
        })}
      </div>
    </section>`;
  }

  private renderReferral({ phoneExample }: Profile): TemplateResult {
    const { texts } = this;
    const draft = this.#draft;
    return html`<section aria-labelledby="referral">
      <h2 id="referral">${texts.firm.referral}</h2>
      <p class="muted">${texts.firm.referralLead}</p>
      ${innerField(draft, 'referral', 'name', { label: texts.firm.referralName })}
      <div class="pair">
        ${innerField(draft, 'referral', 'phone', {
          label: texts.phone,
          type: 'tel',
          hint: texts.example(phoneExample),
        })}
        ${innerField(draft, 'referral', 'url', { label: texts.firm.referralUrl, type: 'url' })}
      </div>
      ${partError(draft, 'referral')} ${partState(draft, 'referral', texts)}
    </section>`;
  }

  private renderSecurity({ security }: FirmSettings): TemplateResult {
    const { texts } = this;
    const on = security.secondFactor === 'required';
    return html`<section aria-labelledby="security">
      <h2 id="security">${texts.firm.security}</h2>
      <label class="check">
        <input
          type="checkbox"
          name="second-factor"
          aria-describedby="second-factor-hint"
          .checked=${on}
          @change=${() => this.#draft.set('security', { secondFactor: on ? 'optional' : 'required' })}
        /><span>${texts.firm.secondFactor}</span>
      </label>
      <p class="small muted" id="second-factor-hint">${texts.firm.secondFactorHint}</p>
      ${partError(this.#draft, 'security')} ${partState(this.#draft, 'security', texts)}
    </section>`;
  }

  private renderPrivacyText(): TemplateResult {
    const { privacy, texts, language } = this;
    const words = texts.firm;
    const found = privacy?.texts.find((one) => one.language === language);
    if (!privacy || !found) return html``;
    const text = [found.title, ...found.paragraphs].join('\n\n');
    return html`<section aria-labelledby="privacy-text-title">
      <h2 id="privacy-text-title">${words.privacyText}</h2>
      <p class="muted">${words.privacyTextLead}</p>
      ${
        privacy.missing.length === 0
          ? nothing
          : html`<p class="attention">
              ${words.privacyTextMissing(privacy.missing.map((one) => words.missing[one]))}
            </p>`
      }
      <textarea readonly rows="12" aria-labelledby="privacy-text-title" .value=${text}></textarea>
      <p class="acts">
        <button type="button" @click=${() => this.copy(text)}>${words.copy}</button>
        <span role="status" class="small"
          >${this.copied === 'yes' ? words.copied : this.copied === 'no' ? words.copyFailed : ''}</span
        >
      </p>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-firm': ParentheseFirm;
  }
}
