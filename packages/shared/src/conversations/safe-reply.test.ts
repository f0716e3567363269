import { describe, expect, it } from 'vitest';
import { DANGER_RULES, SAFE_REPLY } from './safe-reply.ts';
import { isDanger, urgencyOf } from './urgency.ts';

describe('the reply that is ready for somebody in danger', () => {
  it.each(['fr', 'en'] as const)(
    'in %s names who comes at once, and asks when a call is safe',
    (language) => {
      expect(SAFE_REPLY[language]).toMatch(/\b17\b.*\b114\b/u);
      expect(SAFE_REPLY[language]).toMatch(/sans risque|safe to call/u);
    },
  );

  it.each(['fr', 'en'] as const)('in %s says nothing of what may have been written', (language) => {
    expect(SAFE_REPLY[language]).not.toMatch(/violen|frapp|mari|husband|avocat|lawyer|plainte/iu);
  });

  it('is offered for every rule that speaks of danger to a person, and for no other', () => {
    const seen = urgencyOf(
      'violences, suicide, danger, garde à vue, convocation, jugement contre, délai, OQTF',
    );
    expect(seen.filter(isDanger)).toEqual(DANGER_RULES);
    expect(DANGER_RULES.every(isDanger)).toBe(true);
  });
});
