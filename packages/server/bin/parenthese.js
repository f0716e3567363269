#!/usr/bin/env node
/** `npx parenthese <verb>`, in a clone or in the image. */
import { onNode24 } from './on-node-24.js';

await onNode24(async () => {
  const { run } = await import('../src/cli.ts');
  await run(process.argv.slice(2));
});
