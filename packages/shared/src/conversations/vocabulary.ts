/** The words of a conversation that every side shares. */
export const STATUSES = ['received', 'studied', 'waiting-for-you', 'answered', 'closed'] as const;
/** Where the work stands, visible to the visitor with its history. */
export type Status = (typeof STATUSES)[number];

/** Whether the parties were checked: until `clear`, what follows the first line stays folded for staff. */
export type Clearance = 'open' | 'clear' | 'declined';

export const FLAGS = ['urgent'] as const;

/** What urgent words of a visitor are about. */
export const URGENCY_SIGNS = ['danger', 'time-limit'] as const;
export type UrgencySign = (typeof URGENCY_SIGNS)[number];
/** A sign for staff that a rule raised and that only a lawyer closes. */
export type Flag = (typeof FLAGS)[number];

export const OTHER_PARTIES = ['named', 'none', 'unknown', 'practical', 'client'] as const;
/** The other side as the visitor gave it on the card. */
export type OtherParty = Readonly<{ kind: (typeof OTHER_PARTIES)[number]; name: string | null }>;
