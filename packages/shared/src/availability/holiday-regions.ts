/** The parts of France whose public holidays are not the mainland's, by ISO 3166-2 code. */
export const HOLIDAY_REGIONS = [
  'FR-57',
  'FR-67',
  'FR-68',
  'FR-971',
  'FR-972',
  'FR-973',
  'FR-974',
  'FR-976',
  'FR-BL',
  'FR-MF',
  'FR-NC',
  'FR-PF',
  'FR-PM',
  'FR-WF',
] as const;

export type HolidayRegion = (typeof HOLIDAY_REGIONS)[number];
