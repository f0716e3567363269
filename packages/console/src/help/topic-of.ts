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
  'before',
  'confidential',
  'keyboard',
] as const;
export type TopicId = (typeof TOPICS)[number];

/** Which help stands first on a screen. */
export function topicOf(route: Route): TopicId {
  const { name } = route;
  if (route.name === 'settings' && route.section === 'before') return 'before';
  if (name === 'inbox' || name === 'thread' || name === 'figures') return name;
  return name === 'settings' ? 'notices' : 'today';
}
