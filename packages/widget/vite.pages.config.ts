/** Builds the pages of the sealed frames; the service sends them, and their files from `/panel-assets/`. */
import { fileURLToPath } from 'node:url';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Leaves out the helper that loads a late file's own files ahead of it. Ours have none, and it would be a
 * twentieth of all that the panel loads.
 */
const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) =>
    id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : null,
};

/**
 * Takes the indentation out of templates, which minifiers leave alone. In minified code only a template can hold a
 * line break with spaces after it, and no template of ours is shown with its white space kept.
 */
const flatTemplates: Plugin = {
  name: 'flat-templates',
  enforce: 'post',
  generateBundle: (_options, bundle) => {
    for (const file of Object.values(bundle)) {
      if (file.type === 'chunk') file.code = file.code.replaceAll(/\n +/gu, ' ');
    }
  },
};

/** Built one after the other: files that both share would be made for neither, and weigh more on both. */
const page = (html: string, emptyOutDir: boolean): EnvironmentOptions => ({
  consumer: 'client',
  build: {
    outDir: here('dist/pages'),
    emptyOutDir,
    assetsDir: '',
    target: 'es2022',
    modulePreload: false,
    cssCodeSplit: false,
    rolldownOptions: { input: [here(html)] },
  },
});

export default defineConfig({
  root: here('.'),
  base: '/panel-assets/',
  plugins: [plainImports, flatTemplates],
  environments: { client: page('panel.html', true), survey: page('survey.html', false) },
  builder: {
    buildApp: async (builder) => {
      for (const environment of Object.values(builder.environments)) {
        if (environment.config.consumer === 'client') await builder.build(environment);
      }
    },
  },
});
