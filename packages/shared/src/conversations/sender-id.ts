/** The ids that senders make for what they send. */

/**
 * Makes a UUID of version 7 (RFC 9562) from an instant and 16 random bytes.
 *
 * Whoever sends makes it, so that the same thing sent twice counts once. Its time is never used for order. Written
 * out here because the panel has a budget: a library would bring a counter and a source of randomness of its own.
 */
export function senderId(now: number, random: Uint8Array): string {
  const time = now.toString(16).padStart(12, '0');
  const bits = Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
  // The two bits of the variant leave four letters for this place.
  const variant = '89ab'.charAt((random[8] ?? 0) & 3);
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${bits.slice(0, 3)}`,
    `${variant}${bits.slice(3, 6)}`,
    bits.slice(20),
  ].join('-');
}
