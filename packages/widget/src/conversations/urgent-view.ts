/** The fixed sentences for urgent words, and the numbers to call. */
import type { BadgeMoment } from '@parenthese/shared/availability/badge.ts';
import { EMERGENCIES } from '@parenthese/shared/firms/emergency/emergencies.ts';
import { dangerLines, lineHref } from '@parenthese/shared/firms/emergency/emergency.ts';
import { html, nothing } from 'lit';
import type { NoticeOptions } from './notice-view.ts';
import { telephoneHref } from './telephone.ts';

export type UrgentOptions = NoticeOptions &
  Readonly<{ danger: boolean; timeLimit: boolean; moment: Pick<BadgeMoment, 'state' | 'sentence'> }>;

/** Danger first. Whoever is in danger is sent to who comes at once, and never to an office. */
export function urgentView(options: UrgentOptions) {
  return html`${options.danger ? dangerView(options) : nothing}
  ${options.timeLimit ? timeLimitView(options) : nothing}`;
}

/** The first line of the block, for the ears: « En danger : 17, ou 114 par SMS ». */
export function dangerSentence({ words, info, language }: NoticeOptions): string {
  const { danger, or } = words.notices.urgent;
  const { danger: now, silent } = EMERGENCIES[info.profile];
  return `${danger} ${now.number}, ${or} ${silent.number} ${silent.who[language]}`;
}

/** The numbers of the firm's own jurisdiction. */
function dangerView({ words, info, language }: NoticeOptions) {
  const { danger, or } = words.notices.urgent;
  const [now, silent, ...others] = dangerLines(EMERGENCIES[info.profile]).map((line) => ({
    link: html`<a href=${lineHref(line)}>${line.number}</a>`,
    who: line.who[language],
  }));
  return html`<section class="urgent" aria-label=${danger}>
    <p class="lead">${danger} ${now?.link}, ${or} ${silent?.link} ${silent?.who}</p>
    <p>${others.map(({ link, who }) => html`<span>${link} ${who}</span> `)}</p>
  </section>`;
}

/**
 * A closed office does not pick up: the bar comes first then, and the firm's number says from when it serves. A firm
 * that has given no number is not named as somebody to call.
 */
function timeLimitView({ words, info, language, moment }: UrgentOptions) {
  const { lead, call, otherwise } = words.notices.urgent;
  const bar = html`${info.referral.name} ${telephone(info.referral.phone)}.`;
  if (info.firm.phone === '')
    return html`<section class="urgent" aria-label=${lead}>
      <p class="lead">${lead}</p>
      <p>${bar}</p>
    </section>`;
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
