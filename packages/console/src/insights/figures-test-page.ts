/** Puts the page of figures into a console, in the page of a test. */
import { vi } from 'vitest';
import type { Evidence, Figures } from '@parenthese/shared/insights/wire.ts';
import { createConsoleApp } from '../console-app.ts';
import { fetchFrom, testFirm, type TestFirm } from '../console-fixture.ts';
import { the } from '../console-test-page.ts';
import type { ParentheseConsole } from '../parenthese-console.ts';
import { createMemoryRouter } from '../platform/router.ts';
import { routeOf } from '../platform/routes.ts';
import { evidenceOf } from './figures-fixture.ts';

export type FiguresPage = Readonly<{ element: ParentheseConsole; asked: string[]; firm: TestFirm }>;

/** Shows figures, and waits until every chart stands. */
export async function placedFigures(
  figures: Figures | null,
  { search = '?period=quarter', language = 'fr' as 'fr' | 'en' } = {},
): Promise<FiguresPage> {
  const firm = testFirm();
  const asked: string[] = [];
  const answer: typeof fetch = async (input, init) => {
    const url = new URL(String(input), location.href);
    if (!url.pathname.startsWith('/v1/staff/figures')) return fetchFrom(firm)(input, init);
    asked.push(`${url.pathname}${url.search}`);
    if (figures === null) throw new TypeError('Failed to fetch');
    if (url.pathname.endsWith('/evidence'))
      return Response.json(evidenceOf(url.searchParams.get('figure') as Evidence['figure']));
    return Response.json(figures);
  };
  const router = createMemoryRouter(routeOf(`/console/figures${search}`));
  const app = createConsoleApp(window, { router, fetch: answer });
  app.store.commit({ language });
  const element = document.createElement('parenthese-console');
  element.app = app;
  document.body.replaceChildren(element);
  await app.session.begin();
  await vi.waitFor(() => the('parenthese-figures'), 10_000);
  await standing();
  return { element, asked, firm };
}

/** Waits until nothing is read and every chart is drawn. */
export async function standing(): Promise<void> {
  await vi.waitFor(() => {
    const page = inFigures('.page');
    if (page?.getAttribute('aria-busy') !== 'false') throw new Error('still reading');
    for (const chart of charts()) if (!chart.hasAttribute('drawn')) throw new Error('still drawing');
  }, 10_000);
}

/** The first element in the page of figures that matches. */
export function inFigures<Found extends Element = HTMLElement>(selector: string): Found | null {
  return the('parenthese-figures').shadowRoot?.querySelector<Found>(selector) ?? null;
}

/** The sections in their order. */
export function sections(): HTMLElement[] {
  return [
    ...(the('parenthese-figures').shadowRoot?.querySelectorAll<HTMLElement>('parenthese-figure') ?? []),
  ];
}

export function charts(): HTMLElement[] {
  return sections().flatMap((section) => [
    ...(section.shadowRoot?.querySelectorAll<HTMLElement>('parenthese-chart') ?? []),
  ]);
}

/** What a section says first, with its blanks made plain. */
export function headline(section: HTMLElement | undefined): string {
  return (section?.shadowRoot?.querySelector('h2')?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}
