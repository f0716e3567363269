import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { plainSite } from '@parenthese/shared/firms/site.ts';
import { me, READERS } from '../console-fixture.ts';
import { allText, emulate, faults, find, the } from '../console-test-page.ts';
import { changeElsewhere, patches, placedAt, settingsService } from './settings-fixture.ts';

afterEach(() => {
  document.body.replaceChildren();
  sessionStorage.clear();
  localStorage.clear();
});

const field = (id: string) => the<HTMLInputElement>(`#${id}`);
const ready = (id: string) => expect.poll(() => find(`#${id}`)).not.toBeNull();

/** Types into a line and leaves it. */
async function write(id: string, text: string): Promise<void> {
  await userEvent.fill(field(id), text);
  await userEvent.keyboard('{Tab}');
}

describe('the firm’s settings', () => {
  test('a line saves itself when it is left, and says so', async () => {
    const service = settingsService();
    await placedAt(service, '/console/settings/firm');
    await ready('name');
    await write('name', 'Cabinet Durand & Associés');
    await expect.poll(() => patches(service)).toEqual([{ name: 'Cabinet Durand & Associés' }]);
    await expect.poll(() => allText()).toContain('Enregistré');
    expect(sessionStorage.getItem('parenthese-kept-firm-settings')).toBeNull();
  });

  test('a line that is left as it was is not sent', async () => {
    const service = settingsService();
    await placedAt(service, '/console/settings/firm');
    await ready('name');
    await write('name', 'Cabinet Durand');
    await write('bar', 'Barreau de Lyon');
    await expect.poll(() => patches(service)).toEqual([{ bar: 'Barreau de Lyon' }]);
  });

  test('what is refused is said beside its field, stays there, and comes back after a reload', async () => {
    const service = settingsService();
    service.refuse = { status: 422, code: 'phone', title: 'Ce numéro n’est pas complet.', field: 'phone' };
    await placedAt(service, '/console/settings/firm');
    await ready('phone');
    await write('phone', '01 99');
    await expect.poll(() => the('#phone-error').textContent).toContain('Ce numéro n’est pas complet.');
    await placedAt(service, '/console/settings/firm');
    await ready('phone');
    expect(field('phone').value).toBe('01 99');
  });

  test('a session that ends takes nothing away: after signing in the line is there, and saves', async () => {
    const service = settingsService();
    const app = await placedAt(service, '/console/settings/firm');
    await ready('address');
    service.firm.me = null;
    await write('address', '3, quai Voltaire, 75007 Paris');
    await expect.poll(() => allText()).toContain('Votre session a pris fin.');
    service.firm.me = me();
    await app.session.begin();
    await ready('address');
    expect(field('address').value).toBe('3, quai Voltaire, 75007 Paris');
    await userEvent.click(field('address'));
    await write('address', '5, quai Voltaire, 75007 Paris');
    await expect.poll(() => service.settings.address).toBe('5, quai Voltaire, 75007 Paris');
  });

  test('a change that somebody else made elsewhere in the settings is no obstacle', async () => {
    const service = settingsService();
    await placedAt(service, '/console/settings/firm');
    await ready('name');
    changeElsewhere(service, { bar: 'Barreau de Lyon' });
    await write('address', '3, quai Voltaire');
    await expect
      .poll(() => service.settings)
      .toMatchObject({
        bar: 'Barreau de Lyon',
        address: '3, quai Voltaire',
      });
    await expect.poll(() => field('bar').value).toBe('Barreau de Lyon');
  });

  test.each([
    [0, 'Durand Conseil'],
    [1, 'Durand Associés'],
  ])('the same line written by two is shown in both versions, to choose from', async (choice, result) => {
    const service = settingsService();
    await placedAt(service, '/console/settings/firm');
    await ready('name');
    changeElsewhere(service, { name: 'Durand Associés' });
    await write('name', 'Durand Conseil');
    await expect.poll(() => allText()).toContain('Durand Associés');
    expect(field('name').value).toBe('Durand Conseil');
    expect(service.settings.name).toBe('Durand Associés');
    the('.conflict').querySelectorAll('button')[choice]?.click();
    await expect.poll(() => service.settings.name).toBe(result);
    await expect.poll(() => field('name').value).toBe(result);
  });

  test('a legal line goes with its part, and the country says which there are', async () => {
    const service = settingsService();
    await placedAt(service, '/console/settings/firm');
    await ready('legal-insurance');
    await write('legal-insurance', 'Assureur, 1 rue X');
    await expect
      .poll(() => patches(service))
      .toEqual([{ legal: { mediator: null, register: null, insurance: 'Assureur, 1 rue X' } }]);
  });

  test('a logo that is a drawing with script is refused before it leaves', async () => {
    const service = settingsService();
    await placedAt(service, '/console/settings/firm');
    await ready('logo');
    const files = new DataTransfer();
    files.items.add(new File(['<svg onload="x"/>'], 'logo.svg', { type: 'image/svg+xml' }));
    field('logo').files = files.files;
    field('logo').dispatchEvent(new Event('change'));
    await expect.poll(() => the('#logo-error').textContent).toContain('SVG');
    expect(service.asked.some(({ path }) => path.endsWith('/logo'))).toBe(false);
  });

  test('a logo is sent as it is, shown, and asked about by name before it goes', async () => {
    const service = settingsService();
    await placedAt(service, '/console/settings/firm');
    await ready('logo');
    const files = new DataTransfer();
    files.items.add(new File(['x'], 'logo.png', { type: 'image/png' }));
    field('logo').files = files.files;
    field('logo').dispatchEvent(new Event('change'));
    await expect.poll(() => find<HTMLImageElement>('img.logo')?.alt).toBe('Logo de Cabinet Durand');
    the('.acts button.plain').click();
    await expect.poll(() => the('#ask-logo-question').textContent).toContain('Cabinet Durand');
    the('#ask-logo .urgent').click();
    await expect.poll(() => patches(service)).toEqual([{ logo: null }]);
  });

  test('the paragraph for the site follows the settings', async () => {
    const service = settingsService({ address: '' });
    await placedAt(service, '/console/settings/firm');
    await expect.poll(() => allText()).toContain('Il manque encore\u00a0: l’adresse postale.');
    expect(find<HTMLTextAreaElement>('textarea')?.value).toContain('Cabinet Durand');
  });
});

