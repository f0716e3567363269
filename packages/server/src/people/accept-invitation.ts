/**
 * Somebody accepts: an account is opened or, where the address has one that is in use, joined by its password; then the
 * link is spent and the person stands in the firm's log, both at once or not at all.
 */
import {
  isNewPassword,
  type AcceptInvitation,
  type InvitationView,
} from '@parenthese/shared/people/people-wire.ts';
import type { Quality, Role } from '@parenthese/shared/people/roles.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import { Refusal } from '../platform/refusal.ts';
import { newId } from '../platform/world.ts';
import type { SignedIn } from './auth.ts';
import { createInvitationStore, type Invitation } from './invitation-store.ts';
import type { InvitationParts, Invitations } from './invitations.ts';
import type { SignInPatience } from './sign-in-patience.ts';

const BUSY = { retryAfterSeconds: 5 } as const;

export interface Acceptance {
  view(token: string): Promise<InvitationView>;
  /** Signs in too; an account with a second factor has still its second step to do. */
  accept(answer: AcceptInvitation, device: string): Promise<SignedIn>;
}

export type AcceptanceParts = InvitationParts &
  Readonly<{ invitations: Invitations; patience: SignInPatience }>;

/** An account to join by: one that is in use, one that nobody uses any more, or a new one. */
type Door = Readonly<{ userId: string; kind: 'joined' | 'idle' | 'new' }>;

export function createAcceptance(parts: AcceptanceParts): Acceptance {
  const { database, log, firms, auth, invitations, patience, world } = parts;

  /** Refuses a password that is wrong, or no password at all; makes the account where there is none. */
  async function doorOf(token: string, { name, email, password }: Named): Promise<Door> {
    const userId = await auth.userIdOf(email);
    if (userId !== null && (await auth.worksSomewhere(userId))) {
      await patience.wait(email);
      const right = await auth.account.isPasswordOf(userId, password);
      if (!right) patience.failed(email);
      if (!right) throw new Refusal('credentials', { field: 'password' });
      return { userId, kind: 'joined' };
    }
    if (!isNewPassword(password)) throw new Refusal('password', { field: 'password' });
    if (userId !== null) return { userId, kind: 'idle' };
    try {
      return { userId: await auth.createUser({ name, email, password }), kind: 'new' };
    } catch (error) {
      if ((await auth.userIdOf(email)) === null) throw error;
      // Somebody has pressed twice, and the first press has made the account.
      await invitations.opened(token);
      throw new Refusal('busy', BUSY);
    }
  }

  /** Spends the link and writes the person, in one transaction. */
  function settle(invitation: Invitation, name: string, userId: string): Promise<void> {
    const { firm_id: firmId, staff } = invitation;
    return log.append(firmId, async (group) => {
      const members = await firms.staff(group.tx, firmId);
      if (members.some((one) => one.userId === userId && one.id !== staff && !one.removed))
        throw new Refusal('already-here');
      const there = createInvitationStore(group.tx);
      const present = await there.byId(firmId, invitation.id);
      if (present?.state !== 'open' || !(await there.end(firmId, staff, 'spent')))
        throw new Refusal('invitation-spent');
      const { role, quality } = present as { role: Role; quality: Quality };
      await group.append({
        id: newId(world),
        kind: 'staff.set',
        // By the admin whose word it rests on.
        actor: `staff:${invitation.invited_by}`,
        at: world.clock(),
        thread: null,
        body: { staff, name, quality, role, checks: false, removed: false },
      });
      await group.tx
        .updateTable('staff')
        .set({ user_id: userId })
        .where('firm_id', '=', firmId)
        .where('id', '=', staff)
        .execute();
    });
  }

  return {
    async view(token) {
      const invitation = await invitations.opened(token);
      const { settings } = await firms.byId(database.kysely, invitation.firm_id);
      const userId = invitation.email === null ? null : await auth.userIdOf(invitation.email);
      return {
        firm: settings.name,
        accent: settings.theme.accent,
        accentDark: settings.theme.accentDark,
        name: invitation.name,
        role: invitation.role as Role,
        quality: invitation.quality as Quality,
        language: invitation.language as Language,
        email: invitation.email,
        account: userId !== null && (await auth.worksSomewhere(userId)),
        expiresAt: invitation.expires_at,
      };
    },

    async accept({ token, name, email: typed, password }, device) {
      const invitation = await invitations.opened(token);
      const email = invitation.email ?? typed?.toLowerCase();
      if (email === undefined) throw new Refusal('email', { field: 'email' });
      const door = await doorOf(token, { name, email, password });
      try {
        await settle(invitation, name, door.userId);
      } catch (error) {
        // Of two presses the other may have joined the account that this one made.
        if (door.kind === 'new' && !(await auth.worksSomewhere(door.userId)))
          await auth.deleteUser(door.userId);
        throw error;
      }
      if (door.kind === 'idle') await auth.account.renew(door.userId, password);
      const signedIn = await auth.signIn({ email, password }, { device, firm: invitation.firm_id });
      if (!signedIn) throw new Refusal('busy', BUSY);
      return signedIn;
    },
  };
}

type Named = Readonly<{ name: string; email: string; password: string }>;
