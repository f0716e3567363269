import { describe, expect, it } from 'vitest';
import { CRITERIA } from '../surveys/criteria.ts';
import { criterionFigure, firstReplyFigure, helpedFigure, shareFigure } from './figures.ts';
import type { MeanFigure } from './figures.ts';
import { CRITERION_WORDS, SHARE_WORDS } from './finding-words.ts';
import {
  findingFor,
  findingForAnswers,
  findingForCriterion,
  findingForFirstReply,
  findingForShare,
  orderFindings,
} from './findings.ts';
import type { FirstReplyFigure } from './figures.ts';

/** No-break spaces made visible: `_` ordinary, `~` narrow. */
const bare = (text: string) => text.replaceAll('\u00a0', '_').replaceAll('\u202f', '~');

const mean = (definition: MeanFigure['definition'], value: number, low: number, high: number, n = 48) =>
  ({
    definition,
    n,
    guard: n < 30 ? 'band' : 'full',
    value,
    low,
    high,
    top2: { value: 0.8, low: 0.7, high: 0.9 },
  }) as const satisfies MeanFigure;

describe('a criterion in a sentence', () => {
  it.each([
    [
      mean('ecoute', 4.6, 4.4, 4.8),
      'Vos clients se sentent écoutés (4,6~; n_=_48~; entre 4,4 et 4,8).',
      'Your clients feel listened to (4.6; n_=_48; between 4.4 and 4.8).',
    ],
    [
      mean('honoraires', 3.1, 2.8, 3.4),
      'Vos clients comprennent mal vos honoraires (3,1~; n_=_48~; entre 2,8 et 3,4).',
      'Your clients find your fees hard to understand (3.1; n_=_48; between 2.8 and 3.4).',
    ],
    [
      mean('accueil', 3.9, 3.7, 4.1),
      'L’accueil est noté 3,9 sur 5 (n_=_48~; entre 3,7 et 4,1).',
      'The welcome is rated 3.9 out of 5 (n_=_48; between 3.7 and 4.1).',
    ],
    [
      mean('clarte', 4.6, 4.2, 5, 12),
      'La clarté des explications est notée 4,6 sur 5 (n_=_12~; entre 4,2 et 5,0~; à confirmer).',
      'The clarity of explanations is rated 4.6 out of 5 (n_=_12; between 4.2 and 5.0; to be confirmed).',
    ],
    [
      mean('temps', 4.8, 4.78, 4.83, 2500),
      'Vos clients trouvent que le temps accordé leur suffit (4,8~; n_=_2~500~; entre 4,78 et 4,83).',
      'Your clients feel that they are given enough time (4.8; n_=_2,500; between 4.78 and 4.83).',
    ],
  ])('$0.definition at $0.value', (figure, fr, en) => {
    expect(bare(findingForCriterion(figure, 'fr').text)).toBe(fr);
    expect(bare(findingForCriterion(figure, 'en').text)).toBe(en);
  });

  it.each([
    [4.6, 4, 5, 'good'],
    [4.6, 3.99, 5, 'neutral'],
    [3.2, 2.8, 3.5, 'poor'],
    [3.2, 2.8, 3.51, 'neutral'],
  ])('the verdict on %d follows the interval from %d to %d: %s', (value, low, high, tone) => {
    expect(findingForCriterion(mean('ecoute', value, low, high), 'fr').tone).toBe(tone);
  });

  it('below 30 answers there is no verdict, however good the figure', () => {
    expect(findingForCriterion(mean('ecoute', 4.9, 4.7, 5, 29), 'fr').tone).toBe('band');
  });

  it('below five answers there is only the progress', () => {
    const said = (counts: readonly [number, number, number, number, number], language: 'fr' | 'en') =>
      bare(findingFor(criterionFigure('ecoute', counts), language).text);
    expect(said([0, 0, 1, 1, 1], 'fr')).toBe('3 réponses sur 5_: pas encore de chiffre.');
    expect(said([0, 0, 0, 0, 1], 'fr')).toBe('1 réponse sur 5_: pas encore de chiffre.');
    expect(said([0, 0, 0, 0, 0], 'fr')).toBe('0 réponse sur 5_: pas encore de chiffre.');
    expect(said([0, 0, 1, 1, 1], 'en')).toBe('3 answers of 5: no figure yet.');
  });

  it('every criterion has a good, a plain and a poor sentence in both languages, and only the plain one a figure', () => {
    for (const criterion of CRITERIA) {
      const { good, neutral, poor } = CRITERION_WORDS[criterion];
      for (const text of [good.fr, good.en, poor.fr, poor.en]) expect(text).toMatch(/^[^{}.!]+$/);
      for (const text of [neutral.fr, neutral.en]) expect(text).toMatch(/^[^.!]*\{value\}[^.!]*$/);
    }
  });

  it('no sentence has a straight apostrophe', () => {
    const words = [...Object.values(CRITERION_WORDS), ...Object.values(SHARE_WORDS)];
    expect(JSON.stringify(words)).not.toContain("'");
  });
});

