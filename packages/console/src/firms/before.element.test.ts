import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DEFAULT_BEFORE, type Before } from '@parenthese/shared/firms/before.ts';
import type { BeforeFigures } from '@parenthese/shared/firms/before-wire.ts';
import { createConsoleApp } from '../console-app.ts';
import { fetchFrom, READERS } from '../console-fixture.ts';
import { allText, emulate, faults, find, focused, the } from '../console-test-page.ts';
import { createMemoryRouter } from '../platform/router.ts';
import { routeOf } from '../platform/routes.ts';
import { answerAs, settingsService, type SettingsService } from './settings-fixture.ts';

afterEach(() => {
  document.body.replaceChildren();
  sessionStorage.clear();
  localStorage.clear();
});

const BEFORE: Before = {
  ...DEFAULT_BEFORE,
  access: { fr: 'Métro Voltaire.' },
  questions: [
    { id: 'visio', question: { fr: 'Peut-on se parler en visio\u202f?' }, answer: { fr: 'Oui.' } },
    { id: 'parking', question: { fr: 'Où se garer\u202f?' }, answer: { fr: 'Rue des Lilas.' } },
  ],
};
const FIGURES: BeforeFigures = {
  helped: [
    { id: 'visio', yes: 3, no: 1 },
    { id: 'parking', yes: 0, no: 0 },
  ],
  missed: [{ key: 'etat des lieux', words: 'état des lieux', times: 4, last: 0 }],
};

/** The screen over a firm's settings, and what was searched there. */
async function placed(
  before: Before = BEFORE,
  language: 'fr' | 'en' = 'fr',
  service = settingsService({ before }),
) {
  const aside: unknown[] = [];
  const rest = fetchFrom(service.firm);
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const { pathname } = new URL(String(input), location.href);
    if (pathname.startsWith('/v1/staff/before')) {
      if (pathname.endsWith('/set-aside')) aside.push(JSON.parse(String(init?.body)));
      return Response.json(aside.length === 0 ? FIGURES : { ...FIGURES, missed: [] });
    }
    return (await answerAs(service, input, init)) ?? rest(input, init);
  };
  const router = createMemoryRouter(routeOf('/console/settings/before'));
  const app = createConsoleApp(window, { router, fetch });
  app.store.commit({ language });
  const element = document.createElement('parenthese-console');
  element.app = app;
  document.body.replaceChildren(element);
  await app.session.begin();
  await expect.poll(() => find('#access-fr')).not.toBeNull();
  return { service, aside };
}
const told = ({ settings }: SettingsService) => settings.before;
const ids = (service: SettingsService) => told(service).questions.map(({ id }) => id);
const press = (label: string) => the(`[aria-label="${label}"]`).click();
async function write(id: string, text: string): Promise<void> {
  await userEvent.fill(the<HTMLInputElement>(`#${id}`), text);
  await userEvent.keyboard('{Tab}');
}

describe('what a firm says before anybody writes', () => {
  test('is written in the firm’s languages, and saves itself when a field is left', async () => {
    const { service } = await placed();
    await write('access-en', 'Underground: Voltaire.');
    await expect
      .poll(() => told(service).access)
      .toEqual({ fr: 'Métro Voltaire.', en: 'Underground: Voltaire.' });
    await userEvent.selectOptions(the('#legal-aid'), 'yes');
    await expect.poll(() => told(service).legalAid).toBe(true);
    the('#on').click();
    await expect.poll(() => told(service).on).toBe(false);
  });

  test('is written once where the firm has one language', async () => {
    await placed(BEFORE, 'fr', settingsService({ before: BEFORE, languages: ['fr'] }));
    expect(find('#access-en')).toBeNull();
    expect(the('label[for="access-fr"]').textContent?.trim()).toBe('Venir au cabinet');
  });

  test('says beside each question whom it helped', async () => {
    await placed();
    await expect.poll(() => allText()).toContain('Utile pour 3, pas pour 1.');
    expect(allText()).toContain('Pas encore d’avis.');
  });

  test('becomes a question in one tap from what was searched and not found, which then leaves the list', async () => {
    const { service, aside } = await placed();
    await expect.poll(() => find('[aria-label="Répondre\u00a0: état des lieux"]')).not.toBeNull();
    press('Répondre\u00a0: état des lieux');
    await expect.poll(() => focused()?.id).toBe('new-question-fr');
    expect(the<HTMLInputElement>('#new-question-fr').value).toBe('État des lieux');
    await userEvent.fill(the('#new-answer-fr'), 'Nous vous y accompagnons.');
    the('form.new button').click();
    await expect
      .poll(() => told(service).questions.at(-1))
      .toMatchObject({
        question: { fr: 'État des lieux' },
        answer: { fr: 'Nous vous y accompagnons.' },
      });
    await expect.poll(() => aside).toEqual([{ key: 'etat des lieux' }]);
    await expect.poll(() => allText()).toContain('Rien pour l’instant. Ce que vos visiteurs');
    expect(the<HTMLInputElement>('#new-question-fr').value).toBe('');
  });

  test('asks for what is missing in a new question, and keeps it through a reload', async () => {
    await placed();
    await userEvent.fill(the('#new-question-fr'), 'Et le samedi\u202f?');
    the('form.new button').click();
    await expect.poll(() => the('#new-answer-fr-error').textContent).toContain('Écrivez la réponse.');
    expect(focused()?.id).toBe('new-answer-fr');
    await placed();
    expect(the<HTMLInputElement>('#new-question-fr').value).toBe('Et le samedi\u202f?');
  });

  test('moves a question, and puts back one that was taken away where it stood', async () => {
    const { service } = await placed();
    press('Descendre\u00a0: Peut-on se parler en visio\u202f?');
    await expect.poll(() => ids(service)).toEqual(['parking', 'visio']);
    press('Retirer\u00a0: Où se garer\u202f?');
    await expect.poll(() => ids(service)).toEqual(['visio']);
    await expect.poll(() => focused()?.id).toBe('undo');
    the('#undo').click();
    await expect.poll(() => ids(service)).toEqual(['parking', 'visio']);
  });

  test('opens the question that the service refuses, with the reason beside its field', async () => {
    const { service } = await placed();
    service.refuse = {
      status: 422,
      code: 'line',
      title: 'Écrivez une ligne.',
      field: 'before.questions.0.question.fr',
    };
    the('.rows summary').click();
    await write('question-visio-fr', '');
    await expect.poll(() => the('#question-visio-fr-error').textContent).toContain('Écrivez une ligne.');
    expect(the('.rows details')).toHaveProperty('open', true);
  });
});

describe.each(READERS)('axe finds nothing in $language on $colorScheme', ({ language, colorScheme }) => {
  beforeEach(() => emulate({ colorScheme, reducedMotion: 'reduce' }));

  test.each([390, 1280])('before anybody writes, %i px wide', async (width) => {
    await page.viewport(width, 844);
    await placed(BEFORE, language);
    for (const one of the('parenthese-before').shadowRoot?.querySelectorAll('details') ?? []) one.open = true;
    expect(await faults()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});
