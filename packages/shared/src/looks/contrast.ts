/**
 * Contrast between two colours as WCAG 2.2 counts it, and accents that stay readable whatever a firm chooses.
 */

/** Text of ordinary size (WCAG 2.2, 1.4.3). */
export const TEXT_CONTRAST = 4.5;
/** Controls and drawings that carry meaning (WCAG 2.2, 1.4.11). */
export const CONTROL_CONTRAST = 3;

const MIX_STEPS = 50;

type Rgb = readonly [red: number, green: number, blue: number];

/** Whether a text is a colour that the functions here read: `#rgb` or `#rrggbb`. */
export const isHexColour = (text: string): boolean => /^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(text);

/**
 * Counts the contrast ratio of two colours, from 1 (the same) to 21 (black on white).
 *
 * (L1 + 0.05) / (L2 + 0.05), the lighter one above: WCAG 2.2, definition of "contrast ratio".
 */
export function contrast(one: string, other: string): number {
  return ratio(luminance(parse(one)), luminance(parse(other)));
}

/**
 * Returns the accent as it may be written on a paper: unchanged where it reads well, else moved towards black
 * or white in steps of a fiftieth until it reaches the ratio. Moving in equal steps of all channels keeps the hue.
 *
 * What is not a colour counts as black, so a typing error in a theme makes plain text and never an invisible one.
 * A ratio above 4.58 may be out of reach on a middling grey; the nearest of black and white is returned then.
 */
export function readableAccent(accent: string, paper: string, target = TEXT_CONTRAST): string {
  const from = parse(accent);
  const ground = luminance(parse(paper));
  const goal: Rgb = ratio(0, ground) > ratio(1, ground) ? [0, 0, 0] : [255, 255, 255];
  for (let step = 0; step < MIX_STEPS; step += 1) {
    const candidate = mix(from, goal, step / MIX_STEPS);
    if (ratio(luminance(candidate), ground) >= target) return format(candidate);
  }
  return format(goal);
}

/** Mixes a share of another colour into one; 0 leaves it as it is, 1 is the other. */
export function mixed(one: string, other: string, share: number): string {
  return format(mix(parse(one), parse(other), share));
}

const ratio = (one: number, other: number): number =>
  (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

/** Relative luminance: WCAG 2.2, definition of "relative luminance", with sRGB's own threshold of 0.04045. */
function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mix(from: Rgb, goal: Rgb, share: number): Rgb {
  const channel = (index: 0 | 1 | 2) => Math.round(from[index] + (goal[index] - from[index]) * share);
  return [channel(0), channel(1), channel(2)];
}

function parse(colour: string): Rgb {
  if (!isHexColour(colour)) return [0, 0, 0];
  const digits = colour.length === 4 ? colour.replace(/[\da-f]/gi, '$&$&') : colour;
  const value = Number.parseInt(digits.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

const format = (colour: Rgb): string =>
  `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
