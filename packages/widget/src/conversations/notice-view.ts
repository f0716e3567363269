/** The notices under the field: one line each, and the whole text one tap away. */
import { joined, type NoticeSlots } from '@parenthese/shared/conversations/notice-texts.ts';
import type { PanelInfo } from '@parenthese/shared/conversations/wire.ts';
import { qualityOf } from '@parenthese/shared/people/roles.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import { html } from 'lit';
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

/** What a firm fills into its notices. */
export function slotsOf({ info, language }: NoticeOptions): NoticeSlots {
  const { firm, team, notice } = info;
  return {
    controller: joined(firm.name, firm.address),
    bar: firm.bar,
    team: team.map((member) => `${member.name} (${qualityOf(member, language)})`),
    retentionMonths: notice.retentionMonths,
    law: {
      basis: notice.law.basis[language],
      rights: notice.law.rights[language],
      complaint: notice.law.complaint[language],
    },
  };
}
