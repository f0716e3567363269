import { stateAt } from '@parenthese/shared/availability/badge.ts';
import type { Badge } from '@parenthese/shared/availability/badge.ts';
import { describe, expect, test } from 'vitest';
import { badgeAt15h, badgeIn, closedBadge, MONDAY_15H } from './badge-fixture.ts';
import { badgeLanguage, badgeText } from './badge-text.ts';

const textOf = (badge: Badge, unread = 0, language: 'fr' | 'en' = 'fr') =>
  badgeText(badge, stateAt(badge, Math.max(badge.now, MONDAY_15H)), unread, language);

describe('the words of a badge', () => {
  test('say who answers and when', () => {
    expect(textOf(badgeAt15h()).line).toBe('Me Durand · réponse en général avant 15\u00A0h\u00A040');
    expect(textOf(badgeAt15h(), 0, 'en').line).toBe('Me Durand · reply usually by 15:40');
  });

  test('say when a closed office is back, and by when it answers', () => {
    expect(textOf(closedBadge()).line).toBe(
      'Me Durand · fermé jusqu’à demain 9\u00A0h · réponse en général demain avant 9\u00A0h\u00A030',
    );
  });

  test('name the firm where nobody is named for the hour', () => {
    expect(textOf(badgeAt15h({ names: [] })).line).toMatch(/^Cabinet Durand · /);
  });

  test('name everybody, with the quality of who is no lawyer', () => {
    const names = [
      { name: 'Me Durand', quality: 'lawyer' },
      { name: 'Me Petit', quality: 'lawyer' },
      { name: 'Nadia Ferhat', quality: 'trainee' },
    ] as const;
    expect(textOf(badgeAt15h({ names })).line).toMatch(
      /^Me Durand, Me Petit et Nadia Ferhat \(élève-avocat\) · /,
    );
    expect(textOf(badgeAt15h({ names }), 0, 'en').line).toMatch(
      /^Me Durand, Me Petit and Nadia Ferhat \(trainee lawyer\) · /,
    );
  });

  test.each(['available', 'busy', 'away', 'live', 'closed'] as const)(
    'always end with whose service it is (%s)',
    (state) => {
      expect(textOf(badgeIn(state)).rest).toMatch(/Service du cabinet Durand\.$/);
      expect(textOf(badgeIn(state), 0, 'en').rest).toMatch(/A service of Cabinet Durand\.$/);
    },
  );

  test.each([
    [0, 'fr', ''],
    [1, 'fr', '1 nouvelle réponse'],
    [2, 'fr', '2 nouvelles réponses'],
    [1, 'en', '1 new reply'],
    [12, 'en', '12 new replies'],
  ] as const)('count %d unread in %s', (unread, language, words) => {
    expect(textOf(badgeAt15h(), unread, language).unread).toBe(words);
  });
});

describe('the language of a badge', () => {
  test.each([
    [['en-GB'], ['fr', 'en'], 'en'],
    [['de', 'en'], ['fr', 'en'], 'en'],
    [['en'], ['fr'], 'fr'],
    [['fr'], ['en'], 'en'],
    [['de'], ['fr', 'en'], 'fr'],
    [[null, '', 'en'], [], 'en'],
  ] as const)('wished %j, spoken %j, is %s', (wishes, spoken, expected) => {
    expect(badgeLanguage(wishes, spoken)).toBe(expected);
  });
});
