/** Addresses of sites and hosts as a firm types them, brought to the one form in which they are compared. */

const LABEL = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/;
const HOST_MAX_CHARACTERS = 253;
/** This machine, for trying things out. */
const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1']);

/**
 * The origin of a site, of as much of its address as was typed: `www.durand.fr/contact` is `https://www.durand.fr`.
 * Null for what no site can be at: an impossible host name, another scheme, a name and password in the address.
 */
export function originOf(text: string): string | null {
  const typed = text.trim();
  const full = /^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(full)) return null;
  const { protocol, hostname, origin, username, password } = new URL(full);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  if (username !== '' || password !== '') return null;
  return LOOPBACK.has(hostname) || isDomainName(hostname) ? origin : null;
}

/** A host name alone, in lower case and, where it has accents, as the network spells it; null for what is none. */
export function hostOf(text: string): string | null {
  const typed = text
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/$/, '');
  if (/[/?#@:\s]/.test(typed) || !URL.canParse(`https://${typed}`)) return null;
  const { hostname } = new URL(`https://${typed}`);
  return isDomainName(hostname) ? hostname : null;
}

/** At least two labels of letters, digits and inner hyphens, and an ending that is no number. */
function isDomainName(host: string): boolean {
  const labels = host.split('.');
  const ending = labels.at(-1) ?? '';
  return (
    host.length <= HOST_MAX_CHARACTERS &&
    labels.length >= 2 &&
    labels.every((label) => LABEL.test(label)) &&
    /^(?:[a-z]{2,}|xn--[a-z\d-]+)$/.test(ending)
  );
}
