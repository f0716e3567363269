/**
 * The one word that a site's next page needs to find the conversation again: `parenthese=durand`.
 *
 * It is written after the first message and not before, lasts as long as the tab, and names no person.
 * Storage may be refused: then the next page simply shows a badge at rest.
 */
const KEY = 'parenthese';

/** Whether a conversation with this firm has begun in this tab. */
export function isBegun(firm: string): boolean {
  try {
    return sessionStorage.getItem(KEY) === firm;
  } catch {
    return false;
  }
}

export function rememberBegun(firm: string): void {
  try {
    sessionStorage.setItem(KEY, firm);
  } catch {
    // Refused by the browser's settings or by a sandboxed page.
  }
}

export function forgetBegun(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // As above.
  }
}
