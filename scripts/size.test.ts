import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { plant } from './checks/planted-house.ts';
import { sizes } from './size.ts';

const WIDGET = 'packages/widget/dist';
const CONSOLE = 'packages/console/dist';

let root = '';
let said: string[] = [];
const measure = () => sizes(root, (words) => said.push(words));

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'parenthese-size-'));
  said = [];
  await plant(root, {
    [`${WIDGET}/parenthese.js`]: 'import("./assets/place-badge-1.js")',
    [`${WIDGET}/assets/place-badge-1.js`]: 'import("./panel-door-2.js")',
    [`${WIDGET}/assets/panel-door-2.js`]: words(20_000),
    [`${WIDGET}/pages/panel.html`]: '<p>',
    [`${WIDGET}/pages/survey.html`]: '<p>',
    [`${CONSOLE}/index.html`]: '<p>',
  });
});
afterEach(() => rm(root, { recursive: true }));

/** Letters that brotli cannot make much shorter. */
function words(bytes: number): string {
  return randomBytes(bytes).toString('base64').slice(0, bytes);
}

describe('the budgets', () => {
  test('are kept by small files, whatever a click fetches later', async () => {
    expect(await measure()).toEqual({ passed: 5, failed: 0, skipped: 0 });
  });

  test('refuse a badge that is too heavy, and say by which file', async () => {
    await plant(root, { [`${WIDGET}/assets/place-badge-1.js`]: words(15_000) });
    expect(await measure()).toEqual({ passed: 4, failed: 1, skipped: 0 });
    expect(said.join('\n')).toMatch(/✗ tag and badge .* of 9 KB\n.*place-badge-1\.js/);
  });

  test('refuse a page that was not built', async () => {
    await rm(join(root, WIDGET, 'pages', 'survey.html'));
    expect(await measure()).toEqual({ passed: 4, failed: 1, skipped: 0 });
  });
});
