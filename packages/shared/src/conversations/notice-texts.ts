/** What the texts around a conversation consist of, in whatever language they are written. */

/** What a firm fills in. */
export type NoticeSlots = Readonly<{
  firm: string;
  bar: string;
  address: string;
  /** Who answers, each with their quality: « Me Claire Durand (avocat) ». */
  team: readonly string[];
  retentionMonths: number;
  law: NoticeLaw;
}>;

/** The sentences that are the law's where the firm is: on what the use of the data rests, which rights there are, who hears a complaint. */
export type NoticeLaw = Readonly<{ basis: string; rights: string; complaint: string }>;

export type NoticeSection = Readonly<{ title: string; paragraphs: readonly string[] }>;

/** One person or service to call, with the number to dial when it is not the number as shown. */
export type EmergencyNumber = Readonly<{ number: string; who: string }>;

/**
 * The fixed words for somebody whose own words smell of danger, and those for a time limit. They compute nothing:
 * whoever is in danger reads of no time limit, and whoever was summoned reads of no violence.
 */
export type UrgentTexts = Readonly<{
  /** Time limits can be short; do not wait for our answer. */
  lead: string;
  /** Before the firm's number, and before the bar's name and number. */
  call: string;
  otherwise: string;
  /** « En danger : 17, ou 114 par SMS »: the second is for who cannot speak. */
  danger: string;
  police: string;
  or: string;
  text: EmergencyNumber;
  numbers: readonly EmergencyNumber[];
}>;

export type NoticeTexts = Readonly<{
  /** Under the field before the first line is written. */
  firstLine: string;
  /** Until somebody of the firm has answered. */
  noFactsYet: string;
  /** Who answers · no mandate, no advice yet · what becomes of the data: one line each. */
  lines: (slots: NoticeSlots) => readonly [who: string, notMandate: string, data: string];
  /** The whole notice, one tap away. */
  full: (slots: NoticeSlots) => readonly NoticeSection[];
  urgent: UrgentTexts;
}>;
