import type { ChartConfiguration } from 'chart.js';
import { DEFINITIONS } from '@parenthese/shared/insights/definitions.ts';
import { findingFor } from '@parenthese/shared/insights/findings.ts';
import { formatNumber } from '@parenthese/shared/insights/numbers.ts';
import type { Figures } from '@parenthese/shared/insights/wire.ts';
import { figureTexts } from '../texts.ts';
import { configured, directLabels, frame, note, scale, wrapped, type Label } from './frame.ts';
import { faded, type Look } from './look.ts';

type Row = Figures['criteria'][number];

const BAND_PX = 10;
const DOT_PX = 5;
/** The column at the right with value and n. */
const COLUMN_PX = 96;

/** The eight criteria, weakest first: a dot for the mean in the band of its interval, on the whole scale. */
export function criteriaChart({ criteria }: Figures, look: Look): ChartConfiguration {
  const { language } = look;
  const rows = criteria.toSorted((a, b) => place(a) - place(b));
  const colours = rows.map((row) => colourOf(row, look));
  const shown = (row: Row) => (row.guard === 'progress' ? null : row);
  return configured({
    type: 'bar',
    data: {
      labels: rows.map(({ definition }) =>
        wrapped(DEFINITIONS[definition].label[language], look.width < 480 ? 14 : 24),
      ),
      datasets: [
        {
          // A line without its line, drawn above the bands.
          type: 'line',
          data: rows.map((row) => shown(row)?.value ?? null),
          indexAxis: 'y',
          showLine: false,
          pointRadius: DOT_PX,
          pointHoverRadius: DOT_PX,
          pointBackgroundColor: colours,
          pointBorderWidth: 0,
        },
        {
          type: 'bar',
          data: rows.map((row) => (row.guard === 'progress' ? null : [row.low, row.high])) as [
            number,
            number,
          ][],
          backgroundColor: colours.map((colour) => faded(colour, 0.26)),
          hoverBackgroundColor: colours.map((colour) => faded(colour, 0.26)),
          barThickness: BAND_PX,
          borderSkipped: false,
        },
      ],
    },
    options: {
      ...frame(look),
      indexAxis: 'y',
      interaction: { mode: 'index', axis: 'y', intersect: false },
      layout: { padding: { right: COLUMN_PX } },
      scales: {
        x: {
          ...scale(look, { lines: true }),
          min: 1,
          max: 5,
          ticks: { ...scale(look, { lines: true }).ticks, stepSize: 1 },
        },
        y: {
          ...scale(look, { lines: false }),
          ticks: {
            ...scale(look, { lines: false }).ticks,
            color: look.ink,
            autoSkip: false,
            crossAlign: 'far',
            font: { family: look.font, size: 13 },
          },
        },
      },
      plugins: {
        legend: { display: false },
        tooltip: note(look, (index) => wordsOf(rows[index], look)),
      },
    },
    plugins: [
      directLabels(look, (chart) =>
        rows.flatMap((row, index) =>
          columnOf(row, look, chart.chartArea.right, chart.scales['y']?.getPixelForValue(index) ?? 0),
        ),
      ),
    ],
  });
}

/** Weakest first, unknown last. */
function place(row: Row): number {
  return row.guard === 'progress' ? 6 - row.n / 10 : row.value;
}

/** Grey while uncertain; what is certainly poor bears the sign of attention, and stands first besides. */
function colourOf(row: Row, { muted, attention, accent }: Look): string {
  if (row.guard !== 'full') return muted;
  return findingFor(row, 'fr').tone === 'poor' ? attention : accent;
}

function columnOf(row: Row, look: Look, left: number, y: number): Label[] {
  const { chart } = figureTexts(look.language);
  const x = left + 16;
  const n = formatNumber(row.n, look.language);
  if (row.guard === 'progress') return [{ x, y, text: chart.progress(n), small: true }];
  const value = formatNumber(row.value, look.language, { decimals: 1 });
  return [
    { x, y, text: value, strong: true, colour: row.guard === 'full' ? look.ink : look.muted },
    { x: x + 30, y, text: chart.answersLabel(n), small: true },
  ];
}

function wordsOf(row: Row | undefined, { language }: Look): string[] {
  if (!row) return [];
  const { chart } = figureTexts(language);
  const label = DEFINITIONS[row.definition].label[language];
  if (row.guard === 'progress') return [label, chart.progress(formatNumber(row.n, language))];
  const format = (value: number) => formatNumber(value, language, { decimals: 1 });
  return [
    `${label}${language === 'fr' ? '\u00a0:' : ':'} ${format(row.value)}`,
    chart.between(format(row.low), format(row.high)),
    chart.answersLabel(formatNumber(row.n, language)),
  ];
}
