/**
 * The visual language as plain data: what badge, panel, console, mails and transcripts are drawn from.
 *
 * Colours are six-digit hexadecimal, lengths are CSS pixels, durations milliseconds. Nothing here is fetched:
 * the fonts are the reader's own.
 */

/** What everything is drawn on. By itself, so that the badge need not carry the rest. */
export const PAPERS = { light: '#fbfaf7', dark: '#171614' } as const;

/** A palette for one scheme. Everything readable stands at 4.5:1 or more on `paper`, every outline at 3:1. */
export type Palette = {
  readonly paper: string;
  /** A faint tint of the paper: the visitor's own words, a row under the pointer. */
  readonly tint: string;
  readonly ink: string;
  /** Ink for what comes second: times, qualities, captions. */
  readonly mutedInk: string;
  /** Hairlines that only divide. They carry no meaning and need no contrast. */
  readonly line: string;
  /** Outlines of what can be filled in or pressed. */
  readonly controlLine: string;
  /** The accent of a firm that has chosen none. */
  readonly accent: string;
  readonly ok: string;
  readonly attention: string;
  readonly urgent: string;
};

const light: Palette = {
  paper: PAPERS.light,
  tint: '#f3f1ea',
  ink: '#1e1d1a',
  mutedInk: '#66635b',
  line: '#e4e1da',
  controlLine: '#8a867b',
  accent: '#23406b',
  ok: '#2e6e4e',
  attention: '#8a5a00',
  urgent: '#a3262a',
};

const dark: Palette = {
  paper: PAPERS.dark,
  tint: '#211f1c',
  ink: '#ece9e2',
  mutedInk: '#a8a398',
  line: '#34322d',
  controlLine: '#7d796e',
  accent: '#9db7e0',
  ok: '#7fc4a0',
  attention: '#e0b25c',
  urgent: '#f09a98',
};

export const tokens = {
  colours: { light, dark },
  fonts: {
    text: 'ui-sans-serif, system-ui, "Segoe UI", Roboto, "Helvetica Neue", sans-serif',
    /** For findings, names of screens and letter heads. */
    display: 'Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif',
  },
  /** `[size, line height]`. */
  type: {
    caption: [12, 16],
    small: [14, 20],
    text: [16, 24],
    lead: [20, 28],
    title: [26, 32],
    display: [34, 40],
  },
  /** The longest line of text, in characters. */
  measure: 66,
  space: { tight: 8, close: 12, normal: 16, wide: 24, section: 40 },
  radius: { control: 6, card: 10 },
  ring: { width: 2, offset: 2 },
  /** The smallest side of what is pressed: by visitors and by touch, by staff with a mouse. */
  target: { visitor: 44, staff: 32 },
  motion: { brackets: 180, longest: 200 },
} as const;
