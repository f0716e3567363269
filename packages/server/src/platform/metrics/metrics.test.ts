import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Listener } from '../http/listen.ts';
import { serveMetrics } from './metrics.ts';

let metrics: Listener;
beforeEach(async () => {
  metrics = await serveMetrics({ host: '127.0.0.1', port: 0 });
});
afterEach(() => metrics.stop());

test('an operator reads how late the event loop comes, in the text that Prometheus knows', async () => {
  const response = await fetch(`http://127.0.0.1:${metrics.port}/metrics`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  const text = await response.text();
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds [\d.e-]+$/m);
  expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
});

test('nothing else is served there', async () => {
  for (const path of ['/', '/healthz', '/v1/openapi.json', '/console'])
    expect((await fetch(`http://127.0.0.1:${metrics.port}${path}`)).status).toBe(404);
});
