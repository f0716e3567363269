/** What a person reads when something could not be done. */
import type { Problem } from './panel-api.ts';
import type { PanelWords } from './words.ts';

/** The service's own sentence where it gave one, for it knows more; else ours. */
export function problemSentence({ code, sentence }: Problem, words: PanelWords): string {
  if (sentence) return sentence;
  return code === 'offline' ? words.problemOffline : words.problemUnknown;
}
