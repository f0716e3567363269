/** The emergency numbers of every jurisdiction, by the name of its profile. */
import type { ProfileName } from '../profiles/profile.ts';
import type { Emergency } from './emergency.ts';
import { FRANCE_EMERGENCY } from './france.ts';
import { QUEBEC_EMERGENCY } from './quebec.ts';

export const EMERGENCIES: Readonly<Record<ProfileName, Emergency>> = {
  france: FRANCE_EMERGENCY,
  quebec: QUEBEC_EMERGENCY,
};
