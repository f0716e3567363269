import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { READERS } from '../console-fixture.ts';
import { allText, emulate, faults } from '../console-test-page.ts';
import { GUIDES } from './guides/guide.ts';
import { placedSite, seenNow, siteView } from './site-test-page.ts';

beforeEach(async () => {
  await page.viewport(1280, 800);
  await emulate({ reducedMotion: 'reduce' });
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
  sessionStorage.clear();
});

const press = (name: string | RegExp) => userEvent.click(page.getByRole('button', { name }).first());
const said = () => expect.poll(() => allText());

describe('the state', () => {
  test('waits for the first visit, and turns green while one looks at it', async () => {
    const { service } = await placedSite();
    await said().toContain('En attente de la première visite…');
    service.view = siteView({ sites: [{ ...service.view.sites[0]!, seen: seenNow() }] });
    service.tell({ type: 'site-seen' });
    await said().toContain('Le bouton a été vu sur durand.fr, aujourd’hui.');
    await said().not.toContain('En attente');
  });

  test('turns green for the page of a firm without a site', async () => {
    const { service } = await placedSite(siteView({ sites: [] }));
    await press('Nous n’avons pas de site');
    await said().toContain('Ouvrez votre page sur votre téléphone');
    service.view = { ...service.view, pageSeen: seenNow() };
    service.tell({ type: 'site-seen' });
    await said().toContain('Votre page a été ouverte, aujourd’hui.');
  });
});

describe('sites', () => {
  const unknown = [{ origin: 'https://www.durand.fr', host: 'www.durand.fr', last: Date.now() }];

  test('an unknown one is asked about, and allowed by one click', async () => {
    const { service } = await placedSite(siteView({ unknown }));
    await said().toContain('Autoriser www.durand.fr\u202f?');
    await press('Autoriser');
    await said().toContain('Le bouton a été vu sur www.durand.fr');
    await said().not.toContain('Autoriser www.durand.fr');
    expect(service.asked.at(-1)).toMatchObject({
      path: '/v1/staff/sites',
      body: { origin: unknown[0]?.origin },
    });
  });

  test('one that is not the firm’s is not asked about again', async () => {
    await placedSite(siteView({ unknown }));
    await press('Ce n’est pas notre site');
    await said().not.toContain('Autoriser www.durand.fr');
  });

  test('one is added; a wrong address is said beside its field and stays in it', async () => {
    await placedSite();
    const field = page.getByRole('textbox', { name: 'Adresse du site' });
    await userEvent.fill(field, 'durand');
    await press('Ajouter un site');
    await said().toContain('L’adresse du site n’est pas complète.');
    await expect.element(field).toHaveValue('durand');
    await userEvent.fill(field, 'https://penal.durand.fr');
    await press('Ajouter un site');
    await said().toContain('penal.durand.fr');
    await expect.element(field).toHaveValue('');
  });

  test('one that was taken away comes back by one click', async () => {
    const { service } = await placedSite();
    await press('Retirer (durand.fr)');
    await said().toContain('durand.fr est retiré');
    expect(service.view.sites).toEqual([]);
    await press('Annuler');
    await expect.poll(() => service.view.sites.map(({ host }) => host)).toEqual(['durand.fr']);
  });
});

describe('the mail to the agency', () => {
  test('is sent with a word of one’s own, in the language chosen', async () => {
    const { service } = await placedSite();
    await userEvent.fill(
      page.getByRole('textbox', { name: 'Adresse e-mail de l’agence' }),
      'agence@web.example',
    );
    await userEvent.fill(page.getByRole('textbox', { name: /Un mot de votre part/ }), 'En bas à gauche.');
    await userEvent.selectOptions(page.getByRole('combobox'), 'en');
    await press('Envoyer');
    await said().toContain('L’e-mail est parti à agence@web.example.');
    expect(service.asked.at(-1)?.body).toEqual({
      to: 'agence@web.example',
      note: 'En bas à gauche.',
      language: 'en',
    });
  });

  test('keeps its address and note through a reload, until it has left', async () => {
    const typed = async () => {
      await placedSite();
      return page.getByRole('textbox', { name: /Un mot de votre part/ });
    };
    await userEvent.fill(await typed(), 'À gauche.');
    await expect.element(await typed()).toHaveValue('À gauche.');
    await userEvent.fill(page.getByRole('textbox', { name: 'Adresse e-mail de l’agence' }), 'a@web.example');
    await press('Envoyer');
    await said().toContain('est parti');
    await expect.element(await typed()).toHaveValue('');
  });

  test('without a mail server is there to be copied, or opened in one’s own', async () => {
    await placedSite(siteView({ mail: false }));
    await said().toContain('Ce serveur n’envoie pas d’e-mails.');
    await said().toContain('Une ligne à ajouter au site');
    expect(page.getByRole('textbox', { name: 'Adresse e-mail de l’agence' }).elements()).toEqual([]);
    const link = page.getByRole('link', { name: 'Ouvrir dans ma messagerie' }).element();
    expect(link.getAttribute('href')).toMatch(/^mailto:\?subject=Une%20ligne.*&body=.*parenthese\.js/);
  });
});

