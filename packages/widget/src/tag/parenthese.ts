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

import('../availability/place-badge.ts')
  .then(({ placeBadge }) => placeBadge(firm, tag))
  .catch((problem: unknown) => console.warn(`Parenthèse: no badge on this page. ${String(problem)}`));
