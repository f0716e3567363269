/** The notices: one line each under the field, the whole text one tap away, and the sentence for urgent words. */
import type { NoticeSlots } from '@parenthese/shared/conversations/notice-texts.ts';
import type { PanelInfo } from '@parenthese/shared/conversations/wire.ts';
import { QUALITY_WORDS } from '@parenthese/shared/people/roles.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import { html } from 'lit';
import { textWithLinks } from './thread-view.ts';
import type { PanelWords } from './words.ts';

export type NoticeOptions = Readonly<{ words: PanelWords; info: PanelInfo; language: Language }>;

/** Three lines before the first message; one afterwards, for they have been read. */
export function noticeLines(options: NoticeOptions & { isShort: boolean; readAll: () => void }) {
  const { words, isShort, readAll } = options;
  const [who, notMandate, data] = words.notices.lines(slotsOf(options));
  const lines = isShort ? [notMandate] : [who, notMandate, data];
  return html`<div class="notices small">
    ${lines.map((line) => html`<p>${line}</p>`)}
    <button class="link" id="notice" @click=${readAll}>${words.readNotice}</button>
  </div>`;
}

export function aboutView(options: NoticeOptions & { back: () => void }) {
  const { words, back } = options;
  return html`<section class="about" aria-labelledby="about-title">
    <h2 id="about-title" tabindex="-1">${words.about}</h2>
    ${words.notices.full(slotsOf(options)).map(
      ({ title, paragraphs }) =>
        html`<h3>${title}</h3>
          ${paragraphs.map((text) => html`<p>${textWithLinks(text)}</p>`)}`,
    )}
    <button @click=${back}>${words.back}</button>
  </section>`;
}

/** Computes nothing: the same words whatever was written. */
export function urgentView({ words, info }: NoticeOptions) {
  const { lead, call, otherwise, danger, numbers } = words.notices.urgent;
  const { firm, referral } = info;
  return html`<section class="urgent" aria-label=${lead}>
    <p class="lead">${lead}</p>
    <p>${call} ${telephone(firm.phone)}. ${otherwise} ${referral.name} ${telephone(referral.phone)}.</p>
    <p>${danger} ${numbers.map(({ number, who }) => html`<span>${telephone(number)} ${who}</span> `)}</p>
  </section>`;
}

function telephone(number: string) {
  return html`<a href=${telephoneHref(number)}>${number}</a>`;
}

export function telephoneHref(number: string): string {
  return `tel:${number.replaceAll(' ', '')}`;
}

function slotsOf({ info, language }: NoticeOptions): NoticeSlots {
  const { firm, team, notice } = info;
  return {
    firm: firm.name,
    bar: firm.bar,
    address: firm.address,
    team: team.map(({ name, quality }) => `${name} (${QUALITY_WORDS[quality][language]})`),
    privacyContact: notice.privacyContact,
    retentionMonths: notice.retentionMonths,
  };
}
