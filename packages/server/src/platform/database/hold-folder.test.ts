import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { holdFolder } from './hold-folder.ts';

test('a folder is held by one service at a time, and free again when it stops', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parenthese-hold-'));
  const held = holdFolder(folder);
  expect(holdFolder(folder)).toBeNull();
  held?.release();
  held?.release();
  const again = holdFolder(folder);
  expect(again).not.toBeNull();
  again?.release();
});
