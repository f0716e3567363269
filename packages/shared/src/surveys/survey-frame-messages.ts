/**
 * The one table of what a sealed survey says to the page that frames it, through a port. The page says nothing back.
 *
 * No answer and no word of one stands here: the host's scripts can read all that their page receives. The channel
 * is made as between badge and panel, by `parenthese-ready` and `parenthese-port`.
 */

/** Survey → page. */
export type ToSurveyHost =
  /** How high the survey wants to be, in CSS pixels, so that the page need not scroll twice. */
  | { readonly type: 'height'; readonly height: number }
  /** The first answer is saved. Which one it is, only the firm knows. */
  | { readonly type: 'submitted' };

/** No survey is higher than this; a page is not stretched by a faulty message. */
const HIGHEST = 4000;

/** Whether a port message is one that the page's element knows. */
export function isToSurveyHost(data: unknown): data is ToSurveyHost {
  const { type, height } = Object(data) as Record<string, unknown>;
  if (type === 'submitted') return true;
  return type === 'height' && typeof height === 'number' && height > 0 && height <= HIGHEST;
}
