/** What a browser fetches for a built page: its files, found by walking what each one asks for. */
import { basename, extname, posix } from 'node:path';

/** The built files of a package, by path within `dist`. */
export type Built = ReadonlyMap<string, Uint8Array>;

/** Says of a file that is only imported late (`import()`) whether the page's first view needs it. */
export type WantsLate = (path: string) => boolean;

type Asked = { readonly now: readonly string[]; readonly late: readonly string[] };

const DICTIONARY = /^(fr|en)[-.]/;

/**
 * Returns the files that opening `entry` transfers, itself included. Of several dictionaries one is read, so only
 * the largest stays. Throws when a file that is asked for was not built.
 */
export function transferOf(built: Built, entry: string, wantsLate: WantsLate): string[] {
  const seen = new Set<string>();
  const waiting = [entry];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const { now, late } = askedBy(path, textOf(built, path));
    const found = [...now, ...late.filter((reference) => wantsLate(basename(reference)))];
    waiting.push(...found.map((reference) => locate(built, path, reference)));
  }
  return oneDictionary(built, [...seen]);
}

/** Reads the references out of minified files, whose strings hold no imports of their own. */
function askedBy(path: string, text: string): Asked {
  const all = (pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '');
  switch (extname(path)) {
    case '.html':
      return { now: all(/<(?:script|link)\b[^>]*?\b(?:src|href)="([^":#]+)"/g), late: [] };
    case '.js':
      return {
        now: all(/(?:\bfrom|\bimport)\s*["'`](\.{1,2}\/[^"'`]+|\/[^"'`]+)["'`]/g),
        late: all(/\bimport\(\s*["'`](\.{1,2}\/[^"'`]+|\/[^"'`]+)["'`]/g),
      };
    case '.css':
      return { now: all(/url\(["']?((?!data:|#)[^"')]+)["']?\)/g), late: [] };
    default:
      return { now: [], late: [] };
  }
}

/** Pages name their files by the address they are served under, so only the end of a reference is certain. */
function locate(built: Built, from: string, reference: string): string {
  const near = posix.join(posix.dirname(from), reference);
  if (built.has(near)) return near;
  const parts = reference.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  for (let start = 0; start < parts.length; start += 1) {
    const tail = parts.slice(start).join('/');
    const found = [...built.keys()].find((path) => path === tail || path.endsWith(`/${tail}`));
    if (found !== undefined) return found;
  }
  throw new Error(`${from} asks for ${reference}, which was not built`);
}

function oneDictionary(built: Built, paths: readonly string[]): string[] {
  const isDictionary = (path: string) => DICTIONARY.test(basename(path));
  const bytes = (path: string) => built.get(path)?.length ?? 0;
  const [largest] = paths.filter(isDictionary).toSorted((a, b) => bytes(b) - bytes(a));
  return paths.filter((path) => !isDictionary(path) || path === largest);
}

function textOf(built: Built, path: string): string {
  const bytes = built.get(path);
  if (!bytes) throw new Error(`${path} was not built`);
  return new TextDecoder().decode(bytes);
}
