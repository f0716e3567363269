/**
 * Every state that a visitor or a lawyer meets, on the real pages, before readers of every kind: in both languages, on
 * light and dark paper, on a small screen, with wide spaces, forced colours and less motion. Nothing is excepted.
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { textsIn } from '../../packages/console/src/platform/texts/texts.ts';
import { doorWords } from '../../packages/widget/src/availability/door/door-words.ts';
import { en } from '../../packages/widget/src/conversations/en.ts';
import { fr } from '../../packages/widget/src/conversations/fr.ts';
import { problemBody } from './problem-body.ts';
import { expect, test, type House } from './house.ts';
import { AXE_TAGS, faultsForAll, faultsOf } from './looks.ts';
import { fieldOf, launcherOf, openPanel, panelOf, write, type Panel } from './visitor.ts';
import { officeOf, visitorOf, type Visitor } from './wire.ts';

test.describe.configure({ mode: 'parallel' });

const MINUTE = 60_000;
const VISITOR = 'camille@example.org';
const LANGUAGES = ['fr', 'en'] as const;
type Language = (typeof LANGUAGES)[number];

const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const;
const SITES = { fr: './', en: 'en.html' } as const;

async function pageIn(house: House, language: Language): Promise<Page> {
  const profile = await house.newProfile({
    locale: LOCALES[language],
    viewport: { width: 1280, height: 900 },
  });
  return profile.newPage();
}

/** Looks at the state that stands on the page now; every fault of every state is told at the end. */
async function look(page: Page, state: string): Promise<void> {
  expect.soft(await faultsForAll(page), state).toEqual([]);
}

/** What is old is dimmed while new figures are read: it is looked at when they are there. */
async function figuresAtRest(page: Page): Promise<void> {
  await expect(page.locator('parenthese-figures [aria-busy=false]')).toBeVisible();
}

