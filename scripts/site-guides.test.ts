import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { GUIDES, guidesIn } from '../packages/console/src/firms/guides/guide.ts';
import { layOut } from '../packages/console/src/firms/guides/shapes.ts';
import { siteGuides } from './site-guides.ts';
import { ROOT } from './tool.ts';

test('the instructions in docs/sites are those that the console shows', async () => {
  for (const [path, text] of siteGuides())
    expect([path, await readFile(join(ROOT, path), 'utf8')]).toEqual([path, text]);
});

const all = (['fr', 'en'] as const).flatMap((language) =>
  GUIDES.map((name) => [name, language, guidesIn(language)[name]] as const),
);

test.each(all)(
  'the picture for %s (%s) numbers steps that there are, and nothing leaves its frame',
  (_, __, guide) => {
    const { steps, picture } = guide;
    const numbers = [
      picture.menuStep,
      ...picture.rows.flatMap(({ step }) => (step === undefined ? [] : [step])),
    ];
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    for (const number of numbers) expect(steps[number - 1]).toBeDefined();
    const { width, height, shapes } = layOut(picture);
    for (const shape of shapes) {
      const right =
        shape.kind === 'text'
          ? shape.x + (shape.middle ? 0 : shape.words.length * shape.size * 0.55)
          : shape.x;
      expect(right).toBeLessThanOrEqual(width);
      expect(shape.y).toBeLessThanOrEqual(height);
    }
  },
);

test('both languages have the same steps and the same things taken along', () => {
  const form = (language: 'fr' | 'en') =>
    GUIDES.map((name) => {
      const { taken, steps, note, picture } = guidesIn(language)[name];
      return [name, taken, steps.length, note === undefined, picture.rows.map(({ kind }) => kind)];
    });
  expect(form('fr')).toEqual(form('en'));
});
