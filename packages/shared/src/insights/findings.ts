/**
 * Findings: what the figures say, as sentences that a lawyer reads before any chart.
 *
 * The verdict follows the interval, never the point: a criterion is good only if even the low end of its interval
 * reaches 4, poor only if even the high end stays at 3.5 or under. Shares are good from four in five, poor up to
 * three in five. Between them, and below 30 answers, the sentence gives the figure and judges nothing. These
 * bounds are ours.
 */
import type { Criterion } from '../surveys/criteria.ts';
import type { Language } from '../wire/language.ts';
import type { DefinitionKey, FigureKey, ShareKey } from './definitions.ts';
import { DEFINITIONS } from './definitions.ts';
import type { Figure, FirstReplyFigure, MeanFigure, ShareFigure, Withheld } from './figures.ts';
import type { Words } from './finding-words.ts';
import { countedBy, CRITERION_WORDS, SHARE_WORDS } from './finding-words.ts';
import { formatDuration, formatNumber, formatOpenDuration, formatShare, NO_BREAK } from './numbers.ts';
import type { BoundFormat } from './phrases.ts';
import { aside, between, counted, sampleSize } from './phrases.ts';
import { FIGURE_MIN_N } from './statistics/guard.ts';
import type { Interval } from './statistics/interval.ts';

export const MEAN_GOOD_FROM = 4;
export const MEAN_POOR_TO = 3.5;
export const SHARE_GOOD_FROM = 0.8;
export const SHARE_POOR_TO = 0.6;

/** In the order in which findings are read. `band`: a figure without verdict; `progress`: no figure yet. */
const TONES = ['poor', 'good', 'neutral', 'band', 'progress'] as const;
export type Tone = (typeof TONES)[number];

export type Finding = Readonly<{
  definition: DefinitionKey;
  /** The figure's name, for a tile or above the sentence. */
  label: string;
  tone: Tone;
  text: string;
  /** 0 to 1, how well it stands on its own scale; null where nothing is good or bad. */
  strength: number | null;
}>;

/** The finding of any figure. */
export function findingFor(figure: Figure, language: Language): Finding {
  if (figure.guard === 'progress') return findingForProgress(figure, language);
  if (figure.definition === 'first-reply') return findingForFirstReply(figure, language);
  return 'top2' in figure ? findingForCriterion(figure, language) : findingForShare(figure, language);
}

/** « Vos clients se sentent écoutés (4,6 ; n = 48 ; entre 4,4 et 4,8). » */
export function findingForCriterion(figure: MeanFigure | Withheld<Criterion>, language: Language): Finding {
  if (figure.guard === 'progress') return findingForProgress(figure, language);
  const { definition, value } = figure;
  const tone = toneOf(figure, figure.guard, MEAN_GOOD_FROM, MEAN_POOR_TO);
  const format = (x: number, finer: boolean) => formatNumber(x, language, { decimals: finer ? 2 : 1 });
  const text = sentence(CRITERION_WORDS[definition], tone, format, figure, language);
  return {
    definition,
    label: DEFINITIONS[definition].label[language],
    tone,
    text,
    strength: (value - 1) / 4,
  };
}

/** « Le délai annoncé est tenu (91 % ; n = 63 ; entre 82 % et 96 %). » */
export function findingForShare(figure: ShareFigure | Withheld<ShareKey>, language: Language): Finding {
  if (figure.guard === 'progress') return findingForProgress(figure, language);
  const { definition, value } = figure;
  const words = SHARE_WORDS[definition];
  // Words that are the same for good and poor judge nothing.
  const judged = words.good !== words.poor;
  const bound = toneOf(figure, figure.guard, SHARE_GOOD_FROM, SHARE_POOR_TO);
  const tone = judged || bound === 'band' ? bound : 'neutral';
  const format = (x: number, finer: boolean) => formatShare(x, language, { decimals: finer ? 1 : 0 });
  const text = sentence(words, tone, format, figure, language);
  return {
    definition,
    label: DEFINITIONS[definition].label[language],
    tone,
    text,
    strength: judged ? value : null,
  };
}

/** « La moitié des premières réponses partent en 2 h 10 ouvrées au plus (…). » Its tone is that of the share within the aim. */
export function findingForFirstReply(
  figure: FirstReplyFigure | Withheld<'first-reply'>,
  language: Language,
): Finding {
  if (figure.guard === 'progress') return findingForProgress(figure, language);
  const { definition, guard, withinAim } = figure;
  return {
    definition,
    label: DEFINITIONS[definition].label[language],
    tone: toneOf(withinAim, guard, SHARE_GOOD_FROM, SHARE_POOR_TO),
    text: `${medianWords(figure, language)} (${firstReplyAside(figure, language)}).`,
    strength: withinAim.value,
  };
}

