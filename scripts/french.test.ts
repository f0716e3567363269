/**
 * French as it should be printed, wherever the product speaks it: every string in the sources that is French by its
 * place or by its letters is read, so that no dictionary has to enrol.
 */
import { globSync, readFileSync } from 'node:fs';
import { parseSync, Visitor } from 'vite';
import { describe, expect, test } from 'vitest';

/** Stands for what a template fills in, which may bring its own space. */
const SLOT = '\uFFFC';

/** Words that are typeset when they are used, and what only tests read. */
const NOT_READ = /\.test\.ts$|fixture|test-page|testing\/|arbitraries|demo\/(corpus|compose)\//;

const FRENCH_FILE = /(^|[-/])fr\.ts$/;
const FRENCH_NAME = /^fr$|^FR$|_FR$/;
const FRENCH_LETTERS = /[àâçéèêëîïôùûœ«»’]/;

/** No word of either language may stand so. */
const NEVER: readonly RegExp[] = [
  /[ \u00a0][;!?%]/,
  /[ \u202f]:/,
  /«(?!\u202f)|(?<!\u202f)»/,
  /\p{L}'\p{L}/u,
];
/** Right in English, wrong in French: a sign that follows its word at once. */
const NEVER_IN_FRENCH: readonly RegExp[] = [/!/, /[\p{L}\p{N})][;?%]/u, /[\p{L})]:(?!\/\/)/u];

type Said = Readonly<{ text: string; french: boolean }>;

function faultsIn({ text, french }: Said): readonly RegExp[] {
  if (!french && !FRENCH_LETTERS.test(text)) return [];
  return [...NEVER, ...(french ? NEVER_IN_FRENCH : [])].filter((fault) => fault.test(text));
}

/** Every string of a source. Tagged templates are markup or queries, and only what they hold is read. */
function saidInSource(path: string, source: string): Said[] {
  const said: Said[] = [];
  const tagged = new Set<object>();
  let depth = FRENCH_FILE.test(path) ? 1 : 0;
  const say = (text: string) => said.push({ text, french: depth > 0 });
  const within = (name: object, by: 1 | -1) => {
    if ('name' in name && FRENCH_NAME.test(String(name.name))) depth += by;
  };
  new Visitor({
    Property: ({ key }) => within(key, 1),
    'Property:exit': ({ key }) => within(key, -1),
    VariableDeclarator: ({ id }) => within(id, 1),
    'VariableDeclarator:exit': ({ id }) => within(id, -1),
    TaggedTemplateExpression: ({ quasi }) => void tagged.add(quasi),
    Literal: ({ value }) => void (typeof value === 'string' && say(value)),
    TemplateLiteral(node) {
      if (!tagged.has(node)) say(node.quasis.map(({ value }) => value.cooked ?? '').join(SLOT));
    },
  }).visit(parseSync(path, source).program);
  return said;
}

/** The same in data: what stands under a key `fr`. */
function saidInData(value: unknown, french = false): Said[] {
  if (typeof value === 'string') return [{ text: value, french }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => saidInData(part, french || key === 'fr'));
}

/** What a French page says, tag by tag. */
function saidInPage(html: string): Said[] {
  const words = html
    .replaceAll(/<!--.*?-->|<(script|style)\b.*?<\/\1>/gs, '')
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll('&#8239;', '\u202f');
  const french = /<html lang="fr"/.test(html);
  return words.split(/<[^>]*>/).map((text) => ({ text: text.replaceAll(/\s*\n\s*/g, ' ').trim(), french }));
}

const sources = globSync('packages/*/src/**/*.ts').filter((path) => !NOT_READ.test(path));
const faulty = (said: readonly Said[]) =>
  said.filter((one) => faultsIn(one).length > 0).map(({ text }) => text);

describe('the French of the product', () => {
  test('has the right spaces and apostrophes wherever a source speaks it', () => {
    const found = sources.flatMap((path) =>
      faulty(saidInSource(path, readFileSync(path, 'utf8'))).map((text) => `${path}: ${text}`),
    );
    expect(sources.length).toBeGreaterThan(100);
    expect(found).toEqual([]);
  });

  test('has them in the survey', () => {
    const survey: unknown = JSON.parse(readFileSync('packages/shared/src/surveys/exchange.json', 'utf8'));
    expect(faulty(saidInData(survey))).toEqual([]);
  });

  test.each(globSync('examples/*/*.html'))('has them in %s', (path) => {
    expect(faulty(saidInPage(readFileSync(path, 'utf8')))).toEqual([]);
  });
});

describe('the reading of French', () => {
  test.each([
    ['a plain space before a sign', 'export const fr = { a: "Prêt ?" };'],
    ['no space before a sign', 'const x = { fr: "Pret?" };'],
    ['a narrow space before a colon', 'problem(422, "Conservé\\u202f: oui", "");'],
    ['a straight apostrophe', "const x = { fr: `l'avis ${n}` };"],
    ['wide spaces inside quotation marks', 'const NOTICES_FR = () => `«\\u00a0${n}\\u00a0»`;'],
    ['a fault within a tagged template', 'html`<p>${{ fr: "Non !" }.fr}</p>`;'],
  ])('finds %s', (_, source) => {
    expect(faulty(saidInSource('words.ts', source))).toHaveLength(1);
  });

  test('leaves English, code and what a template fills in alone', () => {
    const source =
      'const x = { en: "Ready? Yes: \'tis.", fr: `${a}: ${b}\\u202f?` }; sql`a ? b`; const q = "id = ?";';
    expect(faulty(saidInSource('words.ts', source))).toEqual([]);
  });
});
