/**
 * `node scripts/site-guides.ts`: writes `docs/sites` from the very instructions that the console shows, each with its
 * picture. A test holds the two together.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { GUIDES, guidesIn, type Guide, type GuideName } from '../packages/console/src/firms/guides/guide.ts';
import { layOut, type Ink, type Shape } from '../packages/console/src/firms/guides/shapes.ts';
import { managerSnippetFor, snippetFor } from '../packages/shared/src/firms/site-snippet.ts';
import { tokens } from '../packages/shared/src/looks/tokens.ts';
import type { Language } from '../packages/shared/src/wire/language.ts';
import { ROOT } from './tool.ts';

const PLACE = { service: 'https://parenthese.example', firm: 'durand' } as const;

const WORDS = {
  fr: {
    heading: 'Français',
    plugin: 'L’extension, à l’adresse de votre propre service\u00a0:',
    code: 'À copier, avec l’adresse de votre service et le nom court de votre cabinet\u00a0:',
  },
  en: {
    heading: 'English',
    plugin: 'The plugin, at the address of your own service:',
    code: 'To copy, with the address of your service and the short name of your firm:',
  },
} as const satisfies Record<Language, object>;

/** Every file under `docs/sites`, by its path. */
export function siteGuides(): ReadonlyMap<string, string> {
  const files = new Map([['docs/sites/README.md', index()]]);
  for (const name of GUIDES) {
    files.set(`docs/sites/${name}.md`, page(name));
    for (const language of ['fr', 'en'] as const)
      files.set(`docs/sites/${pictureFile(name, language)}`, drawn(guidesIn(language)[name]));
  }
  return files;
}

const pictureFile = (name: GuideName, language: Language) => `images/${name}-${language}.svg`;

function index(): string {
  const rows = GUIDES.map(
    (name) => `| [${guidesIn('en')[name].name}](${name}.md) | ${guidesIn('en')[name].needs} |`,
  );
  return `# Putting the tag on a site

Made by \`node scripts/site-guides.ts\` from what the console shows under Settings → Site; each page is in French and in English. What the tag does, and what a Content Security Policy has to list: [the tag](../tag.md). An address of the firm’s own, such as \`contact.durand.fr\`: [own domain](../own-domain.md). No site at all: the firm’s page \`/c/durand\`, its QR code, posters and signature are on the same screen.

| made with | what is needed |
|---|---|
${rows.join('\n')}
`;
}

function page(name: GuideName): string {
  const parts = (['fr', 'en'] as const).map((language) => section(name, language));
  return `# ${guidesIn('en')[name].name}\n\n${parts.join('\n\n')}\n`;
}

function section(name: GuideName, language: Language): string {
  const { needs, taken, steps, note, picture } = guidesIn(language)[name];
  const words = WORDS[language];
  const code =
    taken === 'plugin'
      ? `${words.plugin} \`${PLACE.service}/parenthese-wordpress.zip?firm=${PLACE.firm}\``
      : `${words.code}\n\n\`\`\`html\n${taken === 'snippet' ? snippetFor(PLACE) : managerSnippetFor(PLACE)}\n\`\`\``;
  const numbered = steps.map((step, at) => `${at + 1}. ${escaped(step)}`).join('\n');
  return [
    `## ${words.heading}`,
    escaped(needs),
    code,
    numbered,
    ...(note === undefined ? [] : [escaped(note)]),
    `![${picture.words}](${pictureFile(name, language)})`,
  ].join('\n\n');
}

/** A tag that is spoken of is no tag. */
function escaped(text: string): string {
  return text.replaceAll('<', '&lt;').replaceAll('[', '\\[');
}

/** A file of its own, in the house's colours, which follows the reader's scheme. */
function drawn({ picture }: Guide): string {
  const { width, height, shapes } = layOut(picture);
  const inks = (scheme: 'light' | 'dark') => {
    const { paper, tint, line, controlLine, ink, mutedInk, accent } = tokens.colours[scheme];
    const colours: Readonly<Record<Ink, string>> = {
      paper,
      tint,
      line,
      control: controlLine,
      ink,
      muted: mutedInk,
      accent,
    };
    return Object.entries(colours)
      .map(([name, colour]) => `.f-${name}{fill:${colour}}.s-${name}{stroke:${colour}}`)
      .join('');
  };
  const { text, display } = tokens.fonts;
  const faces = `text{font-family:${text}}.strong{font-weight:500}.title{font-family:${display}}.code{font-family:ui-monospace,Consolas,monospace}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${xml(picture.words)}">
<style>${faces}${inks('light')}@media (prefers-color-scheme:dark){${inks('dark')}}</style>
${shapes.map(element).join('\n')}
</svg>
`;
}

function element(shape: Shape): string {
  if (shape.kind === 'text') {
    const { x, y, size, face, middle, fill, words } = shape;
    const anchor = middle ? ' text-anchor="middle"' : '';
    return `<text class="${face} f-${fill}" x="${x}" y="${y}" font-size="${size}"${anchor} xml:space="preserve">${xml(words)}</text>`;
  }
  const names = [...(shape.fill ? [`f-${shape.fill}`] : []), ...(shape.stroke ? [`s-${shape.stroke}`] : [])];
  const paint = `class="${names.join(' ')}"${shape.fill ? '' : ' fill="none"'}`;
  if (shape.kind === 'circle')
    return `<circle ${paint} cx="${shape.x}" cy="${shape.y}" r="${shape.radius}"/>`;
  const { x, y, width, height, radius } = shape;
  return `<rect ${paint} x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}"/>`;
}

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

if (import.meta.main)
  for (const [path, text] of siteGuides()) {
    await mkdir(dirname(join(ROOT, path)), { recursive: true });
    await writeFile(join(ROOT, path), text);
  }
