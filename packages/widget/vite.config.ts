/**
 * Two builds, since they are fetched by different pages under different rules.
 *
 * `vite build` makes the tag: `parenthese.js`, whose name never changes, and the badge beside it under a name
 * made from its content. `vite build --mode pages` makes the pages of the sealed frames.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import type { UserConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const tag: UserConfig = {
  build: {
    outDir: here('dist'),
    target: 'es2022',
    // The browser is told nothing ahead of time: the tag imports one file, at once.
    modulePreload: false,
    lib: { entry: here('src/tag/parenthese.ts'), formats: ['es'] },
    rolldownOptions: {
      output: {
        entryFileNames: 'parenthese.js',
        chunkFileNames: 'assets/[name]-[hash].js',
        // A library build keeps its spaces otherwise.
        minify: true,
      },
    },
  },
};

const builds: Readonly<Record<string, UserConfig>> = { tag };

export default defineConfig(({ mode }) => builds[mode] ?? tag);
