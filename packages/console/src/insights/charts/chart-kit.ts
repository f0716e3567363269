/** The charting library, part by part, and the six charts drawn with it. Fetched when the first chart comes into view. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
  type ChartConfiguration,
} from 'chart.js';
import annotation from 'chartjs-plugin-annotation';
import type { Chart as ChartKey, Figures } from '@parenthese/shared/insights/wire.ts';
import { aimKeptChart } from './aim-kept-chart.ts';
import { answersChart } from './answers-chart.ts';
import { criteriaChart } from './criteria-chart.ts';
import { firstReplyChart } from './first-reply-chart.ts';
import { helpedChart } from './helped-chart.ts';
import type { Look } from './look.ts';
import { writingChart } from './writing-chart.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
  annotation,
);

const CHARTS: Readonly<Record<ChartKey, (figures: Figures, look: Look) => ChartConfiguration>> = {
  criteria: criteriaChart,
  helped: helpedChart,
  answers: answersChart,
  'first-reply': firstReplyChart,
  'aim-kept': aimKeptChart,
  writing: writingChart,
};

export type DrawnChart = Readonly<{ remove: () => void }>;

/** Draws a chart of the figures into a canvas; it follows the size of the element around it until it is removed. */
export function drawChart(
  canvas: HTMLCanvasElement,
  key: ChartKey,
  figures: Figures,
  look: Look,
): DrawnChart {
  const chart = new Chart(canvas, CHARTS[key](figures, look));
  return { remove: () => chart.destroy() };
}
