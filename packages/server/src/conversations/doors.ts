/** How a thread goes from door to door: one-time codes, what they open, and how a device is forgotten. */
import type { ThreadPage } from '@parenthese/shared/conversations/wire.ts';
import type { Firm } from '../firms/firms.ts';
import type { Log } from '../log/log.ts';
import type { Database } from '../platform/database/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { World } from '../platform/world.ts';
import {
  accessOf,
  endAccess,
  endOtherAccesses,
  grantAccess,
  issueCode,
  redeemedBefore,
  spendCode,
  type CodePurpose,
} from './accesses.ts';
import { demand } from '../people/actor.ts';
import { ownRow, pageOf, type VisitorKnown } from './own-conversation.ts';

export function createDoors({
  database,
  log,
  world,
}: Readonly<{ database: Database; log: Log; world: World }>) {
  return {
    /** A hand-over hands on what is left of the access and no more, so that handing on does not make it endless. */
    handover: (known: VisitorKnown, conversation: string) =>
      log.append(known.firm.id, async ({ tx }) => {
        const { visitor } = await ownRow(tx, known, conversation, 'conversation.read-own');
        const access = await accessOf(tx, known.token, world.clock());
        if (!access) throw new Refusal('not-signed-in');
        const opens = { conversation, visitor, accessUntil: access.expiresAt };
        return issueCode(tx, world, { firmId: known.firm.id, purpose: 'handover', ...opens });
      }),

    /**
     * Gives a device the one conversation that its code opens, and all that was said in it. A device that asks again
     * because the answer was lost is answered as before.
     */
    async redeem(firm: Firm, token: string, purpose: CodePurpose, code: string): Promise<ThreadPage> {
      const conversation = await log.append(firm.id, async ({ tx }) => {
        const given = { firmId: firm.id, purpose, code, now: world.clock() };
        const before = await redeemedBefore(tx, token, given);
        if (before !== null) return before;
        const { visitor, conversation, accessUntil } = await spendCode(tx, given);
        await grantAccess(tx, { ...given, token, visitor, conversation, until: accessUntil });
        return conversation;
      });
      return database.shortReadOf(firm.id, async (db) =>
        pageOf(db, firm, conversation, await log.readThread(db, firm.id, conversation)),
      );
    },

    /** Open streams of what has ended close with the next round over all rights, within five seconds. */
    endOthers: ({ firm, actor, token }: VisitorKnown): Promise<{ ended: number }> =>
      log.append(firm.id, async ({ tx }) => {
        const { visitor, conversation } = actor;
        const thing = { firm: firm.uid, visitor, ...(conversation !== null && { conversation }) };
        demand(actor, 'access.end-others', thing);
        const others = { firmId: firm.id, token, visitor, conversation, now: world.clock() };
        return { ended: await endOtherAccesses(tx, others) };
      }),

    forget: ({ firm, token }: VisitorKnown): Promise<void> => endAccess(database.kysely, firm.id, token),
  };
}
