import { MANAGER_LINES, TAG_LINES } from './code-lines.ts';
import type { Guide, GuideName } from './guide.ts';

export const guidesEn: Readonly<Record<GuideName, Guide>> = {
  wordpress: {
    name: 'WordPress',
    needs:
      'You must be allowed to add a plugin to the site, so be its administrator. On WordPress.com this takes a paid plan.',
    taken: 'plugin',
    steps: [
      'Download the plugin: it knows the address of the service and your firm already.',
      'In the site’s dashboard, open “Plugins”, then “Add New Plugin”.',
      'Choose “Upload Plugin”, then the file you downloaded, then “Install Now”.',
      'Choose “Activate Plugin”. The button is on every page; there is nothing to set.',
    ],
    note: 'To choose the pages: “Settings”, then “Parenthèse”. Within a text: the block “Parenthèse”, or the shortcode [parenthese].',
    picture: {
      words:
        'The dashboard, menu Plugins: at the top the button to upload a plugin, then the file, then the button to activate it.',
      address: 'www.durand.fr/wp-admin',
      menu: ['Dashboard', 'Posts', 'Pages', 'Plugins', 'Settings'],
      chosen: 3,
      menuStep: 2,
      title: 'Add Plugins',
      rows: [
        { kind: 'button', label: 'Upload Plugin', step: 3 },
        { kind: 'field', label: 'File', value: 'parenthese-wordpress.zip' },
        { kind: 'button', label: 'Install Now' },
        { kind: 'button', label: 'Activate Plugin', step: 4 },
      ],
    },
  },
  wix: {
    name: 'Wix',
    needs: 'You need a Premium plan, and a domain connected to the site.',
    taken: 'snippet',
    steps: [
      'Copy the line.',
      'In the site’s dashboard, open “Settings”, then “Custom Code”.',
      'Choose “Add Custom Code” and paste the line.',
      'Choose “All pages”, and as its place the end of the body (“Body - end”).',
      'Choose “Apply”.',
    ],
    picture: {
      words:
        'The settings, under Custom Code: the line pasted into the field, All pages, Body - end, and the button Apply.',
      address: 'Site dashboard',
      menu: ['Home', 'Domains', 'Settings', 'Custom Code'],
      chosen: 3,
      menuStep: 2,
      title: 'Add Custom Code',
      rows: [
        { kind: 'code', label: 'Paste the code here', lines: TAG_LINES, step: 3 },
        { kind: 'choice', options: ['All pages', 'Specific pages'], chosen: 0, step: 4 },
        { kind: 'choice', options: ['Head', 'Body - start', 'Body - end'], chosen: 2 },
        { kind: 'button', label: 'Apply', step: 5 },
      ],
    },
  },
  squarespace: {
    name: 'Squarespace',
    needs: 'Code injection is not part of the cheapest plan.',
    taken: 'snippet',
    steps: [
      'Copy the line.',
      'In the dashboard, search for “Code Injection” (the / key opens the search) and open that panel.',
      'Paste the line into “Footer”.',
      'Choose “Save”.',
    ],
    picture: {
      words:
        'The panel Code Injection: the field Header, empty, the field Footer with the line, and the button Save.',
      address: 'Site dashboard',
      menu: ['Website', 'Pages', 'Custom Code', 'Code Injection'],
      chosen: 3,
      menuStep: 2,
      title: 'Code Injection',
      rows: [
        { kind: 'field', label: 'Header', value: '' },
        { kind: 'code', label: 'Footer', lines: TAG_LINES, step: 3 },
        { kind: 'button', label: 'Save', step: 4 },
      ],
    },
  },
  webflow: {
    name: 'Webflow',
    needs: 'You need a paid plan for the site.',
    taken: 'snippet',
    steps: [
      'Copy the line.',
      'Open “Site settings”, then “Custom code”.',
      'Paste the line into “Footer code”.',
      'Choose “Save changes”.',
      'Choose “Publish”: without it the site that people see does not change.',
    ],
    picture: {
      words:
        'The site settings, under Custom code: the field Footer code with the line, the buttons Save changes and Publish.',
      address: 'Site settings',
      menu: ['General', 'Publishing', 'Fonts', 'Custom code'],
      chosen: 3,
      menuStep: 2,
      title: 'Custom code',
      rows: [
        { kind: 'code', label: 'Footer code', lines: TAG_LINES, step: 3 },
        { kind: 'button', label: 'Save changes', step: 4 },
        { kind: 'button', label: 'Publish', step: 5 },
      ],
    },
  },
  manager: {
    name: 'Tag manager',
    needs: 'You must be allowed to publish in the site’s tag manager.',
    taken: 'managerSnippet',
    steps: [
      'Copy the code.',
      'Open “Tags”, then “New”.',
      'Choose the type “Custom HTML” and paste the code.',
      'Choose the trigger “All Pages”.',
      'Save, then choose “Submit” and “Publish”.',
    ],
    note: 'Whoever blocks tag managers will not see the button. If you can, put the line into the site itself instead.',
    picture: {
      words:
        'A new tag: the type Custom HTML, the code pasted, the trigger All Pages, and the button Publish.',
      address: 'Tag manager',
      menu: ['Workspace', 'Tags', 'Triggers', 'Variables'],
      chosen: 1,
      menuStep: 2,
      title: 'New tag',
      rows: [
        { kind: 'field', label: 'Tag type', value: 'Custom HTML', step: 3 },
        { kind: 'code', label: 'HTML', lines: MANAGER_LINES },
        { kind: 'field', label: 'Trigger', value: 'All Pages', step: 4 },
        { kind: 'button', label: 'Publish', step: 5 },
      ],
    },
  },
  other: {
    name: 'Another site',
    needs: 'You must be allowed to change the template that all pages share.',
    taken: 'snippet',
    steps: [
      'Copy the line.',
      'Open the template that all pages share, often called “footer” or “layout”.',
      'Paste the line just before </body>.',
      'Save, and empty the site’s cache if it has one.',
    ],
    note: 'Does the site declare a Content-Security-Policy? Add the address of the service to its script-src, connect-src and frame-src.',
    picture: {
      words: 'The shared template open in an editor: the line stands just before the end of the body.',
      address: 'Files of the site',
      menu: ['home.html', 'team.html', 'layout.html', 'style.css'],
      chosen: 2,
      menuStep: 2,
      title: 'layout.html',
      rows: [
        {
          kind: 'code',
          label: 'End of the file',
          lines: ['  </main>', ...TAG_LINES, '</body>', '</html>'],
          step: 3,
        },
        { kind: 'button', label: 'Save', step: 4 },
      ],
    },
  },
};
