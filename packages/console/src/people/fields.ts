/** The parts that the small forms share: a field with its error in words beside it, and the head of the page. */
import type { Language } from '@parenthese/shared/wire/language.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { icon, mark } from '../platform/icons.ts';
import type { Texts } from '../platform/texts/texts.ts';

/** A rough look, so that a typing error is caught before the way to the service; the service has the last word. */
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Says what is missing in an address, or null when it may be sent. */
export function addressError(email: string, texts: Texts): string | null {
  if (email.trim() === '') return texts.signIn.emailMissing;
  return ADDRESS.test(email.trim()) ? null : texts.signIn.emailIncomplete;
}

/** Draws an error with its sign; the element is always there, so that what appears in it is announced. */
export function errorLine(id: string, error: string | null): TemplateResult {
  return html`<p class="error" id=${id} role="alert">
    ${error === null ? nothing : html`${icon('urgent')}<span>${error}</span>`}
  </p>`;
}

/** Draws the head of a page before the console. */
export function formHead(): TemplateResult {
  return html`<p class="head">${mark('ring')}<span>Parenthèse</span></p>`;
}

/** Draws the choice of language, each named in itself. */
export function languageButtons(
  texts: Texts,
  language: Language,
  choose: (language: Language) => void,
): TemplateResult {
  return html`<span class="languages" role="group" aria-label=${texts.language.choose}>
    ${(['fr', 'en'] as const).map(
      (choice) =>
        html`<button
          type="button"
          class="plain"
          lang=${choice}
          aria-pressed=${choice === language}
          @click=${() => choose(choice)}
        >
          ${texts.language[choice]}
        </button>`,
    )}
  </span>`;
}
