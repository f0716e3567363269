/** What is pasted into a site: one line, in the form that every editor and tag manager leaves alone. */

/** Where the service is, and the firm's short name. */
export type TagPlace = Readonly<{ service: string; firm: string }>;

/**
 * The tag as one line of HTML. The firm stands in the address and not in an attribute, since some editors of sites
 * drop attributes that they do not know.
 */
export function snippetFor({ service, firm }: TagPlace): string {
  return `<script type="module" src="${tagAddress({ service, firm })}"></script>`;
}

/** The same for tag managers, which run what a tag holds but do not always keep `type="module"`. In old JavaScript, as they compile it. */
export function managerSnippetFor(place: TagPlace): string {
  return [
    '<script>',
    '  (function () {',
    "    var s = document.createElement('script');",
    "    s.type = 'module';",
    `    s.src = '${tagAddress(place)}';`,
    '    document.head.appendChild(s);',
    '  })();',
    '</script>',
  ].join('\n');
}

/** The line that puts the badge where it stands in the text, beside the tag. */
export function inlineSnippetFor({ firm }: TagPlace): string {
  return `<parenthese-badge firm="${firm}" placement="inline"></parenthese-badge>`;
}

/** The firm's own page, for whoever has no site: `https://HOST/c/durand`. */
export function pageAddress({ service, firm }: TagPlace): string {
  return `${service}/c/${firm}`;
}

/** The WordPress plugin, which comes knowing the service and the firm. */
export function pluginAddress({ service, firm }: TagPlace): string {
  return `${service}/parenthese-wordpress.zip?firm=${firm}`;
}

function tagAddress({ service, firm }: TagPlace): string {
  return `${service}/parenthese.js?firm=${firm}`;
}
