/** What the firm writes for itself reaches no visitor: not in an answer, a stream, a mail or a page. */
import { answerFieldOf, answerOn, checkParties } from './desk.ts';
import { expect, test, type House } from './house.ts';
import { startRecorder } from './recorder.ts';
import { fieldOf, giveNames, openPanel, panelOf, write } from './visitor.ts';
import { officeOf } from './wire.ts';

const MINUTE = 60_000;
const VISITOR = 'camille@example.org';
const PHONE = { width: 390, height: 844 };

/** Words that occur nowhere else; each is written in one place that is the firm's own. */
const NOTE = 'Rhubarbe';
const DRAFT = 'Topinambour';
const REASON = 'Salsifis';
const ANSWER = 'Nous regardons votre bail cette semaine.';
const OWN = new RegExp(`${NOTE}|${DRAFT}|${REASON}`, 'i');

/** Does in the console everything that a lawyer does without the visitor's knowledge, and then answers. */
async function workOnIt(house: House): Promise<void> {
  const desk = await (await house.newProfile()).newPage();
  await house.enter(desk);
  await desk.getByRole('link', { name: 'Camille Roy' }).first().click();
  await desk.getByRole('button', { name: 'Lire pour vérifier' }).click();
  await checkParties(desk);

  await desk.getByRole('radio', { name: 'Note interne' }).check();
  await desk.getByRole('textbox', { name: 'Votre note' }).fill(`${NOTE} : à voir avec Me Lenoir.`);
  await desk.getByRole('button', { name: 'Ajouter la note' }).click();
  await expect(desk.getByText('Note ajoutée.')).toBeVisible();

  await desk.getByRole('radio', { name: 'Réponse' }).check();
  await answerFieldOf(desk).fill(`${DRAFT}, peut-être.`);
  await expect(desk.getByText('Brouillon conservé')).toBeVisible();

  await desk.getByLabel('État', { exact: true }).selectOption('À l’étude');
  await desk.getByLabel('Motif interne').fill(`${REASON} : le bail manque.`);
  await desk.getByRole('button', { name: 'Changer l’état' }).click();
  await expect(desk.getByText('Enregistré.')).toBeVisible();
  await desk.getByLabel('Confiée à').selectOption('Me Hugo Lenoir');
  await expect(desk.getByText('a confié la conversation à Me Hugo Lenoir')).toBeVisible();

  await desk.reload();
  await expect(answerFieldOf(desk)).toHaveValue(`${DRAFT}, peut-être.`);
  await answerOn(desk, ANSWER);
}

test('a note, a draft and a reason are in no byte that a visitor is ever sent', async ({ house }) => {
  const recorder = await startRecorder();
  const profile = await house.newProfile({ viewport: PHONE, proxy: recorder.proxy });
  const site = await profile.newPage();
  const pages: string[] = [];

  await test.step('the visitor writes, gives names and an address', async () => {
    await site.goto(house.site);
    const panel = await openPanel(site);
    await write(panel, 'Question sur un bail.');
    await giveNames(panel, 'Camille Roy', 'SCI des Lilas');
    await panel.getByLabel('Votre e-mail').fill(VISITOR);
    await panel.getByRole('button', { name: 'Me prévenir' }).click();
    await write(panel, 'Le bail s’est terminé en janvier.');
    await house.advance(MINUTE);
    await house.runJobs();
  });

  await test.step('the firm works on it while the visitor looks on', async () => {
    await workOnIt(house);
    const panel = panelOf(site);
    await expect(panel.getByText(ANSWER)).toBeVisible();
    await expect(panel.getByText('réponse donnée')).toBeVisible();
    pages.push(await site.content(), await panel.locator('body').ariaSnapshot());
    await site.close();
  });

  await test.step('a mail tells of a further answer, and its link opens it', async () => {
    const before = house.mails.length;
    const office = await officeOf(house);
    const [conversation = ''] = await office.conversations();
    await office.answer(conversation, 'Le dépôt doit être rendu.');
    await house.advance(3 * MINUTE);
    await house.runJobs();
    const mail = await house.mailTo(VISITOR, before);
    const link = /https?:\S+#lien=\S+/.exec(mail.text ?? '')![0];
    const fresh = await house.newProfile({ viewport: PHONE, proxy: recorder.proxy });
    const door = await fresh.newPage();
    await door.goto(link);
    await door.getByRole('button', { name: 'Lire la réponse' }).click();
    await expect(door.getByText('Le dépôt doit être rendu.')).toBeVisible();
    await fieldOf(door).fill('Merci.');
    await fieldOf(door).press('Enter');
    await door.getByRole('button', { name: 'C’est réglé' }).click();
    await door.getByText('Votre demande').click();
    await expect(door.getByText('close', { exact: true }).first()).toBeVisible();
    pages.push(await door.content(), await door.locator('body').ariaSnapshot());
    await fresh.close();
  });

  const sent = recorder.sent();
  await recorder.stop();
  // The recorder is awake: it has what the visitor may read.
  expect(sent).toContain(ANSWER);
  expect(sent).toContain('"status":"studied"');
  expect(sent).toContain('/v1/stream');
  expect(sent).toMatch(/id: [\w-]+:\d+\ndata: /);
  expect(house.mails.length).toBeGreaterThan(2);

  expect(OWN.exec(sent)).toBeNull();
  expect(OWN.exec(pages.join())).toBeNull();
  expect(OWN.exec(JSON.stringify(house.mails))).toBeNull();
});
