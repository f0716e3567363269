/**
 * A real firm begins: by the first visit to an empty server, by the command line, or out of the demo. Whoever calls has
 * shown that they may; here is only what such a firm begins with.
 */
import { DEFAULT_BEFORE } from '@parenthese/shared/firms/before.ts';
import { calendarOf, PROFILES } from '@parenthese/shared/firms/profiles/profiles.ts';
import {
  DEFAULT_SECURITY,
  NO_LEGAL_LINES,
  RETENTION_MONTHS,
  type FirmSettings,
} from '@parenthese/shared/firms/settings.ts';
import { numberedSlug, slugOf } from '@parenthese/shared/firms/slug.ts';
import type { FirstAdmin, NewFirm } from '@parenthese/shared/firms/wire.ts';
import { DEFAULT_LOOK } from '@parenthese/shared/looks/look.ts';
import { tokens } from '@parenthese/shared/looks/tokens.ts';
import type { Database } from '../platform/database/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { newId } from '../platform/world.ts';
import { foundFirm, type FoundingParts } from './found-firm.ts';
import { phoneIn } from './phones.ts';
import { referralOf, themeOf } from './settings-service.ts';

/** A firm whose name has so many namesakes here chooses its address itself. */
const MAX_NAMESAKES = 200;

export type Begun = Readonly<{ firmId: number; slug: string; staff: string }>;

/** @returns the new firm and its first admin, who is in charge of checks until the firm says otherwise. */
export async function beginFirm(parts: FoundingParts, firm: NewFirm, admin: FirstAdmin): Promise<Begun> {
  const staff = newId(parts.world);
  const slug = firm.slug ?? (await freeSlug(parts.database, slugOf(firm.name)));
  const settings = settingsOf({ ...firm, slug }, staff, admin.email);
  const { name, email, password, quality = 'lawyer' } = admin;
  const firmId = await foundFirm(parts, {
    uid: newId(parts.world),
    settings,
    staff: [{ id: staff, name, email, password, quality, role: 'admin', checks: true }],
  });
  return { firmId, slug, staff };
}

/** Everything a firm has from its first minute on, so that nothing must be asked before it can be reached. */
function settingsOf(firm: NewFirm & { slug: string }, staff: string, email: string): FirmSettings {
  const profile = PROFILES[firm.profile ?? 'france'];
  const phone = phoneIn(firm.phone ?? '', profile.country);
  if (phone === null) throw new Refusal('phone', { field: 'firm.phone' });
  const { light, dark } = tokens.colours;
  return {
    slug: firm.slug,
    name: firm.name,
    profile: profile.name,
    bar: firm.bar ?? '',
    address: firm.address ?? '',
    phone,
    privacyContact: email,
    languages: profile.languages,
    sites: [],
    siteList: [],
    domain: null,
    calendar: calendarOf(profile, firm.hours ?? 'with-break'),
    roster: [staff],
    theme:
      firm.accent === undefined
        ? { accent: light.accent, accentDark: dark.accent }
        : themeOf({ accent: firm.accent }),
    look: DEFAULT_LOOK,
    logo: null,
    legal: NO_LEGAL_LINES,
    security: DEFAULT_SECURITY,
    before: DEFAULT_BEFORE,
    referral: referralOf(profile),
    retentionMonths: RETENTION_MONTHS.standard,
    demo: false,
  };
}

async function freeSlug({ kysely }: Database, wish: string): Promise<string> {
  for (let number = 1; number <= MAX_NAMESAKES; number += 1) {
    const slug = numberedSlug(wish, number);
    const taken = await kysely
      .selectFrom('firm_slugs')
      .select('slug')
      .where('slug', '=', slug)
      .executeTakeFirst();
    if (!taken) return slug;
  }
  throw new Refusal('slug-taken', { field: 'firm.slug' });
}
