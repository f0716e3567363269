/**
 * A small sound house with the project's own rules in it, where a test may plant a fault.
 *
 * Not a copy of the project: faults are planted beside sources that are known to be sound, so that what a checker
 * refuses is the fault, whatever state the project itself is in.
 */
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../tool.ts';

/** Files by their path from the root of the house. */
export type Sources = Readonly<Record<string, string>>;

const RULES = [
  '.dependency-cruiser.mjs',
  '.oxfmtrc.json',
  '.oxlintrc.json',
  'knip.json',
  'tsconfig.base.json',
  ...['shared', 'server', 'widget', 'console'].map((name) => `packages/${name}/tsconfig.json`),
];

const manifest = (name: string, dependencies: Readonly<Record<string, string>> = {}) =>
  JSON.stringify({ name, private: true, type: 'module', exports: { './*': './src/*' }, dependencies });

const SOUND: Sources = {
  'package.json': JSON.stringify({
    name: 'house',
    private: true,
    type: 'module',
    workspaces: ['packages/*'],
    devDependencies: { vitest: '*' },
  }),
  'packages/shared/package.json': manifest('@parenthese/shared'),
  'packages/server/package.json': manifest('@parenthese/server', { '@parenthese/shared': '*' }),
  'packages/widget/package.json': manifest('@parenthese/widget'),
  'packages/console/package.json': manifest('@parenthese/console'),

  'packages/shared/src/people/fr.ts': `/** Words for people. */
export const fr = { hello: 'Bonjour', goodbye: 'Au revoir' } as const;

export type Texts = { readonly [Key in keyof typeof fr]: string };
`,
  'packages/shared/src/people/en.ts': `import type { Texts } from './fr.ts';

export const en: Texts = { hello: 'Good morning', goodbye: 'Goodbye' };
`,
  'packages/shared/src/people/greeting.ts': `import { en } from './en.ts';
import { fr } from './fr.ts';

/** Greets in a language. */
export function greeting(language: 'fr' | 'en'): string {
  return { fr, en }[language].hello;
}
`,
  'packages/shared/src/people/greeting.test.ts': `import { expect, test } from 'vitest';
import { greeting } from './greeting.ts';

test('a greeting is in the language asked for', () => expect(greeting('fr')).toBe('Bonjour'));
`,
  'packages/server/src/config.ts': `/** The only reader of the environment. */
export const port = Number(process.env['PORT'] ?? 8080);
`,
  'packages/server/src/people/store.ts': `/** The only one who knows the tables of people. */
export const people: readonly string[] = ['Durand'];
`,
  'packages/server/src/people/service.ts': `import { greeting } from '@parenthese/shared/people/greeting.ts';
import { people } from './store.ts';

/** Greets everybody. */
export function greetAll(): string[] {
  return people.map((name) => \`\${greeting('fr')} \${name}\`);
}
`,
  'packages/server/src/surveys/service.ts': `import { greetAll } from '../people/service.ts';

/** Asks everybody. */
export const askAll = (): string => greetAll().join();
`,
  'packages/server/src/main.ts': `import { port } from './config.ts';
import { askAll } from './surveys/service.ts';

console.log(port, askAll());
`,
  'packages/server/src/cli.ts': `import { askAll } from './surveys/service.ts';

console.log(askAll());
`,
  'packages/widget/src/main.ts': `document.title = 'Parenthèse';\n`,
  'packages/console/src/main.ts': `document.title = 'Parenthèse';\n`,
};

/** Builds the house in a folder of its own; \`remove\` takes it away. */
export async function buildHouse(): Promise<{ root: string; remove: () => Promise<void> }> {
  const root = await mkdtemp(join(tmpdir(), 'parenthese-house-'));
  await plant(root, SOUND);
  for (const path of RULES) await cp(join(ROOT, path), join(root, path));
  await furnish(root);
  return { root, remove: () => rm(root, { recursive: true, force: true }) };
}

/** Writes files into the house. */
export async function plant(root: string, sources: Sources): Promise<void> {
  for (const [path, text] of Object.entries(sources)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

/** Takes files out again, or puts the sound ones back. */
export async function weed(root: string, sources: Sources): Promise<void> {
  for (const path of Object.keys(sources)) {
    const sound = SOUND[path];
    await (sound === undefined ? rm(join(root, path)) : plant(root, { [path]: sound }));
  }
}

/** The project's libraries, and the house's own packages in place of the project's. */
async function furnish(root: string): Promise<void> {
  const modules = join(root, 'node_modules');
  await mkdir(join(modules, '@parenthese'), { recursive: true });
  for (const name of await readdir(join(ROOT, 'node_modules'))) {
    if (name === '@parenthese') continue;
    await symlink(join(ROOT, 'node_modules', name), join(modules, name), 'junction');
  }
  for (const name of ['shared', 'server', 'widget', 'console']) {
    await symlink(join(root, 'packages', name), join(modules, '@parenthese', name), 'junction');
  }
}
