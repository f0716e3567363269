export const NIGHT_FROM_HOUR = 20;
export const NIGHT_UNTIL_HOUR = 8;

/**
 * Tells whether a message was written between 20:00 and 8:00, or on a Saturday or Sunday.
 *
 * @param local the firm's wall clock as the log keeps it, `YYYY-MM-DDTHH:mm`: no zone is needed any more.
 */
export function isNightOrWeekend(local: string): boolean {
  const hour = Number(local.slice(11, 13));
  const day = new Date(`${local.slice(0, 10)}T00:00Z`).getUTCDay();
  return hour >= NIGHT_FROM_HOUR || hour < NIGHT_UNTIL_HOUR || day === 0 || day === 6;
}
