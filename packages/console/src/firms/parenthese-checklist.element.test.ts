import { CHECKLIST, TOLD_ITEMS, type Checklist } from '@parenthese/shared/firms/wire.ts';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Request } from '../platform/request.ts';
import './parenthese-checklist.ts';
import { ParentheseChecklist } from './parenthese-checklist.ts';

afterEach(() => document.body.replaceChildren());

/** A service that keeps what it is told. */
function placed(done: readonly string[] = []) {
  const at = new Map<string, number>(done.map((item) => [item, 1]));
  const told: ReadonlySet<string> = new Set(TOLD_ITEMS);
  const request = (async (method: string, path: string, body?: { done: boolean }) => {
    const item = path.split('/').at(-1) ?? '';
    if (method === 'POST' && body?.done) at.set(item, 2);
    if (method === 'POST' && !body?.done) at.delete(item);
    const items = CHECKLIST.map((one) => ({ item: one, at: at.get(one) ?? null, told: told.has(one) }));
    return { ok: true, value: { items, done: at.size === CHECKLIST.length } satisfies Checklist };
  }) as unknown as Request;
  const element = new ParentheseChecklist();
  element.request = request;
  element.address = '/c/durand';
  document.body.append(element);
  return element;
}

const text = (element: HTMLElement) => element.shadowRoot?.textContent ?? '';

test('seven steps, each with what it brings', async () => {
  const element = placed();
  await expect.poll(() => element.shadowRoot?.querySelectorAll('li').length).toBe(7);
  expect(text(element)).toContain('Encore 7 pas.');
  expect(text(element)).toContain('Quand vous plaidez, quelqu’un d’autre voit qui attend.');
});

test('a step said to be done is ticked, and can be taken back', async () => {
  const element = placed();
  await expect.poll(() => text(element)).toContain('Informer votre Ordre');
  const act = (name: string) =>
    element.shadowRoot?.querySelector<HTMLElement>(`button[aria-label^="${name}"][aria-label*="Ordre"]`);
  await userEvent.click(act('C’est fait')!);
  await expect.poll(() => text(element)).toContain('Encore 6 pas.');
  await userEvent.click(act('Finalement non')!);
  await expect.poll(() => text(element)).toContain('Encore 7 pas.');
});

test('once all is done, nothing is left of it', async () => {
  const element = placed(CHECKLIST);
  await element.updateComplete;
  await expect.poll(() => text(element).trim()).toBe('');
});