describe('what is copied', () => {
  test('is the line, and it is said aloud', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const { service } = await placedSite();
    await press('Copier (La ligne à copier)');
    await expect.poll(() => write.mock.calls).toEqual([[service.view.snippet]]);
    await said().toContain('Copié');
  });

  test('can be selected by hand where the browser forbids it', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('forbidden'));
    await placedSite();
    await press('Copier (La ligne à copier)');
    await said().toContain('Sélectionnez le texte et copiez-le.');
  });

  test('is the code for tag managers, for a tag manager; and the plugin, for WordPress', async () => {
    const { service } = await placedSite();
    await expect
      .element(page.getByRole('link', { name: 'Télécharger l’extension' }))
      .toHaveAttribute('href', service.view.plugin);
    await press('Gestionnaire de balises');
    await said().toContain(service.view.managerSnippet);
  });
});

describe('a firm without a site', () => {
  test('finds its page, code, posters, signature and a name of its own', async () => {
    const { service } = await placedSite(siteView({ sites: [] }));
    await press('Nous n’avons pas de site');
    const links = page.getByRole('link').elements();
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      'https://parenthese.example/c/durand',
      '/v1/staff/site/poster-a4.pdf?language=fr',
      '/v1/staff/site/poster-a5.pdf?language=fr',
      '/v1/staff/site/qr.svg',
      '/v1/staff/site/qr.png',
    ]);
    await said().toContain('Écrivez au cabinet\u00a0: https://parenthese.example/c/durand');
    await userEvent.fill(page.getByRole('textbox', { name: /Nom d’hôte/ }), 'contact.durand.fr');
    await press('Enregistrer');
    await said().toContain('https://contact.durand.fr');
    expect(service.asked.find(({ method }) => method === 'PATCH')?.body).toEqual({
      domain: 'contact.durand.fr',
    });
  });
});

describe.each(READERS)('axe finds nothing in $language on $colorScheme', ({ language, colorScheme }) => {
  const unknown = [{ origin: 'https://www.durand.fr', host: 'www.durand.fr', last: Date.now() }];

  test.each([1280, 390])('at %i pixels, for a firm with a site and for one without', async (width) => {
    await page.viewport(width, 844);
    await emulate({ colorScheme, reducedMotion: 'reduce' });
    const { element } = await placedSite(siteView({ unknown, pageSeen: seenNow() }), language);
    await expect.poll(() => element.shadowRoot?.querySelectorAll('h2').length).toBeGreaterThan(4);
    expect(await faults()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    element.shadowRoot?.querySelectorAll<HTMLElement>('.ways button')[1]?.click();
    await element.updateComplete;
    expect(await faults()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });

  test('in each of the instructions', async () => {
    await emulate({ colorScheme, reducedMotion: 'reduce' });
    const { element } = await placedSite(siteView(), language);
    await expect
      .poll(() => element.shadowRoot?.querySelectorAll('.guides button').length)
      .toBe(GUIDES.length);
    for (const button of element.shadowRoot!.querySelectorAll<HTMLElement>('.guides button')) {
      button.click();
      await element.updateComplete;
      expect(element.shadowRoot?.querySelector('svg.picture text')).not.toBeNull();
      expect(await faults()).toEqual([]);
    }
  });
});
