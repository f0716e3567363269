/** Changes what a firm sets about itself: one event for each change, so that its history can be read. */
import { isDeepStrictEqual } from 'node:util';
import { accentTheme } from '@parenthese/shared/looks/theme.ts';
import { PROFILES } from '@parenthese/shared/firms/profiles/profiles.ts';
import {
  completeSettings,
  type FirmSettings,
  type SettingsPatch,
  type StoredSettings,
} from '@parenthese/shared/firms/settings.ts';
import type { Group } from '../log/appender.ts';
import type { Log } from '../log/log.ts';
import type { Tx } from '../platform/database/database.ts';
import { redraw } from '../platform/images/redraw.ts';
import { Refusal } from '../platform/refusal.ts';
import { newId, type World } from '../platform/world.ts';
import { dropUnshown, keepImage, LOGO } from './images.ts';
import { helpPhoneIn, phoneIn } from './phones.ts';

/** Who changes: the firm they work in and who they are. */
export type Changing = Readonly<{ firm: Readonly<{ id: number }>; actor: Readonly<{ staff: string }> }>;
export type Changed = Readonly<{ revision: number; settings: FirmSettings }>;

export interface SettingsService {
  /**
   * Replaces the parts that are given. What is refused changes nothing at all.
   *
   * @param options.revision that of the settings which the change was made on; another one refuses it.
   */
  change(by: Changing, patch: SettingsPatch, options?: { revision?: number | undefined }): Promise<Changed>;
  /** Takes a picture as the firm's logo. */
  setLogo(by: Changing, picture: Uint8Array): Promise<Changed & { image: string }>;
}

export type SettingsParts = Readonly<{ log: Log; world: World; baseUrl: () => string }>;

export function createSettingsService({ log, world, baseUrl }: SettingsParts): SettingsService {
  /** Decides on the settings as they are within the group, and writes the event if anything is different. */
  function decide(
    { firm, actor }: Changing,
    revision: number | undefined,
    next: (group: Group, present: FirmSettings) => Promise<FirmSettings>,
  ): Promise<Changed> {
    return log.append(firm.id, async (group) => {
      const present = await presentSettings(group);
      if (revision !== undefined && revision !== present.revision) throw new Refusal('changed-meanwhile');
      const settings = await next(group, present.settings);
      if (isDeepStrictEqual(settings, present.settings)) return present;
      const { seq } = await group.append({
        id: newId(world),
        kind: 'firm.settings.set',
        actor: `staff:${actor.staff}`,
        at: world.clock(),
        thread: null,
        body: settings,
      });
      if (settings.logo !== present.settings.logo) await dropUnshown(group.tx, firm.id, settings.logo);
      return { revision: seq, settings };
    });
  }

  return {
    change: (by, patch, { revision } = {}) =>
      decide(by, revision, async ({ tx, firmId }, present) => {
        const settings = withPatch(present, patch);
        await demandFree(tx, firmId, settings, new URL(baseUrl()).hostname);
        await demandStaff(tx, firmId, settings);
        return settings;
      }),

    async setLogo(by, picture) {
      const drawn = await redraw(picture, LOGO);
      if (typeof drawn === 'string') throw new Refusal(drawn);
      let image = '';
      const changed = await decide(by, undefined, async ({ tx, firmId }, present) => {
        image = await keepImage(tx, firmId, drawn, world.clock());
        return { ...present, logo: image };
      });
      return { ...changed, image };
    },
  };
}

/** Past the cache of `firms`, which must never hold what a group that is undone has written. */
export async function presentSettings({ tx, firmId }: Group): Promise<Changed> {
  const { settings, revision } = await tx
    .selectFrom('firms')
    .select(['settings', 'revision'])
    .where('id', '=', firmId)
    .executeTakeFirstOrThrow();
  return { revision, settings: completeSettings(JSON.parse(settings) as StoredSettings) };
}

