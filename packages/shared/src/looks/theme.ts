/**
 * One accent makes a whole theme: what is written on paper, on a tint of it and on the accent itself, by day and by
 * night. Every pair that is read stands at 4.5:1; where the firm's colour did not, it is moved and the move is told.
 */
import { contrast, mixed, readableAccent, TEXT_CONTRAST } from './contrast.ts';
import { tokens } from './tokens.ts';

/** How much of the accent is in a tint of the paper. */
const TINT_SHARE = 0.08;

export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

export type SchemeTheme = Readonly<{
  paper: string;
  /** The paper with a breath of the accent. */
  tint: string;
  ink: string;
  muted: string;
  line: string;
  /** Readable on `paper` and on `tint`. */
  accent: string;
  /** What is written on the accent. */
  onAccent: string;
}>;

/** A pair of colours that could not be read as asked for, and what stands there instead. */
export type Correction = Readonly<{
  scheme: Scheme;
  ground: 'paper' | 'tint';
  asked: string;
  used: string;
  /** Contrast as asked for, and as used. */
  before: number;
  after: number;
}>;

export type AccentTheme = Readonly<Record<Scheme, SchemeTheme> & { corrections: readonly Correction[] }>;

/** Works a theme out of a firm's accent; `accentDark` is the one for dark pages, where the firm has one. */
export function accentTheme(accent: string, accentDark = accent): AccentTheme {
  const light = schemeTheme('light', accent);
  const dark = schemeTheme('dark', accentDark);
  return {
    light,
    dark,
    corrections: [...corrections('light', accent, light), ...corrections('dark', accentDark, dark)],
  };
}

/** A firm's two accents as they may be written on paper of their scheme: what a badge is sent, which carries no arithmetic. */
export function readableAccents({ accent, accentDark }: Readonly<{ accent: string; accentDark: string }>) {
  const { light, dark } = accentTheme(accent, accentDark);
  return { accent: light.accent, accentDark: dark.accent };
}

function schemeTheme(scheme: Scheme, asked: string): SchemeTheme {
  const { paper, ink, mutedInk, line } = tokens.colours[scheme];
  const tint = mixed(paper, asked, TINT_SHARE);
  // Both grounds are dark or both are light, so the second move goes on where the first one went.
  const accent = readableAccent(readableAccent(asked, paper), tint);
  return { paper, tint, ink, muted: readableAccent(mutedInk, tint), line, accent, onAccent: paper };
}

function corrections(scheme: Scheme, asked: string, theme: SchemeTheme): readonly Correction[] {
  return (['paper', 'tint'] as const)
    .map((ground) => ({
      scheme,
      ground,
      asked,
      used: theme.accent,
      before: contrast(asked, theme[ground]),
      after: contrast(theme.accent, theme[ground]),
    }))
    .filter(({ before }) => before < TEXT_CONTRAST);
}
