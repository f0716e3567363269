/**
 * The tag that a firm pastes into its site. It brings the badge and, whatever goes wrong, harms nothing.
 *
 * A module script cannot see its own element, and tag managers drop attributes: the firm is read from
 * `?firm=` in the script's address, else from the first tag of ours that has `data-firm`. The badge is
 * imported and not bundled, because a page's Trusted Types may forbid Lit its policy, and then Lit throws as
 * it loads: here that is one line in the console.
 */
const tag = document.querySelector<HTMLScriptElement>('script[type=module][data-firm][src*="parenthese.js"]');
const firm = new URL(import.meta.url).searchParams.get('firm') ?? tag?.dataset['firm'] ?? null;

const survey = document.querySelector('parenthese-survey');
const warn = (what: string) => (problem: unknown) =>
  console.warn(`Parenthèse: no ${what} on this page. ${String(problem)}`);

// A page may have a survey and no badge: then the tag names no firm, for the survey does.
if (survey) import('../surveys/parenthese-survey-define.ts').catch(warn('survey'));
if (firm || !survey) {
  import('../availability/place-badge.ts')
    .then(({ placeBadge }) => placeBadge(firm, tag))
    .catch(warn('badge'));
}
