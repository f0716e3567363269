/** A reader asks for another language. */
import type { Language } from '@parenthese/shared/wire/language.ts';

export class LanguageRequestEvent extends Event {
  static readonly type = 'parenthese-language-request';
  readonly language: Language;

  constructor(language: Language) {
    super(LanguageRequestEvent.type, { bubbles: true, composed: true });
    this.language = language;
  }
}

declare global {
  interface HTMLElementEventMap {
    'parenthese-language-request': LanguageRequestEvent;
  }
}
