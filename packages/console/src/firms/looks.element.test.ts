import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { plainSite } from '@parenthese/shared/firms/site.ts';
import { contrast, TEXT_CONTRAST } from '@parenthese/shared/looks/contrast.ts';
import { DEFAULT_LOOK } from '@parenthese/shared/looks/look.ts';
import { READERS } from '../console-fixture.ts';
import { allText, emulate, faults, find, the } from '../console-test-page.ts';
import { patches, placedAt, settingsService, type SettingsService } from './settings-fixture.ts';

afterEach(() => {
  document.body.replaceChildren();
  sessionStorage.clear();
  localStorage.clear();
});

const PATH = '/console/settings/looks';

async function shown(service: SettingsService, language: 'fr' | 'en' = 'fr'): Promise<void> {
  await placedAt(service, PATH, language);
  await expect.poll(() => find('parenthese-look-preview')).not.toBeNull();
}

const choose = (name: string, value: string) =>
  the<HTMLInputElement>(`[name=${name}][value=${value}]`).click();
const launcher = () => the('parenthese-look-preview').shadowRoot!.querySelector<HTMLElement>('.launcher')!;
const hexOf = (rgb: string): string =>
  `#${(rgb.match(/\d+/g) ?? []).map((one) => Number(one).toString(16).padStart(2, '0')).join('')}`;

async function write(id: string, text: string): Promise<void> {
  await userEvent.fill(the<HTMLInputElement>(`#${id}`), text);
  await userEvent.keyboard('{Tab}');
}

describe('the firm’s looks', () => {
  test('one colour makes the theme, and what could not be read is corrected and said', async () => {
    const service = settingsService();
    await shown(service);
    await write('accent', '#ffcc00');
    await expect.poll(() => patches(service)).toMatchObject([{ theme: { accent: '#ffcc00' } }]);
    expect(allText()).toContain('Sur fond clair, #ffcc00 n’a qu’un contraste de 1,');
    expect(contrast(service.settings.theme.accentDark, '#171614')).toBeGreaterThanOrEqual(TEXT_CONTRAST);
  });

  test('a colour for dark pages that the firm gave itself is not called corrected', async () => {
    await shown(settingsService());
    expect(allText()).toContain('rien n’est corrigé');
  });

  test('what is no colour is said, stays, and is not sent', async () => {
    const service = settingsService();
    await shown(service);
    await write('accent', 'bleu nuit');
    await expect.poll(() => the('#accent-error').textContent).toContain('comme #23406b');
    expect(the<HTMLInputElement>('#accent').value).toBe('bleu nuit');
    expect(patches(service)).toEqual([]);
  });

  test('a ready look is seen before the page is reloaded, and reads well', async () => {
    const service = settingsService();
    await shown(service);
    const before = getComputedStyle(launcher()).backgroundColor;
    choose('ready', 'ink');
    await expect.poll(() => getComputedStyle(launcher()).backgroundColor).not.toBe(before);
    const { color, backgroundColor } = getComputedStyle(launcher());
    expect(contrast(hexOf(color), hexOf(backgroundColor))).toBeGreaterThanOrEqual(TEXT_CONTRAST);
    await expect.poll(() => service.settings.look.ready).toBe('ink');
  });

  test('form, place, distance, pages and words are saved, each when it is left', async () => {
    const service = settingsService();
    await shown(service);
    choose('place', 'left');
    await expect.poll(() => service.settings.look.place).toBe('left');
    await write('offset-x', '40');
    await write('show', '/contact\n/actualites/*');
    await write('words-fr', 'Écrivez-nous');
    choose('shape', 'tab');
    await expect
      .poll(() => service.settings.look)
      .toEqual({
        ...DEFAULT_LOOK,
        place: 'left',
        shape: 'tab',
        offset: { x: 40, y: 16 },
        show: ['/contact', '/actualites/*'],
        words: { fr: 'Écrivez-nous' },
      });
    expect(launcher().textContent).toContain('Écrivez-nous · réponse en général avant');
  });

  test('a distance that is none is said and not sent', async () => {
    const service = settingsService();
    await shown(service);
    await write('offset-y', '4000');
    await expect.poll(() => the('#offset-y-error').textContent).toContain('de 0 à 400');
    expect(patches(service)).toEqual([]);
  });

  test('a site looks as the firm until it is said to have looks of its own', async () => {
    const service = settingsService({ siteList: [plainSite('https://www.durand.example')] });
    await shown(service);
    await userEvent.selectOptions(the<HTMLSelectElement>('#for-whom'), 'www-durand-example');
    await expect.poll(() => find('[name=ready]')).toBeNull();
    the<HTMLInputElement>('[name=own-look]').click();
    await expect.poll(() => service.settings.siteList[0]?.look).toEqual(DEFAULT_LOOK);
    await expect.poll(() => find('[name=ready]')).not.toBeNull();
    choose('ready', 'night');
    await expect.poll(() => service.settings.siteList[0]?.look?.ready).toBe('night');
    expect(service.settings.look).toEqual(DEFAULT_LOOK);
    the<HTMLInputElement>('[name=own-look]').click();
    await expect.poll(() => service.settings.siteList[0]).toMatchObject({ look: null, theme: null });
  });
});

describe.each(READERS)('axe finds nothing in $language on $colorScheme', ({ language, colorScheme }) => {
  beforeEach(() => emulate({ colorScheme, reducedMotion: 'reduce' }));

  test.each([390, 1280])('in the looks, %i px wide', async (width) => {
    await page.viewport(width, 844);
    await shown(settingsService({ theme: { accent: '#ffcc00', accentDark: '#ffcc00' } }), language);
    expect(await faults()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});