describe('a share in a sentence', () => {
  it.each([
    [
      shareFigure('aim-kept', { count: 58, of: 62 }),
      'good',
      'Le délai annoncé est tenu (94~%~; n_=_62~; entre 85~% et 97~%).',
      'The announced reply time is kept (94%; n_=_62; between 85% and 97%).',
    ],
    [
      shareFigure('aim-kept', { count: 20, of: 60 }),
      'poor',
      'Le délai annoncé est souvent dépassé (33~%~; n_=_60~; entre 23~% et 46~%).',
      'The announced reply time is often exceeded (33%; n_=_60; between 23% and 46%).',
    ],
    [
      helpedFigure([2, 3, 6, 16, 21]),
      'neutral',
      'L’échange est jugé utile dans 77~% des réponses (n_=_48~; entre 63~% et 87~%).',
      'The exchange is found helpful in 77% of answers (n_=_48; between 63% and 87%).',
    ],
    [
      shareFigure('night-or-weekend', { count: 90, of: 100 }),
      'neutral',
      '90~% des messages sont écrits la nuit ou le week-end (n_=_100~; entre 83~% et 94~%).',
      '90% of messages are written at night or on weekends (n_=_100; between 83% and 94%).',
    ],
    [
      shareFigure('response-rate', { count: 9, of: 20 }),
      'band',
      '45~% des personnes à qui le questionnaire est proposé y répondent (n_=_20~; entre 26~% et 66~%~; à confirmer).',
      '45% of the people offered the survey answer it (n_=_20; between 26% and 66%; to be confirmed).',
    ],
    [
      shareFigure('aim-kept', { count: 2, of: 2 }),
      'progress',
      '2 messages sur 5_: pas encore de chiffre.',
      '2 messages of 5: no figure yet.',
    ],
  ])('$0.definition, $1', (figure, tone, fr, en) => {
    expect(findingForShare(figure, 'fr').tone).toBe(tone);
    expect(bare(findingFor(figure, 'fr').text)).toBe(fr);
    expect(bare(findingFor(figure, 'en').text)).toBe(en);
  });
});

describe('the first reply in a sentence', () => {
  const figure: FirstReplyFigure = {
    definition: 'first-reply',
    guard: 'full',
    n: 63,
    waiting: 4,
    value: 130,
    low: 100,
    high: 180,
    withinAim: { minutes: 240, value: 0.9, low: 0.82, high: 0.95 },
    curve: [],
  };
  const said = (change: Partial<FirstReplyFigure>, language: 'fr' | 'en' = 'fr') =>
    bare(findingForFirstReply({ ...figure, ...change }, language).text);

  it('says what half of them take, in opening hours, and how many still wait', () => {
    expect(said({})).toBe(
      'La moitié des premières réponses partent en 2_h_10 ouvrées au plus (n_=_63, dont 4 en attente~; entre 1_h_40 et 3_h).',
    );
    expect(said({}, 'en')).toBe(
      'Half of first replies go out within 2_h_10_min of opening hours (n_=_63, 4 still waiting; between 1_h_40_min and 3_h).',
    );
  });

  it('says so when the upper bound is not known yet, and when half have no reply', () => {
    expect(said({ high: null, waiting: 0 })).toContain('(n_=_63~; au moins 1_h_40).');
    expect(said({ value: null, high: null, n: 8, waiting: 6, guard: 'band' })).toBe(
      'Moins de la moitié des conversations ont reçu une première réponse (n_=_8, dont 6 en attente~; à confirmer).',
    );
  });

  it('does not speak of zero minutes', () => {
    expect(said({ value: 0, low: 0, high: 1, waiting: 0 })).toContain('en moins d’une minute ouvrée');
  });

  it('takes its tone from the share within the aim', () => {
    expect(findingForFirstReply(figure, 'fr').tone).toBe('good');
    const late = { ...figure, withinAim: { minutes: 240, value: 0.4, low: 0.3, high: 0.5 } };
    expect(findingForFirstReply(late, 'fr').tone).toBe('poor');
    expect(findingFor(firstReplyFigure([], 240), 'fr').text).toContain('0 conversation sur 5');
  });
});

describe('answers over time', () => {
  it('gives both counts and claims nothing', () => {
    expect(findingForAnswers({ now: 48, before: 31 }, 'fr').text).toBe(
      '48 réponses sur la période, contre 31 sur la précédente.',
    );
    expect(findingForAnswers({ now: 1, before: 0 }, 'en').text).toBe(
      '1 answer in this period, against 0 in the one before.',
    );
  });
});

describe('orderFindings', () => {
  it('puts the weakest certainty first, then the strongest, then what is open, and last what is missing', () => {
    const figures = [
      criterionFigure('temps', [0, 0, 0, 1, 1]),
      mean('gentillesse', 4.9, 4.7, 5, 12),
      mean('accueil', 3.9, 3.6, 4.2),
      mean('ecoute', 4.6, 4.4, 4.8),
      mean('clarte', 3.3, 3.1, 3.5),
      mean('interet', 4.8, 4.6, 5),
      mean('honoraires', 2.9, 2.6, 3.2),
      shareFigure('night-or-weekend', { count: 40, of: 100 }),
    ];
    const order = orderFindings(figures.map((figure) => findingFor(figure, 'fr')));
    expect(order.map(({ definition }) => definition)).toEqual([
      'honoraires',
      'clarte',
      'interet',
      'ecoute',
      'accueil',
      'night-or-weekend',
      'gentillesse',
      'temps',
    ]);
  });
});