describe('the hours', () => {
  test('three beginnings are one choice each', async () => {
    const service = settingsService();
    await placedAt(service, '/console/settings/hours');
    await expect.poll(() => find('[name=preset]')).not.toBeNull();
    const presets = the('parenthese-calendar-fields').shadowRoot?.querySelectorAll<HTMLInputElement>(
      '[name=preset]',
    );
    expect([...(presets ?? [])].map(({ checked }) => checked)).toEqual([true, false, false]);
    presets?.[1]?.click();
    await expect
      .poll(() => service.settings.calendar.weekly.monday)
      .toEqual([{ from: '09:00', to: '18:00' }]);
  });

  test('a time saves when its field is left, not with each digit', async () => {
    const service = settingsService();
    await placedAt(service, '/console/settings/hours');
    await expect.poll(() => find('input[type=time]')).not.toBeNull();
    const first = the<HTMLInputElement>('input[type=time]');
    first.focus();
    first.value = '08:30';
    first.dispatchEvent(new Event('change'));
    expect(patches(service)).toEqual([]);
    first.blur();
    await expect.poll(() => service.settings.calendar.weekly.monday[0]?.from).toBe('08:30');
  });

  test('a special day is added once, and can be taken away', async () => {
    const service = settingsService();
    await placedAt(service, '/console/settings/hours');
    await ready('new-date');
    await userEvent.fill(field('new-date'), '2099-05-15');
    await userEvent.fill(field('new-label'), 'Pont');
    const add = () => [...the('parenthese-calendar-fields').shadowRoot!.querySelectorAll('button')].at(-1)!;
    add().click();
    await expect
      .poll(() => service.settings.calendar.exceptions)
      .toEqual([{ date: '2099-05-15', shifts: [], label: 'Pont' }]);
    await userEvent.fill(field('new-date'), '2099-05-15');
    add().click();
    await expect.poll(() => the('#new-date-error').textContent).toContain('déjà dans la liste');
  });

  test('what overlaps is said beside its day', async () => {
    const service = settingsService();
    service.refuse = {
      status: 422,
      code: 'calendar-overlap',
      title: 'Deux plages se chevauchent.',
      field: 'calendar.weekly.monday',
    };
    await placedAt(service, '/console/settings/hours');
    await expect.poll(() => find('[name=holidays]')).not.toBeNull();
    the<HTMLInputElement>('[name=holidays]').click();
    await expect.poll(() => the('#monday-error').textContent).toContain('Deux plages se chevauchent.');
  });
});

describe('the sites', () => {
  test('a site is added by as much of its address as was typed', async () => {
    const service = settingsService();
    await placedAt(service, '/console/settings/sites');
    await ready('new-origin');
    await userEvent.fill(field('new-origin'), 'not a site');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => the('#new-origin-error').textContent).toContain('Aucun site');
    await userEvent.fill(field('new-origin'), 'www.durand.example/contact');
    await userEvent.keyboard('{Enter}');
    await expect
      .poll(() => service.settings.siteList.map(({ origin }) => origin))
      .toEqual(['https://www.durand.example']);
  });

  test('a site has hours of its own from the moment it is said, and goes by its name', async () => {
    const service = settingsService({ siteList: [plainSite('https://www.durand.example')] });
    await placedAt(service, '/console/settings/sites');
    await expect.poll(() => allText()).toContain('Horaires propres à ce site');
    [...the('parenthese-sites').shadowRoot!.querySelectorAll<HTMLInputElement>('[type=checkbox]')]
      .at(-1)
      ?.click();
    await expect.poll(() => service.settings.siteList[0]?.calendar?.zone).toBe('Europe/Paris');
    the('dialog .urgent').click();
    await expect.poll(() => service.settings.siteList).toEqual([]);
  });
});

describe.each(READERS)('axe finds nothing in $language on $colorScheme', ({ language, colorScheme }) => {
  beforeEach(() => emulate({ colorScheme, reducedMotion: 'reduce' }));

  test.each([
    ['firm', 390],
    ['firm', 1280],
    ['hours', 390],
    ['hours', 1280],
    ['sites', 390],
    ['sites', 1280],
  ] as const)('in the settings: %s, %i px wide', async (room, width) => {
    await page.viewport(width, 844);
    const site = {
      ...plainSite('https://www.durand.example'),
      theme: { accent: '#23406b', accentDark: '#9db7e0' },
      roster: ['durand'],
    };
    const service = settingsService({ siteList: [site] });
    service.refuse = { status: 422, code: 'line', title: 'Trop long.', field: room === 'firm' ? 'name' : '' };
    await placedAt(service, `/console/settings/${room}`, language);
    await ready({ firm: 'retentionMonths', hours: 'aim', sites: 'new-origin' }[room]);
    expect(await faults()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});
