/** One runner, three kinds of tests: pure rules, the server on both engines, elements in a real browser. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['packages/shared/src/**/*.test.ts', 'scripts/**/*.test.ts'] } },
      { test: { name: 'server', include: ['packages/server/src/**/*.test.ts'], pool: 'forks' } },
    ],
  },
});
