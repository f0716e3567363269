/** When somebody may be asked how it went: seldom, and never when it would hurt. */
import type { Clearance, Status } from '../conversations/vocabulary.ts';

export const OFFER_REST_DAYS = 30;
const DAY_MS = 86_400_000;

/** The visitor has seen the answer, the firm has closed, or the visitor has said « C’est réglé ». */
export type OfferOccasion = 'seen' | 'closed' | 'settled';

/** What the rule must know of the conversation. */
export type OfferConversation = Readonly<{
  status: Status;
  clearance: Clearance;
  /** Words of danger or of a time limit were seen in it, at any time, whether or not a lawyer closed the flag. */
  urgent: boolean;
  /** Somebody is or was in danger, is a minor or is protected. */
  atRisk?: boolean;
  complaint: boolean;
  /** The firm has answered and nothing of the visitor waits. */
  answered: boolean;
  /** The survey was offered in this conversation before, answered or not. */
  alreadyOffered?: boolean;
  alreadyAnswered: boolean;
}>;

export type OfferRefusal =
  | 'declined'
  | 'urgent'
  | 'at-risk'
  | 'complaint'
  | 'unanswered'
  | 'once-per-conversation'
  | 'not-over'
  | 'asked-recently';

export type OfferDecision = Readonly<{ may: true }> | Readonly<{ may: false; reason: OfferRefusal }>;

/**
 * Decides whether a *new* offer may be made; one that was made stays open and needs no further leave.
 *
 * @param lastOfferedAt when the same person was last offered any survey, in any conversation; null when never.
 */
export function mayOffer(asked: {
  readonly now: number;
  readonly lastOfferedAt: number | null;
  readonly conversation: OfferConversation;
  readonly occasion: OfferOccasion;
}): OfferDecision {
  const reason = REFUSALS.find(([, applies]) => applies(asked))?.[0];
  return reason ? { may: false, reason } : { may: true };
}

type Rule = (asked: Parameters<typeof mayOffer>[0]) => boolean;

/** In the order of what weighs most, so that the reason told to staff is the gravest. */
const REFUSALS: readonly (readonly [OfferRefusal, Rule])[] = [
  ['declined', ({ conversation }) => conversation.clearance === 'declined'],
  ['at-risk', ({ conversation }) => conversation.atRisk === true],
  ['urgent', ({ conversation }) => conversation.urgent],
  ['complaint', ({ conversation }) => conversation.complaint],
  ['unanswered', ({ conversation }) => !conversation.answered],
  [
    'once-per-conversation',
    ({ conversation }) => conversation.alreadyAnswered || conversation.alreadyOffered === true,
  ],
  ['not-over', ({ conversation, occasion }) => occasion !== 'settled' && !isOver(conversation.status)],
  [
    'asked-recently',
    ({ now, lastOfferedAt }) => lastOfferedAt !== null && now - lastOfferedAt < OFFER_REST_DAYS * DAY_MS,
  ],
];

/** While the firm studies the matter or waits for the visitor, the exchange goes on. */
function isOver(status: Status): boolean {
  return status === 'answered' || status === 'closed';
}
