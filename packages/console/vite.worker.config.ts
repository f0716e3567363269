/**
 * Builds the console's service worker: one file that imports nothing, under a name of its own, since a browser looks
 * there for a newer one. It comes after the console, into whose folder it is written.
 */
import { join } from 'node:path';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'es2022',
    reportCompressedSize: false,
    rollupOptions: {
      input: join(import.meta.dirname, 'src/notices/worker.ts'),
      output: { format: 'iife', entryFileNames: 'worker.js' },
    },
  },
});
