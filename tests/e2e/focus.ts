/** Where the focus stands, as a person who hears the page is told: role and name, through frames and shadow roots. */
import type { Frame, Page } from '@playwright/test';

const MOVED_AFTER_MS = 500;

/** Says `button "Envoyer"`, or `nowhere` when the focus is on the page as a whole. */
export async function focusOf(page: Page): Promise<string> {
  // The hosts of shadow roots count as focused too: the last is the innermost.
  const here = (await focusedFrame(page)).locator(':focus').last();
  if ((await here.count()) === 0) return 'nowhere';
  try {
    return spoken(await here.ariaSnapshot({ timeout: MOVED_AFTER_MS }));
  } catch {
    // It went elsewhere between the two looks.
    return focusOf(page);
  }
}

async function focusedFrame(page: Page): Promise<Frame> {
  let frame = page.mainFrame();
  for (;;) {
    const here = await frame.evaluateHandle(deepestActive);
    const inner = await here.asElement()?.contentFrame();
    if (!inner) return frame;
    frame = inner;
  }
}

function deepestActive(): Element | null {
  let here = document.activeElement;
  while (here?.shadowRoot?.activeElement) here = here.shadowRoot.activeElement;
  return here;
}

/** Presses a key again and again, and tells where the focus went each time. */
export async function walk(page: Page, times: number, key = 'Tab'): Promise<string[]> {
  const places: string[] = [];
  for (let step = 0; step < times; step += 1) {
    await page.keyboard.press(key);
    places.push(await focusOf(page));
  }
  return places;
}

/** Role and name: the first line of a snapshot, without its marks and without what stands in the element. */
function spoken(snapshot: string): string {
  const line = (snapshot.split('\n')[0] ?? '').replace(/^- '?/, '').replaceAll(/\s/gu, ' ');
  if (line.startsWith('text: ')) return line;
  return /^\w+(?: "(?:[^"\\]|\\.)*")?/.exec(line)?.[0] ?? line;
}
