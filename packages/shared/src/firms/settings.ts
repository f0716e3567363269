/** What a firm sets about itself. Settings hold no personal words but the names the firm shows to everybody. */
import type { FirmCalendar } from '../availability/hours.ts';
import type { Language } from '../wire/language.ts';

export type FirmSettings = Readonly<{
  slug: string;
  name: string;
  /** The bar the lawyers belong to, as written on letters: « Barreau de Paris ». */
  bar: string;
  /** Postal address on one line, telephone in international form, address for personal data. */
  address: string;
  phone: string;
  privacyContact: string;
  languages: readonly Language[];
  /** Origins of the firm's own sites: the only ones that may frame the panel. */
  sites: readonly string[];
  calendar: FirmCalendar;
  /** Who is named on the badge at this hour: the ids of staff, in order. */
  roster: readonly string[];
  theme: Readonly<{ accent: string; accentDark: string }>;
  /** Where somebody is sent whose question the firm cannot take. */
  referral: Readonly<{ name: string; phone: string; url: string }>;
  /** Months after which an unfollowed conversation is erased, said in the notice. */
  retentionMonths: number;
  /** True for the demo firm only: the panel may also be framed by this service itself. */
  demo: boolean;
}>;
