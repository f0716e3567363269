/** What is pasted, as the pictures show it: in lines that fit, and without a firm. */

export const TAG_LINES = [
  '<script type="module"',
  '  src="https://…/parenthese.js?firm=…">',
  '</script>',
] as const;
export const MANAGER_LINES = ['<script>', '  (function () { … })();', '</script>'] as const;
