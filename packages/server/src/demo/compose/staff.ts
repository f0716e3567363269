/** How each of the five works: how fast, and in what voice. */
import type { Gender, StaffKey } from '../corpus/situation.ts';

export interface StaffHabits {
  readonly gender: Gender;
  /** As it stands under a letter. */
  readonly signature: string;
  /** Median and spread (sigma of the logarithm) of a reply, in open minutes. */
  readonly reply: readonly [medianMinutes: number, sigma: number];
  /** How often a letter thanks for the message, proposes a next step, speaks of fees, and does so plainly. */
  readonly acknowledges: number;
  readonly proposes: number;
  readonly speaksOfFees: number;
  readonly plainFees: number;
}

/** Me Durand is warm and quick, Me Lenoir short and slow, Me Marchetti exact. */
export const STAFF_HABITS: Readonly<Record<StaffKey, StaffHabits>> = {
  durand: {
    gender: 'woman',
    signature: 'Claire Durand',
    reply: [48, 0.75],
    acknowledges: 0.85,
    proposes: 0.9,
    speaksOfFees: 0.6,
    plainFees: 0.3,
  },
  lenoir: {
    gender: 'man',
    signature: 'Hugo Lenoir',
    reply: [262, 0.7],
    acknowledges: 0.3,
    proposes: 0.65,
    speaksOfFees: 0.45,
    plainFees: 0.1,
  },
  marchetti: {
    gender: 'woman',
    signature: 'Inès Marchetti',
    reply: [72, 0.7],
    acknowledges: 0.6,
    proposes: 0.85,
    speaksOfFees: 0.65,
    plainFees: 0.4,
  },
  achard: {
    gender: 'man',
    signature: 'Paul Achard',
    reply: [60, 0.6],
    acknowledges: 0.5,
    proposes: 0.5,
    speaksOfFees: 0,
    plainFees: 0,
  },
  benali: {
    gender: 'woman',
    signature: 'Samira Benali',
    reply: [26, 0.7],
    acknowledges: 0,
    proposes: 1,
    speaksOfFees: 0.5,
    plainFees: 0.5,
  },
};
