/** The line of text that a signed head signs: how far a chain goes, and the hash there. */
export type SignableHead = Readonly<{
  firm: string;
  /** Null for the head of a firm's whole log. */
  thread: string | null;
  position: number;
  hash: string;
}>;

/** Writes the line. Its form cannot change: every signature that was ever made rests on it. */
export function headText({ firm, thread, position, hash }: SignableHead): string {
  return `parenthese head 1 ${firm} ${thread ?? '-'} ${position} ${hash}`;
}
