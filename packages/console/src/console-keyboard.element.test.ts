import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { message, opened, parties, row, rows, testFirm, thread } from './console-fixture.ts';
import { emulate, find, focused, placed, settled, the } from './console-test-page.ts';

beforeEach(async () => {
  await page.viewport(1280, 800);
  await emulate({ reducedMotion: 'reduce' });
});

afterEach(() => {
  document.body.replaceChildren();
  sessionStorage.clear();
  localStorage.clear();
});

/** What a person who tabs hears of the element they are on: its own words, or the name it was given. */
function heard(): string {
  const here = focused();
  const named = here?.getAttribute('aria-label') ?? here?.textContent ?? '';
  return named.replaceAll(/\s+/g, ' ').trim().slice(0, 40);
}

async function tabbed(times: number): Promise<readonly string[]> {
  const names: string[] = [];
  for (let step = 0; step < times; step += 1) {
    await userEvent.tab();
    names.push(heard());
  }
  return names;
}

const focusedRow = () => (focused() as HTMLElement | null)?.dataset['row'];

describe('with the keyboard alone', () => {
  test('one reaches all of the frame, then the page, in the order in which it is read', async () => {
    await placed(testFirm({ rows: [row('only', { name: 'Lucie Bernard' })] }));
    const names = await tabbed(10);
    expect(names.slice(0, 8)).toEqual([
      'Aller au contenu',
      'Cabinet Durand',
      'Aujourd’hui',
      'Boîte',
      'Chiffres',
      'Présence : Présent',
      'Aller à, faire, trouver (Ctrl + K)',
      'Menu',
    ]);
    expect(names[8]).toMatch(/^Une personne attend/);
    expect(names[9]).toMatch(/^Lucie Bernard/);
  });

  test('one skips the frame', async () => {
    await placed(testFirm());
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(focused()?.id).toBe('main');
  });

  test('every place the focus stands on is seen', async () => {
    await placed(testFirm(), '/console/conversations');
    for (let step = 0; step < 20; step += 1) {
      await userEvent.tab();
      const here = focused();
      if (!here || here === document.body) continue;
      const { width, height, top } = here.getBoundingClientRect();
      expect([here.outerHTML.slice(0, 60), width > 0 && height > 0 && top < innerHeight]).toEqual([
        here.outerHTML.slice(0, 60),
        true,
      ]);
    }
  });
});

describe('shortcuts', () => {
  const firm = () => testFirm({ threads: { late: thread([opened(), message('Bonjour')], { id: 'late' }) } });

  test('walk the list, open a conversation and come back to its row', async () => {
    const element = await placed(firm(), '/console/conversations');
    await userEvent.keyboard('jj');
    expect(focusedRow()).toBe('urgent');
    await userEvent.keyboard('k');
    expect(focusedRow()).toBe('late');
    await userEvent.keyboard('{ArrowDown}{ArrowUp}{Enter}');
    await settled(element);
    expect(element.app.router.route()).toMatchObject({ name: 'thread', id: 'late' });
    await expect.poll(() => focused()?.localName).toBe('h1');
    await userEvent.keyboard('u');
    await settled(element);
    await expect.poll(focusedRow).toBe('late');
  });

  test('go to each place', async () => {
    const element = await placed(firm());
    const names: string[] = [];
    for (const keys of ['gi', 'gf', 'gt']) {
      await userEvent.keyboard(keys);
      names.push(element.app.router.route().name);
    }
    expect(names).toEqual(['inbox', 'figures', 'today']);
  });

  test('put the focus into the field for an answer or a note', async () => {
    const element = await placed(firm(), '/console/conversations/late');
    await userEvent.keyboard('r');
    await expect.poll(() => focused()?.getAttribute('aria-label')).toBe('Votre réponse au visiteur');
    (focused() as HTMLElement).blur();
    await userEvent.keyboard('n');
    await settled(element);
    expect(focused()?.getAttribute('aria-label')).toBe('Votre note, jamais visible du visiteur');
  });

  test('mean nothing while somebody writes', async () => {
    const element = await placed(firm(), '/console/conversations/late');
    await userEvent.keyboard('r');
    await expect.poll(() => focused()?.localName).toBe('textarea');
    await userEvent.keyboard('jgt?');
    expect(element.app.router.route().name).toBe('thread');
    expect((focused() as HTMLTextAreaElement).value).toBe('jgt?');
  });

  test('can be switched off, and stay off', async () => {
    const element = await placed(firm());
    await userEvent.keyboard('?');
    await expect.poll(() => find('dialog[open] .more button')).not.toBeNull();
    the<HTMLButtonElement>('dialog[open] .more button').click();
    await settled(element);
    the<HTMLInputElement>('dialog[open] input[type=checkbox]').click();
    await userEvent.keyboard('{Escape}');
    await userEvent.keyboard('gi');
    expect(element.app.router.route().name).toBe('today');
    const again = await placed(firm());
    await userEvent.keyboard('gi');
    expect(again.app.router.route().name).toBe('today');
  });
});

describe('a list that changes', () => {
  test('leaves the reader on their row, wherever it moves', async () => {
    const firm = testFirm();
    const element = await placed(firm, '/console/conversations');
    await userEvent.keyboard('jjj');
    expect(focusedRow()).toBe('english');
    firm.rows = [...rows().toReversed(), row('new', { name: 'Nouvelle' })];
    element.app.desk.refresh();
    await settled(element);
    expect(focusedRow()).toBe('english');
  });
});

describe('what is pressed', () => {
  const small = (least: number) => {
    const all: Element[] = [];
    const collect = (root: ParentNode) => {
      for (const found of root.querySelectorAll('*')) {
        if (found.matches('button, select, textarea, input:not([type]), nav a, .row')) all.push(found);
        if (found.shadowRoot) collect(found.shadowRoot);
      }
    };
    collect(document.body);
    return all
      .filter((found) => found.checkVisibility())
      .filter((found) => found.getBoundingClientRect().height < least)
      .map((found) => `${found.outerHTML.slice(0, 80)} ${found.getBoundingClientRect().height}`);
  };
  const firm = () => testFirm({ threads: { t1: thread([message('Bonjour'), parties()]) } });

  test.each([
    ['a desk', 1280, 32],
    ['a phone', 390, 44],
  ])('is large enough on %s', async (_, width, least) => {
    await page.viewport(width, 844);
    for (const path of ['/console/', '/console/conversations', '/console/conversations/t1']) {
      await placed(firm(), path);
      expect([path, small(least)]).toEqual([path, []]);
    }
  });

  test.each(['/console/', '/console/conversations', '/console/conversations/t1'])(
    'is reached at 320 pixels without sideways scrolling: %s',
    async (path) => {
      await page.viewport(320, 256);
      await placed(firm(), path);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
      const main = find('main');
      expect(main?.scrollWidth).toBeLessThanOrEqual(main?.clientWidth ?? 0);
    },
  );
});
