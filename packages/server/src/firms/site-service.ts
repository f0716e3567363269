/** The firm's place on the web: what to paste, where it was seen, which sites are allowed, and what the agency is told. */
import type { AgencyMailView, PatchSite, SiteView } from '@parenthese/shared/firms/site-wire.ts';
import {
  inlineSnippetFor,
  managerSnippetFor,
  pageAddress,
  pluginAddress,
  snippetFor,
} from '@parenthese/shared/firms/site-snippet.ts';
import { plainSite, SiteListSchema, type Site } from '@parenthese/shared/firms/site.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import { isProblemCode } from '@parenthese/shared/wire/problems.ts';
import * as v from 'valibot';
import type { StaffKnown } from '../people/actor.ts';
import type { Db } from '../platform/database/database.ts';
import { footOf, setLetter } from '../platform/mail/letter.ts';
import type { Mailer } from '../platform/mail/mailer.ts';
import { Refusal } from '../platform/refusal.ts';
import type { World } from '../platform/world.ts';
import type { ChecklistService } from './checklist.ts';
import type { Firm, Firms } from './firms.ts';
import type { SettingsService } from './settings-service.ts';
import { agencyMail } from './site-mail-text.ts';
import { OWN_PAGE, type Sighting, type SiteSightings } from './site-sightings.ts';

/** How often a change of the list is tried again when a colleague changed something meanwhile. */
const TRIES = 4;
/** How long after its last sighting an unknown site is asked about. */
const ASKED_MS = 30 * 86_400_000;

export type AgencyMailWish = Readonly<{
  to: string | null;
  note?: string | undefined;
  language?: Language | undefined;
}>;

export interface SiteService {
  view(firmId: number): Promise<SiteView>;
  /** One more site of the firm's. Allowing it twice is as allowing it once. */
  add(known: StaffKnown, origin: string, name?: string): Promise<SiteView>;
  change(known: StaffKnown, id: string, patch: PatchSite): Promise<SiteView>;
  remove(known: StaffKnown, id: string): Promise<SiteView>;
  ignore(firmId: number, origin: string): Promise<SiteView>;
  /** Sends at once, so that whoever sends it sees whether it left; without an address, and without a mail server, only writes. */
  mailAgency(known: StaffKnown, wish: AgencyMailWish): Promise<AgencyMailView>;
}

export type SiteParts = Readonly<{
  db: Db;
  firms: Firms;
  settings: SettingsService;
  sightings: SiteSightings;
  checklist: ChecklistService;
  mailer: Mailer;
  world: World;
  baseUrl: () => string;
}>;

export function createSiteService(parts: SiteParts): SiteService {
  const { db, firms, settings, sightings, checklist, mailer, world, baseUrl } = parts;

  async function view(firmId: number): Promise<SiteView> {
    const firm = await firms.byId(db, firmId);
    const seen = await sightings.of(firmId);
    return viewOf({ firm, seen, service: baseUrl(), mail: mailer.works, now: world.clock() });
  }

  /** Changes the list as it is now, and again when it was changed meanwhile: no site is lost to a colleague's click. */
  async function changeList(
    known: StaffKnown,
    next: (list: readonly Site[]) => readonly Site[],
  ): Promise<SiteView> {
    for (let tries = 1; ; tries += 1) {
      const { revision, settings: present } = await firms.byId(db, known.firm.id);
      const list = next(present.siteList);
      try {
        if (list !== present.siteList) await settings.change(known, { siteList: parsed(list) }, { revision });
        return await view(known.firm.id);
      } catch (error) {
        const raced = error instanceof Refusal && error.code === 'changed-meanwhile';
        if (!raced || tries >= TRIES) throw error;
      }
    }
  }

  return {
    view,
    async add(known, origin, name) {
      const added = await changeList(known, (list) => {
        if (list.some((site) => site.origin === origin)) return list;
        const site = plainSite(origin);
        return [...list, { ...site, id: freeId(list, site.id), ...(name === undefined ? {} : { name }) }];
      });
      // The badge had been there before its site was allowed: what was waited for has come.
      if (!added.sites.some((site) => site.origin === origin && site.seen)) return added;
      await checklist.note(known.firm.id, 'site-seen');
      return added;
    },
    change: (known, id, patch) =>
      changeList(known, (list) => {
        demandSite(list, id);
        const taken = list.some((site) => site.id !== id && site.origin === patch.origin);
        if (taken) throw new Refusal('origin-taken', { field: 'origin' });
        return list.map((site) => (site.id === id ? withPatch(site, patch) : site));
      }),
    remove: (known, id) =>
      changeList(known, (list) => {
        demandSite(list, id);
        return list.filter((site) => site.id !== id);
      }),
    async ignore(firmId, origin) {
      await sightings.ignore(firmId, origin);
      return view(firmId);
    },
    async mailAgency(known, { to, note, language = known.firm.settings.languages[0] ?? 'fr' }) {
      const facts = await agencyFacts(db, known, note, baseUrl());
      const { subject, lines, act } = agencyMail(language, facts);
      const url = pageAddress(placeOf(known.firm, baseUrl()));
      const letter = setLetter({ language, subject, lines, act, url, foot: footOf(language) });
      const sent = to !== null && mailer.works;
      if (sent)
        await mailer.send({ firmId: known.firm.id, to, subject, ...letter }).catch(() => {
          throw new Refusal('mail-refused', { field: 'to' });
        });
      return { sent, subject, text: letter.text };
    },
  };
}

