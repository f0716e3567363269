import type { ChartConfiguration } from 'chart.js';
import { formatDuration, formatShare } from '@parenthese/shared/insights/numbers.ts';
import type { Figures } from '@parenthese/shared/insights/wire.ts';
import { figureTexts } from '../texts.ts';
import { configured, directLabels, frame, scale, widthOf, type Label } from './frame.ts';
import { colourBy, faded, type Look } from './look.ts';

type Drawn = Extract<Figures['firstReply'], { curve: unknown }>;
type Curve = Drawn['curve'];
type Point = Readonly<{ x: number; y: number }>;

const HOUR = 60;
/** Steps between two words along the bottom, in hours of opening. */
const STEPS = [0.25, 0.5, 1, 2, 4, 8, 16, 40, 80, 160];
const MOST_STEPS = 6;

/** The share of first replies sent as opening hours go by, with the aim, the median and the period before. */
export function firstReplyChart(
  { firstReply, firstReplyBefore: before }: Figures,
  look: Look,
): ChartConfiguration {
  if (firstReply.guard === 'progress') throw new Error('A withheld figure has no chart.');
  const { language, muted } = look;
  const colour = colourBy(firstReply, look);
  const end = endOf(firstReply);
  const line = (height: 'value' | 'low' | 'high') => pointsOf(firstReply.curve, height, end);
  const edge = { borderWidth: 0, pointRadius: 0, pointHitRadius: 0, stepped: 'before' as const };
  const sideways = scale(look, { lines: false });
  const up = scale(look, { lines: true });
  return configured({
    type: 'line',
    data: {
      datasets: [
        { ...edge, data: line('value'), borderColor: colour, borderWidth: 2, pointHoverRadius: 0 },
        { ...edge, data: line('low'), pointHoverRadius: 0 },
        {
          ...edge,
          data: line('high'),
          fill: '-1',
          backgroundColor: faded(colour, 0.14),
          pointHoverRadius: 0,
        },
        ...(before ? [{ ...edge, ...beforeLine(look), data: pointsOf(before, 'value', end) }] : []),
      ],
    },
    options: {
      ...frame(look),
      layout: { padding: { top: 24, right: 16 } },
      scales: {
        x: {
          ...sideways,
          type: 'linear',
          min: 0,
          max: end,
          title: {
            display: true,
            text: figureTexts(language).chart.openHours,
            color: muted,
            align: 'end',
            font: { family: look.font, size: 12 },
          },
          ticks: {
            ...sideways.ticks,
            stepSize: stepOf(end),
            maxRotation: 0,
            callback: (minutes: number) => (minutes === 0 ? '0' : formatDuration(minutes, language)),
          },
        },
        y: {
          ...up,
          min: 0,
          max: 1,
          ticks: { ...up.ticks, stepSize: 0.5, callback: (share: number) => formatShare(share, language) },
        },
      },
      plugins: {
        legend: { display: false },
        tooltip: { enabled: false },
        annotation: {
          annotations: {
            aim: {
              type: 'line',
              scaleID: 'x',
              value: firstReply.withinAim.minutes,
              borderColor: look.ink,
              borderWidth: 1,
              borderDash: [4, 4],
              // Under the words, whose rim of paper parts them from it.
              drawTime: 'beforeDatasetsDraw',
            },
            within: dot(firstReply.withinAim.minutes, firstReply.withinAim.value, look),
            ...(firstReply.value === null || firstReply.value > end
              ? {}
              : { median: dot(firstReply.value, heightAt(firstReply, firstReply.value), look) }),
          },
        },
      },
    },
    plugins: [directLabels(look, (chart) => labelsOf({ figure: firstReply, before }, chart, look, end))],
  });
}

/** Thinner, in dashes and without a band: it is there to be held against, not to be read by itself. */
function beforeLine({ muted }: Look): object {
  return { borderColor: muted, borderWidth: 1.5, borderDash: [6, 4], pointHoverRadius: 0 };
}

function dot(xValue: number, yValue: number, { ink, paper }: Look): object {
  return {
    type: 'point',
    xValue,
    yValue,
    radius: 4,
    backgroundColor: ink,
    borderColor: paper,
    borderWidth: 2,
  };
}

/** Far enough to see the curve level off and the aim within it; a few who wait for weeks do not flatten the rest. */
function endOf({ curve, withinAim }: Drawn): number {
  const last = curve.at(-1);
  const nearlyAll = curve.find(({ value }) => value >= 0.96 * (last?.value ?? 0)) ?? last;
  const reach = Math.max(withinAim.minutes * 1.5, (nearlyAll?.minutes ?? 0) * 1.1);
  const step = stepOf(reach);
  return Math.ceil(Math.min(reach, Math.max(last?.minutes ?? 0, withinAim.minutes * 1.5)) / step) * step;
}

function stepOf(minutes: number): number {
  const hours = STEPS.find((step) => minutes / HOUR / step <= MOST_STEPS) ?? STEPS.at(-1)!;
  return hours * HOUR;
}

/** From nothing at once, in steps, on to the end of the axis. */
function pointsOf(curve: Curve, height: 'value' | 'low' | 'high', end: number): Point[] {
  const seen = curve.filter(({ minutes }) => minutes <= end);
  const steps = seen.map((step) => ({ x: step.minutes, y: step[height] }));
  return [{ x: 0, y: 0 }, ...steps, { x: end, y: steps.at(-1)?.y ?? 0 }];
}

function heightAt({ curve }: Pick<Drawn, 'curve'>, at: number): number {
  return curve.findLast(({ minutes }) => minutes <= at)?.value ?? 0;
}

type Labelled = Readonly<{ figure: Drawn; before: Curve | null }>;
type Drawing = Parameters<Parameters<typeof directLabels>[1]>[0];

/** The aim is said above its line; the half is said beside its dot, where the curve leaves room. */
function labelsOf({ figure, before }: Labelled, chart: Drawing, look: Look, end: number): Label[] {
  const { x, y } = chart.scales;
  if (!x || !y) return [];
  const { chart: words } = figureTexts(look.language);
  const { top, left, right } = chart.chartArea;
  const share = formatShare(figure.withinAim.value, look.language);
  const aim = words.aim(formatDuration(figure.withinAim.minutes, look.language), share);
  const half = widthOf(chart, aim, look, { strong: true }) / 2;
  const at = Math.min(Math.max(x.getPixelForValue(figure.withinAim.minutes), left + half), right - half);
  const labels: Label[] = [
    { x: at, y: top - 12, text: aim, align: 'center', strong: true, colour: look.ink },
  ];
  if (figure.value !== null && figure.value <= end) {
    const height = heightAt(figure, figure.value);
    labels.push({
      x: x.getPixelForValue(figure.value) + 12,
      y: y.getPixelForValue(height) + 14,
      text: words.median(formatDuration(figure.value, look.language)),
      colour: look.ink,
    });
  }
  if (before) {
    // At the end, away from the median; beneath the dashes where they run lower, clear of them along all its width.
    const start = x.getValueForPixel(right - widthOf(chart, words.before, look)) ?? end;
    const below = heightAt({ curve: before }, end) <= heightAt(figure, end);
    const height = heightAt({ curve: before }, below ? start : end);
    labels.push({
      x: right,
      y: y.getPixelForValue(height) + (below ? 14 : -12),
      text: words.before,
      align: 'right',
      colour: look.muted,
    });
  }
  return labels;
}
