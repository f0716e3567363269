/** Where public holidays are not the country's own: parts of France, and Québec, by ISO 3166-2 code. */
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
  'CA-QC',
] as const;

export type HolidayRegion = (typeof HOLIDAY_REGIONS)[number];

/** Countries whose public holidays the house knows. */
export const HOLIDAY_COUNTRIES = ['FR', 'CA'] as const;
export type HolidayCountry = (typeof HOLIDAY_COUNTRIES)[number];
