import type { ChartConfiguration } from 'chart.js';
import { countedBy } from '@parenthese/shared/insights/finding-words.ts';
import { NIGHT_FROM_HOUR, NIGHT_UNTIL_HOUR } from '@parenthese/shared/insights/night-or-weekend.ts';
import { counted } from '@parenthese/shared/insights/phrases.ts';
import type { Figures } from '@parenthese/shared/insights/wire.ts';
import { figureTexts } from '../texts.ts';
import { timeScales } from './answers-chart.ts';
import { configured, directLabels, frame, note } from './frame.ts';
import { blended, colourBy, faded, type Look } from './look.ts';

/** Bars stand on whole numbers and reach half an hour to both sides. */
const HALF = 0.5;
const EVERY = 4;

/** When visitors write, hour by hour of the firm's clock, the night shaded. */
export function writingChart({ writing: { figure, hours } }: Figures, look: Look): ChartConfiguration {
  const { language, ink, paper } = look;
  const colour = colourBy(figure, look);
  const { cell, chart: words } = figureTexts(language);
  const counts = hours ?? [];
  const isNight = (hour: number) => hour >= NIGHT_FROM_HOUR || hour < NIGHT_UNTIL_HOUR;
  const colours = counts.map((_, hour) => (isNight(hour) ? colour : blended(colour, paper, 0.42)));
  const night = (xMin: number, xMax: number) => ({
    type: 'box',
    xMin,
    xMax,
    backgroundColor: faded(ink, 0.06),
    borderWidth: 0,
    drawTime: 'beforeDraw',
  });
  return configured({
    type: 'bar',
    data: {
      labels: counts.map((_, hour) => hour),
      datasets: [
        {
          data: counts,
          backgroundColor: colours,
          hoverBackgroundColor: colours,
          categoryPercentage: 1,
          barPercentage: 0.72,
        },
      ],
    },
    options: {
      ...frame(look),
      layout: { padding: { top: 20 } },
      scales: hourScales(look),
      plugins: {
        legend: { display: false },
        tooltip: note(look, (hour) => [
          counted(counts[hour] ?? 0, countedBy('night-or-weekend')[language], language),
          `${cell.hour(hour)}–${cell.hour(hour + 1)}`,
        ]),
        annotation: {
          annotations: {
            early: night(-HALF, NIGHT_UNTIL_HOUR - HALF),
            late: night(NIGHT_FROM_HOUR - HALF, 24 - HALF),
          },
        },
      },
    },
    plugins: [
      directLabels(look, (chart) => {
        const { x } = chart.scales;
        if (!x) return [];
        const y = chart.chartArea.top - 10;
        const middle = (from: number, to: number) => (x.getPixelForValue(from) + x.getPixelForValue(to)) / 2;
        return [
          { x: middle(0, NIGHT_UNTIL_HOUR - 1), y, text: words.night, align: 'center', small: true },
          { x: middle(NIGHT_FROM_HOUR, 23), y, text: words.night, align: 'center', small: true },
        ];
      }),
    ],
  });
}

/** Every fourth hour is named, whatever the width: 0, 4, 8… */
function hourScales(look: Look): object {
  const { cell } = figureTexts(look.language);
  const { x, y } = timeScales(look, { beginAtZero: true, ticks: { precision: 0, maxTicksLimit: 4 } });
  const callback = (hour: number) => (hour % EVERY === 0 ? cell.hour(hour) : '');
  return { x: { ...x, ticks: { ...x.ticks, autoSkip: false, callback } }, y };
}
