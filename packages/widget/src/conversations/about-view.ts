/** The whole notice, which few open: it is loaded with its text, when it is asked for. */
import type { NoticeFull } from '@parenthese/shared/conversations/notice-texts.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import { html } from 'lit';
import { slotsOf, type NoticeOptions } from './notice-view.ts';
import { textWithLinks } from './thread-view.ts';

/** Loads the text in one language. */
export async function loadFull(language: Language): Promise<NoticeFull> {
  return language === 'fr'
    ? (await import('@parenthese/shared/conversations/notice-full-fr.ts')).NOTICE_FULL_FR
    : (await import('@parenthese/shared/conversations/notice-full-en.ts')).NOTICE_FULL_EN;
}

export type AboutOptions = NoticeOptions & Readonly<{ full: NoticeFull; back: () => void }>;

/** Who answers, what becomes of the data, which rights there are. */
export function aboutView(options: AboutOptions) {
  const { words, full, back } = options;
  return html`<section class="about" aria-labelledby="about-title">
    <h2 id="about-title" tabindex="-1">${words.about}</h2>
    ${full(slotsOf(options)).map(
      ({ title, paragraphs }) =>
        html`<h3>${title}</h3>
          ${paragraphs.map((text) => html`<p>${textWithLinks(text)}</p>`)}`,
    )}
    <button @click=${back}>${words.back}</button>
  </section>`;
}
