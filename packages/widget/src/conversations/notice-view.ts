/** The notices: one line each under the field, the whole text one tap away, and the sentence for urgent words. */
import type { BadgeMoment } from '@parenthese/shared/availability/badge.ts';
import type { NoticeSlots } from '@parenthese/shared/conversations/notice-texts.ts';
import type { PanelInfo } from '@parenthese/shared/conversations/wire.ts';
import { QUALITY_WORDS } from '@parenthese/shared/people/roles.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import { html, nothing } from 'lit';
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

export type UrgentOptions = NoticeOptions &
  Readonly<{ danger: boolean; timeLimit: boolean; moment: Pick<BadgeMoment, 'state' | 'sentence'> }>;

/** Danger first. Whoever is in danger is sent to who comes at once, and never to an office. */
export function urgentView(options: UrgentOptions) {
  return html`${options.danger ? dangerView(options) : nothing}
  ${options.timeLimit ? timeLimitView(options) : nothing}`;
}

function dangerView({ words }: NoticeOptions) {
  const { danger, police, or, text, numbers } = words.notices.urgent;
  return html`<section class="urgent" aria-label=${danger}>
    <p class="lead">
      ${danger} ${telephone(police)}, ${or} <a href=${`sms:${text.number}`}>${text.number}</a> ${text.who}
    </p>
    <p>${numbers.map(({ number, who }) => html`<span>${telephone(number)} ${who}</span> `)}</p>
  </section>`;
}

/** A closed office does not pick up: the bar comes first then, and the firm's number says from when it serves. */
function timeLimitView({ words, info, language, moment }: UrgentOptions) {
  const { lead, call, otherwise } = words.notices.urgent;
  const bar = html`${info.referral.name} ${telephone(info.referral.phone)}.`;
  const firm = telephone(info.firm.phone);
  return html`<section class="urgent" aria-label=${lead}>
    <p class="lead">${lead}</p>
    <p>
      ${
        moment.state === 'closed'
          ? html`${bar} ${moment.sentence[language]} (${firm}).`
          : html`${call} ${firm}. ${otherwise} ${bar}`
      }
    </p>
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
    retentionMonths: notice.retentionMonths,
    law: {
      basis: notice.law.basis[language],
      rights: notice.law.rights[language],
      complaint: notice.law.complaint[language],
    },
  };
}
