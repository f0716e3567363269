/** Five ready looks for the badge, as data, and the colours of each on a firm's theme. */
import { mixed, readableAccent } from './contrast.ts';
import type { READY_LOOKS } from './look.ts';
import { accentTheme, type Scheme, type SchemeTheme } from './theme.ts';
import { tokens } from './tokens.ts';

export type ReadyName = (typeof READY_LOOKS)[number];

export type ReadyLook = Readonly<{
  /** What the words stand on: the scheme's paper or a tint of it, the accent, or the dark paper by day too. */
  ground: 'paper' | 'tint' | 'accent' | 'night';
  edge: 'line' | 'accent' | 'ink' | 'none';
  hasShadow: boolean;
  /** Rounding of the corners, in CSS pixels. */
  radius: number;
}>;

export const READY: Readonly<Record<ReadyName, ReadyLook>> = {
  paper: { ground: 'paper', edge: 'line', hasShadow: true, radius: 10 },
  ink: { ground: 'accent', edge: 'none', hasShadow: true, radius: 10 },
  stone: { ground: 'tint', edge: 'accent', hasShadow: false, radius: 6 },
  night: { ground: 'night', edge: 'line', hasShadow: true, radius: 22 },
  plain: { ground: 'paper', edge: 'ink', hasShadow: false, radius: 0 },
};

/** Everything here but `edge` and `ground` can be read on `ground`. */
export type BadgeColours = Readonly<{
  ground: string;
  ink: string;
  muted: string;
  ok: string;
  attention: string;
  accent: string;
  edge: string;
}>;

export type Accents = Readonly<{ accent: string; accentDark: string }>;

/** The colours of a ready look on a firm's theme, for pages of one scheme. */
export function badgeColours(name: ReadyName, { accent, accentDark }: Accents, scheme: Scheme): BadgeColours {
  const { ground, edge } = READY[name];
  const theme = accentTheme(accent, accentDark);
  if (ground === 'accent') return onAccent(theme[scheme], scheme);
  const worn = ground === 'night' ? 'dark' : scheme;
  const { paper, tint, ink, muted, line, accent: readable } = theme[worn];
  const under = ground === 'tint' ? tint : paper;
  const { ok, attention } = tokens.colours[worn];
  const edges = { line, ink, accent: mixed(under, readable, 0.4), none: under };
  return {
    ground: under,
    ink,
    muted,
    ok: readableAccent(ok, under),
    attention: readableAccent(attention, under),
    accent: readable,
    edge: edges[edge],
  };
}

function onAccent({ accent: ground, onAccent: ink }: SchemeTheme, scheme: Scheme): BadgeColours {
  // On a dark ground the lighter twins of the signals, and the other way round.
  const { ok, attention } = tokens.colours[scheme === 'light' ? 'dark' : 'light'];
  return {
    ground,
    ink,
    muted: ink,
    ok: readableAccent(ok, ground),
    attention: readableAccent(attention, ground),
    accent: ink,
    edge: ground,
  };
}
