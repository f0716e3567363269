/** A survey that stands alone in a page of the firm's site: sealed, counted answer by answer, and told to nobody else. */
import { expect, test } from './house.ts';

test('an answer given in a firm’s page is saved by itself, and the page never learns it', async ({
  house,
  page,
}) => {
  const heard: string[] = [];
  await page.exposeFunction('hear', (text: string) => heard.push(text));
  await page.addInitScript(() => {
    if (window !== top) return;
    const { hear } = window as unknown as { hear: (text: string) => void };
    addEventListener('message', ({ data }) => hear(JSON.stringify(data)));
    for (const type of ['input', 'change', 'keydown']) addEventListener(type, () => hear(type), true);
    document.addEventListener('parenthese-survey-submitted', (event) => hear(Object.keys(event).join()));
  });
  const saved: unknown[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/v1/responses/')) saved.push(request.postDataJSON());
  });

  await page.goto(house.site.replace('plain-html', 'survey-only'));
  const survey = page.frameLocator('parenthese-survey iframe');
  await survey.getByRole('radio', { name: /^4/u }).check({ force: true });
  await survey.getByLabel('Voulez-vous ajouter un mot').fill('Merci de votre patience.');
  await survey.getByRole('button', { name: 'Envoyer ce mot' }).click();
  await expect(survey.getByText('Merci. Votre réponse est bien arrivée au cabinet.')).toBeVisible();

  expect(saved).toMatchObject([
    { firm: 'durand', answer: { question: 'helped', value: 4 } },
    { firm: 'durand', answer: { question: 'comment', value: 'Merci de votre patience.' } },
  ]);
  await expect.poll(() => heard).toContain('isTrusted,firm,survey');
  expect(heard.filter((text) => text !== 'isTrusted,firm,survey')).toEqual(['{"type":"parenthese-ready"}']);
});

test('the frame is as high as the survey, so that the page scrolls and nothing in it', async ({
  house,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 720 });
  await page.goto(house.site.replace('plain-html', 'survey-only'));
  const survey = page.frameLocator('parenthese-survey iframe');
  await survey.getByRole('radio', { name: /^5/u }).check({ force: true });
  await survey.getByRole('button', { name: 'En dire plus' }).click();
  await expect(survey.getByText('encore 8 questions')).toBeVisible();
  await expect
    .poll(() =>
      survey
        .locator('html')
        .evaluate((html) => html.scrollHeight <= html.clientHeight && html.scrollWidth <= html.clientWidth),
    )
    .toBe(true);
});

test('a page with a survey and no firm in its tag has no badge and no complaint', async ({ house, page }) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await page.goto(house.site.replace('plain-html', 'survey-only'));
  await expect(page.frameLocator('parenthese-survey iframe').getByRole('radio').first()).toBeVisible();
  expect([await page.locator('parenthese-badge').count(), said]).toEqual([0, []]);
});
