/** One conversation in a list, set like the head of a letter: who, the first line, where it stands, how long is left. */
import type { InboxRow, Me } from '@parenthese/shared/conversations/staff-wire.ts';
import {
  dayAndTime,
  timeLeft,
  waitingSince,
  type Reading,
  type Tone,
} from '@parenthese/shared/conversations/time-left.ts';
import { html, nothing, unsafeCSS, type TemplateResult } from 'lit';
import { icon, type IconName } from '../platform/icons.ts';
import { pathOf, type InboxView } from '../platform/routes.ts';
import { textsIn, type Texts } from '../platform/texts/texts.ts';
import styles from './row.css?inline';

/** Who looks, and when: what a row's words depend on beside the row. */
export type RowReading = Reading & Readonly<{ me: Me; view: InboxView; current: string | null }>;

const TONE_ICONS = { calm: 'clock', soon: 'clock', late: 'late' } as const satisfies Record<Tone, IconName>;
const TONE_CLASSES = { calm: 'muted', soon: 'attention', late: 'urgent' } as const satisfies Record<
  Tone,
  string
>;

/** Draws a row as a link to its thread. */
export function rowLink(row: InboxRow, reading: RowReading): TemplateResult {
  const texts = textsIn(reading.language);
  return html`<a
    class="row"
    data-row=${row.id}
    href=${pathOf({ name: 'thread', id: row.id, view: reading.view })}
    aria-current=${row.id === reading.current ? 'page' : nothing}
  >
    <span class="row__head">
      <span class="row__name"><bdi>${nameOf(row, texts)}</bdi></span>
      ${urgency(row, texts)}
      <span class="row__when">${when(row, reading)}</span>
    </span>
    <span class="row__line" lang=${row.language} dir="auto">${row.firstLine ?? texts.inbox.noFirstLine}</span>
    <span class="row__state">${states(row, reading, texts).map((words) => html`<span>${words}</span>`)}</span>
  </a>`;
}

/** The name a row goes by: the one on the card for who may read it. */
export function nameOf(row: Pick<InboxRow, 'name'>, texts: Texts): string {
  return row.name ?? texts.inbox.visitor;
}

/** What is left until the aim, with its sign and colour; null when nothing waits or no aim was told. */
export function timeLeftSign(due: number | null, reading: Reading): TemplateResult | null {
  if (due === null) return null;
  const { tone, left, sentence } = timeLeft(due, reading);
  return html`<span class="signal ${TONE_CLASSES[tone]}" title=${sentence}
    >${icon(TONE_ICONS[tone])}${left}</span
  >`;
}

/** The name of somebody of the firm, as those who look know them. */
export function colleagueName(me: Me, staff: string): string {
  if (staff === me.staff) return me.name;
  return me.colleagues.find((colleague) => colleague.staff === staff)?.name ?? staff;
}

function urgency(row: InboxRow, texts: Texts) {
  if (!row.flags.includes('urgent')) return nothing;
  return html`<span class="signal urgent row__flag">${icon('urgent')}${texts.inbox.urgent}</span>`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function when(row: InboxRow, reading: RowReading) {
  if (row.waitingSince === null) return html`<span class="muted">${dayAndTime(row.lastAt, reading)}</span>`;
  const left = timeLeftSign(row.due, reading);
  return left ?? html`<span class="muted">${waitingSince(row.waitingSince, reading)}</span>`;
}

/** The small print of a row. What goes without saying (received, parties checked, nobody assigned) is not said. */
function states(row: InboxRow, reading: RowReading, texts: Texts): readonly string[] {
  const { me } = reading;
  const waits = row.waitingSince === null ? [] : [capital(waitingSince(row.waitingSince, reading))];
  const said = waits.length > 0 && row.status === 'received' ? waits : [...waits, texts.status(row.status)];
  if (row.clearance !== 'clear') said.push(texts.clearance(row.clearance));
  if (row.assigned === me.staff) said.push(texts.inbox.assignedToMe);
  else if (row.assigned !== null) said.push(texts.inbox.assignedTo(colleagueName(me, row.assigned)));
  if (row.contact) said.push(texts.inbox.contact);
  return said;
}

export const rowStyles = unsafeCSS(styles);
