/** The WordPress plugin as one archive: the same bytes for the same files, on any machine and at any hour. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { TagPlace } from '@parenthese/shared/firms/site-snippet.ts';

export const PLUGIN_FOLDER = join(import.meta.dirname, '../../../wordpress/parenthese');
const FRENCH = 'languages/parenthese-fr_FR.l10n.php';
/** Where French is spoken as well; WordPress asks for each by its own name. */
const OTHER_FRENCH = ['fr_CA', 'fr_BE'] as const;
/** The first day that an archive can name. In the zone of the machine, as archives have no other. */
const EPOCH = new Date(1980, 0, 1);

export type PluginFiles = ReadonlyMap<string, Uint8Array>;

/** Reads the plugin's own files, by their paths within it. */
export async function readPlugin(folder = PLUGIN_FOLDER): Promise<PluginFiles> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
  const files = new Map<string, Uint8Array>();
  for (const path of paths.toSorted()) files.set(path, await readFile(join(folder, path)));
  const french = files.get(FRENCH);
  if (!french) throw new Error(`The plugin has no ${FRENCH}.`);
  for (const locale of OTHER_FRENCH)
    files.set(
      FRENCH.replace('fr_FR', locale),
      strToU8(new TextDecoder().decode(french).replace("'fr_FR'", `'${locale}'`)),
    );
  return files;
}

/**
 * Packs the plugin. With a place it comes knowing the service and the firm, so that whoever installs it has nothing
 * to type.
 */
export function zipPlugin(files: PluginFiles, place: TagPlace | null): Uint8Array {
  const known: PluginFiles = place
    ? new Map([...files, ['defaults.json', strToU8(`${JSON.stringify(place, null, 2)}\n`)]])
    : files;
  const entries: Zippable = {};
  for (const path of [...known.keys()].toSorted()) entries[`parenthese/${path}`] = known.get(path)!;
  return zipSync(entries, { mtime: EPOCH, level: 9, os: 3 });
}
