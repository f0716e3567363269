/**
 * A jurisdiction as data: what a new firm there begins with, and the words its screens and notices use.
 *
 * Everything here is a beginning that the firm can change. It is no legal advice: each file is dated and names its
 * sources, so that whoever keeps it knows what to look at again.
 */
import type { HolidayCountry, HolidayRegion } from '../../availability/holiday-regions.ts';
import type { FirmCalendar } from '../../availability/hours.ts';
import type { Language, Texts } from '../../wire/language.ts';

export const PROFILE_NAMES = ['france', 'quebec'] as const;
export type ProfileName = (typeof PROFILE_NAMES)[number];

export const HOURS_PRESETS = ['with-break', 'all-day', 'late'] as const;
export type HoursPresetName = (typeof HOURS_PRESETS)[number];

export type HoursPreset = Readonly<{
  name: HoursPresetName;
  /** « 9 h – 12 h 30, 14 h – 18 h ». */
  label: Texts;
  weekly: FirmCalendar['weekly'];
}>;

export type Profile = Readonly<{
  name: ProfileName;
  label: Texts;
  /** The day on which the data were last looked at, `YYYY-MM-DD`, and where. */
  asOf: string;
  sources: readonly string[];
  /** ISO 3166-1 alpha-2: whose telephone numbers are meant when none is written in international form. */
  country: HolidayCountry;
  /** Where public holidays are not the country's own. */
  region: HolidayRegion | null;
  /** The first is that of most firms; the others are kept within the jurisdiction too. */
  zones: readonly [string, ...string[]];
  languages: readonly [Language, ...Language[]];
  phoneExample: string;
  barLabel: Texts;
  barExample: string;
  /** The three hours a firm can begin with. */
  hours: readonly [HoursPreset, HoursPreset, HoursPreset];
  /** What a firm writes before a lawyer's name: « Me ». */
  lawyerTitle: string;
  /** Who takes complaints about personal data. */
  authority: Readonly<{ name: Texts; url: Texts }>;
  /** How the law calls whoever answers for the data, and the law itself as cited in a notice. */
  privacy: Readonly<{ law: Texts; answerWithin: Texts }>;
  /** The sentences of the panel's notice that are the law's own here; `{contact}` stands for the firm's address for data. */
  notice: Readonly<{ basis: Texts; rights: Texts; complaint: Texts }>;
  /** Labels and examples of the firm's legal lines; null where the profession has no such line here. */
  legal: Readonly<{
    mediator: LegalHint | null;
    register: LegalHint;
    insurance: LegalHint;
  }>;
  /** Where people are sent until the firm says otherwise. */
  referral: Readonly<{ name: string; phone: string; url: string }>;
  /** The file of emergency numbers, by its name. */
  emergency: ProfileName;
  /** Whom the firm tells that it has a site: « l’Ordre ». */
  professionalBody: Texts;
}>;

export type LegalHint = Readonly<{ label: Texts; example: string }>;
