/**
 * The one predicate for rights. Every route, list, count, stream and export asks it; roles are data it reads.
 * An act on a thing of another firm is never allowed, and the caller answers as if the thing were absent.
 */
import type { Role } from './roles.ts';

/** Who acts, as far as their credential proves it. `firm` is the firm's public id. */
export type Actor =
  | Readonly<{ type: 'anonymous' }>
  /** `conversation` is set when the credential came by a link or a hand-over that opens that one thread. */
  | Readonly<{ type: 'visitor'; firm: string; visitor: string; conversation: string | null }>
  | Readonly<{ type: 'staff'; firm: string; staff: string; role: Role; checks: boolean }>
  | Readonly<{ type: 'operator' }>;

/** What can be done. A row of the rights matrix names one of them. */
export const ACTS = [
  'firm.view',
  'conversation.open',
  'conversation.read-own',
  'conversation.write-own',
  'access.end-others',
  'conversation.list',
  'conversation.read',
  'conversation.answer',
  'conversation.note',
  'conversation.set-status',
  'conversation.assign',
  'clearance.give',
  'fold.open',
  'flag.close',
  'presence.set',
  'figures.read',
  'comments.read',
  'firm.set',
  'staff.view',
  'people.set',
  'account.own',
  'log.verify',
] as const;
export type Act = (typeof ACTS)[number];

/** The thing acted on: its firm, and for a conversation its id and the visitor it belongs to. */
export type Thing = Readonly<{ firm: string; conversation?: string; visitor?: string }>;

const VISITORS_OWN: ReadonlySet<Act> = new Set([
  'conversation.read-own',
  'conversation.write-own',
  'access.end-others',
]);

const READING: readonly Act[] = [
  'firm.view',
  'conversation.list',
  'conversation.read',
  'figures.read',
  'comments.read',
  'staff.view',
  // Everybody's own: address, password, second factor, sessions.
  'account.own',
];
const WRITING: readonly Act[] = [
  ...READING,
  'conversation.answer',
  'conversation.note',
  'conversation.set-status',
  'conversation.assign',
  'presence.set',
];

const BY_ROLE: Readonly<Record<Role, ReadonlySet<Act>>> = {
  reader: new Set(READING),
  assistant: new Set(WRITING),
  trainee: new Set(WRITING),
  lawyer: new Set([...WRITING, 'clearance.give', 'flag.close']),
  admin: new Set([...WRITING, 'clearance.give', 'flag.close', 'firm.set', 'people.set', 'log.verify']),
};

/** True when this actor may do this act to this thing. */
export function may(actor: Actor, act: Act, thing: Thing): boolean {
  if (act === 'firm.view' && actor.type !== 'operator') return true;
  if (act === 'conversation.open') return mayOpen(actor);
  if (actor.type === 'visitor') return mayVisitor(actor, act, thing);
  if (actor.type !== 'staff' || actor.firm !== thing.firm) return false;
  // The one in charge of checks, whatever the role, and nobody else (duties.md R4): an admin without the charge may not.
  if (act === 'fold.open') return actor.checks && actor.role !== 'reader';
  return BY_ROLE[actor.role].has(act);
}

/** A credential that opens one thread begins no other: it would be in the name of the person who handed it on. */
function mayOpen(actor: Actor): boolean {
  return actor.type === 'anonymous' || (actor.type === 'visitor' && actor.conversation === null);
}

function mayVisitor(actor: Extract<Actor, { type: 'visitor' }>, act: Act, thing: Thing): boolean {
  if (!VISITORS_OWN.has(act)) return false;
  if (actor.firm !== thing.firm || thing.visitor !== actor.visitor) return false;
  return actor.conversation === null || actor.conversation === thing.conversation;
}
