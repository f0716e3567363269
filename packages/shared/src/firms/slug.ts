/** The short name in a firm's addresses, made from the name on its door. */

/** What firms put before their name, which says nothing in an address. */
const TITLES =
  /^(?:cabinet|etude|maitre|me|avocats?|scp|selarl|selas|aarpi|sas|sarl|societe|inc|llp|law|office|firm|the|le|la|les|d|de|du|des|et|and)$/;
const SLUG_MAX_CHARACTERS = 40;

/** « Cabinet Durand & Associés » is `durand-associes`; what has no letter of ours is `cabinet`. */
export function slugOf(name: string): string {
  const words = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !TITLES.test(word));
  const slug = (telling.length > 0 ? telling : words).join('-').slice(0, SLUG_MAX_CHARACTERS);
  return slug.replace(/-+$/, '') || 'cabinet';
}

/** The next one to try when a name is taken: `durand`, `durand-2`, `durand-3`. */
export function numberedSlug(slug: string, number: number): string {
  const end = number === 1 ? '' : `-${number}`;
  return `${slug.slice(0, SLUG_MAX_CHARACTERS - end.length).replace(/-+$/, '')}${end}`;
}
