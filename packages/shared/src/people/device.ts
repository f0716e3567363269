/** A browser and a system in two words, from what a browser says of itself: enough to know one's own device again. */
export const BROWSERS = ['Firefox', 'Chrome', 'Edge', 'Safari', 'Opera', 'Samsung Internet'] as const;
export const SYSTEMS = ['Windows', 'macOS', 'iOS', 'iPadOS', 'Android', 'ChromeOS', 'Linux'] as const;
export type Device = Readonly<{
  browser: (typeof BROWSERS)[number] | null;
  system: (typeof SYSTEMS)[number] | null;
}>;

/** In this order, for most browsers also call themselves Chrome, and Chrome calls itself Safari. */
const BROWSER_MARKS: readonly (readonly [RegExp, (typeof BROWSERS)[number]])[] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\b(?:OPR|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const SYSTEM_MARKS: readonly (readonly [RegExp, (typeof SYSTEMS)[number]])[] = [
  [/\bAndroid\b/, 'Android'],
  [/\biPad\b/, 'iPadOS'],
  [/\biPhone\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

/** What is not known is null; nothing of the text itself is in the answer. */
export function deviceOf(userAgent: string): Device {
  return { browser: named(BROWSER_MARKS, userAgent), system: named(SYSTEM_MARKS, userAgent) };
}

function named<T>(marks: readonly (readonly [RegExp, T])[], userAgent: string): T | null {
  return marks.find(([mark]) => mark.test(userAgent))?.[1] ?? null;
}
