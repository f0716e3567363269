/** The demo firm: its settings and its people, all fictitious. Ids are fixed, so that founding it twice founds it once. */
import { DEFAULT_CALENDAR } from '@parenthese/shared/availability/hours.ts';
import { completeSettings, type FirmSettings } from '@parenthese/shared/firms/settings.ts';
import type { NewStaff } from '../firms/found-firm.ts';
import { DURAND_BEFORE } from './durand-before.ts';

export const DURAND_UID = '0198f0a0-0000-7000-8000-00000000d000';
/** Shown at start and on `/demo`: the demo exists on a loopback address alone. */
export const DEMO_PASSWORD = 'parenthese-demo';

const staffId = (n: number): string => `0198f0a0-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`;
export const DURAND_STAFF_IDS = {
  durand: staffId(1),
  lenoir: staffId(2),
  marchetti: staffId(3),
  achard: staffId(4),
  benali: staffId(5),
} as const;

const person = (
  key: keyof typeof DURAND_STAFF_IDS,
  name: string,
  rest: Pick<NewStaff, 'quality' | 'role' | 'checks'>,
): NewStaff => ({
  id: DURAND_STAFF_IDS[key],
  name,
  email: `${key}@durand.example`,
  password: DEMO_PASSWORD,
  ...rest,
});

export const DURAND_STAFF: readonly NewStaff[] = [
  person('durand', 'Me Claire Durand', { quality: 'lawyer', role: 'admin', checks: true }),
  person('lenoir', 'Me Hugo Lenoir', { quality: 'lawyer', role: 'lawyer', checks: false }),
  person('marchetti', 'Me Inès Marchetti', { quality: 'lawyer', role: 'lawyer', checks: false }),
  person('achard', 'Paul Achard', { quality: 'trainee', role: 'trainee', checks: false }),
  person('benali', 'Samira Benali', { quality: 'assistant', role: 'assistant', checks: false }),
];

const morning = { from: '09:00', to: '12:30' };
const day = [morning, { from: '14:00', to: '18:30' }];

/** @param sites origins of the example sites at their actual address. */
export function durandSettings(sites: readonly string[]): FirmSettings {
  return completeSettings({
    slug: 'durand',
    name: 'Cabinet Durand',
    bar: 'Barreau de Paris',
    address: '12 rue des Exemples, 75011 Paris',
    phone: '+33 1 99 00 12 34',
    privacyContact: 'donnees@durand.example',
    languages: ['fr', 'en'],
    sites,
    calendar: {
      ...DEFAULT_CALENDAR,
      weekly: {
        ...DEFAULT_CALENDAR.weekly,
        monday: day,
        tuesday: day,
        wednesday: day,
        thursday: day,
        friday: [morning, { from: '14:00', to: '17:00' }],
      },
    },
    roster: [DURAND_STAFF_IDS.durand],
    theme: { accent: '#23406B', accentDark: '#9DB7E0' },
    referral: {
      name: 'Ordre des avocats de Paris',
      phone: '01 80 27 10 50',
      url: 'https://consultation.avocat.fr',
    },
    before: DURAND_BEFORE,
    retentionMonths: 12,
    demo: true,
  });
}
