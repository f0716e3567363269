import type { ChartConfiguration } from 'chart.js';
import { formatNumber, formatShare } from '@parenthese/shared/insights/numbers.ts';
import type { Figures } from '@parenthese/shared/insights/wire.ts';
import { partLabels, partName } from '../dates.ts';
import { figureTexts } from '../texts.ts';
import { timeScales } from './answers-chart.ts';
import { configured, directLabels, frame, note } from './frame.ts';
import { colourBy, faded, type Look } from './look.ts';

type Part = Figures['aimKept']['parts'][number];

const BAND_PX = 8;
const DOT_PX = 4;

/** The share replied to within the announced reply time, week by week or month by month, each in the band of its interval. */
export function aimKeptChart({ aimKept: { figure, parts, unit } }: Figures, look: Look): ChartConfiguration {
  const { language } = look;
  const colour = colourBy(figure, look);
  return configured({
    type: 'bar',
    data: {
      labels: partLabels(parts, unit, language),
      datasets: [
        {
          type: 'line',
          data: parts.map(({ share }) => share?.value ?? null),
          borderColor: colour,
          borderWidth: 1.5,
          pointRadius: DOT_PX,
          pointHoverRadius: DOT_PX,
          pointBackgroundColor: colour,
          pointBorderWidth: 0,
          spanGaps: false,
        },
        {
          type: 'bar',
          data: parts.map(({ share }) => share && [share.low, share.high]),
          backgroundColor: faded(colour, 0.2),
          hoverBackgroundColor: faded(colour, 0.2),
          barThickness: BAND_PX,
          borderSkipped: false,
        },
      ],
    },
    options: {
      ...frame(look),
      layout: { padding: { right: 48, top: 8 } },
      scales: timeScales(look, {
        min: 0,
        max: 1,
        ticks: { stepSize: 0.5, callback: (share: number) => formatShare(share, language) },
      }),
      plugins: {
        legend: { display: false },
        tooltip: note(look, (index) => wordsOf(parts[index], unit, look)),
      },
    },
    plugins: [
      directLabels(look, (chart) => {
        const last = parts.findLastIndex(({ share }) => share !== null);
        const point = chart.getDatasetMeta(0).data[last];
        const share = parts[last]?.share;
        if (!point || !share) return [];
        const { x, y } = point.getProps(['x', 'y'], true);
        return [{ x: x + 12, y, text: formatShare(share.value, language), strong: true, colour: look.ink }];
      }),
    ],
  });
}

function wordsOf(part: Part | undefined, unit: Figures['aimKept']['unit'], { language }: Look): string[] {
  if (!part) return [];
  const { chart } = figureTexts(language);
  const when = partName(part, unit, language);
  const n = formatNumber(part.n, language);
  if (!part.share) return [when, chart.progress(n)];
  const { value, low, high } = part.share;
  const format = (share: number) => formatShare(share, language);
  return [format(value), when, chart.between(format(low), format(high)), chart.answersLabel(n)];
}
