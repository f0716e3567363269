/** Hostile texts, through every field that takes words, are words on every screen that shows them. */
import type { Locator, Page } from '@playwright/test';
import { expect, test, type House } from './house.ts';
import { officeOf, visitorOf } from './wire.ts';

const HOSTILE = [
  '<script>window.__xss=1</script>',
  '"><img src=x onerror="window.__xss=1">',
  '<svg/onload=window.__xss=1><svg><animate onbegin=window.__xss=1 attributeName=x dur=1s>',
  `'"--></style></textarea></title><iframe srcdoc="<script>parent.__xss=1</script>"></iframe>`,
  'javascript:window.__xss=1//https://evil.example/ et JaVaScRiPt:alert(1) et vbscript:x et file:///etc/passwd',
  'data:text/html,<script>window.__xss=1</script> data:image/svg+xml;base64,PHN2Zy8+',
  '${window.__xss=1} {{constructor.constructor("window.__xss=1")()}} #{7*7} <%= 7*7 %> %s %n',
  '[lien](javascript:window.__xss=1) ![image](https://evil.example/x.png)',
  '<link rel=stylesheet href=//evil.example/x.css><style>@import "//evil.example/x.css"</style>',
  '<a href="https://evil.example/" onclick="window.__xss=1">le cabinet</a> <form action=//evil.example>',
  '\u202Efdp.exe.noitavresbo\u202C, \u2066isolé\u2069, \u200Bsans largeur\u200B',
  'https://avocat.fr@evil.example/ https://www.service-public.fr/x mailto:a@example.org tel:+33199001234',
  '&lt;b&gt; &#x3C;script&#x3E; <!--#exec cmd="ls"--> ]]> <?php echo 1 ?>',
  '__proto__ constructor prototype toString',
] as const;

/** Everything at once, for fields that are short. */
const NAME = `"><img src=x onerror=window.__xss=1>\u202EyoR {{7*7}} javascript:window.__xss=1`;

type Guard = Readonly<{ faults: string[] }>;