/** What axe says of the site and of what is framed in it as one page. */
async function lookAtWhole(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags([...AXE_TAGS]).analyze();
  const found = violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target).join()}`);
  expect.soft(found, `${state}, with the site around it`).toEqual([]);
}

for (const language of LANGUAGES) {
  const words = { fr, en }[language];
  const texts = textsIn(language);

  test(`the badge and the panel in its site have no fault, from the first look to the answer, in ${language}`, async ({
    house,
  }) => {
    const page = await pageIn(house, language);
    await page.goto(new URL(SITES[language], house.site).href);
    await expect(launcherOf(page)).toBeVisible();
    await look(page, 'badge');

    const panel = await openPanel(page);
    await look(page, 'panel, nothing written');
    await lookAtWhole(page, 'panel, nothing written');
    await panel.getByRole('button', { name: words.menu }).click();
    await look(page, 'menu');
    await panel.getByRole('button', { name: words.about }).click();
    await look(page, 'notice');
    await panel.getByRole('button', { name: words.back }).click();

    await write(panel, 'Question sur un bail.');
    await look(page, 'card');
    await lookAtWhole(page, 'card');
    await panel.getByLabel(words.otherKinds.named).check();
    await panel.getByRole('button', { name: words.giveNames }).click();
    await expect(panel.getByText(words.nameMissing)).toBeVisible();
    await look(page, 'card with errors');
    await panel.getByLabel(words.yourName).fill('Camille Roy');
    await panel.getByLabel(words.otherName).fill('SCI des Lilas');
    await panel.getByRole('button', { name: words.giveNames }).click();
    await panel.getByLabel(words.email).fill('camille');
    await panel.getByRole('button', { name: words.giveEmail }).click();
    await expect(panel.getByText(words.emailWrong)).toBeVisible();
    await look(page, 'address with an error');

    await page.context().setOffline(true);
    await fieldOf(panel).fill('Il a trois ans.');
    await fieldOf(panel).press('Enter');
    await expect(panel.getByText(words.waitingOffline).or(panel.getByText(words.waiting))).toBeVisible();
    await look(page, 'message that waits');
    await page.context().setOffline(false);
    await expect(panel.getByRole('log').locator('.letter').last()).toContainText(/Reçu|Received/);

    await page.route('**/messages', (route) => route.fulfill(problemBody('text-unreadable', language)));
    await fieldOf(panel).fill('Il est écrit.');
    await fieldOf(panel).press('Enter');
    await expect(panel.getByRole('button', { name: words.takeBack })).toBeVisible();
    await look(page, 'message that was refused');
    await page.unroute('**/messages');
    await panel.getByRole('button', { name: words.takeBack }).click();

    const office = await officeOf(house);
    const [conversation = ''] = await office.conversations();
    await office.clearance(conversation, 'clear');
    await office.answer(conversation, 'Voyez https://www.service-public.fr/x et mailto:nous@durand.example.');
    await office.status(conversation, 'waiting-for-you');
    await panel.getByText(words.request).click();
    await look(page, 'answer with links, history of the status');

    await page.keyboard.press('Escape');
    await expect(launcherOf(page)).toBeFocused();
    await office.answer(conversation, 'Encore un mot.');
    await expect(page.locator('parenthese-badge [part=unread]')).toBeVisible();
    await look(page, 'badge with an unread answer');
  });

  test(`a site that lets no panel in offers another door without a fault, in ${language}`, async ({
    house,
  }) => {
    const page = await pageIn(house, language);
    await page.route('**/panel?*', (route) => route.abort());
    await page.goto(new URL(SITES[language], house.site).href);
    await launcherOf(page).click();
    await look(page, 'panel on its way');
    await page.clock.fastForward(5_000);
    await expect(page.getByRole('link', { name: doorWords[language].newTab })).toBeVisible();
    await look(page, 'other door');
  });

  test(`the panel on a page of its own has no fault behind any door, in ${language}`, async ({ house }) => {
    const office = await officeOf(house);
    const page = await pageIn(house, language);

    const long = await visitorOf(house, 'Question sur un bail.', language);
    await office.clearance(long.conversation, 'clear');
    for (let count = 1; count < 25; count += 1) {
      await long.send(
        `Message ${count}, sur plusieurs mots, et https://exemple.fr@evil.example/ pour finir.`,
      );
      await office.answer(long.conversation, `Réponse ${count}.`);
    }
    await enter(long);
    await expect(page.getByRole('log').locator('.letter')).toHaveCount(49);
    await look(page, '50 letters');

    await page.getByRole('button', { name: words.settle }).click();
    await expect(page.getByRole('radio').first()).toBeAttached();
    await look(page, 'question');
    await page.getByRole('radio', { name: /^4/ }).check({ force: true });
    await expect(page.getByRole('button', { name: /En dire plus|Say more/ })).toBeVisible();
    await look(page, 'question answered');
    await page.getByRole('button', { name: /En dire plus|Say more/ }).click();
    await look(page, 'first criterion');

    await page.getByRole('button', { name: words.menu }).click();
    await page.getByRole('button', { name: words.forget }).click();
    await look(page, 'before it is forgotten');
    await page.getByRole('button', { name: words.forgetYes }).click();
    await expect(page.getByText(words.forgotten)).toBeVisible();
    await look(page, 'forgotten');

    const urgent = await visitorOf(house, 'Mon frère est en garde à vue, in custody.', language);
    await enter(urgent);
    await expect(page.getByText(words.notices.urgent.lead).first()).toBeVisible();
    await look(page, 'urgent');

    const declined = await visitorOf(house, 'Question sur un divorce.', language);
    await office.clearance(declined.conversation, 'declined');
    await enter(declined);
    await expect(page.getByRole('button', { name: words.declinedRestart })).toBeVisible();
    await look(page, 'declined');

    await page.route('https://meteofrance.com/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '' }),
    );
    await enter(urgent);
    await page.getByRole('button', { name: words.leave }).click();
    await page.waitForURL('https://meteofrance.com/');
    await page.goto(`${house.service.url}/c/durand?lang=${language}`);
    await expect(page.getByText(words.hiddenTitle)).toBeVisible();
    await look(page, 'left in haste');

    /** By way of another page: a code behind the same address would not load the panel anew. */
    async function enter(visitor: Visitor): Promise<void> {
      await page.goto('about:blank');
      await page.goto(await visitor.door(language));
    }
  });

  test(`the link of a mail has no fault before it is opened, once it is spent, and when a new one is asked for, in ${language}`, async ({
    house,
  }) => {
    const office = await officeOf(house);
    const page = await pageIn(house, language);
    const link = await mailedLink();
    await page.goto(link);
    await expect(page.getByText(words.linkTitle)).toBeVisible();
    await look(page, 'link');
    await page.getByRole('button', { name: words.linkOpen }).click();
    await expect(page.getByRole('log').getByText('Je regarde.')).toBeVisible();
    await look(page, 'opened by the link');

    const late = await pageIn(house, language);
    await late.goto(link);
    await late.getByRole('button', { name: words.linkOpen }).click();
    await expect(late.getByText(words.linkExpired)).toBeVisible();
    await look(late, 'link that is spent');
    await late.getByRole('button', { name: words.linkFresh }).click();
    await expect(late.getByText(words.linkSent)).toBeVisible();
    await look(late, 'new link asked for');

    async function mailedLink(): Promise<string> {
      const visitor = await visitorOf(house, 'Question sur un bail.', language);
      await visitor.give('Camille Roy', { kind: 'none', name: null });
      await visitor.contact(VISITOR);
      await office.clearance(visitor.conversation, 'clear');
      await office.answer(visitor.conversation, 'Je regarde.');
      await house.advance(3 * MINUTE, page);
      await house.runJobs();
      const mail = await house.mailTo(VISITOR, house.mails.length - 1);
      return /https?:\S+#lien=\S+/.exec(mail.text ?? '')![0];
    }
  });

  test(`the survey in a page has no fault, in ${language}`, async ({ house }) => {
    const page = await pageIn(house, language);
    await page.goto(new URL('../survey-only/', house.site).href);
    const survey = page.frameLocator('parenthese-survey iframe');
    await expect(survey.getByRole('radio').first()).toBeAttached();
    await look(page, 'survey');
    await survey.getByRole('radio', { name: /^2/ }).check({ force: true });
    await survey.getByRole('button', { name: /En dire plus|Say more/ }).click();
    await look(page, 'survey, first criterion');
    await lookAtWhole(page, 'survey, first criterion');
  });

  test(`the console has no fault before somebody signs in, in ${language}`, async ({ house }) => {
    const page = await pageIn(house, language);
    const console_ = `${house.service.url}/console`;
    await page.goto(console_);
    await expect(page.getByRole('heading', { name: texts.signIn.title })).toBeVisible();
    await look(page, 'sign-in');
    await page.getByRole('button', { name: texts.signIn.submit }).click();
    await expect(page.getByText(texts.signIn.emailMissing)).toBeVisible();
    await look(page, 'sign-in with errors');
    await page.getByLabel(texts.signIn.email).fill('durand@durand.example');
    await page.getByLabel(texts.signIn.password, { exact: true }).fill('not this one at all');
    await page.getByRole('button', { name: texts.signIn.submit }).click();
    await expect(page.getByText(texts.signIn.wrong)).toBeVisible();
    await look(page, 'sign-in that is refused');

    await page.getByRole('link', { name: texts.signIn.forgotten }).click();
    await look(page, 'forgotten password');
    await page.getByLabel(texts.signIn.email).fill('durand@durand.example');
    await page.getByRole('button', { name: texts.forgotten.submit }).click();
    await expect(page.getByText(texts.forgotten.sent)).toBeVisible();
    await look(page, 'forgotten password, link sent');
    await page.goto(`${console_}/reset`);
    await expect(page.getByText(texts.reset.badLink)).toBeVisible();
    await look(page, 'new password without a link');
    await page.goto(`${console_}/forgotten`);
    await page.goto(`${console_}/reset#token=x`);
    await page.getByRole('button', { name: texts.reset.submit }).click();
    await expect(page.getByText(texts.reset.tooShort)).toBeVisible();
    await look(page, 'new password that is too short');
  });

  test(`the console has no fault when nobody has written yet, in ${language}`, async ({ house }) => {
    const page = await pageIn(house, language);
    await house.enter(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(texts.shell.today);
    await look(page, 'today, empty');
    await page.goto(`${house.service.url}/console/conversations`);
    await expect(page.getByText(texts.inbox.empty('waiting'))).toBeVisible();
    await look(page, 'inbox, empty');
    await page.goto(`${house.service.url}/console/figures`);
    await figuresAtRest(page);
    await look(page, 'figures, empty');
    await page.goto(`${house.service.url}/console/nothing`);
    await expect(page.getByText(texts.trouble.notFound)).toBeVisible();
    await look(page, 'an address that leads to nothing');
    await page.goto(`${house.service.url}/dev/mail`);
    await expect(page.getByText(texts.demo.noMails)).toBeVisible();
    await look(page, 'letter box of the demo, empty');
  });

  test(`the console has no fault while a lawyer works, in ${language}`, async ({ house }) => {
    const office = await officeOf(house);
    const page = await pageIn(house, language);
    const at = (path: string) => page.goto(`${house.service.url}/console${path}`);
    const title = page.getByRole('heading', { level: 1 });
    const { folded, urgent, declined } = await people();
    await house.enter(page);
    await expect(page.getByRole('link', { name: /Camille Roy/ }).first()).toBeVisible();
    await look(page, 'today');
    for (const view of ['waiting', 'open', 'mine', 'closed', 'all'] as const) {
      await at(`/conversations?view=${view}`);
      await expect(title).toHaveText(texts.inbox.title);
      await expect(page.getByText(texts.trouble.loading)).toHaveCount(0);
      await look(page, `inbox, ${view}`);
    }

    await at(`/conversations/${folded.conversation}`);
    await expect(page.getByRole('heading', { name: 'Camille Roy' })).toBeVisible();
    await look(page, 'thread that is folded');
    await page.getByRole('button', { name: texts.parties.decline }).click();
    await expect(page.getByRole('dialog').locator('blockquote')).toBeVisible();
    await look(page, 'before a request is declined');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: texts.parties.clear }).click();
    await look(page, 'before the parties are clear');
    await page.getByRole('dialog').getByRole('button', { name: texts.parties.clear }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.getByRole('textbox', { name: texts.composer.answerField }).fill('Bonjour, je regarde.');
    await look(page, 'thread that is clear, with a draft');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(texts.composer.sent)).toBeVisible();
    await page.getByRole('radio', { name: texts.composer.note }).check();
    await page.getByRole('textbox', { name: texts.composer.noteField }).fill('Demander le bail.');
    await look(page, 'note');
    await page.getByLabel(texts.file.status, { exact: true }).selectOption('studied');
    await look(page, 'status with its reason');

    await at(`/conversations/${urgent.conversation}`);
    await expect(page.getByRole('button', { name: texts.thread.closeUrgent })).toBeVisible();
    await look(page, 'urgent thread');
    await at(`/conversations/${declined.conversation}`);
    await expect(page.getByText(texts.composer.declined)).toBeVisible();
    await look(page, 'declined thread');

    await page.getByRole('heading', { level: 1 }).first().focus();
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: texts.shell.help, exact: true });
    await expect(help).toBeVisible();
    await look(page, 'help');
    await help.getByRole('button').last().click();
    await expect(page.getByRole('dialog', { name: texts.keys.title })).toBeVisible();
    await look(page, 'sheet of shortcuts');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: texts.shell.menu, exact: true }).click();
    await look(page, 'menu');

    await at('/figures');
    await figuresAtRest(page);
    await look(page, 'figures');

    async function people() {
      const folded = await visitorOf(house, 'Question sur un bail.', language);
      await folded.send('Il s’est terminé en janvier.');
      await folded.give('Camille Roy', { kind: 'named', name: 'SCI des Lilas' });
      await folded.contact(VISITOR);
      const urgent = await visitorOf(house, 'Mon frère est en garde à vue, in custody.', language);
      const declined = await visitorOf(house, 'Question sur un divorce.', language);
      await office.clearance(declined.conversation, 'declined');
      const settled = await visitorOf(house, 'Question sur une facture.', language);
      await office.clearance(settled.conversation, 'clear');
      await office.answer(settled.conversation, 'Voici.');
      await settled.settle();
      return { folded, urgent, declined };
    }
  });

  test(`the demo with both sides of a conversation has no fault, in ${language}`, async ({ house }) => {
    const page = await pageIn(house, language);
    await visitorOf(house, 'Question sur un bail.', language);
    await page.goto(`${house.service.url}/demo`);
    const site = page.frameLocator('iframe').first();
    await site.getByRole('button', { name: /service (du|of) cabinet Durand/i }).click();
    const panel: Panel = site.frameLocator('parenthese-badge iframe');
    await expect(fieldOf(panel)).toBeVisible();
    await look(page, 'demo');
  });
}

test('a picture without words would be found, in the site and in the panel', async ({ house }) => {
  const page = await pageIn(house, 'fr');
  await page.goto(house.site);
  await openPanel(page);
  await page.evaluate(() => document.querySelector('main')!.append(document.createElement('img')));
  await panelOf(page)
    .locator('main')
    .evaluate((main) => main.append(document.createElement('img')));
  const faults = await faultsOf(page);
  expect(faults.filter((fault) => fault.startsWith('image-alt'))).toHaveLength(2);
});

test('a page that is too wide, moves, or loses its borders would be found', async ({ house }) => {
  const page = await pageIn(house, 'fr');
  await page.goto(house.site);
  await page.evaluate(() => {
    const planted = document.createElement('button');
    planted.className = 'primary';
    planted.style.cssText = 'border: 0; inline-size: 400px';
    planted.animate({ opacity: [0, 1] }, { duration: 60_000 });
    planted.textContent = 'Planté';
    document.querySelector('main')!.append(planted);
  });
  const faults = (await faultsForAll(page)).join('\n');
  expect(faults).toContain('less motion: moves');
  expect(faults).toContain('forced colours: no border');
  expect(faults).toMatch(/320 pixels: \d+ in 320/);
});
