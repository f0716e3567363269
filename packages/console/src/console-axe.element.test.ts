import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  answer,
  folded,
  longEvents,
  message,
  opened,
  parties,
  READERS,
  readerOnly,
  testFirm,
  thread,
} from './console-fixture.ts';
import { emulate, faults, find, placed, settled, the } from './console-test-page.ts';

afterEach(() => {
  document.body.replaceChildren();
  sessionStorage.clear();
  localStorage.clear();
});

describe.each(READERS)('axe finds nothing in $language on $colorScheme', ({ language, colorScheme }) => {
  beforeEach(async () => {
    await page.viewport(1280, 800);
    await emulate({ colorScheme, reducedMotion: 'reduce' });
  });

  test('at sign-in, and when it is refused', async () => {
    await placed(testFirm({ me: null }), '/console/', language);
    expect(await faults()).toEqual([]);
    await userEvent.keyboard('{Enter}');
    the<HTMLButtonElement>('button.primary').click();
    expect(await faults()).toEqual([]);
  });

  test.each(['/console/forgotten', '/console/reset', '/console/reset#token=abc'])('at %s', async (path) => {
    await placed(testFirm({ me: null }), path, language);
    expect(await faults()).toEqual([]);
  });

  test.each(['/console/', '/console/conversations?view=all', '/console/nothing'])('at %s', async (path) => {
    await placed(testFirm(), path, language);
    expect(await faults()).toEqual([]);
  });

  test.each(['/console/', '/console/conversations'])(
    'at %s when nothing is there, without mail',
    async (path) => {
      const firm = testFirm({ rows: [] });
      if (firm.me) firm.me = { ...firm.me, mail: false, present: false };
      await placed(firm, path, language);
      expect(await faults()).toEqual([]);
    },
  );

  test('when the service does not answer', async () => {
    const firm = testFirm();
    for (const path of ['/v1/staff/today', '/v1/staff/conversations']) firm.silent.add(path);
    await placed(firm, '/console/conversations', language);
    expect(await faults()).toEqual([]);
  });

  test.each([
    ['folded', [opened(), message('Une question'), parties(), folded(), folded()], 'open'],
    ['long', longEvents(), 'clear'],
    ['declined', [opened(), message('Une question')], 'declined'],
  ] as const)('in a thread that is %s', async (_, events, clearance) => {
    const flags = clearance === 'clear' ? (['urgent'] as const) : [];
    const found = thread(events, { clearance, flags: [...flags] });
    await placed(testFirm({ threads: { t1: found } }), '/console/conversations/t1', language);
    expect(await faults()).toEqual([]);
  });

  test('while a note is written, and when an answer was not sent', async () => {
    const firm = testFirm({
      threads: { t1: thread([message('Bonjour'), answer('Bonjour')], { clearance: 'clear' }) },
    });
    const element = await placed(firm, '/console/conversations/t1', language);
    firm.silent.add('/v1/staff/conversations/t1/messages');
    await element.app.desk.write('t1', 'messages', 'Un mot');
    await settled(element);
    expect(await faults()).toEqual([]);
    await userEvent.keyboard('n');
    await settled(element);
    expect(await faults()).toEqual([]);
  });

  test('before a request is declined, and on the sheet of shortcuts', async () => {
    const found = thread([message('Une question'), parties()]);
    const element = await placed(testFirm({ threads: { t1: found } }), '/console/conversations/t1', language);
    const [, decline] =
      the('parenthese-parties').shadowRoot?.querySelectorAll<HTMLElement>('.acts button') ?? [];
    decline?.click();
    await expect.poll(() => find('blockquote')?.textContent).toContain('01 44 32 48 48');
    expect(await faults()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await userEvent.keyboard('?');
    await expect.poll(() => find('dialog[open] details[open]')).not.toBeNull();
    expect(await faults()).toEqual([]);
    the<HTMLButtonElement>('dialog[open] .more button').click();
    await settled(element);
    expect(the<HTMLDialogElement>('parenthese-shortcuts').shadowRoot?.querySelector('dialog')?.open).toBe(
      true,
    );
    expect(await faults()).toEqual([]);
  });

  test('for who may only read, on a phone', async () => {
    await page.viewport(390, 844);
    const firm = testFirm({
      me: readerOnly(),
      threads: { t1: thread(longEvents(), { clearance: 'clear' }) },
    });
    await placed(firm, '/console/conversations/t1', language);
    expect(await faults()).toEqual([]);
    await placed(firm, '/console/conversations', language);
    expect(await faults()).toEqual([]);
  });
});

test('axe finds a planted fault, so finding none means something', async () => {
  await emulate({});
  await placed(testFirm());
  the('.row__name').style.color = '#cccccc';
  expect((await faults()).join()).toContain('color-contrast');
});
