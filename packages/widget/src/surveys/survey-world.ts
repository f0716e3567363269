/** The page and the service around a survey that stands alone, in one object that a test can replace. */
import { newId, newSecret } from '../platform/randomness.ts';

export type SurveyWorld = Readonly<{
  fetch: typeof fetch;
  /** A new sender's id. */
  id: () => string;
  /** 32 new random bytes in base64url. */
  secret: () => string;
  address: () => Readonly<{ firm: string; survey: string; languages: readonly (string | null)[] }>;
  /** The window that frames this page; null where it stands by itself. */
  parent: () => Window | null;
}>;

export const browserSurveyWorld: SurveyWorld = {
  fetch: (...args) => fetch(...args),
  id: newId,
  secret: newSecret,
  address: () => {
    const { searchParams } = new URL(location.href);
    return {
      firm: searchParams.get('firm') ?? '',
      survey: searchParams.get('survey') ?? 'exchange',
      languages: [searchParams.get('lang'), ...navigator.languages],
    };
  },
  parent: () => (parent === window ? null : parent),
};
