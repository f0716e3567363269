/** A firm's sites, each with what differs there from the firm's own settings. */
import * as v from 'valibot';
import { FirmCalendarSchema } from '../availability/hours.ts';
import { LookSchema } from '../looks/look.ts';
import type { DeepReadonly } from '../wire/deep-readonly.ts';
import { LanguageSchema } from '../wire/primitives.ts';
import { originOf } from './addresses.ts';
import { ColourSchema, filledLine, OriginSchema } from './fields.ts';
import type { FirmSettings } from './settings.ts';

const MAX_SITES = 50;
const MAX_ROSTER = 30;

export const ThemeSchema = v.object({ accent: ColourSchema, accentDark: ColourSchema });
export const LanguagesSchema = v.pipe(
  v.array(LanguageSchema, 'language'),
  v.minLength(1, 'language'),
  v.check((languages) => new Set(languages).size === languages.length, 'language'),
);
/** Ids of staff in order; that they work here is the server's to know. */
export const RosterSchema = v.pipe(
  v.array(v.pipe(v.string('roster'), v.regex(/^[\w-]{1,64}$/, 'roster')), 'roster'),
  v.maxLength(MAX_ROSTER, 'roster'),
);
export const SiteIdSchema = v.pipe(v.string('invalid'), v.regex(/^[\w-]{1,80}$/, 'invalid'));

/** Null means: as the firm. */
export const SiteSchema = v.object({
  id: SiteIdSchema,
  origin: OriginSchema,
  /** What the firm calls this site, for itself. */
  name: filledLine(80),
  languages: v.nullable(LanguagesSchema),
  theme: v.nullable(ThemeSchema),
  calendar: v.nullable(FirmCalendarSchema),
  roster: v.nullable(RosterSchema),
  look: v.nullable(LookSchema),
});
export type Site = DeepReadonly<v.InferOutput<typeof SiteSchema>>;

export const SiteListSchema = v.pipe(
  v.array(SiteSchema),
  v.maxLength(MAX_SITES, 'sites'),
  v.check((sites) => new Set(sites.map(({ origin }) => origin)).size === sites.length, 'origin-taken'),
  v.check((sites) => new Set(sites.map(({ id }) => id)).size === sites.length, 'sites'),
);

/** A site where everything is as the firm's. Its id and name are its host's. */
export function plainSite(origin: string): Site {
  const { host } = new URL(origin);
  return {
    id: host.replaceAll(/[^\w-]/g, '-').slice(0, 80),
    origin,
    name: host,
    languages: null,
    theme: null,
    calendar: null,
    roster: null,
    look: null,
  };
}

/** The site that a request names by origin, by host or by id; null for none of this firm's. */
export function siteNamed({ siteList }: Pick<FirmSettings, 'siteList'>, name: string): Site | null {
  const origin = originOf(name);
  return (
    siteList.find((site) => site.origin === name || site.id === name) ??
    siteList.find((site) => site.origin === origin || new URL(site.origin).host === name) ??
    null
  );
}

/** The settings as they are on one of the firm's sites: the site's own where it has any. */
export function settingsAt(settings: FirmSettings, site: Site | null): FirmSettings {
  if (!site) return settings;
  return {
    ...settings,
    languages: site.languages ?? settings.languages,
    theme: site.theme ?? settings.theme,
    calendar: site.calendar ?? settings.calendar,
    roster: site.roster ?? settings.roster,
    look: site.look ?? settings.look,
  };
}
