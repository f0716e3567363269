/** A firm's badge for tests: Me Durand is there, the office closes at 18:00, and a lease of a minute runs. */
import type { Badge, BadgeRow } from '@parenthese/shared/availability/badge.ts';

/** Monday 6 January 2025, 15:00 in Paris. */
export const MONDAY_15H = Date.UTC(2025, 0, 6, 14);
export const MINUTE_MS = 60_000;
const CLOSING = MONDAY_15H + 180 * MINUTE_MS;
const OPENING = CLOSING + 15 * 60 * MINUTE_MS;

const away = {
  state: 'away',
  sentence: { fr: 'Le cabinet est ouvert', en: 'The firm is open' },
  aim: {
    at: MONDAY_15H + 40 * MINUTE_MS,
    sentence: { fr: 'réponse en général avant 15\u00A0h\u00A040', en: 'reply usually by 15:40' },
  },
} as const;

const present: BadgeRow = {
  from: MONDAY_15H,
  until: CLOSING,
  lease: MONDAY_15H + MINUTE_MS,
  fallback: away,
  state: 'available',
  sentence: { fr: 'Le cabinet est disponible', en: 'The firm is available' },
  aim: away.aim,
};

const closed: BadgeRow = {
  from: CLOSING,
  until: OPENING,
  state: 'closed',
  sentence: {
    fr: 'Le cabinet est fermé jusqu’à demain 9\u00A0h',
    en: 'The firm is closed until 09:00 tomorrow',
  },
  aim: {
    at: OPENING + 30 * MINUTE_MS,
    sentence: {
      fr: 'réponse en général demain avant 9\u00A0h\u00A030',
      en: 'reply usually by 09:30 tomorrow',
    },
  },
};

/** The badge as the server sends it at 15:00, with what a test changes. */
export const badgeAt15h = (rest: Partial<Badge> = {}): Badge => ({
  firm: { slug: 'durand', name: 'Cabinet Durand' },
  now: MONDAY_15H,
  trueUntil: MONDAY_15H + MINUTE_MS,
  names: [{ name: 'Me Durand', quality: 'lawyer' }],
  rows: [present, closed],
  theme: { accent: '#23406b', accentDark: '#9db7e0' },
  languages: ['fr', 'en'],
  zone: 'Europe/Paris',
  ...rest,
});

/** The same hour with one row that holds until closing, in any state and without a lease. */
export const badgeIn = (state: BadgeRow['state'], rest: Partial<BadgeRow> = {}): Badge => {
  const { lease: _lease, fallback: _fallback, ...row } = present;
  return badgeAt15h({ trueUntil: CLOSING, rows: [{ ...row, state, ...rest }, closed] });
};

/** The office after closing: nobody's lease, and so nothing to ask before the calendar changes. */
export const closedBadge = (): Badge => badgeAt15h({ now: CLOSING, trueUntil: OPENING, rows: [closed] });
