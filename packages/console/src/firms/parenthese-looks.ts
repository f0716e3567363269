import type { Me } from '@parenthese/shared/conversations/staff-wire.ts';
import { serviceLine } from '@parenthese/shared/conversations/service-line.ts';
import type { FirmSettings } from '@parenthese/shared/firms/settings.ts';
import { isHexColour } from '@parenthese/shared/looks/contrast.ts';
import { BADGE_PLACES, BADGE_SHAPES, READY_LOOKS, type Look } from '@parenthese/shared/looks/look.ts';
import type { Accents } from '@parenthese/shared/looks/ready-looks.ts';
import type { Correction } from '@parenthese/shared/looks/theme.ts';
import { LANGUAGES, type Language } from '@parenthese/shared/wire/language.ts';
import { LitElement, html, nothing, unsafeCSS, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ConsoleApp } from '../console-app.ts';
import { settingsFormStyles } from '../people/settings-form.ts';
import { errorLine } from '../people/fields.ts';
import { choiceField, textField } from '../people/text-field.ts';
import { baseStyles } from '../platform/base-styles.ts';
import { partState, whenRead } from './draft-field.ts';
import { looksTexts, type LooksTexts } from './looks-texts.ts';
import {
  correctionsOf,
  dressAt,
  dressed,
  dressedApart,
  hasOwnDress,
  siteAt,
  themeOfAccent,
  type Dress,
  type DressPatch,
} from './looks-target.ts';
import './parenthese-look-preview.ts';
import styles from './parenthese-looks.css?inline';
import { SettingsDraft } from './settings-draft.ts';
import { firmTexts } from './texts.ts';

const PARTS = ['theme', 'look', 'siteList'] as const;
const OFFSET_MAX_PX = 400;

/**
 * How the badge looks, for the firm or for one of its sites: one colour, a ready look, form, place, pages and words,
 * seen at once in a page and on a phone. A colour that could not be read is corrected, and the correction is said.
 *
 * @summary The settings of a firm's looks.
 */
@customElement('parenthese-looks')
export class ParentheseLooks extends LitElement {
  static override styles = [baseStyles, settingsFormStyles, unsafeCSS(styles)];