const placeOf = ({ slug }: Firm, service: string) => ({ service, firm: slug });

/** Where people write to the firm: at its own host name if it has one. */
export function addressOf(firm: Firm, service: string): string {
  const { domain } = firm.settings;
  return domain === null ? pageAddress(placeOf(firm, service)) : `https://${domain}`;
}

type Viewed = Readonly<{
  firm: Firm;
  seen: readonly Sighting[];
  service: string;
  mail: boolean;
  now: number;
}>;

function viewOf({ firm, seen, service, mail, now }: Viewed): SiteView {
  const place = placeOf(firm, service);
  const { siteList, sites, domain } = firm.settings;
  const seenAt = (origin: string) => {
    const found = seen.find((one) => one.origin === origin);
    return found ? { first: found.first, last: found.last } : null;
  };
  return {
    snippet: snippetFor(place),
    managerSnippet: managerSnippetFor(place),
    inlineSnippet: inlineSnippetFor(place),
    page: pageAddress(place),
    domain,
    plugin: pluginAddress(place),
    pageSeen: seenAt(OWN_PAGE),
    sites: siteList.map(({ id, origin, name }) => ({
      id,
      origin,
      host: new URL(origin).host,
      name,
      seen: seenAt(origin),
    })),
    unknown: seen
      .filter(({ origin, ignored }) => origin !== OWN_PAGE && !ignored && !sites.includes(origin))
      // A tag that was tried somewhere and taken away again is no question for ever.
      .filter(({ last }) => now - last < ASKED_MS)
      .map(({ origin, last }) => ({ origin, host: new URL(origin).host, last })),
    mail,
    now,
    revision: firm.revision,
  };
}

async function agencyFacts(
  db: Db,
  { firm, member, userId }: StaffKnown,
  note: string | undefined,
  service: string,
) {
  const account = await db
    .selectFrom('auth_user')
    .select('email')
    .where('id', '=', userId)
    .executeTakeFirst();
  const place = placeOf(firm, service);
  return {
    firm: firm.settings.name,
    by: { name: member.name, email: account?.email ?? null },
    note: note === undefined || note === '' ? null : note,
    service,
    snippet: snippetFor(place),
    managerSnippet: managerSnippetFor(place),
    plugin: pluginAddress(place),
    sites: firm.settings.sites,
  };
}

function withPatch(site: Site, patch: PatchSite): Site {
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
  return { ...site, ...given };
}

/** The list as it may be kept: the rules for all sites together are its schema's. */
function parsed(list: readonly Site[]) {
  const result = v.safeParse(SiteListSchema, list);
  if (result.success) return result.output;
  const [{ message }] = result.issues;
  throw new Refusal(isProblemCode(message) ? message : 'sites', { field: 'origin' });
}

function demandSite(list: readonly Site[], id: string): void {
  if (!list.some((site) => site.id === id)) throw new Refusal('not-found');
}

/** Hosts that differ only in what an id cannot hold get a number. */
function freeId(list: readonly Site[], wish: string): string {
  const taken = new Set(list.map(({ id }) => id));
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wish : `${wish.slice(0, 76)}-${number}`;
    if (!taken.has(id)) return id;
  }
}
