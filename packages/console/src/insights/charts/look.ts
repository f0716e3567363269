/** What a chart is drawn with: the page's own colours and type, as a canvas takes them. */
import type { Guard } from '@parenthese/shared/insights/statistics/guard.ts';
import { tokens } from '@parenthese/shared/looks/tokens.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';

const COLOURS = ['ink', 'muted', 'line', 'paper', 'tint', 'control', 'accent', 'attention'] as const;

export type Look = Readonly<Record<(typeof COLOURS)[number], string>> &
  Readonly<{ font: string; language: Language; width: number }>;

/** Reads the colours that an element inherits. A canvas knows no custom properties, so each is asked of a real style. */
export function lookOf(host: HTMLElement, language: Language): Look {
  const probe = host.ownerDocument.createElement('span');
  host.append(probe);
  const resolved = COLOURS.map((name) => {
    probe.style.color = `var(--parenthese-${name})`;
    return [name, getComputedStyle(probe).color];
  });
  probe.remove();
  const colours = Object.fromEntries(resolved) as Record<(typeof COLOURS)[number], string>;
  return { ...colours, font: tokens.fonts.text, language, width: host.clientWidth };
}

/** What a page is printed with, whatever scheme it is read in. */
export function printLook(look: Look): Look {
  const { ink, mutedInk: muted, line, tint, controlLine: control, accent, attention } = tokens.colours.light;
  return { ...look, ink, muted, line, paper: '#ffffff', tint, control, accent, attention };
}

/** Grey while uncertain: below thirty a figure is shown, and judges nothing. */
export function colourBy({ guard }: { guard: Guard }, { accent, muted }: Look): string {
  return guard === 'full' ? accent : muted;
}

/** The same colour, let through by so much. */
export function faded(colour: string, alpha: number): string {
  const [red, green, blue] = channels(colour);
  return `rgba(${red}, ${green}, ${blue}, ${alpha})`;
}

/** What a colour let through by so much looks like on the paper, for bars that no hairline may cross. */
export function blended(colour: string, paper: string, alpha: number): string {
  const [front, back] = [channels(colour), channels(paper)];
  const mix = front
    .slice(0, 3)
    .map((channel, i) => Math.round(channel * alpha + (back[i] ?? 0) * (1 - alpha)));
  return `rgb(${mix.join(', ')})`;
}

/** A style is read back as `rgb(r, g, b)`, the tokens are six digits. */
function channels(colour: string): readonly number[] {
  if (colour.startsWith('#')) return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return (colour.match(/[\d.]+/g) ?? []).map(Number);
}
