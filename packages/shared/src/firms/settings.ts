/** What a firm sets about itself. Settings hold no personal words but the names the firm shows to everybody. */
import * as v from 'valibot';
import { FirmCalendarSchema, type FirmCalendar } from '../availability/hours.ts';
import { DEFAULT_LOOK, LookSchema, type Look } from '../looks/look.ts';
import type { Language } from '../wire/language.ts';
import { CountSchema, EmailSchema, SlugSchema } from '../wire/primitives.ts';
import { BeforeSchema, DEFAULT_BEFORE, type Before } from './before.ts';
import { ColourSchema, filledLine, HostSchema, line, LinkSchema, PhoneSchema } from './fields.ts';
import { PROFILE_NAMES, type ProfileName } from './profiles/profile.ts';
import { LanguagesSchema, plainSite, RosterSchema, SiteListSchema, ThemeSchema, type Site } from './site.ts';

export const RETENTION_MONTHS = { min: 1, max: 36, standard: 12 } as const;

/** The lines that the profession has a firm show; null where the firm has not given one. */
export type Legal = Readonly<{
  /** Who mediates between the firm and a consumer, with their address. */
  mediator: string | null;
  /** Where the firm is registered: its number, the Ordre's roll. */
  register: string | null;
  /** Insurer of its professional liability. */
  insurance: string | null;
}>;

export const SECOND_FACTOR_RULES = ['optional', 'required'] as const;
/** What the firm asks of everybody who works in it. */
export type Security = Readonly<{
  /** `required`: whoever has no second factor must set one up before anything else. */
  secondFactor: (typeof SECOND_FACTOR_RULES)[number];
}>;

export type FirmSettings = Readonly<{
  slug: string;
  name: string;
  /** The jurisdiction whose texts, numbers and holidays the firm began with. */
  profile: ProfileName;
  /** The bar the lawyers belong to, as written on letters: « Barreau de Paris ». Empty while not given. */
  bar: string;
  /** Postal address on one line, telephone in international form, address for personal data. The first two may be empty. */
  address: string;
  phone: string;
  privacyContact: string;
  languages: readonly Language[];
  /** Origins of the firm's own sites: the only ones that may frame the panel. Always those of `siteList`. */
  sites: readonly string[];
  siteList: readonly Site[];
  /** The firm's own host name that leads to its panel, `contact.durand.fr`; null for none. */
  domain: string | null;
  calendar: FirmCalendar;
  /** Who is named on the badge at this hour: the ids of staff, in order. */
  roster: readonly string[];
  theme: Readonly<{ accent: string; accentDark: string }>;
  look: Look;
  /** Id of the image; null for none. */
  logo: string | null;
  legal: Legal;
  security: Security;
  before: Before;
  /** Where somebody is sent whose question the firm cannot take. */
  referral: Readonly<{ name: string; phone: string; url: string }>;
  /** Months after which an unfollowed conversation is erased, said in the notice. */
  retentionMonths: number;
  /** True for the demo firm only: the panel may also be framed by this service itself. */
  demo: boolean;
}>;

/** What was added after firms had begun to set themselves: their older events lack it. */
type Added = 'profile' | 'siteList' | 'domain' | 'look' | 'logo' | 'legal' | 'security' | 'before';
/** The body of `firm.settings.set` in any version of the house. */
export type StoredSettings = Omit<FirmSettings, Added> & Partial<Pick<FirmSettings, Added>>;

export const NO_LEGAL_LINES: Legal = { mediator: null, register: null, insurance: null };
export const DEFAULT_SECURITY: Security = { secondFactor: 'optional' };

/** The settings as this version knows them; what an older event lacks is filled in, and `sites` follows `siteList`. */
export function completeSettings(stored: StoredSettings): FirmSettings {
  const siteList = stored.siteList ?? stored.sites.map((origin) => plainSite(origin));
  return {
    ...stored,
    profile: stored.profile ?? 'france',
    siteList,
    sites: siteList.map(({ origin }) => origin),
    domain: stored.domain ?? null,
    logo: stored.logo ?? null,
    // Spread over the whole, so that what a later version adds within them is filled in too.
    legal: { ...NO_LEGAL_LINES, ...stored.legal },
    security: { ...DEFAULT_SECURITY, ...stored.security },
    look: { ...DEFAULT_LOOK, ...stored.look },
    before: { ...DEFAULT_BEFORE, ...stored.before },
  };
}

const LegalLineSchema = v.pipe(
  v.nullable(line(300)),
  v.transform((text) => (text === '' ? null : text)),
);

/** What an admin may set, each by itself. What is absent stays; what is there replaces the whole of its part. */
const SETTABLE = {
  slug: SlugSchema,
  name: filledLine(80, 'firm-name'),
  profile: v.picklist(PROFILE_NAMES, 'profile'),
  bar: line(120),
  address: line(200),
  phone: PhoneSchema,
  /** Whoever writes must be able to ask about their data, so it cannot be taken away. */
  privacyContact: EmailSchema,
  languages: LanguagesSchema,
  siteList: SiteListSchema,
  domain: v.nullable(HostSchema),
  calendar: FirmCalendarSchema,
  roster: RosterSchema,
  /** The colour for dark pages is worked out where it is not given. */
  theme: v.object({ accent: ColourSchema, accentDark: v.exactOptional(ColourSchema) }),
  look: LookSchema,
  /** Null takes the logo away; a new one comes as an image. */
  logo: v.null('invalid'),
  legal: v.object({ mediator: LegalLineSchema, register: LegalLineSchema, insurance: LegalLineSchema }),
  security: v.object({ secondFactor: v.picklist(SECOND_FACTOR_RULES, 'invalid') }),
  before: BeforeSchema,
  referral: v.object({ name: line(120), phone: PhoneSchema, url: LinkSchema }),
  retentionMonths: v.pipe(
    v.number('retention'),
    v.integer('retention'),
    v.minValue(RETENTION_MONTHS.min, 'retention'),
    v.maxValue(RETENTION_MONTHS.max, 'retention'),
  ),
} as const;

/** `PATCH /v1/staff/settings`, with `If-Match: "<revision>"`. */
export const PatchSettingsSchema = v.partial(v.strictObject(SETTABLE));
export type PatchSettingsInput = v.InferInput<typeof PatchSettingsSchema>;
export type SettingsPatch = v.InferOutput<typeof PatchSettingsSchema>;

/** `GET /v1/staff/settings`, and the answer to every change; the `ETag` is the revision in quotes. */
export const SettingsViewSchema = v.object({
  revision: CountSchema,
  settings: v.object({
    ...SETTABLE,
    theme: ThemeSchema,
    logo: v.nullable(v.string()),
    sites: v.array(v.string()),
    demo: v.boolean(),
  }),
});
export type SettingsView = Readonly<{ revision: number; settings: FirmSettings }>;
