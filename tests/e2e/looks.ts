/** Looks at a page as readers of every kind have it before them, and tells each fault that a machine can find. */
import type { Frame, Page } from '@playwright/test';
import axe from 'axe-core';

export const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] as const;
/** A busy machine is slow to tell a page its new size, and the page to draw itself anew. */
const FRAMES_TO_REST = 60;
/** 1280 pixels at 400 %. */
const SMALL = { width: 320, height: 640 };

/** What axe finds in the page and in its frames, one line each. */
export async function faultsOf(page: Page): Promise<string[]> {
  const found = await Promise.all(framesOf(page).map(faultsIn));
  return found.flat();
}

/**
 * Every fault in the state that stands before a reader: by axe on light and dark paper, on a small screen and with
 * wider spaces, with forced colours, and with less motion. The page is left as it was.
 */
export async function faultsForAll(page: Page): Promise<string[]> {
  const faults: string[] = [];
  const add = (reader: string, found: readonly string[]) =>
    faults.push(...found.map((fault) => `${reader}: ${fault}`));
  const size = page.viewportSize()!;

  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  add('light', await faultsOf(page));
  add('less motion', await inEach(page, motions));
  await page.emulateMedia({ colorScheme: 'dark' });
  add('dark', await faultsOf(page));
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  add('forced colours', await inEach(page, lostBorders));
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });

  await page.setViewportSize(SMALL);
  add('320 pixels', await scrollsOf(page));
  await inEach(page, widenSpaces);
  add('wider spaces', await scrollsOf(page));
  await inEach(page, narrowSpaces);
  await page.setViewportSize(size);
  await drawn(page);
  return faults;
}

/** Frames that are before the reader's eyes. */
function framesOf(page: Page): Frame[] {
  return page.frames().filter((frame) => /^http:\/\/(127\.0\.0\.1|localhost)/.test(frame.url()));
}

/** Every element of a page, those within shadow roots included. */
type EveryElement = (root?: ParentNode) => Element[];

async function inEach(page: Page, look: (every: EveryElement) => string[]): Promise<string[]> {
  const found = await Promise.all(
    framesOf(page).map(async (frame) => {
      const every = await frame.evaluateHandle((): EveryElement => {
        const all: EveryElement = (root = document) =>
          [...root.querySelectorAll('*')].flatMap((element) => [
            element,
            ...(element.shadowRoot ? all(element.shadowRoot) : []),
          ]);
        return all;
      });
      return frame.evaluate(look, every);
    }),
  );
  return found.flat();
}

/** What is still too wide when the page has come to rest. */
async function scrollsOf(page: Page): Promise<readonly string[]> {
  let found: readonly string[] = [];
  for (let frame = 0; frame < FRAMES_TO_REST; frame += 2) {
    await drawn(page);
    found = await inEach(page, sidewaysScrolls);
    if (found.length === 0) break;
  }
  return found;
}

/** Elements that measure themselves draw again after a change of size. */
async function drawn(page: Page): Promise<void> {
  const twice = () =>
    new Promise<void>((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    });
  await Promise.all(framesOf(page).map((frame) => frame.evaluate(twice)));
}

async function faultsIn(frame: Frame): Promise<string[]> {
  if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(axe.source);
  return frame.evaluate(async (tags) => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    const { violations } = await run(document, { runOnly: [...tags], resultTypes: ['violations'] });
    return violations.map(
      ({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  }, AXE_TAGS);
}

function motions(): string[] {
  return document.getAnimations().map((animation) => `moves: ${animation.constructor.name}`);
}

/** Forced colours take shadows and grounds away: what is pressed or written in keeps a border. */
function lostBorders(every: EveryElement): string[] {
  return every()
    .filter((element) =>
      element.matches('button.primary, textarea, select, input:not([type=radio], [type=checkbox])'),
    )
    .filter(
      (element) => element.checkVisibility() && parseFloat(getComputedStyle(element).borderTopWidth) === 0,
    )
    .map((element) => `no border: ${(element.cloneNode() as Element).outerHTML}`);
}

/** Whatever is scrolled up and down need not be scrolled sideways as well, and the page itself never. */
function sidewaysScrolls(every: EveryElement): string[] {
  const page = document.documentElement;
  const scrolls = (element: Element) =>
    element === page ||
    (/auto|scroll/.test(getComputedStyle(element).overflowX) && element.scrollHeight > element.clientHeight);
  return every()
    .filter(
      (element) => element.checkVisibility() && element.scrollWidth > element.clientWidth && scrolls(element),
    )
    .map(
      (element) =>
        `${element.scrollWidth} in ${element.clientWidth}: ${(element.cloneNode() as Element).outerHTML}`,
    );
}

/** The spaces of WCAG 1.4.12, in every root. */
function widenSpaces(every: EveryElement): string[] {
  const wide = new CSSStyleSheet();
  wide.replaceSync(
    `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
     p { margin-block-end: 2em !important }`,
  );
  Object.assign(globalThis, { __wide: wide });
  const roots = [document, ...every().flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  for (const root of roots) root.adoptedStyleSheets.push(wide);
  return [];
}

function narrowSpaces(): string[] {
  (globalThis as unknown as { __wide: CSSStyleSheet }).__wide.replaceSync('');
  return [];
}
