import { describe, expect, test } from 'vitest';
import { transferOf } from './bundle-graph.ts';

const built = (files: Readonly<Record<string, string>>) =>
  new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]));

const page = built({
  'panel.html':
    '<script type="module" src="/panel-assets/panel-1.js"></script><link rel="stylesheet" href="/panel-assets/a.css">',
  'assets/panel-1.js':
    'import{a}from"./lit-2.js";import"./side-3.js";export{b}from"./b-4.js";import("./late-5.js")',
  'assets/lit-2.js': 'export const a=1',
  'assets/side-3.js': '',
  'assets/b-4.js': 'export const b=import(`./fr-6.js`),c=import("./en-7.js")',
  'assets/late-5.js': '',
  'assets/fr-6.js': 'the longer dictionary',
  'assets/en-7.js': 'a dictionary',
  'assets/a.css': '@font-face{src:url(./font.woff2)}i{background:url(data:,x)}',
  'assets/font.woff2': '',
  'assets/other-page.js': '',
});

describe('what a page transfers', () => {
  test('is all that it imports, and all that these import', () => {
    expect(transferOf(page, 'panel.html', () => false).toSorted()).toEqual([
      'assets/a.css',
      'assets/b-4.js',
      'assets/font.woff2',
      'assets/lit-2.js',
      'assets/panel-1.js',
      'assets/side-3.js',
      'panel.html',
    ]);
  });

  test('includes the late imports that its first view needs', () => {
    const files = transferOf(page, 'panel.html', (name) => name.startsWith('late'));
    expect(files).toContain('assets/late-5.js');
  });

  test('counts one language: the longest', () => {
    const files = transferOf(page, 'panel.html', () => true);
    expect(files).toContain('assets/fr-6.js');
    expect(files).not.toContain('assets/en-7.js');
  });

  test('cannot be told when a file is missing', () => {
    const broken = built({ 'panel.html': '<script src="./gone.js"></script>' });
    expect(() => transferOf(broken, 'panel.html', () => true)).toThrow('gone.js, which was not built');
  });
});
