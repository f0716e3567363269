import { expect, test } from 'vitest';
import { oneLetterChanged, withWords, wordsOf } from './export-proof.ts';
import type { ThreadExport } from '@parenthese/shared/log/thread-export-wire.ts';

test.each([
  ['j’ai reçu une assignation pour jeudi.', 'j’ai reçu une assignation pour jeudo.'],
  ['Bonjour', 'Bonjoir'],
  ['Mmh', 'Mmh'],
])('one letter of « %s » is changed', (text, changed) => {
  expect(oneLetterChanged(text)).toBe(changed);
});

const event = (count: number, body: ThreadExport['events'][number]['body']) =>
  ({ header: { count }, hash: '', body }) as ThreadExport['events'][number];

test('words are put in their place, in the form in which they were hashed', () => {
  const exported = {
    events: [event(1, 'closed'), event(2, { salt: 's', text: '{"text":"jeudi","turn":true}' })],
  } as unknown as ThreadExport;
  const altered = withWords(exported, 2, 'lundi');
  expect(altered.events.map(wordsOf)).toEqual([null, 'lundi']);
  expect(withWords(altered, 2, 'jeudi')).toEqual(exported);
});
