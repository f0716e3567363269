import type { ChartConfiguration } from 'chart.js';
import { countedBy } from '@parenthese/shared/insights/finding-words.ts';
import { counted } from '@parenthese/shared/insights/phrases.ts';
import type { Figures } from '@parenthese/shared/insights/wire.ts';
import { partLabels, partName } from '../dates.ts';
import { configured, frame, note, scale, type ScaleOptions } from './frame.ts';
import type { Look } from './look.ts';

/** Answers received, day by day, week by week or month by month. */
export function answersChart({ answers: { parts, unit } }: Figures, look: Look): ChartConfiguration {
  const { language, accent } = look;
  return configured({
    type: 'bar',
    data: {
      labels: partLabels(parts, unit, language),
      datasets: [
        {
          data: parts.map(({ n }) => n),
          backgroundColor: accent,
          hoverBackgroundColor: accent,
          maxBarThickness: 24,
          categoryPercentage: 0.9,
          barPercentage: 0.86,
        },
      ],
    },
    options: {
      ...frame(look),
      scales: timeScales(look, { beginAtZero: true, ticks: { precision: 0, maxTicksLimit: 4 } }),
      plugins: {
        legend: { display: false },
        tooltip: note(look, (index) => {
          const part = parts[index];
          if (!part) return [];
          return [counted(part.n, countedBy('helped')[language], language), partName(part, unit, language)];
        }),
      },
    },
  });
}

/** Time along the bottom, as few words as can be read; hairlines for the height. */
export function timeScales(look: Look, y: ScaleOptions): Readonly<Record<'x' | 'y', ScaleOptions>> {
  const along = scale(look, { lines: false });
  const up = scale(look, { lines: true });
  return {
    x: {
      ...along,
      ticks: { ...along.ticks, autoSkip: true, autoSkipPadding: 24, maxRotation: 0, align: 'center' },
    },
    y: { ...up, ...y, ticks: { ...up.ticks, ...y.ticks } },
  };
}
