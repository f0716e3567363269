/** Telephone numbers in the one form in which they are kept and dialled from anywhere. */
import { parsePhoneNumberFromString, type CountryCode, type PhoneNumber } from 'libphonenumber-js/max';
import type { HolidayCountry } from '@parenthese/shared/availability/holiday-regions.ts';

/** Short numbers (3039, 17) are dialled as they are. */
const SHORT = /^\d{2,6}$/;

/** Parts of France that number by themselves: what is valid there is meant there. */
const OVERSEAS: readonly CountryCode[] = ['RE', 'YT', 'GP', 'MQ', 'GF', 'PM'];

/** `01 99 00 12 34` in France is `+33 1 99 00 12 34`; nothing stays nothing; null for what cannot be a number. */
export function phoneIn(text: string, country: HolidayCountry): string | null {
  const written = text.trim();
  if (written === '') return '';
  const overseas = country === 'FR' && !written.startsWith('+') ? OVERSEAS : [];
  for (const place of overseas) {
    const there = parsePhoneNumberFromString(written, place);
    if (there?.isValid()) return there.formatInternational();
  }
  const number = parsePhoneNumberFromString(written, country);
  return number?.isPossible() && !isLocalOnly(number) ? number.formatInternational() : null;
}

/** Seven digits are a possible number in North America, for who calls from the same town. */
function isLocalOnly({ countryCallingCode, nationalNumber }: PhoneNumber): boolean {
  return countryCallingCode === '1' && nationalNumber.length < 10;
}

/** As `phoneIn`, where a short number of public help may stand too. */
export function helpPhoneIn(text: string, country: HolidayCountry): string | null {
  const digits = text.replaceAll(/\s/g, '');
  return SHORT.test(digits) ? digits : phoneIn(text, country);
}
