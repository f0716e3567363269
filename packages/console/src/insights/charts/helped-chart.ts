import type { ChartConfiguration } from 'chart.js';
import { formatNumber, formatShare } from '@parenthese/shared/insights/numbers.ts';
import type { Figures } from '@parenthese/shared/insights/wire.ts';
import { figureTexts } from '../texts.ts';
import { configured, directLabels, frame, scale } from './frame.ts';
import { blended, colourBy, type Look } from './look.ts';

const BAR_PX = 18;

/** How many gave each rating, the best on top; the two that count as help are the dark ones. */
export function helpedChart({ helped }: Figures, look: Look): ChartConfiguration {
  const { language, paper } = look;
  const colour = colourBy(helped.figure, look);
  const { chart: words } = figureTexts(language);
  const counts = (helped.ratings ?? []).toReversed();
  const n = counts.reduce((sum, count) => sum + count, 0);
  const ends: Readonly<Record<number, string>> = { 5: words.highest, 1: words.lowest };
  const names = counts.map((_, index) => [5 - index, ends[5 - index]].filter(Boolean).join(', '));
  return configured({
    type: 'bar',
    data: {
      labels: names,
      datasets: [
        {
          data: counts,
          barThickness: BAR_PX,
          backgroundColor: counts.map((_, index) => (index < 2 ? colour : blended(colour, paper, 0.34))),
          hoverBackgroundColor: counts.map((_, index) => (index < 2 ? colour : blended(colour, paper, 0.34))),
        },
      ],
    },
    options: {
      ...frame(look),
      indexAxis: 'y',
      layout: { padding: { right: 96 } },
      scales: {
        x: { display: false, min: 0, max: Math.max(1, ...counts) },
        y: {
          ...scale(look, { lines: false }),
          ticks: {
            ...scale(look, { lines: false }).ticks,
            color: look.ink,
            crossAlign: 'far',
            font: { family: look.font, size: 13 },
          },
        },
      },
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
    },
    plugins: [
      directLabels(look, (chart) =>
        counts.flatMap((count, index) => {
          const bar = chart.getDatasetMeta(0).data[index];
          if (!bar) return [];
          const { x, y } = bar.getProps(['x', 'y'], true);
          const share = formatShare(count / n, language);
          return [
            {
              x: x + 8,
              y,
              text: `${formatNumber(count, language)} (${share})`,
              small: true,
              colour: look.ink,
            },
          ];
        }),
      ),
    ],
  });
}
