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
      'Announced time kept: down by 34 percentage points (between \u221246 and \u221221; n_=_80 against 70).',
      'Time given: no comparison yet, which takes 10 answers on both sides (9 against 50).',
    ]);
  });

  it('the number of tests made is said beside them', () => {
    expect(bare(testsMade(changes, 'fr'))).toBe('3 comparaisons, intervalles à 95~%');
    expect(testsMade({ tests: 20, confidence: 0.995, cells: [] }, 'en')).toBe(
      '20 comparisons, 99.5% intervals',
    );
  });
});
