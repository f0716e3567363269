/** Vitest's global set-up of the server tests: one PostgreSQL for the whole run. */
import type { TestProject } from 'vitest/node';
import { startPostgres, type TestPostgres } from './postgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: string;
  }
}

let server: TestPostgres | undefined;

export async function setup(project: TestProject): Promise<void> {
  server = await startPostgres();
  project.provide('postgres', server.url('postgres'));
}

export async function teardown(): Promise<void> {
  await server?.stop();
}
