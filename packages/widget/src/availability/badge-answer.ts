/** What came of asking the server for a firm's badge. */
import type { Badge, BadgeRow, EpochMs } from '@parenthese/shared/availability/badge.ts';

export type BadgeAnswer =
  | {
      readonly kind: 'badge';
      readonly badge: Badge;
      /** The server's instant when it answered, which is later than `badge.now` where the body was kept. */
      readonly serverNow: EpochMs;
      readonly ageSeconds: number;
    }
  /** The server knows no such firm. */
  | { readonly kind: 'absent' }
  /** No answer, or none that can be read. */
  | { readonly kind: 'unreachable' };

const PATIENCE_MS = 10_000;

/**
 * Asks for a badge, past this browser's cache but not past its validator, and never throws.
 *
 * A body that the browser itself had kept would carry an old `now` and no `Age`, and the clock would run
 * behind by that much: so even the first reading is validated. After a 304 the body is the old one, and
 * only the `Date` header, where the server lets it be read, tells the server's time.
 */
export async function askBadge(url: string): Promise<BadgeAnswer> {
  try {
    const response = await fetch(url, {
      cache: 'no-cache',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.status === 404) return { kind: 'absent' };
    return answerFrom(await response.json(), response.headers);
  } catch {
    return { kind: 'unreachable' };
  }
}

function answerFrom(body: unknown, headers: Headers): BadgeAnswer {
  if (!isBadge(body)) return { kind: 'unreachable' };
  return {
    kind: 'badge',
    badge: body,
    serverNow: Math.max(body.now, Date.parse(headers.get('date') ?? '') || 0),
    ageSeconds: Number(headers.get('age')) || 0,
  };
}

/** Checks just what drawing relies on, so that a broken answer makes an unknown state and no error in the page. */
function isBadge(body: unknown): body is Badge {
  const { firm, now, names, rows, theme, languages } = Object(body) as Partial<Badge>;
  return Boolean(
    firm?.name &&
    now &&
    theme &&
    Array.isArray(names) &&
    Array.isArray(languages) &&
    Array.isArray(rows) &&
    rows.every(isRow),
  );
}

const isRow = (row: Partial<BadgeRow> | null): boolean =>
  Boolean(
    row?.state && row.sentence?.fr && row.aim?.sentence && (!row.fallback || row.fallback.aim?.sentence),
  );
