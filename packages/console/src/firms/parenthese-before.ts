import type { Me } from '@parenthese/shared/conversations/staff-wire.ts';
import type { Before } from '@parenthese/shared/firms/before.ts';
import type { BeforeFigures } from '@parenthese/shared/firms/before-wire.ts';
import type { FirmSettings } from '@parenthese/shared/firms/settings.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import { LitElement, html, nothing, unsafeCSS, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ConsoleApp } from '../console-app.ts';
import { settingsFormStyles } from '../people/settings-form.ts';
import { choiceField, textField } from '../people/text-field.ts';
import { baseStyles } from '../platform/base-styles.ts';
import { keptData } from '../platform/kept.ts';
import { pathOf } from '../platform/routes.ts';
import { areaField } from './area-field.ts';
import {
  asQuestion,
  withMoved,
  withNewQuestion,
  withoutQuestion,
  withQuestion,
  withWords,
  wordsIn,
  type BeforeQuestion,
  type Saying,
} from './before-changes.ts';
import { beforeTexts, type BeforeTexts } from './before-texts.ts';
import { partError, partState, whenRead } from './draft-field.ts';
import styles from './parenthese-before.css?inline';
import { SettingsDraft } from './settings-draft.ts';
import { firmTexts } from './texts.ts';

const PART = 'before';
const PATH = '/v1/staff/before';
/** Under this name the tab keeps a question that is not added yet. */
const KEPT = 'before-question';
const FACTS = ['access', 'papers', 'firstMeeting'] as const;

/** A question that is being written; `from` is the search that it answers. */
type NewQuestion = Readonly<{ question: Saying; answer: Saying; from: string | null }>;
const NOTHING_NEW: NewQuestion = { question: { fr: '' }, answer: { fr: '' }, from: null };

/**
 * What the firm says before anybody writes: access, papers, prices, legal aid, its own questions and answers; which of
 * them helped, and what was searched for and not found. Each change saves itself; what is taken away can be put back.
 *
 * @summary The settings of the screen before the first message.
 */
@customElement('parenthese-before')
export class ParentheseBefore extends LitElement {
  static override styles = [baseStyles, settingsFormStyles, unsafeCSS(styles)];

