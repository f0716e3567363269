/** Starts the service that element tests talk to, once for the whole run. */
import type { TestProject } from 'vitest/node';
import { startStandIn } from './stand-in-service.ts';

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { origin, stop } = await startStandIn();
  project.provide('standIn', origin);
  return stop;
}
