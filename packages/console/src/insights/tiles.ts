/** Tiles: each figure in brief, with its band, its n and one sentence; grey while uncertain. */
import type { Change, Changes } from '@parenthese/shared/insights/comparison.ts';
import { findingForChange } from '@parenthese/shared/insights/change-findings.ts';
import { DEFINITIONS, type DefinitionKey } from '@parenthese/shared/insights/definitions.ts';
import { countedBy } from '@parenthese/shared/insights/finding-words.ts';
import { findingFor } from '@parenthese/shared/insights/findings.ts';
import type { FirstReplyFigure, ShareFigure, Withheld } from '@parenthese/shared/insights/figures.ts';
import { formatDuration, formatNumber, formatShare } from '@parenthese/shared/insights/numbers.ts';
import { counted } from '@parenthese/shared/insights/phrases.ts';
import { FULL_MIN_N } from '@parenthese/shared/insights/statistics/guard.ts';
import type { Figures } from '@parenthese/shared/insights/wire.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import { figureTexts } from './texts.ts';

export type Tile = Readonly<{
  key: DefinitionKey;
  label: string;
  value: string;
  /** Where the value and its interval stand on the scale from 0 to 1; null for what has no interval. */
  strip: Readonly<{ low: number; value: number; high: number }> | null;
  size: string;
  sentence: string;
  uncertain: boolean;
}>;

/** The tiles of a page, in the order of an exchange: who writes, who is answered, who says how it was. */
export function tilesOf(figures: Figures, language: Language): Tile[] {
  const { helped, aimKept, firstReply, responseRate, writing, changes } = figures;
  const share = (figure: ShareFigure | Withheld) => shareTile(figure, changes, language);
  return [
    share(helped.figure),
    share(aimKept.figure),
    firstReplyTile(firstReply, changes, language),
    answersTile(figures.answers, language),
    share(responseRate),
    share(writing.figure),
  ];
}

function shareTile(figure: ShareFigure | Withheld, changes: Changes | null, language: Language): Tile {
  if (figure.guard === 'progress') return progressTile(figure, language);
  const { definition, value, low, high, n } = figure;
  const { between } = figureTexts(language).tiles;
  const format = (share: number) => formatShare(share, language);
  return {
    key: definition,
    label: DEFINITIONS[definition].label[language],
    value: format(value),
    strip: { low, value, high },
    size: between(format(low), format(high), formatNumber(n, language)),
    sentence: changeSentence(definition, changes, language) ?? verdict(figure, language),
    uncertain: figure.guard !== 'full',
  };
}

function firstReplyTile(
  figure: FirstReplyFigure | Withheld,
  changes: Changes | null,
  language: Language,
): Tile {
  if (figure.guard === 'progress') return progressTile(figure, language);
  const { value, low, high, n, definition } = figure;
  const { tiles } = figureTexts(language);
  const format = (minutes: number) => formatDuration(minutes, language);
  const size = formatNumber(n, language);
  const bounds =
    low === null
      ? tiles.size(size)
      : high === null
        ? tiles.atLeast(format(low), size)
        : tiles.between(format(low), format(high), size);
  return {
    key: definition,
    label: DEFINITIONS[definition].label[language],
    value: value === null ? tiles.unknown : format(value),
    strip: null,
    size: bounds,
    sentence: changeSentence(definition, changes, language) ?? verdict(figure, language),
    uncertain: figure.guard !== 'full',
  };
}

function answersTile({ n, before }: Figures['answers'], language: Language): Tile {
  const { tiles } = figureTexts(language);
  return {
    key: 'answers',
    label: DEFINITIONS.answers.label[language],
    value: formatNumber(n, language),
    strip: null,
    size: '',
    sentence: before ? tiles.before(formatNumber(before, language)) : tiles.verdict.counted,
    uncertain: false,
  };
}

function progressTile({ definition, n }: Withheld, language: Language): Tile {
  const { tiles, chart } = figureTexts(language);
  return {
    key: definition,
    label: DEFINITIONS[definition].label[language],
    value: chart.progress(formatNumber(n, language)),
    strip: null,
    size: '',
    sentence: tiles.verdict.progress,
    uncertain: true,
  };
}

/** A change that is established is worth more words than a verdict on where things stand. */
function changeSentence(key: DefinitionKey, changes: Changes | null, language: Language): string | null {
  const change = changes?.cells.find(({ definition }) => definition === key);
  return change && isEstablished(change)
    ? capital(withoutLabel(findingForChange(change, language), language))
    : null;
}

/** True for what chance does not explain. */
export function isEstablished(change: Change): boolean {
  return change.compared && change.changed !== null;
}

/** The tile bears the label already: « Écoute : en hausse… » becomes « En hausse… ». */
function withoutLabel(sentence: string, language: Language): string {
  const mark = language === 'fr' ? '\u00a0: ' : ': ';
  return sentence.slice(sentence.indexOf(mark) + mark.length);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function verdict(figure: Exclude<ShareFigure | FirstReplyFigure, Withheld>, language: Language): string {
  const { verdict: words } = figureTexts(language).tiles;
  const { tone, strength } = findingFor(figure, language);
  if (tone === 'band')
    return words.band(counted(FULL_MIN_N - figure.n, countedBy(figure.definition)[language], language));
  if (strength === null || tone === 'progress') return words.counted;
  return words[tone];
}
