import type { LooksTexts } from './looks-texts-fr.ts';

/** What the screen of the badge's looks says in English. */
export const en: LooksTexts = {
  title: 'Looks',
  lead: 'One colour is enough: the rest is worked out from it, light and dark, so that it reads well everywhere. The line with the firm’s name always stays.',
  forWhom: 'For',
  wholeFirm: 'The whole firm',
  ownLook: (host) => `${host} has looks of its own`,
  asFirm: 'This site looks as the firm does.',
  colour: 'Colour',
  accent: 'The firm’s colour',
  accentHint: 'For example #23406b.',
  accentPick: 'Pick the colour',
  accentWrong: 'A colour is written with # and three or six characters, as in #23406b.',
  readsWell: 'Everything reads well, on light grounds and on dark ones: nothing is corrected.',
  corrected: 'Corrected so that it can be read',
  correctedLine: (scheme, { asked, used, before, after }) =>
    `On a ${scheme} ground, ${asked} has a contrast of only ${figure(before)}, and 4.5 is needed. ${used} takes its place and reaches ${figure(after)}.`,
  ready: 'Style',
  readyNames: { paper: 'Paper', ink: 'Ink', stone: 'Stone', night: 'Night', plain: 'Plain' },
  readyHints: {
    paper: 'Light ground, thin line, soft shadow',
    ink: 'The firm’s colour as the ground',
    stone: 'A gentle tint, no shadow',
    night: 'Dark ground, round corners',
    plain: 'No shadow, square corners',
  },
  shape: 'Shape',
  shapes: { round: 'Button', tab: 'Tab at the window’s edge', inline: 'Line in the page' },
  inlineHint:
    'The line stands at the foot of the page, or where your agency writes the parenthese-badge element.',
  place: 'Place',
  places: { right: 'On the right', left: 'On the left' },
  offsetX: 'Distance from the side, in pixels',
  offsetY: 'Distance from the bottom, in pixels',
  offsetWrong: 'A whole number from 0 to 400.',
  pages: 'Pages',
  show: 'Only on these pages',
  showHint: 'One address per line, such as /contact or /news/*. Left empty, on all of them.',
  hide: 'Never on these pages',
  words: 'Words',
  wordsLead:
    'They replace the names at the start of the line. The reply time always follows them. In a language left empty the badge keeps its own words.',
  wordsIn: { fr: 'In French', en: 'In English' },
  preview: 'Preview',
  onDark: 'Preview on a dark ground',
  desktop: 'On a computer',
  phone: 'On a phone',
  previewName: 'Me Durand',
  previewAim: 'reply usually by 15:40',
};

function figure(ratio: number): string {
  return (Math.floor(ratio * 10) / 10).toFixed(1);
}
