/** The help as data: it comes with the console, needs no network, and is searched where it stands. */
import type { Language } from '@parenthese/shared/wire/language.ts';
import type { TopicId } from './topic-of.ts';
import { topicsEn } from './topics-en.ts';
import { topicsFr } from './topics-fr.ts';

export type Topic = Readonly<{ title: string; paragraphs: readonly string[] }>;
export type Topics = Readonly<Record<TopicId, Topic>>;

export function topicsIn(language: Language): Topics {
  return { fr: topicsFr, en: topicsEn }[language];
}
