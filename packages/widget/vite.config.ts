/**
 * Builds the tag: `parenthese.js`, whose name never changes, and beside it what it brings under names made
 * from the content. The pages of the sealed frames have a build of their own.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
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
});
