/** What the texts around a conversation consist of, in whatever language they are written. */

/** What a firm fills in. */
export type NoticeSlots = Readonly<{
  /** The firm and its address. */
  controller: string;
  bar: string;
  /** Who answers, each with their quality: « Me Claire Durand (avocat) ». */
  team: readonly string[];
  retentionMonths: number;
  law: NoticeLaw;
}>;

/** The sentences that are the law's where the firm is: on what the use of the data rests, which rights there are, who hears a complaint. */
export type NoticeLaw = Readonly<{ basis: string; rights: string; complaint: string }>;

export type NoticeSection = Readonly<{ title: string; paragraphs: readonly string[] }>;

/**
 * The fixed words for somebody whose own words smell of danger, and those for a time limit. They compute nothing:
 * whoever is in danger reads of no time limit, and whoever was summoned reads of no violence. The numbers are those of
 * the firm's jurisdiction, in `firms/emergency`.
 */
export type UrgentTexts = Readonly<{
  /** Time limits can be short; do not wait for our answer. */
  lead: string;
  /** Before the firm's number, and before the bar's name and number. */
  call: string;
  otherwise: string;
  /** « En danger : 17, ou 114 par SMS »: the second is for who cannot speak. */
  danger: string;
  or: string;
}>;

export type NoticeTexts = Readonly<{
  /** Under the field before the first line is written. */
  firstLine: string;
  /** Until somebody of the firm has answered. */
  noFactsYet: string;
  /** Who answers · no mandate, no advice yet · what becomes of the data: one line each. */
  lines: (slots: NoticeSlots) => readonly [who: string, notMandate: string, data: string];
  urgent: UrgentTexts;
}>;

/** The whole notice, one tap away. It stands apart, so that the panel's first line does not wait for it. */
export type NoticeFull = (slots: NoticeSlots) => readonly NoticeSection[];

/** What is known of several things, in one line: an address that the firm has not given leaves no comma behind. */
export function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}

/** « A », « A et B », « A, B et C ». */
export function listed(names: readonly string[], and: string): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${and} ${last}`;
}

/** “1 month”, “12 months”; in French a month is a month. */
export function inMonths(count: number): string {
  return `${count} ${count === 1 ? 'month' : 'months'}`;
}
