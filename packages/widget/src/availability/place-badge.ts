/** Puts the badge where the tag asks for it. */
import './parenthese-badge-define.ts';

/** What the tag may say in `data-…`, and the attribute of the element that it becomes. */
const SETTINGS = ['lang', 'placement', 'scheme', 'exit-href'] as const;

/**
 * Adds one badge to the page, unless it has one: a second tag adds none, nor does a tag beside a badge that
 * stands in the markup.
 */
export function placeBadge(firm: string | null, tag: HTMLScriptElement | null): void {
  if (document.querySelector('parenthese-badge')) return;
  if (!firm) throw new Error('the tag names no firm: add data-firm="…"');
  const badge = document.createElement('parenthese-badge');
  badge.setAttribute('firm', firm);
  for (const name of SETTINGS) {
    const value = tag?.getAttribute(`data-${name}`) ?? (name === 'scheme' ? onlyScheme() : null);
    if (value) badge.setAttribute(name, value);
  }
  // A tag with `async` may run before there is a body.
  if (document.body) document.body.append(badge);
  else addEventListener('DOMContentLoaded', () => document.body.append(badge));
}

/** The one scheme that the page says it has by its `color-scheme`; null when it has both, or does not say. */
function onlyScheme(): string | null {
  const { colorScheme } = getComputedStyle(document.documentElement);
  return /^(only )?(light|dark)$/.exec(colorScheme)?.[2] ?? null;
}