/** The settings with the parts that are given in their place, telephones in the form in which they are kept. */
export function withPatch(present: FirmSettings, patch: SettingsPatch): FirmSettings {
  const { theme, ...parts } = patch;
  const moved = movedTo(present, patch);
  const settings: FirmSettings = {
    ...present,
    ...moved,
    ...withoutUndefined(parts),
    ...(theme ? { theme: themeOf(theme) } : {}),
  };
  const { country } = PROFILES[settings.profile];
  return completeSettings({
    ...settings,
    phone: patch.phone === undefined ? settings.phone : demandPhone(phoneIn(patch.phone, country), 'phone'),
    referral: patch.referral
      ? {
          ...patch.referral,
          phone: demandPhone(helpPhoneIn(patch.referral.phone, country), 'referral.phone'),
        }
      : settings.referral,
  });
}

/** A colour for dark pages that was not chosen is the accent's own, as light as it must be to be read. */
export function themeOf({ accent, accentDark }: NonNullable<SettingsPatch['theme']>): FirmSettings['theme'] {
  return { accent, accentDark: accentDark ?? accentTheme(accent).dark.accent };
}

/** Another jurisdiction brings its holidays, and its referral where the firm had not chosen one. Hours are the firm's. */
function movedTo(
  present: FirmSettings,
  { profile, calendar, referral }: SettingsPatch,
): Partial<FirmSettings> {
  if (profile === undefined || profile === present.profile) return {};
  const [from, to] = [PROFILES[present.profile], PROFILES[profile]];
  const { region: _, ...kept } = present.calendar;
  const zone = to.zones.includes(kept.zone) ? kept.zone : to.zones[0];
  return {
    ...(calendar === undefined
      ? {
          calendar: {
            ...kept,
            zone,
            country: to.country,
            ...(to.region === null ? {} : { region: to.region }),
          },
        }
      : {}),
    ...(referral === undefined && isDeepStrictEqual(present.referral, referralOf(from))
      ? { referral: referralOf(to) }
      : {}),
  };
}

/** A profile's referral in the form in which a firm keeps one. */
export function referralOf({ referral, country }: (typeof PROFILES)['france']): FirmSettings['referral'] {
  return { ...referral, phone: helpPhoneIn(referral.phone, country) ?? referral.phone };
}

/** Valibot keeps an optional key that was given as undefined; it must not hide what is there. */
function withoutUndefined<T extends object>(parts: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as never;
}

function demandPhone(phone: string | null, field: string): string {
  if (phone === null) throw new Refusal('phone', { field });
  return phone;
}

/** Addresses are the whole server's, not the firm's: nobody takes another's. */
export async function demandFree(
  tx: Tx,
  firmId: number | null,
  { slug, domain }: Pick<FirmSettings, 'slug' | 'domain'>,
  ownHost: string,
): Promise<void> {
  const holder = await tx
    .selectFrom('firm_slugs')
    .select('firm_id')
    .where('slug', '=', slug)
    .executeTakeFirst();
  if (holder && holder.firm_id !== firmId) throw new Refusal('slug-taken', { field: 'slug' });
  if (domain === null) return;
  const host = await tx.selectFrom('firms').select('id').where('domain', '=', domain).executeTakeFirst();
  if (domain === ownHost || (host && host.id !== firmId))
    throw new Refusal('host-taken', { field: 'domain' });
}

/** Whoever is named to the public works here. */
async function demandStaff(tx: Tx, firmId: number, { roster, siteList }: FirmSettings): Promise<void> {
  const here = await tx.selectFrom('staff').select('id').where('firm_id', '=', firmId).execute();
  const ids = new Set(here.map(({ id }) => id));
  if (!roster.every((id) => ids.has(id))) throw new Refusal('roster', { field: 'roster' });
  const stranger = siteList.findIndex((site) => !(site.roster ?? []).every((id) => ids.has(id)));
  if (stranger >= 0) throw new Refusal('roster', { field: `siteList.${stranger}.roster` });
}
