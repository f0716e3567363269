import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { row, testFirm } from '../console-fixture.ts';
import { emulate, placed, the } from '../console-test-page.ts';

beforeEach(async () => {
  await emulate({ reducedMotion: 'reduce' });
});

afterEach(() => {
  document.body.replaceChildren();
  sessionStorage.clear();
});

const long = () =>
  row('long', { name: 'Lucie Bernard', contact: true, assigned: 'lenoir', status: 'waiting-for-you' });
const inRow = (selector: string) => {
  const found = the('.row').querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`No ${selector} in the row.`);
  return found;
};
const box = (selector: string) => inRow(selector).getBoundingClientRect();

test('on a narrow screen the deadline stands under the name, and the small print begins every line with words', async () => {
  await page.viewport(360, 800);
  await placed(testFirm({ rows: [long()] }), '/console/conversations');
  expect(box('.row__when').top).toBeGreaterThanOrEqual(box('.row__name').bottom);
  const print = box('.row__state');
  const lines = Map.groupBy(inRow('.row__state').children, (item) => item.getBoundingClientRect().top);
  expect(lines.size).toBeGreaterThan(1);
  for (const [first] of lines.values()) {
    // Its sign lies before the edge, where it is cut off.
    if (first) expect(Math.round(first.getBoundingClientRect().left - print.left)).toBe(-13);
  }
  expect(getComputedStyle(inRow('.row__state')).overflow).toBe('hidden');
});

test('on a wide one it stands beside the name', async () => {
  await page.viewport(1280, 800);
  await placed(testFirm({ rows: [long()] }));
  expect(box('.row__when').top).toBeLessThan(box('.row__name').bottom);
});
