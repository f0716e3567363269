/** Finds help by the words in it. */
import { found } from '../platform/palette/entries.ts';
import { TOPICS, type TopicId } from './topic-of.ts';
import type { Topics } from './topics.ts';

/** The topics that hold what was typed, by title first; all of them, this screen's first, when nothing was. */
export function searched(topics: Topics, typed: string, here: TopicId): readonly TopicId[] {
  if (typed.trim() === '') return [here, ...TOPICS.filter((id) => id !== here)];
  const entries = TOPICS.map((id) => ({
    id,
    kind: 'screen' as const,
    label: topics[id].title,
    hint: topics[id].paragraphs.join(' '),
    run: () => {},
  }));
  return found(entries, typed).map(({ id }) => id as TopicId);
}