  /** Null for the whole firm. */
  @state() private site: string | null = null;
  @state() private isDark = false;
  readonly #draft = new SettingsDraft(this, {
    request: () => this.app.request,
    kept: () => this.app.kept,
  });

  @property({ attribute: false }) app!: ConsoleApp;
  @property({ attribute: false }) me: Me | null = null;
  @property() language: Language = 'fr';

  private get texts(): LooksTexts {
    return looksTexts(this.language);
  }

  private type({ part, value }: DressPatch): void {
    // The union is one of pairs, which the compiler cannot follow through two arguments.
    this.#draft.type(part, value as FirmSettings[typeof part]);
  }

  private set(patch: DressPatch): void {
    this.type(patch);
    void this.#draft.save(patch.part);
  }

  private save(): void {
    for (const part of PARTS) void this.#draft.save(part);
  }

  override render(): TemplateResult {
    const { texts } = this;
    const house = firmTexts(this.language);
    return html`
      <h1 tabindex="-1">${texts.title}</h1>
      <p class="lead">${texts.lead}</p>
      ${whenRead(this.#draft, house, (settings) => this.renderForm(settings))}
    `;
  }

  private renderForm(settings: FirmSettings): TemplateResult {
    const site = siteAt(settings, this.site);
    const dress = dressAt(settings, this.site);
    const isSettable = site === null || hasOwnDress(site);
    return html`
      ${this.renderTarget(settings)}
      <div class="form">
        ${this.renderPreview(settings, dress)}
        <div>
          ${
            isSettable
              ? html`${this.renderColour(settings, dress)} ${this.renderStyle(settings, dress)}
                ${this.renderPlace(settings, dress)} ${this.renderPages(settings, dress)}
                ${this.renderWords(settings, dress)}`
              : html`<p class="muted">${this.texts.asFirm}</p>`
          }
        </div>
      </div>
    `;
  }

  private renderTarget(settings: FirmSettings): TemplateResult {
    const { texts } = this;
    const site = siteAt(settings, this.site);
    const house = firmTexts(this.language);
    const name = site?.name ?? '';
    const { siteList } = settings;
    return html`<div class="saying">
        ${PARTS.map(
          (part) =>
            html`${errorLine(`${part}-part-error`, this.#draft.errorUnder(part))}
            ${partState(this.#draft, part, house)}`,
        )}
      </div>
      ${
        siteList.length === 0
          ? nothing
          : choiceField({
              id: 'for-whom',
              label: texts.forWhom,
              value: this.site ?? '',
              options: [['', texts.wholeFirm], ...siteList.map((one) => [one.id, one.name] as const)],
              change: (value) => (this.site = value === '' ? null : value),
            })
      }
      ${
        site
          ? html`<label class="check">
              <input
                type="checkbox"
                name="own-look"
                .checked=${hasOwnDress(site)}
                @change=${() => this.set(dressedApart(settings, site, !hasOwnDress(site)))}
              /><span>${texts.ownLook(name)}</span>
            </label>`
          : nothing
      }`;
  }

  private renderPreview({ name }: FirmSettings, { theme, look }: Dress): TemplateResult {
    const { texts, language } = this;
    const line = `${look.words[language] || texts.previewName} · ${texts.previewAim}`;
    const frame = (kind: 'desktop' | 'phone') =>
      html`<figure>
        <parenthese-look-preview
          kind=${kind}
          scheme=${this.isDark ? 'dark' : 'light'}
          .look=${look}
          .accents=${theme}
          name=${texts.previewName}
          line=${line}
          service=${serviceLine(name, language)}
        ></parenthese-look-preview>
        <figcaption class="small muted">${texts[kind]}</figcaption>
      </figure>`;
    return html`<section class="preview" aria-labelledby="preview">
      <h2 id="preview">${texts.preview}</h2>
      <div class="frames">${frame('desktop')} ${frame('phone')}</div>
      <label class="check">
        <input
          type="checkbox"
          name="on-dark"
          .checked=${this.isDark}
          @change=${() => (this.isDark = !this.isDark)}
        /><span>${texts.onDark}</span>
      </label>
    </section>`;
  }

  private renderColour(settings: FirmSettings, { theme }: Dress): TemplateResult {
    const { texts } = this;
    const { accent } = theme;
    const type = (value: string) =>
      this.type(dressed(settings, this.site, { theme: themeOfAccent(value.trim(), theme) }));
    const isColour = isHexColour(accent);
    return html`<section aria-labelledby="colour">
      <h2 id="colour">${texts.colour}</h2>
      <div class="accent">
        ${textField({
          id: 'accent',
          label: texts.accent,
          value: accent,
          hint: texts.accentHint,
          error: isColour ? this.#draft.errorOf('theme', 'theme.accent') : texts.accentWrong,
          input: type,
          // What is no colour yet stays where it was typed and is not sent.
          change: () => isColour && this.save(),
        })}
        <input
          type="color"
          name="accent-pick"
          aria-label=${texts.accentPick}
          .value=${sixDigits(accent)}
          @input=${(event: Event) => type((event.target as HTMLInputElement).value)}
          @change=${() => this.save()}
        />
      </div>
      ${isColour ? this.renderCorrections(theme) : nothing}
    </section>`;
  }

  private renderCorrections(theme: Accents): TemplateResult {
    const { texts } = this;
    const corrections = correctionsOf(theme);
    if (corrections.length === 0) return html`<p class="small">${texts.readsWell}</p>`;
    return html`<h3>${texts.corrected}</h3>
      <ul class="corrections small">
        ${worstOfEach(corrections).map(
          (one) => html`<li>${swatch(one)}<span>${texts.correctedLine(one.scheme, one)}</span></li>`,
        )}
      </ul>`;
  }

  private renderStyle(settings: FirmSettings, { look }: Dress): TemplateResult {
    const { texts } = this;
    const set = (change: Partial<Look>) =>
      this.set(dressed(settings, this.site, { look: { ...look, ...change } }));
    return html`<section aria-labelledby="style">
      <h2 id="style">${texts.ready}</h2>
      ${choices({
        name: 'ready',
        legend: texts.ready,
        isHeard: true,
        all: READY_LOOKS,
        now: look.ready,
        names: texts.readyNames,
        hints: texts.readyHints,
        set: (ready) => set({ ready }),
      })}
      ${choices({
        name: 'shape',
        legend: texts.shape,
        all: BADGE_SHAPES,
        now: look.shape,
        names: texts.shapes,
        set: (shape) => set({ shape }),
      })}
      ${look.shape === 'inline' ? html`<p class="small muted">${texts.inlineHint}</p>` : nothing}
    </section>`;
  }

  private renderPlace(settings: FirmSettings, { look }: Dress): TemplateResult {
    const { texts } = this;
    if (look.shape === 'inline') return html``;
    const change = (part: Partial<Look>) => dressed(settings, this.site, { look: { ...look, ...part } });
    const offset = (axis: 'x' | 'y', label: string) =>
      textField({
        id: `offset-${axis}`,
        label,
        type: 'number',
        inputmode: 'numeric',
        value: String(look.offset[axis]),
        error: isOffset(look.offset[axis]) ? null : texts.offsetWrong,
        input: (value) => this.type(change({ offset: { ...look.offset, [axis]: Number(value) } })),
        change: () => isOffset(look.offset[axis]) && this.save(),
      });
    return html`<section aria-labelledby="place">
      <h2 id="place">${texts.place}</h2>
      ${choices({
        name: 'place',
        legend: texts.place,
        isHeard: true,
        all: BADGE_PLACES,
        now: look.place,
        names: texts.places,
        set: (place) => this.set(change({ place })),
      })}
      <div class="pair">
        ${offset('x', texts.offsetX)} ${look.shape === 'tab' ? nothing : offset('y', texts.offsetY)}
      </div>
    </section>`;
  }

  private renderPages(settings: FirmSettings, { look }: Dress): TemplateResult {
    const { texts } = this;
    const list = (key: 'show' | 'hide', label: string, hint: string | null) =>
      html`<div class="field">
        <label for=${key}>${label}</label>
        <textarea
          id=${key}
          name=${key}
          rows="3"
          spellcheck="false"
          aria-describedby=${hint === null ? nothing : `${key}-hint`}
          .value=${look[key].join('\n')}
          @change=${(event: Event) => {
            const { value } = event.target as HTMLTextAreaElement;
            const patterns = value.split('\n').map((one) => one.trim());
            const own = { ...look, [key]: patterns.filter((one) => one !== '') };
            this.set(dressed(settings, this.site, { look: own }));
          }}
        ></textarea>
        ${hint === null ? nothing : html`<p class="hint small muted" id="${key}-hint">${hint}</p>`}
      </div>`;
    return html`<section aria-labelledby="pages">
      <h2 id="pages">${texts.pages}</h2>
      ${list('show', texts.show, texts.showHint)} ${list('hide', texts.hide, null)}
    </section>`;
  }

  private renderWords(settings: FirmSettings, { look }: Dress): TemplateResult {
    const { texts } = this;
    return html`<section aria-labelledby="words">
      <h2 id="words">${texts.words}</h2>
      <p class="muted">${texts.wordsLead}</p>
      <div class="pair">
        ${LANGUAGES.map((one) =>
          textField({
            id: `words-${one}`,
            label: texts.wordsIn[one],
            value: look.words[one] ?? '',
            error: this.#draft.errorOf('look', `look.words.${one}`),
            input: (value) =>
              this.type(
                dressed(settings, this.site, { look: { ...look, words: { ...look.words, [one]: value } } }),
              ),
            change: () => this.save(),
          }),
        )}
      </div>
    </section>`;
  }
}

type Choices<Value extends string> = Readonly<{
  name: string;
  legend: string;
  /** The heading above says the legend already, so it is for ears only. */
  isHeard?: boolean;
  all: readonly Value[];
  now: Value;
  names: Readonly<Record<Value, string>>;
  hints?: Readonly<Record<Value, string>>;
  set: (value: Value) => void;
}>;

function choices<Value extends string>(parts: Choices<Value>): TemplateResult {
  const { name, legend, isHeard = false, all, now, names, hints, set } = parts;
  return html`<fieldset>
    <legend class=${isHeard ? 'heard' : 'small'}>${legend}</legend>
    <div class="choices">
      ${all.map(
        (one) =>
          html`<label class="check">
            <input type="radio" name=${name} value=${one} .checked=${one === now} @change=${() => set(one)} />
            <span>${names[one]}${hints ? html`<small>${hints[one]}</small>` : nothing}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

/** One line per scheme, for the ground on which the colour reads worst. */
function worstOfEach(corrections: readonly Correction[]): readonly Correction[] {
  const byScheme = Map.groupBy(corrections, ({ scheme }) => scheme);
  return [...byScheme.values()].map((some) => some.toSorted((a, b) => a.before - b.before)[0]!);
}

/** Asked for and used, side by side. By attributes of the drawing, since styles in attributes are forbidden. */
function swatch({ asked, used }: Correction): TemplateResult {
  return html`<svg class="swatch" viewBox="0 0 32 32" aria-hidden="true">
    <path d="M0 0h16v32H0z" fill=${asked} />
    <path d="M16 0h16v32H16z" fill=${used} />
  </svg>`;
}

const isOffset = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= OFFSET_MAX_PX;

/** A colour field of the browser's reads six digits only. */
function sixDigits(colour: string): string {
  if (!isHexColour(colour)) return '#000000';
  return colour.length === 4 ? colour.replaceAll(/[\da-f]/gi, '$&$&') : colour;
}

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-looks': ParentheseLooks;
  }
}