  @state() private figures: BeforeFigures | null = null;
  @state() private fresh: NewQuestion = NOTHING_NEW;
  @state() private freshError: 'question' | 'answer' | null = null;
  @state() private removed: Readonly<{ question: BeforeQuestion; at: number }> | null = null;
  readonly #draft = new SettingsDraft(this, {
    request: () => this.app.request,
    kept: () => this.app.kept,
  });

  @property({ attribute: false }) app!: ConsoleApp;
  @property({ attribute: false }) me: Me | null = null;
  @property() language: Language = 'fr';

  override connectedCallback(): void {
    super.connectedCallback();
    this.fresh = keptData<NewQuestion>(this.app.kept, KEPT) ?? NOTHING_NEW;
    void this.readFigures();
  }

  private get texts(): BeforeTexts {
    return beforeTexts(this.language);
  }

  private get told(): Before | null {
    return this.#draft.settings?.before ?? null;
  }

  /** The screen serves without them: they are the only part that is left out when they cannot be read. */
  private async readFigures(): Promise<void> {
    const answer = await this.app.request<BeforeFigures>('GET', PATH);
    if (answer.ok) this.figures = answer.value;
  }

  private async setAside(key: string): Promise<void> {
    const answer = await this.app.request<BeforeFigures>('POST', `${PATH}/set-aside`, { key });
    if (answer.ok) this.figures = answer.value;
  }

  private write(fresh: NewQuestion): void {
    this.fresh = fresh;
    this.freshError = null;
    this.app.kept.keepWords(KEPT, fresh === NOTHING_NEW ? '' : JSON.stringify(fresh));
  }

  /** From a search to its question in one tap; what was half written keeps its answer. */
  private async reply(key: string, words: string): Promise<void> {
    this.write({ ...this.fresh, question: { fr: asQuestion(words) }, from: key });
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#new-question-fr')?.focus();
  }

  private async add(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { told, fresh } = this;
    if (!told) return;
    const missing = (['question', 'answer'] as const).find((part) => fresh[part].fr.trim() === '') ?? null;
    this.freshError = missing;
    if (missing) {
      this.renderRoot.querySelector<HTMLElement>(`#new-${missing}-fr`)?.focus();
      return;
    }
    const { question, answer, from } = fresh;
    await this.#draft.set(PART, withNewQuestion(told, { id: crypto.randomUUID(), question, answer }));
    if (this.#draft.stateOf(PART)?.kind === 'refused') return;
    this.write(NOTHING_NEW);
    if (from !== null) await this.setAside(from);
  }

  private takeAway(question: BeforeQuestion): void {
    const { told } = this;
    if (!told) return;
    this.removed = { question, at: told.questions.findIndex(({ id }) => id === question.id) };
    void this.#draft.set(PART, withoutQuestion(told, question.id));
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#undo')?.focus());
  }

  private undo(): void {
    const { told, removed } = this;
    if (!told || !removed) return;
    void this.#draft.set(PART, withNewQuestion(told, removed.question, removed.at));
    this.removed = null;
  }

  override render(): TemplateResult {
    const { texts } = this;
    const firm = firmTexts(this.language);
    return html`
      <h1 tabindex="-1">${texts.title}</h1>
      <p class="lead">${texts.lead}</p>
      ${whenRead(
        this.#draft,
        firm,
        (settings) =>
          html`${this.renderHead(settings)} ${this.renderFacts(settings)} ${this.renderQuestions(settings)}
          ${this.renderMissed()}`,
      )}
    `;
  }

  private renderHead({ before, slug }: FirmSettings): TemplateResult {
    const { texts } = this;
    return html`<section>
      <label class="check">
        <input
          id="on"
          type="checkbox"
          .checked=${before.on}
          @change=${(event: Event) =>
            this.#draft.set(PART, { ...before, on: (event.target as HTMLInputElement).checked })}
        /><span>${texts.on}</span>
      </label>
      <p><a href="/c/${slug}" target="_blank" rel="noopener">${texts.see}</a></p>
      <div class="saying">
        ${partError(this.#draft, PART)} ${partState(this.#draft, PART, firmTexts(this.language))}
      </div>
    </section>`;
  }

  private renderFacts(settings: FirmSettings): TemplateResult {
    const { texts } = this;
    const { before, profile } = settings;
    const aid = before.legalAid === null ? 'unsaid' : before.legalAid ? 'yes' : 'no';
    return html`<section aria-labelledby="facts">
      <h2 id="facts">${texts.facts}</h2>
      <p class="muted small">
        ${texts.factsLead}
        <a href=${pathOf({ name: 'settings', section: 'firm' })}>${texts.toFirm}</a> ·
        <a href=${pathOf({ name: 'settings', section: 'hours' })}>${texts.toHours}</a>
      </p>
      ${FACTS.map((fact) =>
        this.sayingFields(settings, {
          id: fact,
          label: texts[fact],
          hint: texts[`${fact}Hint`],
          saying: before[fact],
          type: (saying) => this.#draft.type(PART, { ...before, [fact]: saying }),
          left: () => void this.#draft.save(PART),
          place: `before.${fact}`,
        }),
      )}
      ${choiceField<'unsaid' | 'yes' | 'no'>({
        id: 'legal-aid',
        label: profile === 'quebec' ? texts.legalAidQuebec : texts.legalAid,
        value: aid,
        options: (['unsaid', 'yes', 'no'] as const).map((one) => [one, texts.legalAidNames[one]] as const),
        change: (choice) =>
          void this.#draft.set(PART, { ...before, legalAid: choice === 'unsaid' ? null : choice === 'yes' }),
      })}
    </section>`;
  }

  /** A field for each of the firm's languages; where it has but one, its words stand as the French do. */
  private sayingFields({ languages }: FirmSettings, field: SayingField): readonly TemplateResult[] {
    const { texts } = this;
    const { id, label, hint, saying, type, left, place } = field;
    const shown: readonly Language[] = languages.length > 1 ? ['fr', 'en'] : ['fr'];
    return shown.map((language) => {
      const own = {
        id: `${id}-${language}`,
        label: shown.length > 1 ? texts.labelIn(label, texts.inLanguage[language]) : label,
        hint: language === 'fr' ? hint : undefined,
        value: wordsIn(saying, language),
        error:
          (place === null ? null : this.#draft.errorUnder(`${place}.${language}`)) ??
          (language === 'fr' ? (field.error ?? null) : null),
        input: (words: string) => type(withWords(saying, language, words)),
        change: () => left(),
      };
      const lang = shown.length > 1 ? language : languages[0];
      return field.isLine ? textField(own) : areaField(lang === undefined ? own : { ...own, lang });
    });
  }

  private renderQuestions(settings: FirmSettings): TemplateResult {
    const { texts, removed } = this;
    const { questions } = settings.before;
    return html`<section aria-labelledby="questions">
      <h2 id="questions">${texts.questions}</h2>
      <p class="muted small">${texts.questionsLead}</p>
      ${
        questions.length === 0
          ? html`<p class="muted">${texts.none}</p>`
          : html`<ol class="rows">
              ${repeat(
                questions,
                ({ id }) => id,
                (question, at) => html`<li>${this.renderQuestion(settings, question, at)}</li>`,
              )}
            </ol>`
      }
      <div role="status">
        ${
          removed
            ? html`<p class="acts">
                <span>${texts.removed(removed.question.question.fr)}</span>
                <button type="button" id="undo" @click=${this.undo}>${texts.undo}</button>
              </p>`
            : nothing
        }
      </div>
      ${this.renderNew(settings)}
    </section>`;
  }

  private renderQuestion(settings: FirmSettings, question: BeforeQuestion, at: number): TemplateResult {
    const { texts, figures } = this;
    const { before } = settings;
    const { id } = question;
    const name = wordsIn(question.question, this.language) || question.question.fr;
    const heard = figures?.helped.find((one) => one.id === id);
    const act = (label: string, short: string, isOff: boolean, press: () => unknown) =>
      html`<button type="button" class="plain" aria-label=${label} ?disabled=${isOff} @click=${press}>
        ${short}
      </button>`;
    const fields = (part: 'question' | 'answer') =>
      this.sayingFields(settings, {
        id: `${part}-${id}`,
        label: texts[part],
        saying: question[part],
        type: (saying) => this.#draft.type(PART, withQuestion(before, { ...question, [part]: saying })),
        left: () => void this.#draft.save(PART),
        place: `before.questions.${at}.${part}`,
        isLine: part === 'question',
      });
    const isRefused = this.#draft.errorUnder(`before.questions.${at}`) !== null;
    return html`<details ?open=${isRefused}>
        <summary aria-label=${texts.edit(name)}>${name}</summary>
        <div class="more">${fields('question')} ${fields('answer')}</div>
      </details>
      <p class="acts">
        <span class="small muted">${heard ? texts.helped(heard.yes, heard.no) : nothing}</span>
        ${act(texts.up(name), texts.upShort, at === 0, () => this.#draft.set(PART, withMoved(before, id, -1)))}
        ${act(texts.down(name), texts.downShort, at === before.questions.length - 1, () =>
          this.#draft.set(PART, withMoved(before, id, 1)),
        )}
        ${act(texts.remove(name), texts.removeShort, false, () => this.takeAway(question))}
      </p>`;
  }

  private renderNew(settings: FirmSettings): TemplateResult {
    const { texts, fresh, freshError } = this;
    const fields = (part: 'question' | 'answer') =>
      this.sayingFields(settings, {
        id: `new-${part}`,
        label: texts[part],
        saying: fresh[part],
        type: (saying) => this.write({ ...fresh, [part]: saying }),
        left: () => undefined,
        place: null,
        error: freshError === part ? texts[`${part}Missing`] : null,
        isLine: part === 'question',
      });
    return html`<form novalidate class="new" aria-labelledby="new" @submit=${this.add}>
      <h3 id="new">${texts.newTitle}</h3>
      ${fields('question')} ${fields('answer')}
      <p><button class="primary">${texts.add}</button></p>
    </form>`;
  }

  private renderMissed(): TemplateResult | typeof nothing {
    const { texts, figures } = this;
    if (!figures) return nothing;
    return html`<section aria-labelledby="missed">
      <h2 id="missed">${texts.missed}</h2>
      <p class="muted small">${texts.missedLead}</p>
      ${
        figures.missed.length === 0
          ? html`<p class="muted">${texts.missedNone}</p>`
          : html`<ul class="rows">
              ${figures.missed.map(
                ({ key, words, times }) =>
                  html`<li class="missed">
                    <span>${words} <span class="small muted">${texts.times(times)}</span></span>
                    <span class="acts">
                      <button
                        type="button"
                        aria-label=${texts.replyTo(words)}
                        @click=${() => this.reply(key, words)}
                      >
                        ${texts.reply}
                      </button>
                      <button
                        type="button"
                        class="plain"
                        aria-label=${texts.setAsideOne(words)}
                        @click=${() => this.setAside(key)}
                      >
                        ${texts.setAside}
                      </button>
                    </span>
                  </li>`,
              )}
            </ul>`
      }
    </section>`;
  }
}

type SayingField = Readonly<{
  id: string;
  label: string;
  hint?: string;
  saying: Saying;
  /** With each key. */
  type: (saying: Saying) => void;
  left: () => void;
  /** Where the service names it when it refuses it; null for what is not sent yet. */
  place: string | null;
  error?: string | null;
  isLine?: boolean;
}>;

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-before': ParentheseBefore;
  }
}
