/** Which topics the help has, and which belongs to a screen; apart from the texts, which are fetched late. */
import type { Route } from '../platform/routes.ts';

export const TOPICS = [
  'today',
  'inbox',
  'thread',
  'parties',
  'figures',
  'badge',
  'notices',
  'people',
  'site',
  'confidential',
  'keyboard',
] as const;
export type TopicId = (typeof TOPICS)[number];

/** Which help stands first on a screen. */
export function topicOf({ name }: Route): TopicId {
  if (name === 'inbox' || name === 'thread' || name === 'figures') return name;
  return name === 'settings' ? 'notices' : 'today';
}
