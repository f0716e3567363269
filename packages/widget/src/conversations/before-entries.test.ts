import { describe, expect, it } from 'vitest';
import { BEFORE_VIEW } from './before-fixture.ts';
import { beforeEntries, entriesFound } from './before-entries.ts';
import { BEFORE_WORDS } from './before-words.ts';

const entries = beforeEntries(BEFORE_VIEW, BEFORE_WORDS.fr);
const found = (search: string) => entriesFound(entries, search).map(({ id }) => id);

describe('what can be looked up before writing', () => {
  it('leaves out what the firm has not said', () => {
    const bare = { ...BEFORE_VIEW, access: '', papers: '', firstMeeting: '', legalAid: null, questions: [] };
    expect(beforeEntries(bare, BEFORE_WORDS.fr).map(({ id }) => id)).toEqual([
      'hours',
      'lawyer',
      'emergency',
    ]);
  });

  it.each([
    ['métro', ['access']],
    ['METRO', ['access']],
    ['ascens', ['access']],
    ['visio', ['q-visio']],
    ['visioconférences', ['q-visio']],
    ['aide juridictionnelle', ['legal-aid']],
    ['identite piece', ['papers']],
    ['violences', ['emergency']],
    ['garde a vue', ['lawyer']],
    ['succession', []],
  ])('finds by « %s » %j', (search, ids) => {
    expect(found(search)).toEqual(ids);
  });

  it('finds everything by nothing', () => {
    expect(found(' ')).toHaveLength(entries.length);
  });
});
