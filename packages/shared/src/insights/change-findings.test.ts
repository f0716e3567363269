import { describe, expect, it } from 'vitest';
import { findingForChange, testsMade } from './change-findings.ts';
import type { Cell } from './comparison.ts';
import { comparePeriods } from './comparison.ts';

const bare = (text: string) => text.replaceAll('\u00a0', '_').replaceAll('\u202f', '~');
const cells: Cell[] = [
  { definition: 'ecoute', now: [0, 1, 3, 16, 30], before: [3, 6, 12, 16, 13] },
  { definition: 'accueil', now: [2, 3, 10, 20, 13], before: [2, 3, 9, 21, 13] },
  { definition: 'aim-kept', now: { count: 48, of: 80 }, before: { count: 66, of: 70 } },
  { definition: 'temps', now: [0, 0, 0, 4, 5], before: [3, 6, 12, 16, 13] },
];
const changes = comparePeriods(cells);
const said = (language: 'fr' | 'en') => changes.cells.map((cell) => bare(findingForChange(cell, language)));

const waits = (n: number, most: number, open: number) =>
  Array.from({ length: n }, (_, i) => ({
    minutes: Math.round((most * (i + 1)) / n),
    answered: i < n - open,
  }));
const paces = (language: 'fr' | 'en') =>
  [
    { now: waits(60, 80, 2), before: waits(50, 240, 3) },
    { now: waits(50, 240, 3), before: waits(60, 80, 2) },
    { now: waits(40, 100, 2), before: waits(40, 110, 2) },
    { now: waits(40, 100, 30), before: waits(40, 100, 2) },
    { now: waits(9, 100, 0), before: waits(40, 100, 2) },
  ].map((sides) => {
    const [cell] = comparePeriods([{ definition: 'first-reply', ...sides }]).cells;
    return cell ? bare(findingForChange(cell, language)) : '';
  });

describe('what changed, in sentences', () => {
  it('in French', () => {
    expect(said('fr')).toEqual([
      'Écoute_: en hausse de 0,9 point (entre 0,5 et 1,3~; n_=_50 contre 50).',
      'Accueil_: pas de changement établi (entre \u22120,4 et 0,4~; n_=_48 contre 48).',
      'Délai annoncé tenu_: en baisse de 34 points de pourcentage (entre \u221246 et \u221221~; n_=_80 contre 70).',
      'Temps accordé_: pas encore de comparaison, qui demande 10 réponses de chaque côté (9 contre 50).',
    ]);
  });

  it('in English', () => {
    expect(said('en')).toEqual([
      'Listening: up by 0.9 points (between 0.5 and 1.3; n_=_50 against 50).',
      'Welcome: no established change (between \u22120.4 and 0.4; n_=_48 against 48).',
      'Announced reply time kept: down by 34 percentage points (between \u221246 and \u221221; n_=_80 against 70).',
      'Time given: no comparison yet, which takes 10 answers on both sides (9 against 50).',
    ]);
  });

  it('the number of tests made is said beside them', () => {
    expect(bare(testsMade(changes, 'fr'))).toBe('3 comparaisons, intervalles à 95~%');
    expect(testsMade({ tests: 20, confidence: 0.995, cells: [] }, 'en')).toBe(
      '20 comparisons, 99.5% intervals',
    );
  });

  it('first replies get faster or slower, in opening hours', () => {
    expect(paces('fr')).toEqual([
      'Première réponse_: plus rapide de 1_h_20 ouvrée (entre 44_min et 1_h_56~; n_=_60 contre 50).',
      'Première réponse_: plus lente de 1_h_20 ouvrée (entre 44_min et 1_h_56~; n_=_50 contre 60).',
      'Première réponse_: pas de changement établi (entre \u221228_min et 17_min~; n_=_40 contre 40).',
      'Première réponse_: pas de comparaison, car trop de demandes attendaient encore leur réponse.',
      'Première réponse_: pas encore de comparaison, qui demande 10 conversations de chaque côté (9 contre 40).',
    ]);
    expect(paces('en')).toEqual([
      'First reply: faster by 1_h_20_min of opening hours (between 44_min and 1_h_56_min; n_=_60 against 50).',
      'First reply: slower by 1_h_20_min of opening hours (between 44_min and 1_h_56_min; n_=_50 against 60).',
      'First reply: no established change (between \u221228_min and 17_min; n_=_40 against 40).',
      'First reply: no comparison, as too many requests still awaited their reply.',
      'First reply: no comparison yet, which takes 10 conversations on both sides (9 against 40).',
    ]);
  });
});
