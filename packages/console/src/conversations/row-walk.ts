/** Walking through the rows of a list with the keyboard, and keeping one's place in it when it changes. */

/** Moves the focus a step down or up among the rows of an element; from outside the list it begins at the first. */
export function walkRows(root: ShadowRoot | HTMLElement, step: 1 | -1): void {
  const rows = rowsIn(root);
  const here = rows.findIndex((row) => row.matches(':focus'));
  const current = here < 0 ? rows.findIndex((row) => row.hasAttribute('aria-current')) : here;
  const next = current < 0 ? rows[0] : rows[Math.min(rows.length - 1, Math.max(0, current + step))];
  next?.focus();
}

/** Takes the arrow keys of a list; returns whether the key was one of them. */
export function walkByArrows(event: KeyboardEvent, root: ShadowRoot): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  if (!(event.composedPath()[0] as Element).matches('.row')) return;
  event.preventDefault();
  walkRows(root, event.key === 'ArrowDown' ? 1 : -1);
}

/** The row that has the focus, so that it can be given back: a row that is moved in the page loses it. */
export function focusedRow(root: ShadowRoot): string | null {
  return root.querySelector<HTMLElement>('.row:focus')?.dataset['row'] ?? null;
}

/** Gives the focus back to a row without moving the page; when the row is gone, to where the reader was in the list. */
export function refocusRow(root: ShadowRoot, id: string | null): void {
  if (id === null || focusedRow(root) !== null) return;
  rowsIn(root)
    .find((row) => row.dataset['row'] === id)
    ?.focus({ preventScroll: true });
}

function rowsIn(root: ShadowRoot | HTMLElement): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('.row')];
}
