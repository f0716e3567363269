/** Which way imports may point. Each rule's comment is what a person reads when it refuses: it names the way round. */

const TESTS = String.raw`(\.test|\.bench|-arbitraries|-oracle|-fixture|-test-page)\.ts$|/(testing|bench)/`;
const STORES = String.raw`^packages/server/src/[^/]+/[^/]*\b(store|tables)\.ts$`;
const BUNDLED = '^packages/(widget|console)/src/';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'shared-imports-no-machine',
      comment: 'Shared code runs in browsers too: take clocks, ids, bytes and storage as arguments.',
      severity: 'error',
      from: { path: '^packages/shared/src/', pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shared-draws-nothing',
      comment: 'Shared code holds rules and data; what is drawn belongs to widget or console.',
      severity: 'error',
      from: { path: '^packages/shared/' },
      to: { path: '(^|/)node_modules/(lit|lit-html|lit-element|@lit|@lit-labs|chart\\.js|chartjs-|idb)' },
    },
    {
      name: 'shared-imports-no-side',
      comment: 'Imports point one way: shared ← server, widget, console. Move the common part into shared.',
      severity: 'error',
      from: { path: '^packages/shared/' },
      to: { path: '^packages/(server|widget|console)/' },
    },
    {
      name: 'server-imports-no-screen',
      comment: 'The server serves built files; what both must agree on goes into shared.',
      severity: 'error',
      from: { path: '^packages/server/' },
      to: { path: '^packages/(widget|console)/' },
    },
    {
      name: 'screens-know-each-other-not',
      comment: 'Widget and console are two applications; what both must agree on goes into shared.',
      severity: 'error',
      from: { path: '^packages/(widget|console)/' },
      to: { path: '^packages/(widget|console)/', pathNot: '^packages/$1/' },
    },
    {
      name: 'screens-know-the-server-by-type',
      comment:
        'Widget and console know the server by `import type` only; rules and schemas they run go into shared.',
      severity: 'error',
      from: { path: '^packages/(widget|console)/' },
      to: { path: '^packages/server/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'widget-carries-no-calendar',
      comment:
        'The server evaluates the calendar and sends rows: the badge cannot afford Temporal (17 KB), not even by way of another file.',
      severity: 'error',
      from: { path: '^packages/widget/src/', pathNot: TESTS },
      to: {
        path: '^packages/shared/src/availability/calendar\\.ts$|(^|/)node_modules/(temporal-polyfill|date-holidays)/',
        reachable: true,
      },
    },
    {
      name: 'a-slice-keeps-its-store',
      comment:
        "A slice asks another slice's service; its store and tables are its own (app and log compose them).",
      severity: 'error',
      from: { path: '^packages/server/src/([^/]+)/', pathNot: `^packages/server/src/log/|${TESTS}` },
      to: {
        path: STORES,
        pathNot: '^packages/server/src/($1|log)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'only-the-app-composes-stores',
      comment: 'Parts meet in app.ts: main.ts and cli.ts go through it or through a service.',
      severity: 'error',
      from: { path: '^packages/server/src/[^/]+\\.ts$', pathNot: `app\\.ts$|${TESTS}` },
      to: { path: STORES },
    },
    {
      name: 'platform-knows-no-law-firm',
      comment: 'The platform is not about law firms: pass it what it needs from the app.',
      severity: 'error',
      from: { path: '^packages/server/src/platform/', pathNot: TESTS },
      to: {
        path: '^packages/server/src/',
        pathNot: '^packages/server/src/(platform/|config\\.ts$)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'tests-stay-outside',
      comment: 'What runs in production imports neither tests nor their helpers.',
      severity: 'error',
      from: { path: '^packages/', pathNot: TESTS },
      to: { path: TESTS, pathNot: '^node_modules/' },
    },
    {
      name: 'a-package-lists-what-it-uses',
      comment: 'Add the library to the package.json of the package that runs it.',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: TESTS },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'screens-import-no-machine',
      comment: 'Node is not in the browser.',
      severity: 'error',
      from: { path: BUNDLED, pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-circle',
      comment: 'Two files that need each other are one idea or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'every-import-resolves',
      comment: 'The file or package is not there.',
      severity: 'error',
      from: { path: '^(packages|scripts|tests)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    exclude: { path: '^packages/[^/]+/dist/' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.json'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
