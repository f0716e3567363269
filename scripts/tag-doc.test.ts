/** What `docs/tag.md` lists for integrators is what the elements have: no more and no less. */
import { glob, readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';

const ROOT = new URL('../', import.meta.url);
const WIDGET = 'packages/widget/src';

let doc = '';
let badge = '';
let survey = '';
beforeAll(async () => {
  doc = await readFile(new URL('docs/tag.md', ROOT), 'utf8');
  badge = await sourcesOf(`${WIDGET}/availability/*.{ts,css}`);
  survey = await sourcesOf(`${WIDGET}/surveys/{parenthese-survey.*,survey-events.ts}`);
});

/** What the code has, tests and fixtures left out. */
async function sourcesOf(pattern: string): Promise<string> {
  const texts: string[] = [];
  for await (const path of glob(pattern, { cwd: ROOT }))
    if (!/\.test\.ts$|fixture|test-page/.test(path)) texts.push(await readFile(new URL(path, ROOT), 'utf8'));
  return texts.join('\n');
}

/** Everything that a pattern's one group finds, each once, in order of the alphabet. */
function all(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, found]) => found ?? ''))].toSorted();
}

/** The first cells of the table under a heading. */
function cells(heading: string): string[] {
  const [, section = ''] = doc.split(`${heading}\n`);
  return all(section.split(/\n##/)[0] ?? '', /^\| `([\w-]+)` \|/gm);
}

const attributes = (source: string) => all(source, /@attr ([\w-]+)/g);

describe('docs/tag.md lists', () => {
  test('every custom property that the styles read', () => {
    const read = all(badge, /var\((--parenthese-[\w-]+)/g);
    expect(read.length).toBeGreaterThan(0);
    expect(cells('### Custom properties')).toEqual(read);
  });

  test('every part', () => {
    expect(cells('### Parts')).toEqual(all(badge, /\bpart="([\w-]+)"/g));
    expect(all(survey, /\bpart\.add\('([\w-]+)'/g)).toEqual(['frame']);
  });

  test('every event', () => {
    expect(cells('### Events and methods')).toEqual(all(badge, /super\('(parenthese-[\w-]+)'/g));
    expect(all(survey, /super\('(parenthese-[\w-]+)'/g)).toEqual(['parenthese-survey-submitted']);
  });

  test('every attribute', () => {
    const [, settings = ''] = doc.split('## Settings\n');
    const table = settings.split(/\n\n(?!\|)/)[0] ?? '';
    const listed = all(table, /^\|[^|\n]*\| `([\w-]+)` \|/gm);
    expect(listed).toEqual(attributes(badge));
    expect(cells('## The survey')).toEqual(attributes(survey));
    for (const name of listed) expect(badge).toMatch(new RegExp(`Attribute\\('${name}'\\)|\\[${name}`));
  });
});