/** Watches a page for anything that is not showing words. */
function guard(house: House, page: Page): Guard {
  const faults: string[] = [];
  const ours = [new URL(house.service.url).origin, new URL(house.site).origin];
  page.on('request', (request) => {
    if (!ours.includes(new URL(request.url()).origin)) faults.push(`asked for ${request.url()}`);
  });
  page.on('dialog', (dialog) => {
    faults.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => faults.push(`uncaught ${error.message}`));
  page.on('console', (message) => faults.push(`${message.type()} ${message.text()}`));
  return { faults };
}

async function expectQuiet(page: Page, { faults }: Guard): Promise<void> {
  for (const frame of page.frames()) expect(await frame.evaluate(() => '__xss' in globalThis)).toBe(false);
  expect(faults).toEqual([]);
}

/** Reads shown words as they are, without the host that is told beside a link. */
function shown(words: Locator): Promise<string[]> {
  return words.evaluateAll((all) =>
    all.map((one) => {
      const copy = one.cloneNode(true) as Element;
      for (const host of copy.querySelectorAll('span')) host.previousSibling?.remove();
      for (const host of copy.querySelectorAll('span')) host.remove();
      return copy.textContent ?? '';
    }),
  );
}

/** Within a person's words only links are elements, and only these. */
async function expectPlainWords(words: Locator): Promise<void> {
  const elements = words.locator('*');
  const names = await elements.evaluateAll((all) => [...new Set(all.map(({ localName }) => localName))]);
  expect(names.toSorted().filter((name) => !['a', 'bdi', 'span'].includes(name))).toEqual([]);
  const links = await words.locator('a').evaluateAll((all) =>
    (all as HTMLAnchorElement[]).map(({ protocol, rel, target, nextElementSibling, textContent, host }) => ({
      protocol,
      rel,
      target,
      told: textContent?.startsWith(`${protocol}//${host}/`) ? host : (nextElementSibling?.textContent ?? ''),
      host,
    })),
  );
  expect(links.length).toBeGreaterThan(0);
  for (const { protocol, rel, target, told, host } of links) {
    expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(protocol);
    expect([rel, target]).toEqual(['noopener noreferrer nofollow', '_blank']);
    expect(told).toContain(host);
  }
}

test('hostile texts are shown exactly as they were sent, and do nothing, on every screen', async ({
  house,
}) => {
  const [first, ...others] = HOSTILE;
  const visitor = await visitorOf(house, first);
  const office = await officeOf(house);
  const here = visitor.conversation;
  for (const text of others) await visitor.send(text);
  await visitor.give(NAME, { kind: 'named', name: NAME });
  await office.clearance(here, 'clear');
  for (const text of HOSTILE) {
    await office.answer(here, text);
    await office.note(here, text);
  }
  await office.status(here, 'waiting-for-you', NAME);
  await visitor.settle();
  await visitor.rate('helped', 2);
  await visitor.rate('comment', HOSTILE[1]);

  await test.step('the panel', async () => {
    const page = await (await house.newProfile()).newPage();
    const guarded = guard(house, page);
    await page.goto(await visitor.door());
    const words = page.getByRole('log').locator('.words');
    await expect(words).toHaveCount(2 * HOSTILE.length);
    expect(await shown(words)).toEqual([...HOSTILE, ...HOSTILE]);
    await expectPlainWords(words);
    await expect(words.first().locator('bdi')).toHaveCSS('unicode-bidi', 'isolate');
    await expect(page.getByRole('log').getByText(NAME, { exact: false })).toBeVisible();
    await expectQuiet(page, guarded);
  });

  await test.step('the console', async () => {
    const desk = await (await house.newProfile()).newPage();
    const guarded = guard(house, desk);
    await house.enter(desk, `/console/conversations/${here}?view=all`);
    const words = desk.locator('parenthese-thread .words');
    await expect(words).toHaveCount(3 * HOSTILE.length);
    const expected = [...HOSTILE, ...HOSTILE.flatMap((text) => [text, text])];
    expect(await shown(words)).toEqual(expected);
    await expectPlainWords(words);
    await expect(words.first()).toHaveCSS('unicode-bidi', 'isolate');
    await expect(desk.getByRole('heading', { name: NAME })).toBeVisible();
    await expect(desk.getByText(`Motif interne : ${NAME}`)).toBeVisible();
    await expect(desk.getByText(HOSTILE[1]).last()).toBeVisible();

    await house.enter(desk, '/console/conversations?view=all');
    await expect(desk.getByRole('link').filter({ hasText: first })).toBeVisible();
    await house.enter(desk, '/console');
    await expect(desk.getByRole('heading', { name: 'Aujourd’hui' })).toBeVisible();
    await house.enter(desk, '/console/figures');
    await expect(desk.getByRole('heading', { name: 'Chiffres' })).toBeVisible();
    await expectQuiet(desk, guarded);
  });
});

test('what is hostile in an address of ours does nothing either', async ({ house }) => {
  const page = await (await house.newProfile()).newPage();
  const guarded = guard(house, page);
  const { url } = house.service;
  const hostile = encodeURIComponent('"><img src=x onerror=window.__xss=1>');
  for (const path of [
    `/panel?firm=durand&lang=${hostile}`,
    `/c/durand?lang=${hostile}#lien=${hostile}`,
    `/survey?firm=durand&survey=exchange&lang=${hostile}`,
    `/console/conversations/x?view=${hostile}`,
    `/console/reset#token=${hostile}`,
  ]) {
    await page.goto(`${url}${path}`);
    await page.waitForLoadState('networkidle');
    await expect(page.locator('img')).toHaveCount(0);
    expect(await page.evaluate(() => '__xss' in globalThis)).toBe(false);
  }
  expect(guarded.faults.filter((fault) => !fault.includes('Failed to load resource'))).toEqual([]);
});
