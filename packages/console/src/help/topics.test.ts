import { expect, test } from 'vitest';
import { searched } from './search.ts';
import { TOPICS, topicOf } from './topic-of.ts';
import { topicsIn } from './topics.ts';

test.each(['fr', 'en'] as const)('every topic is there in %s, with something to say', (language) => {
  const topics = topicsIn(language);
  for (const id of TOPICS) {
    expect(topics[id].title).not.toBe('');
    expect(topics[id].paragraphs.every((paragraph) => /[.?]$/.test(paragraph))).toBe(true);
  }
});

test('each screen has help of its own', () => {
  expect(topicOf({ name: 'figures', search: '' })).toBe('figures');
  expect(topicOf({ name: 'thread', id: 'a', view: 'open' })).toBe('thread');
  expect(topicOf({ name: 'settings', section: 'before' })).toBe('before');
  expect(topicOf({ name: 'today' })).toBe('today');
});

test('what is searched is found without accents, titles first', () => {
  const topics = topicsIn('fr');
  expect(searched(topics, 'verifier', 'today')[0]).toBe('parties');
  expect(searched(topics, 'tableur', 'today')).toEqual(['figures']);
  expect(searched(topics, 'licorne', 'today')).toEqual([]);
});

test('before anything is searched, the help of this screen stands first', () => {
  expect(searched(topicsIn('en'), '', 'figures')[0]).toBe('figures');
  expect(searched(topicsIn('en'), '', 'figures')).toHaveLength(TOPICS.length);
});
