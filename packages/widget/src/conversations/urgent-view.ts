/** The fixed sentences for urgent words, and the numbers to call. */
import type { BadgeMoment } from '@parenthese/shared/availability/badge.ts';
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
