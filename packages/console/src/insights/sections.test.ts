import { describe, expect, test } from 'vitest';
import { busyFigures, emptyFigures, firstFigures } from './figures-fixture.ts';
import { isEmpty, sectionsOf } from './sections.ts';

describe('the page of figures', () => {
  test('begins with the weakest criterion that is certain, then what is poor, good, and the rest', () => {
    const { drawn, waiting } = sectionsOf(busyFigures(), 'fr');
    expect(drawn[0]).toMatchObject({ key: 'criteria', lead: { definition: 'honoraires', tone: 'poor' } });
    const tones = drawn.slice(1).map(({ lead }) => lead.tone);
    const rank = ['poor', 'good', 'neutral', 'band'];
    expect(tones).toEqual(tones.toSorted((a, b) => rank.indexOf(a) - rank.indexOf(b)));
    expect(waiting).toEqual([]);
  });

  test('lets every criterion that is shown be read, the first one first', () => {
    const [criteria] = sectionsOf(busyFigures(), 'fr').drawn;
    expect(criteria?.evidence.map(({ figure }) => figure)).toEqual([
      'honoraires',
      'ecoute',
      'accueil',
      'gentillesse',
      'temps',
      'interet',
      'questions',
    ]);
  });

  test('offers nothing to read where nothing was late and nobody wrote at night', () => {
    const all = { guard: 'full', n: 60, low: 0.94, high: 1 } as const;
    const kept = busyFigures().aimKept;
    const figures = busyFigures({
      aimKept: { ...kept, figure: { definition: 'aim-kept', value: 1, ...all } },
      writing: {
        figure: { definition: 'night-or-weekend', ...all, value: 0, low: 0, high: 0.06 },
        hours: [],
      },
    });
    const evidence = new Map(
      sectionsOf(figures, 'fr').drawn.map((section) => [section.key, section.evidence]),
    );
    expect(evidence.get('aim-kept')).toEqual([]);
    expect(evidence.get('writing')).toEqual([]);
  });

  test('names all criteria where none may be shown', () => {
    const { drawn, waiting } = sectionsOf(firstFigures(), 'fr');
    expect(drawn.map(({ key }) => key)).toEqual(['answers']);
    expect(waiting.map(({ label }) => label)).toContain('Les huit critères');
  });

  test('does not tell a firm that has only begun how many answers it had before', () => {
    const lead = (before: number | null) =>
      sectionsOf(busyFigures({ answers: { ...busyFigures().answers, before } }), 'fr').drawn.find(
        ({ key }) => key === 'answers',
      )?.lead.text;
    expect(lead(64)).toContain('contre 64');
    expect(lead(0)).toBe('81 réponses sur la période.');
    expect(lead(null)).toBe('81 réponses sur la période.');
  });

  test('is empty only where nobody wrote and nobody answered', () => {
    expect([busyFigures(), firstFigures(), emptyFigures()].map(isEmpty)).toEqual([false, false, true]);
  });
});
