/** Single-key shortcuts: which key means what, and when a key means nothing because somebody is writing. */

export type Shortcut =
  | 'help'
  | 'go-today'
  | 'go-inbox'
  | 'go-figures'
  | 'next'
  | 'previous'
  | 'answer'
  | 'note'
  | 'back';

/** After `g`, the next key is waited for this long. */
const SECOND_KEY_MS = 1_500;

const KEYS: Readonly<Record<string, Shortcut>> = {
  '?': 'help',
  j: 'next',
  k: 'previous',
  r: 'answer',
  n: 'note',
  u: 'back',
};

const AFTER_G: Readonly<Record<string, Shortcut>> = { t: 'go-today', i: 'go-inbox', f: 'go-figures' };

/** Returns a function that turns keys into shortcuts, remembering a `g` for a moment. */
export function createShortcutReader(): (key: string, at: number) => Shortcut | null {
  let pressedG = -Infinity;
  return (key, at) => {
    const second = at - pressedG <= SECOND_KEY_MS ? AFTER_G[key] : undefined;
    pressedG = key === 'g' ? at : -Infinity;
    return second ?? KEYS[key] ?? null;
  };
}

const FIELDS = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]';

/** Whether a key is free to be a shortcut: nobody writes, no dialog is open, no other key is held. */
export function isFreeKey(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return false;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  return !event
    .composedPath()
    .some((target) => target instanceof Element && target.matches(`${FIELDS}, dialog`));
}

/** Ctrl + K, or ⌘ + K: it opens the palette everywhere, also where somebody writes, and is no single key. */
export function isPaletteKey(event: KeyboardEvent): boolean {
  return (
    event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
  );
}
