/**
 * Inviting: an admin names a role, whoever has the link opens their account with it, once and within a week. Nobody is
 * in the firm's log before they have come. The link goes by mail; only where no mail is set up is it told to the admin.
 */
import {
  INVITATION_DAYS,
  type Invite,
  type InviteAgain,
  type Invited,
} from '@parenthese/shared/people/people-wire.ts';
import type { Quality, Role } from '@parenthese/shared/people/roles.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import type { ProblemCode } from '@parenthese/shared/wire/problems.ts';
import type { Firms } from '../firms/firms.ts';
import type { Group } from '../log/appender.ts';
import type { Log } from '../log/log.ts';
import type { Database } from '../platform/database/database.ts';
import type { Jobs } from '../platform/jobs/jobs.ts';
import { footOf, setLetter } from '../platform/mail/letter.ts';
import type { Mailer } from '../platform/mail/mailer.ts';
import { Refusal } from '../platform/refusal.ts';
import { newId, newSecret, type World } from '../platform/world.ts';
import type { StaffKnown } from './actor.ts';
import type { Auth } from './auth.ts';
import { invitationMail } from './invitation-mail-text.ts';
import { createInvitationStore, tokenHash, type Invitation } from './invitation-store.ts';

const KIND = 'mail.invitation';
const LIFE_MS = INVITATION_DAYS * 86_400_000;

export type InvitationParts = Readonly<{
  database: Database;
  log: Log;
  firms: Firms;
  auth: Auth;
  jobs: Jobs;
  mailer: Mailer;
  world: World;
  baseUrl: () => string;
}>;

export interface Invitations {
  invite(by: StaffKnown, wish: Invite): Promise<Invited>;
  /** The older link ends at once, whether or not the newer one arrives. */
  again(by: StaffKnown, staff: string, wish: InviteAgain): Promise<Invited>;
  /** The invitation that a token opens; refuses in the words of what became of it. */
  opened(token: string): Promise<Invitation>;
  sweep(): Promise<void>;
}

/** What an invitation is made of. */
type Draft = Readonly<{
  staff: string;
  name: string;
  email: string | null;
  role: Role;
  quality: Quality;
  language: Language;
}>;

const WORDS_OF_END: Readonly<Record<Exclude<Invitation['state'], 'open'>, ProblemCode>> = {
  spent: 'invitation-spent',
  replaced: 'invitation-replaced',
  withdrawn: 'invitation-withdrawn',
};

export function createInvitations(parts: InvitationParts): Invitations {
  const { database, log, firms, auth, jobs, mailer, world, baseUrl } = parts;
  const store = createInvitationStore(database.kysely);
  jobs.handle(KIND, async ({ firmId, payload }) => {
    await mailInvitation(parts, firmId, String(payload['id']));
    return 'done';
  });

  /** Puts a new invitation in the place of the person's older one. */
  async function put({ tx, firmId }: Group, by: StaffKnown, draft: Draft): Promise<Invited> {
    if (mailer.works && draft.email === null) throw new Refusal('invitation-email', { field: 'email' });
    const now = world.clock();
    const [id, token] = [newId(world), mailer.works ? null : newSecret(world)];
    const there = createInvitationStore(tx);
    await there.end(firmId, draft.staff, 'replaced');
    await there.put({
      ...draft,
      firm_id: firmId,
      id,
      token_hash: token === null ? null : tokenHash(token),
      invited_by: by.member.id,
      at: now,
      expires_at: now + LIFE_MS,
      sent_at: null,
      state: 'open',
    });
    if (token === null) await jobs.plan(tx, { firmId, kind: KIND, key: id, payload: { id }, dueAt: now });
    return {
      staff: draft.staff,
      link: token === null ? null : linkOf(baseUrl(), token),
      expiresAt: now + LIFE_MS,
    };
  }

  return {
    async invite(by, { name = '', email: typed, role, quality, language }) {
      const email = typed?.toLowerCase() ?? null;
      const userId = email === null ? null : await auth.userIdOf(email);
      return log.append(by.firm.id, async (group) => {
        const members = await firms.staff(group.tx, by.firm.id);
        // Whoever was here before comes back as the same person.
        const known = userId === null ? undefined : members.find((member) => member.userId === userId);
        if (known && !known.removed) throw new Refusal('already-here', { field: 'email' });
        const open = await createInvitationStore(group.tx).open(by.firm.id);
        const before = email === null ? undefined : open.find((row) => row.email === email);
        return put(group, by, {
          staff: known?.id ?? before?.staff ?? newId(world),
          name: name === '' ? (known?.name ?? before?.name ?? '') : name,
          email,
          role,
          quality,
          language: language ?? languageOf(by),
        });
      });
    },

    async again(by, staff, { email: typed, language }) {
      const members = await firms.staff(database.kysely, by.firm.id);
      const gone = members.find(({ id }) => id === staff);
      if (gone && !gone.removed && gone.userId !== null) throw new Refusal('already-here');
      const old = gone?.userId == null ? null : await auth.account.emailOf(gone.userId);
      return log.append(by.firm.id, async (group) => {
        const open = await createInvitationStore(group.tx).open(by.firm.id);
        const before = open.find((row) => row.staff === staff);
        if (!before && !gone) throw new Refusal('not-found');
        const email = typed?.toLowerCase() ?? before?.email ?? old;
        const taken = open.some((row) => row.staff !== staff && email !== null && row.email === email);
        if (taken) throw new Refusal('already-here', { field: 'email' });
        return put(group, by, {
          staff,
          name: before?.name ?? gone?.name ?? '',
          email,
          role: (before?.role as Role | undefined) ?? gone?.role ?? 'reader',
          quality: (before?.quality as Quality | undefined) ?? gone?.quality ?? 'assistant',
          language: language ?? (before?.language as Language | undefined) ?? languageOf(by),
        });
      });
    },

    async opened(token) {
      const invitation = await store.byToken(token);
      if (!invitation) throw new Refusal('invitation-unknown');
      if (invitation.state !== 'open') throw new Refusal(WORDS_OF_END[invitation.state]);
      if (invitation.expires_at <= world.clock()) throw new Refusal('invitation-expired');
      return invitation;
    },

    sweep: () => store.sweep(world.clock()),
  };
}

/** The token is made when the mail is sent; a mail that is sent again has a link of its own, and the newest one opens. */
async function mailInvitation(
  { database, firms, mailer, world, baseUrl }: InvitationParts,
  firmId: number,
  id: string,
): Promise<void> {
  const store = createInvitationStore(database.kysely);
  const invitation = await store.byId(firmId, id);
  if (!invitation || invitation.state !== 'open' || invitation.email === null) return;
  const token = newSecret(world);
  await store.setToken(firmId, id, token);
  const firm = await firms.byId(database.kysely, firmId);
  const members = await firms.staff(database.kysely, firmId);
  const by = members.find((member) => member.id === invitation.invited_by)?.name ?? firm.settings.name;
  const language = invitation.language as Language;
  const { subject, lines, act } = invitationMail(language, { firm: firm.settings.name, by });
  const url = linkOf(baseUrl(), token);
  await mailer.send({
    firmId,
    to: invitation.email,
    subject,
    ...setLetter({ language, subject, lines, act, url, foot: footOf(language) }),
  });
  await store.noteSent(firmId, id, world.clock());
}

/** In the fragment: it reaches no server log, and no scanner of links spends it. */
function linkOf(baseUrl: string, token: string): string {
  return `${baseUrl}/console/invitation#token=${token}`;
}

function languageOf({ firm }: StaffKnown): Language {
  return firm.settings.languages[0] ?? 'fr';
}
