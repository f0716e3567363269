/**
 * Builds the console: one page for every path under `/console` and for `/demo`, and its files under names made
 * from their content, so that the server may serve `/console-assets/*` as immutable.
 */
import { defineConfig } from 'vite';

/** Where `npm run dev` finds a running service. */
const SERVICE = process.env['PARENTHESE_SERVICE'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  appType: 'spa',
  build: {
    outDir: 'dist',
    assetsDir: 'console-assets',
    target: 'es2022',
    // The page's policy allows neither inline scripts nor data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  oxc: { decorator: { legacy: true } },
  server: { proxy: { '/v1': { target: SERVICE, changeOrigin: false } } },
});
