import { expect, test } from 'vitest';
import { tool } from './tool.ts';

const node = (script: string) => tool(process.execPath, ['--eval', script]);

test('a tool hands back all it said, on either stream, and how it ended', async () => {
  const { code, output } = await node('console.log("a"); console.error("b"); process.exitCode = 3');
  expect({ code, lines: output.split('\n').toSorted() }).toEqual({ code: 3, lines: ['', 'a', 'b'] });
});

test('a tool that a signal ended has not succeeded', async () => {
  expect((await node('process.kill(process.pid, "SIGKILL")')).code).toBe(127);
});

test('a tool that is not installed is named', async () => {
  const { code, output } = await tool('no-such-tool', []);
  expect(code).toBe(127);
  expect(output).toContain('no-such-tool did not start');
});
