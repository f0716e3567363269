/**
 * Fills an empty app with two firms, every kind of actor and one conversation each, played through the real routes.
 * Black-box tests and the rights matrix use the same.
 */
import type { FirmCalendar } from '@parenthese/shared/availability/hours.ts';
import { NOTICE_VERSION } from '@parenthese/shared/conversations/notices.ts';
import type { App } from '../app.ts';
import { foundFirm } from '../firms/found-firm.ts';
import { newId, newSecret } from '../platform/world.ts';
import {
  emailOf,
  SANDBOX_PASSWORD,
  SANDBOX_SLUGS,
  sandboxSettings,
  sandboxStaff,
  STAFF_ACTORS,
  type SandboxSlug,
  type StaffActorName,
} from './firms.ts';

export type StaffCredentials = Readonly<{ cookie: string; staff: string; email: string; password: string }>;
export type VisitorCredentials = Readonly<{ token: string }>;
export type SandboxActors = Readonly<
  {
    anonymous: Readonly<Record<string, never>>;
    visitor: VisitorCredentials;
    /** Somebody else who has written to the same firm, with a conversation of their own. */
    otherVisitor: VisitorCredentials & Readonly<{ conversation: string }>;
  } & Record<StaffActorName, StaffCredentials>
>;
export type SandboxFirm = Readonly<{
  slug: string;
  site: string;
  /** A word that stands in a note, a draft and a reason of the conversation, and must reach no visitor. */
  canary: string;
  /** The visitor's conversation: checked, answered, being studied, with an address left. */
  conversation: string;
  calendar: FirmCalendar;
  actors: SandboxActors;
}>;

export type PopulateParts = Readonly<{
  app: App;
  /** Origin of the service, from which staff write. */
  origin: string;
  /** Origin of the site that embeds each firm's badge. */
  siteOf: (slug: SandboxSlug) => string;
}>;

export async function populate(parts: PopulateParts): Promise<readonly SandboxFirm[]> {
  const firms: SandboxFirm[] = [];
  for (const slug of SANDBOX_SLUGS) firms.push(await foundOne(parts, slug));
  return firms;
}

async function foundOne({ app, origin, siteOf }: PopulateParts, slug: SandboxSlug): Promise<SandboxFirm> {
  const { world } = app.parts;
  const staff = sandboxStaff(slug, world);
  const site = siteOf(slug);
  const settings = sandboxSettings(
    slug,
    site,
    staff.slice(0, 1).map(({ id }) => id),
  );
  await foundFirm(app.parts, { uid: newId(world), settings, staff });

  const credentials = await Promise.all(
    STAFF_ACTORS.map(async (actor, i): Promise<[StaffActorName, StaffCredentials]> => {
      const email = emailOf(slug, actor);
      const cookie = await app.parts.auth.cookieFor(email);
      return [actor, { cookie, staff: staff[i]!.id, email, password: SANDBOX_PASSWORD }];
    }),
  );
  const people = Object.fromEntries(credentials) as Record<StaffActorName, StaffCredentials>;
  const play: Play = { app, origin, slug, people };
  const canary = `canari-${Buffer.from(world.random(8)).toString('hex')}`;
  const { conversation, token } = await openConversation(play, 'Une question sur un bail commercial.');
  await tellTheRest(play, conversation, token);
  await answerIt(play, conversation);
  await hideTheCanary(play, conversation, canary);
  const other = await openConversation(play, 'Une question de succession.');
  const actors = { anonymous: {}, visitor: { token }, otherVisitor: other, ...people };
  return { slug, site, canary, conversation, calendar: settings.calendar, actors };
}

type Play = Readonly<{
  app: App;
  origin: string;
  slug: SandboxSlug;
  people: Readonly<Record<StaffActorName, StaffCredentials>>;
}>;

async function openConversation(play: Play, text: string): Promise<{ conversation: string; token: string }> {
  const { world } = play.app.parts;
  const [token, id] = [newSecret(world), newId(world)];
  await write(play, 'POST', '/v1/conversations', asVisitor(token), {
    firm: play.slug,
    id,
    message: { id: newId(world), text },
    language: 'fr',
    notice: NOTICE_VERSION,
    zone: 'Europe/Paris',
    page: '/',
  });
  return { conversation: id, token };
}

async function tellTheRest(play: Play, conversation: string, token: string): Promise<void> {
  const id = () => newId(play.app.parts.world);
  const tell = (what: string, body: object) =>
    write(play, 'POST', `/v1/conversations/${conversation}/${what}`, asVisitor(token), { id: id(), ...body });
  await tell('messages', { text: 'Le bail a été signé en 2019 et le propriétaire veut reprendre le local.' });
  await tell('parties', { name: 'Nadia Visiteur', other: { kind: 'named', name: 'Société Bailleur' } });
  await tell('contact', { email: `visiteur@${play.slug}.example` });
}

async function answerIt(play: Play, conversation: string): Promise<void> {
  const id = () => newId(play.app.parts.world);
  const act = (what: string, body: object) =>
    write(play, 'POST', `/v1/staff/conversations/${conversation}/${what}`, asStaff(play, 'admin'), {
      id: id(),
      ...body,
    });
  await act('clearance', { clearance: 'clear' });
  await act('messages', { text: 'Nous avons bien reçu votre question et l’étudions.' });
}

async function hideTheCanary(play: Play, conversation: string, canary: string): Promise<void> {
  const id = () => newId(play.app.parts.world);
  const place = `/v1/staff/conversations/${conversation}`;
  const admin = asStaff(play, 'admin');
  await write(play, 'POST', `${place}/notes`, admin, { id: id(), text: `Note interne ${canary}` });
  await write(play, 'POST', `${place}/status`, admin, { id: id(), status: 'studied', reason: canary });
  await write(play, 'PUT', `${place}/draft`, asStaff(play, 'lawyer'), { text: `Brouillon ${canary}` });
}

function asVisitor(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}

function asStaff({ people, origin }: Play, actor: StaffActorName): Record<string, string> {
  return { cookie: people[actor].cookie, origin };
}

async function write(
  { app, origin }: Play,
  method: string,
  path: string,
  headers: Record<string, string>,
  body: object,
): Promise<void> {
  const response = await app.request(`${origin}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!response.ok)
    throw new Error(`The sandbox could not be filled: ${method} ${path} answered ${response.status}.`);
}
