import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHECKS } from './check.ts';
import { refuseBlindness } from './checks/check.ts';
import type { Check } from './checks/check.ts';
import { buildHouse, plant, weed } from './checks/planted-house.ts';
import type { Sources } from './checks/planted-house.ts';
import { offencesIn, sourceRules } from './checks/source-rules.ts';
import { boundaries, format, lint, types, unused } from './checks/tools.ts';

/** A fault, who must find it, and a word of the refusal, which proves that it was found for the right reason. */
type Fault = {
  readonly title: string;
  readonly check: Check;
  readonly plant: Sources;
  readonly word: string;
};

const SERVER = 'packages/server/src';
const WIDGET = 'packages/widget/src';

const typesOf = (name: string) => types(name, `packages/${name}`);
const line = (path: string, text: string): Sources => ({ [path]: `${text}\n` });
const importing = (path: string, what: string): Sources => line(path, `import '${what}';`);
const wayIn = (title: string, path: string, what: string, rule: string): Fault => ({
  title,
  check: boundaries,
  plant: importing(path, what),
  word: rule,
});
const offence = (title: string, path: string, text: string, word: string): Fault => ({
  title,
  check: sourceRules,
  plant: line(path, text),
  word,
});

const FAULTS: readonly Fault[] = [
  {
    title: 'a number where a word belongs',
    check: typesOf('server'),
    plant: line(`${SERVER}/people/store.ts`, 'export const people: readonly string[] = [1];'),
    word: 'TS2322',
  },
  {
    title: 'a sentence that exists in one language only',
    check: typesOf('shared'),
    plant: line(
      'packages/shared/src/people/en.ts',
      "import type { Texts } from './fr.ts';\n\nexport const en: Texts = { hello: 'Hello' };",
    ),
    word: 'goodbye',
  },
  {
    title: 'syntax that Node cannot erase',
    check: typesOf('server'),
    plant: line(`${SERVER}/people/state.ts`, 'export enum State {\n  Open,\n}'),
    word: 'TS1294',
  },
  {
    title: 'the page’s globals in the server',
    check: typesOf('server'),
    plant: line(`${SERVER}/people/page.ts`, 'console.log(document.title);'),
    word: 'document',
  },
  {
    title: 'the machine’s globals in shared code',
    check: lint,
    plant: line('packages/shared/src/people/node.ts', 'export const here = process.cwd();'),
    word: 'no-restricted-globals',
  },
  {
    title: 'the clock in shared code',
    check: lint,
    plant: line('packages/shared/src/people/clock.ts', 'export const now = Date.now();'),
    word: 'no-restricted-properties',
  },
  {
    title: 'any',
    check: lint,
    plant: line(`${SERVER}/people/any.ts`, 'export const anything: any = 1;'),
    word: 'no-explicit-any',
  },
  {
    title: 'a default export',
    check: lint,
    plant: line(`${SERVER}/people/default.ts`, 'export default 1;'),
    word: 'no-default-export',
  },
  {
    title: 'a test that is skipped',
    check: lint,
    plant: line(
      `${SERVER}/people/skipped.test.ts`,
      "import { test } from 'vitest';\n\ntest.skip('x', () => {});",
    ),
    word: 'no-disabled-tests',
  },
  {
    title: 'a test that silences the others',
    check: lint,
    plant: line(
      `${SERVER}/people/only.test.ts`,
      "import { test } from 'vitest';\n\ntest.only('x', () => {});",
    ),
    word: 'no-focused-tests',
  },
  {
    title: 'a type error that is told to be quiet',
    check: lint,
    plant: line(`${SERVER}/people/quiet.ts`, "// @ts-ignore\nexport const word: string = 'a';"),
    word: 'ban-ts-comment',
  },
  {
    title: 'a line in another style',
    check: format,
    plant: line(`${SERVER}/people/style.ts`, 'export const word = "double";'),
    word: 'style.ts',
  },
  wayIn('Node in shared code', 'packages/shared/src/a.ts', 'node:fs', 'shared-imports-no-machine'),
  wayIn('Lit in shared code', 'packages/shared/src/a.ts', 'lit', 'shared-draws-nothing'),
  wayIn(
    'the server in shared code',
    'packages/shared/src/a.ts',
    '@parenthese/server/config.ts',
    'shared-imports-no-side',
  ),
  wayIn('a screen in the server', `${SERVER}/a.ts`, '@parenthese/widget/main.ts', 'server-imports-no-screen'),
  wayIn(
    'the console in the widget',
    `${WIDGET}/a.ts`,
    '@parenthese/console/main.ts',
    'screens-know-each-other-not',
  ),
  wayIn('the server at work in the widget', `${WIDGET}/a.ts`, '@parenthese/server/config.ts', 'by-type'),
  wayIn('Node in the widget', `${WIDGET}/a.ts`, 'node:fs', 'screens-import-no-machine'),
  wayIn('another slice’s store', `${SERVER}/surveys/a.ts`, '../people/store.ts', 'a-slice-keeps-its-store'),
  wayIn('a store in the process', `${SERVER}/a.ts`, './people/store.ts', 'only-the-app-composes-stores'),
  wayIn(
    'a law firm in the platform',
    `${SERVER}/platform/a.ts`,
    '../people/service.ts',
    'platform-knows-no-law-firm',
  ),
  wayIn(
    'a test in production',
    `${SERVER}/a.ts`,
    '@parenthese/shared/people/greeting.test.ts',
    'tests-stay-outside',
  ),
  wayIn('a library that its package does not list', `${SERVER}/a.ts`, 'lit', 'a-package-lists-what-it-uses'),
  wayIn('a file that is not there', `${SERVER}/a.ts`, './gone.ts', 'every-import-resolves'),
  {
    title: 'the calendar in the widget, even by way of another file',
    check: boundaries,
    plant: {
      ...line('packages/shared/src/availability/calendar.ts', 'export const calendar = 1;'),
      ...importing('packages/shared/src/availability/between.ts', './calendar.ts'),
      ...importing(`${WIDGET}/a.ts`, '@parenthese/shared/availability/between.ts'),
    },
    word: 'widget-carries-no-calendar',
  },
  {
    title: 'two files that need each other',
    check: boundaries,
    plant: { ...importing(`${SERVER}/a.ts`, './b.ts'), ...importing(`${SERVER}/b.ts`, './a.ts') },
    word: 'no-circle',
  },
  {
    title: 'an export that nobody imports',
    check: unused,
    plant: line(`${SERVER}/people/lonely.ts`, 'export const lonely = 1;'),
    word: 'lonely',
  },
  {
    title: 'a library that nobody uses',
    check: unused,
    plant: {
      'packages/widget/package.json': JSON.stringify({
        name: '@parenthese/widget',
        dependencies: { idb: '*' },
      }),
    },
    word: 'idb',
  },
  offence(
    'a second reader of the environment',
    `${SERVER}/a.ts`,
    "console.log(process.env['HOST']);",
    'process.env',
  ),
  offence(
    'a hidden reader of the environment',
    `${SERVER}/a.ts`,
    "import { env } from 'node:process';",
    'one reader',
  ),
  offence('the environment taken apart', `${SERVER}/a.ts`, 'const { env, argv } = process;', 'one reader'),
  offence(
    'markup written as a string',
    `${WIDGET}/a.ts`,
    'document.body.innerHTML = location.hash;',
    'innerHTML',
  ),
  offence('markup bound in a template', `${WIDGET}/a.ts`, 'html`<p .innerHTML=${text}></p>`;', 'innerHTML'),
  offence(
    'a directive that trusts markup',
    `${WIDGET}/a.ts`,
    "import 'lit/directives/unsafe-html.js';",
    'unsafe-html',
  ),
  offence('styles made of strings', 'packages/console/src/a.ts', 'unsafeCSS(colour);', 'unsafeCSS'),
  offence('a file from outside the house', 'docs/a.md', `See ${'../'.repeat(2)}shared/design.md.`, 'outside'),
  offence('a script that looks outside', 'scripts/a.ts', `read('${'../'}shared');`, 'outside'),
];

