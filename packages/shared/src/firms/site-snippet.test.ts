import { expect, test } from 'vitest';
import { managerSnippetFor, pageAddress, pluginAddress, snippetFor } from './site-snippet.ts';

const PLACE = { service: 'https://parenthese.example', firm: 'durand' } as const;

test('the tag is one line, with the firm in its address', () => {
  expect(snippetFor(PLACE)).toBe(
    '<script type="module" src="https://parenthese.example/parenthese.js?firm=durand"></script>',
  );
});

test('the tag for tag managers is JavaScript that old compilers read, and brings the same file', () => {
  const [, code = ''] = /<script>([\s\S]*)<\/script>/.exec(managerSnippetFor(PLACE)) ?? [];
  const head: unknown[] = [];
  const page = { createElement: () => ({}), head: { appendChild: (one: unknown) => head.push(one) } };
  new Function('document', code)(page);
  expect(head).toEqual([{ type: 'module', src: 'https://parenthese.example/parenthese.js?firm=durand' }]);
  expect(code).not.toMatch(/=>|const|let|`/);
});

test('the firm has a page and a plugin of its own', () => {
  expect(pageAddress(PLACE)).toBe('https://parenthese.example/c/durand');
  expect(pluginAddress(PLACE)).toBe('https://parenthese.example/parenthese-wordpress.zip?firm=durand');
});
