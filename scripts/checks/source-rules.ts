/** Rules about the words of our own source that no linter has. Each refusal names the way round. */
import { glob, readFile } from 'node:fs/promises';
import { dirname, join, normalize, sep } from 'node:path';
import type { Check } from './check.ts';

type Rule = {
  readonly name: string;
  readonly applies: (path: string) => boolean;
  /** Returns the offending words, if any. */
  readonly offence: (text: string, path: string) => string | undefined;
  readonly wayRound: string;
};

const isTest = (path: string) =>
  /(\.test|-arbitraries|-oracle|-fixture|-test-page)\.ts$|\/testing\//.test(path);

/** Only code is looked at: a comment may say what is forbidden, and why. */
const codeOf = (text: string) => text.replace(/\/\*[^]*?\*\//g, '').replace(/(^|\s)\/\/[^\n]*/g, '$1');

const READS_THE_ENVIRONMENT = [
  /\bprocess\s*\??\.\s*env\b/,
  /\bprocess\s*(\?\.)?\[['"`]env/,
  /\{[^{}]*\benv\b[^{}]*\}\s*=\s*process\b/,
  /\bimport\s*\{[^{}]*\benv\b[^{}]*\}\s*from\s*['"](node:)?process['"]/,
];

const oneReaderOfTheEnvironment: Rule = {
  name: 'one reader of the environment',
  applies: (path) =>
    /^packages\/[^/]+\/(src|bin)\/.*\.(ts|js)$/.test(path) &&
    path !== 'packages/server/src/config.ts' &&
    !isTest(path),
  offence: (text) => READS_THE_ENVIRONMENT.map((pattern) => pattern.exec(codeOf(text))?.[0]).find(Boolean),
  wayRound:
    'packages/server/src/config.ts reads, checks and documents every variable; take the value from it',
};

const TRUSTS_MARKUP =
  /\b(unsafeHTML|unsafeSVG|unsafeMathML|unsafeStatic|innerHTML|outerHTML|insertAdjacentHTML|srcdoc|createContextualFragment|document\.write|unsafe-html|unsafe-svg)\b/;

const noRawMarkup: Rule = {
  name: 'no raw markup on a screen',
  applies: (path) => /^packages\/(widget|console)\/src\/.*\.ts$/.test(path) && !isTest(path),
  offence: (text) => TRUSTS_MARKUP.exec(codeOf(text))?.[0] ?? unknownStyle(codeOf(text)),
  wayRound: "Lit's text bindings and templates are enough, and Trusted Types refuse the rest",
};

/** `unsafeCSS` may take what a file of our own says, imported as `./x.css?inline`, and nothing that is computed. */
function unknownStyle(code: string): string | undefined {
  const files = new Set(
    [...code.matchAll(/\bimport (\w+) from '[^']+\.css\?inline'/g)].map((match) => match[1]),
  );
  const uses = [...code.matchAll(/\bunsafeCSS\(\s*([^)]*?)\s*\)/g)];
  return uses.find((match) => !files.has(match[1]))?.[0];
}

const nothingFromOutside: Rule = {
  name: 'nothing from outside the house',
  applies: () => true,
  offence: (text, path) => {
    const references = text.matchAll(/(?<![\w.])(?:\.\.\/)+[\w-][\w./-]*/g);
    return [...references].map(([reference]) => reference).find((reference) => leaves(reference, path));
  },
  wayRound: 'copy what the project needs into it, with its source',
};

/** Also refused: a `shared` at the root, which is there for whoever speaks from the root, and is not ours. */
function leaves(reference: string, path: string): boolean {
  const target = normalize(join(dirname(path), reference)).split(sep);
  return target[0] === '..' || target[0] === 'shared';
}

const RULES: readonly Rule[] = [oneReaderOfTheEnvironment, noRawMarkup, nothingFromOutside];

const SOURCES = '**/*.{ts,js,mjs,cjs,json,html,css,md,yml,yaml,svg}';
const NOT_OURS = new Set(['node_modules', 'dist', 'data', '.git', '.cache', 'test-results', 'coverage']);

export const sourceRules: Check = {
  name: 'source rules',
  run: async (root) => {
    const exclude = (entry: { readonly name: string }) => NOT_OURS.has(entry.name);
    const offences: string[] = [];
    let looked = 0;
    for (const pattern of [SOURCES, '.ci/*']) {
      for await (const entry of glob(pattern, { cwd: root, exclude, withFileTypes: true })) {
        if (!entry.isFile()) continue;
        const path = relativeTo(root, entry.parentPath, entry.name);
        if (path === 'package-lock.json') continue;
        looked += 1;
        offences.push(...offencesIn(path, await readFile(join(root, path), 'utf8')));
      }
    }
    return { ok: offences.length === 0, looked, report: offences.join('\n') };
  },
};

/** Returns one sentence per broken rule. */
export function offencesIn(path: string, text: string): string[] {
  return RULES.filter((rule) => rule.applies(path)).flatMap((rule) => {
    const words = rule.offence(text, path);
    return words === undefined ? [] : [`${path}: ${rule.name}: found «${words}»; ${rule.wayRound}.`];
  });
}

function relativeTo(root: string, parent: string, name: string): string {
  return join(parent, name).slice(join(root, sep).length).split(sep).join('/');
}