describe('every checker', { timeout: 60_000 }, () => {
  let root = '';
  let remove = async () => {};
  let nothing = '';

  beforeAll(async () => {
    ({ root, remove } = await buildHouse());
    nothing = await mkdtemp(join(tmpdir(), 'parenthese-nothing-'));
    await mkdir(join(nothing, 'packages'));
  });
  afterAll(async () => {
    await remove();
    await rm(nothing, { recursive: true });
  });

  const inTheHouse = CHECKS.filter(({ name }) => name !== 'types of scripts and tests');

  test.each(inTheHouse)('finds no fault in a sound house: $name', async (check) => {
    const verdict = await refuseBlindness(check, root);
    expect(verdict, verdict.report).toMatchObject({ ok: true });
  });

  test.each(CHECKS)('does not pass by looking at nothing: $name', async (check) => {
    expect(await refuseBlindness(check, nothing)).toMatchObject({ ok: false });
  });

  test.each(FAULTS)('refuses $title', async ({ check, plant: fault, word }) => {
    await plant(root, fault);
    try {
      const verdict = await refuseBlindness(check, root);
      expect(verdict, verdict.report).toMatchObject({ ok: false });
      expect(verdict.report).toContain(word);
    } finally {
      await weed(root, fault);
    }
  });

  test('lets a screen wear the styles of a file of our own', () => {
    const text = "import styles from './panel.css?inline';\n\nexport const worn = [unsafeCSS(styles)];\n";
    expect(offencesIn(`${WIDGET}/a.ts`, text)).toEqual([]);
  });

  test('lets a comment say what is forbidden', () => {
    expect(offencesIn(`${WIDGET}/a.ts`, '/** Never innerHTML. */\n// nor process.env\n')).toEqual([]);
  });

  test('is planted with a fault that it must refuse', () => {
    const planted = new Set(FAULTS.map(({ check }) => check.name.replace(/ of .*/, '')));
    expect(CHECKS.filter(({ name }) => !planted.has(name.replace(/ of .*/, '')))).toEqual([]);
  });
});
