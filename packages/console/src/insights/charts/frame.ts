/** What all charts have in common: no motion, hairlines, direct labels, and type of the page's own. */
import type { Chart, ChartConfiguration, ChartOptions, Plugin, TooltipItem } from 'chart.js';
import type { Look } from './look.ts';

export const TEXT_PX = 13;
export const SMALL_PX = 12;

/** A scale's options, as far as we set them. */
export type ScaleOptions = Readonly<{ ticks: object; [option: string]: unknown }>;

/**
 * Says that options are a chart's. The library types each kind of chart by itself and has no type for bars and lines
 * in one, nor for scales made by a function, so what is checked here is what we name.
 */
export function configured(
  config: Readonly<{
    type: 'bar' | 'line';
    data: Readonly<{ labels?: readonly unknown[]; datasets: readonly object[] }>;
    options: object;
    plugins?: readonly Plugin[];
  }>,
): ChartConfiguration {
  return config as unknown as ChartConfiguration;
}

/** Options for any chart, to be completed with its scales. */
export function frame({ font, ink, language }: Look): Partial<ChartOptions> {
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    resizeDelay: 0,
    locale: language === 'fr' ? 'fr' : 'en-GB',
    color: ink,
    font: { family: font, size: TEXT_PX },
    // A finger or a pointer need not hit a bar, only its place on the axis.
    interaction: { mode: 'index', intersect: false },
  };
}

/** A scale without its border, with hairlines or none, and its labels in second ink. */
export function scale({ font, line, muted }: Look, { lines }: { lines: boolean }): ScaleOptions {
  return {
    border: { display: false },
    grid: { display: lines, color: line, lineWidth: 1, drawTicks: false },
    ticks: { color: muted, padding: 8, font: { family: font, size: SMALL_PX } },
  };
}

type Pointed = Pick<TooltipItem<'bar'>, 'dataIndex'>;

/** The note beside the pointer. It repeats what the table says, for who looks closer. */
export function note(look: Look, words: (index: number) => readonly string[]): object {
  return {
    backgroundColor: look.paper,
    borderColor: look.control,
    borderWidth: 1,
    cornerRadius: 6,
    padding: 10,
    displayColors: false,
    titleColor: look.ink,
    bodyColor: look.muted,
    titleFont: { family: look.font, size: TEXT_PX, weight: 500 },
    bodyFont: { family: look.font, size: SMALL_PX },
    filter: (_: unknown, index: number) => index === 0,
    callbacks: {
      title: ([item]: readonly Pointed[]) => (item ? (words(item.dataIndex)[0] ?? '') : ''),
      label: ({ dataIndex }: Pointed) => words(dataIndex).slice(1),
    },
  };
}

export type Label = Readonly<{
  x: number;
  y: number;
  text: string;
  align?: CanvasTextAlign;
  baseline?: CanvasTextBaseline;
  strong?: boolean;
  small?: boolean;
  /** Second ink where it is left out. */
  colour?: string;
}>;

/** Writes words where the data are, in place of a legend. */
export function directLabels(look: Look, labelsOf: (chart: Chart) => readonly Label[]): Plugin {
  return {
    id: 'direct-labels',
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      ctx.save();
      ctx.strokeStyle = look.paper;
      ctx.lineWidth = 4;
      ctx.lineJoin = 'round';
      for (const { x, y, text, align, baseline, strong, small, colour } of labelsOf(chart)) {
        ctx.font = `${strong ? 600 : 400} ${small ? SMALL_PX : TEXT_PX}px ${look.font}`;
        ctx.fillStyle = colour ?? look.muted;
        ctx.textAlign = align ?? 'left';
        ctx.textBaseline = baseline ?? 'middle';
        // A rim of paper parts the words from whatever lies under them.
        ctx.strokeText(text, x, y);
        ctx.fillText(text, x, y);
      }
      ctx.restore();
    },
  };
}

/** How wide a text will be, to know whether it fits. */
export function widthOf(
  { ctx }: Chart,
  text: string,
  { font }: Look,
  { strong = false, small = false } = {},
): number {
  ctx.save();
  ctx.font = `${strong ? 600 : 400} ${small ? SMALL_PX : TEXT_PX}px ${font}`;
  const { width } = ctx.measureText(text);
  ctx.restore();
  return width;
}

/** Breaks a name into lines of about so many characters, at its blanks. */
export function wrapped(name: string, characters: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < characters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
