import { execFile, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sandboxApp } from '../platform/testing/sandbox-app.ts';
import { BASE_URL } from '../platform/testing/test-app.ts';
import { PLUGIN_FOLDER, readPlugin, zipPlugin } from './wordpress-zip.ts';

const PLACE = { service: 'https://parenthese.example', firm: 'durand' } as const;
const ASK = join(PLUGIN_FOLDER, '../tests/ask.php');
const hasPhp = spawnSync('php', ['--version']).status === 0;
const run = promisify(execFile);

describe('the archive of the WordPress plugin', () => {
  test('holds the plugin in a folder of its name, and nothing else', async () => {
    const names = Object.keys(unzipSync(zipPlugin(await readPlugin(), null)));
    expect(names).toEqual([
      'parenthese/block/block.json',
      'parenthese/block/editor.asset.php',
      'parenthese/block/editor.js',
      'parenthese/includes/badge.php',
      'parenthese/includes/settings-page.php',
      'parenthese/includes/settings.php',
      'parenthese/includes/tag.php',
      'parenthese/languages/parenthese-fr_BE.l10n.php',
      'parenthese/languages/parenthese-fr_CA.l10n.php',
      'parenthese/languages/parenthese-fr_FR.l10n.php',
      'parenthese/parenthese.php',
      'parenthese/readme.txt',
      'parenthese/uninstall.php',
    ]);
  });

  test('is the same to the last bit each time', async () => {
    const [one, other] = [zipPlugin(await readPlugin(), PLACE), zipPlugin(await readPlugin(), PLACE)];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  test('says everything in French too, typeset as French', async () => {
    const files = [...(await readPlugin())];
    const of = (path: string) => strFromU8(new Map(files).get(path)!);
    const said = files
      .filter(([path]) => path.endsWith('.php') && !path.startsWith('languages/'))
      .flatMap(([, bytes]) => [...strFromU8(bytes).matchAll(/_(?:_|e)\(\s*'([^']+)', 'parenthese'/g)])
      .map(([, words]) => words);
    const french = of('languages/parenthese-fr_FR.l10n.php');
    expect(said.length).toBeGreaterThan(12);
    for (const words of said) expect(french).toContain(`'${words}'`);
    const answers = [...french.matchAll(/=> '([^']+)'/g)].map(([, words]) => words);
    for (const words of answers) expect(words).not.toMatch(/ [;!?%:](?!\/)|[^\u202f]»|«[^\u202f]/);
  });
});

test('the service hands the plugin out, knowing the firm that was named', async () => {
  const t = await sandboxApp();
  const zip = async (query: string) =>
    unzipSync(
      new Uint8Array(
        await (await t.app.request(`${BASE_URL}/parenthese-wordpress.zip${query}`)).arrayBuffer(),
      ),
    );
  const defaults = (await zip('?firm=durand'))['parenthese/defaults.json'];
  expect(JSON.parse(strFromU8(defaults!))).toEqual({ service: BASE_URL, firm: 'durand' });
  expect((await zip(''))['parenthese/defaults.json']).toBeUndefined();
  expect((await t.ask('GET', '/parenthese-wordpress.zip?firm=personne')).status).toBe(404);
});

describe.skipIf(!hasPhp)('the WordPress plugin, run by PHP', () => {
  let folder = '';
  let unpacked = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parenthese-wordpress-'));
    unpacked = join(folder, 'parenthese');
    for (const [path, bytes] of Object.entries(unzipSync(zipPlugin(await readPlugin(), PLACE)))) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), bytes);
    }
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  type Did = Readonly<{
    modules: Record<string, string>;
    errors: string[];
    kept: { service: string; firm: string; where: string; pages: number[] };
    html: string;
    options: Record<string, unknown>;
    shortcodes: string[];
    block: string;
  }>;
  async function ask(asked: object): Promise<Did> {
    const strict = ['-d', 'error_reporting=-1', '-d', 'display_errors=stderr'];
    const { stdout, stderr } = await run('php', [...strict, ASK, unpacked, JSON.stringify(asked)]);
    expect(stderr).toBe('');
    return JSON.parse(stdout) as Did;
  }
  const saved = (rest: object) => ({
    options: { parenthese_settings: { ...PLACE, where: 'everywhere', pages: [], ...rest } },
  });
  const TAG = { parenthese: 'https://parenthese.example/parenthese.js?firm=durand' };

  test('is PHP in all its files', async () => {
    for (const path of (await readPlugin()).keys())
      if (path.endsWith('.php')) await run('php', ['-l', join(unpacked, path)]);
  });

  test('has nothing to be typed when it comes from the firm’s own settings', async () => {
    expect((await ask({ ask: 'settings' })).kept).toEqual({ ...PLACE, where: 'everywhere', pages: [] });
    expect((await ask({ ask: 'visit' })).modules).toEqual(TAG);
  });

  test('stands on chosen pages, and not on an article with the same number', async () => {
    const chosen = { ...saved({ where: 'chosen', pages: [7] }), ask: 'visit' };
    expect((await ask({ ...chosen, page: 7 })).modules).toEqual(TAG);
    expect((await ask({ ...chosen, page: 8 })).modules).toEqual([]);
    expect((await ask({ ...chosen, page: 7, is_page: false })).modules).toEqual([]);
    expect((await ask({ ...saved({ where: 'written' }), ask: 'visit' })).modules).toEqual([]);
  });

  test('draws the badge where block or shortcode stand', async () => {
    const did = await ask({ ...saved({ where: 'written' }), ask: 'badge' });
    expect(did).toMatchObject({ block: 'parenthese/badge', shortcodes: ['parenthese'], modules: TAG });
    expect(did.html).toBe('<parenthese-badge firm="durand" placement="inline"></parenthese-badge>');
    expect((await ask({ ...saved({ firm: '' }), ask: 'badge' })).html).toBe('');
  });

  test('keeps only what can be an address, a firm and pages; what is wrong changes nothing and is said', async () => {
    const clean = (sent: unknown) => ask({ ...saved({}), ask: 'clean', sent });
    const good = { service: 'Autre.example/c/x', firm: 'Martin', where: 'chosen', pages: ['7', 'x', '-8'] };
    expect((await clean(good)).kept).toEqual({
      service: 'https://autre.example',
      firm: 'martin',
      where: 'chosen',
      pages: [7, 8],
    });
    for (const service of ['javascript:alert(1)', 'https://a"onload=x', 'https://u:p@a.example', '', ['x']]) {
      const did = await clean({ ...good, service });
      expect([did.kept.service, did.errors]).toEqual([PLACE.service, ['service']]);
    }
    expect((await clean({ ...good, firm: 'a&b', where: 'partout' })).kept).toMatchObject({
      firm: 'durand',
      where: 'everywhere',
    });
    expect((await clean('rien')).kept.service).toBe(PLACE.service);
  });

  test('shows its page to who may change the site, with a nonce and everything escaped', async () => {
    const { html } = await ask({ ...saved({ where: 'chosen', pages: [7] }), ask: 'page' });
    expect(html).toContain('name="_wpnonce"');
    expect(html).toContain('value="https://parenthese.example"');
    expect(html).toContain('Honoraires &lt;b&gt;');
    expect(html).toMatch(/value="7" checked/);
    expect((await ask({ ask: 'page', admin: false })).html).toBe('');
  });

  test('leaves nothing behind', async () => {
    expect((await ask({ ...saved({}), ask: 'uninstall' })).options).toEqual([]);
  });
});