/** « 48 réponses sur la période, contre 31 sur la précédente. » A count, which proves nothing by itself. */
export function findingForAnswers(
  { now, before }: { readonly now: number; readonly before: number },
  language: Language,
): Finding {
  const received = counted(now, countedBy('helped')[language], language);
  const text = {
    fr: `${received} sur la période, contre ${formatNumber(before, 'fr')} sur la précédente.`,
    en: `${received} in this period, against ${formatNumber(before, 'en')} in the one before.`,
  };
  const label = DEFINITIONS.answers.label[language];
  return { definition: 'answers', label, tone: 'neutral', text: text[language], strength: null };
}

/** « 3 réponses sur 5 : pas encore de chiffre. » */
export function findingForProgress({ definition, n }: Withheld<FigureKey>, language: Language): Finding {
  const so = counted(n, countedBy(definition)[language], language);
  const text = {
    fr: `${so} sur ${FIGURE_MIN_N}${NO_BREAK}: pas encore de chiffre.`,
    en: `${so} of ${FIGURE_MIN_N}: no figure yet.`,
  };
  const label = DEFINITIONS[definition].label[language];
  return { definition, label, tone: 'progress', text: text[language], strength: null };
}

/** The largest message first: what is certainly poor, weakest first; what is certainly good, strongest first; the rest. */
export function orderFindings(findings: readonly Finding[]): Finding[] {
  const weight = ({ tone, strength }: Finding) => (tone === 'good' ? -(strength ?? 0) : (strength ?? 1));
  return findings.toSorted((a, b) => TONES.indexOf(a.tone) - TONES.indexOf(b.tone) || weight(a) - weight(b));
}

function toneOf({ low, high }: Interval, guard: 'band' | 'full', good: number, poor: number): Tone {
  if (guard === 'band') return 'band';
  if (low >= good) return 'good';
  return high <= poor ? 'poor' : 'neutral';
}

function sentence(
  words: Words,
  tone: Tone,
  format: BoundFormat,
  figure: MeanFigure | ShareFigure,
  language: Language,
): string {
  const verdict = tone === 'good' || tone === 'poor' ? tone : 'neutral';
  const template = words[verdict][language];
  const value = format(figure.value, false);
  const saysValue = template.includes('{value}');
  const parts = [
    ...(saysValue ? [] : [value]),
    sampleSize(figure.n, language),
    between(figure, format, language),
    ...(tone === 'band' ? [TO_CONFIRM[language]] : []),
  ];
  return `${template.replace('{value}', value)} (${aside(parts, language)}).`;
}

const TO_CONFIRM = { fr: 'à confirmer', en: 'to be confirmed' };

function medianWords({ value }: FirstReplyFigure, language: Language): string {
  if (value === null) return LESS_THAN_HALF[language];
  if (value < 1) return AT_ONCE[language];
  const within = formatOpenDuration(value, language);
  return {
    fr: `La moitié des premières réponses partent en ${within} au plus`,
    en: `Half of first replies go out within ${within}`,
  }[language];
}

const LESS_THAN_HALF = {
  fr: 'Moins de la moitié des conversations ont reçu une première réponse',
  en: 'Fewer than half of the conversations have had a first reply',
};
const AT_ONCE = {
  fr: 'La moitié des premières réponses partent en moins d’une minute ouvrée',
  en: 'Half of first replies go out within a minute of opening hours',
};

function firstReplyAside(
  { n, waiting, value, low, high, guard }: FirstReplyFigure,
  language: Language,
): string {
  const size = sampleSize(n, language);
  const still = {
    fr: `${size}, dont ${formatNumber(waiting, 'fr')} en attente`,
    en: `${size}, ${formatNumber(waiting, 'en')} still waiting`,
  };
  const parts = [waiting === 0 ? size : still[language]];
  const format = (minutes: number) => formatDuration(minutes, language);
  if (value !== null && low !== null) {
    parts.push(high === null ? atLeast(format(low), language) : between({ low, high }, format, language));
  }
  if (guard === 'band') parts.push(TO_CONFIRM[language]);
  return aside(parts, language);
}

function atLeast(value: string, language: Language): string {
  return { fr: `au moins ${value}`, en: `at least ${value}` }[language];
}
