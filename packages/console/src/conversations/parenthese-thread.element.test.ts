import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  answer,
  folded,
  me,
  message,
  opened,
  parties,
  readerOnly,
  testFirm,
  thread,
  type TestFirm,
} from '../console-fixture.ts';
import { allText, emulate, find, focused, placed, settled, the } from '../console-test-page.ts';
import type { ParentheseConsole } from '../parenthese-console.ts';
import type { StaffEvent } from '@parenthese/shared/conversations/staff-wire.ts';

const PATH = '/console/conversations/t1';

beforeEach(async () => {
  await page.viewport(1280, 800);
  await emulate({ reducedMotion: 'reduce' });
});

afterEach(() => {
  document.body.replaceChildren();
  sessionStorage.clear();
});

const cleared = (events: readonly StaffEvent[]) =>
  testFirm({ threads: { t1: thread(events, { clearance: 'clear' }) } });
const log = () => the('[role=log]');
const field = () => the<HTMLTextAreaElement>('textarea');
const posts = (firm: TestFirm, end: string) =>
  firm.asked.filter(({ method, path }) => method === 'POST' && path.endsWith(end));

/** Something new in the thread, as the stream tells it. */
async function arrives(firm: TestFirm, event: StaffEvent): Promise<void> {
  const before = firm.threads['t1'];
  if (before) firm.threads['t1'] = { ...before, events: [...before.events, event] };
  await expect
    .poll(() => the<ParentheseConsole>('parenthese-console').app.store.getState().live)
    .toBe('live');
  firm.tell({ type: 'changed', conversation: 't1', count: event.count, kind: 'message.written', seq: 2 });
  await expect.poll(() => allText()).toContain(event.kind === 'message' ? event.text : '');
}

describe('somebody who may be in danger', () => {
  const flagged = (words: string[]) =>
    testFirm({
      threads: {
        t1: thread(
          [
            opened(),
            message('Il me frappe'),
            { id: 'f', count: 3, at: 0, kind: 'flag-raised', flag: 'urgent', words },
          ],
          { clearance: 'clear', flags: ['urgent'] },
        ),
      },
    });
  const button = () => find<HTMLButtonElement>('.safe-reply');

  test('can be answered by a reply that is ready, which stands in the field to be read first', async () => {
    await placed(flagged(['violence']), PATH);
    await expect.poll(() => button()?.textContent?.trim()).toBe('Préparer une réponse sûre');
    button()?.click();
    await expect.poll(() => field().value).toMatch(/Quand peut-on vous appeler sans risque/);
    await expect.poll(() => focused()).toBe(field());
  });

  test('is not who was only summoned', async () => {
    await placed(flagged(['summons']), PATH);
    await expect.poll(() => allText()).toContain('Clore ce signalement');
    expect(button()).toBeNull();
  });
});

describe('folded messages', () => {
  test('are a number and an act, and none of their words is in the page', async () => {
    await placed(
      testFirm({ threads: { t1: thread([opened(), message('Première ligne'), folded(), folded()]) } }),
      PATH,
    );
    expect(allText()).toContain('2 messages repliés jusqu’à la vérification des parties');
    expect(allText()).toContain('Cette lecture est consignée au dossier, à votre nom.');
    expect(allText()).not.toContain('null');
  });

  test('offer nothing to who is not in charge of the check', async () => {
    const found = thread([message('Première ligne'), folded()], {}, { mayOpenFold: false });
    await placed(testFirm({ me: me({ checks: false }), threads: { t1: found } }), PATH);
    expect(allText()).toContain('La personne chargée de la vérification peut les lire.');
    expect(allText()).not.toContain('Lire pour vérifier');
  });
});

describe('the log of new letters', () => {
  test('is there and empty when fifty old ones are read', async () => {
    await placed(cleared(Array.from({ length: 50 }, (_, index) => message(`Lettre ${index}`))), PATH);
    expect(log().querySelectorAll('article')).toHaveLength(0);
    expect(the('.letters').querySelectorAll('article')).toHaveLength(50);
  });

  test('grows by exactly one for a message that comes', async () => {
    const firm = cleared([message('Bonjour')]);
    await placed(firm, PATH);
    let additions = 0;
    const observer = new MutationObserver((records) => {
      for (const { addedNodes } of records)
        additions += [...addedNodes].filter((node) => node instanceof HTMLElement).length;
    });
    observer.observe(log(), { childList: true });
    await arrives(firm, message('Encore moi'));
    expect(additions).toBe(1);
    expect(log().textContent).toContain('Encore moi');
  });
});

describe('an answer', () => {
  test('leaves with Ctrl and Enter, under its author’s name', async () => {
    const firm = cleared([message('Bonjour')]);
    const element = await placed(firm, PATH);
    await userEvent.keyboard('r');
    await expect.poll(() => focused()?.localName).toBe('textarea');
    await userEvent.keyboard('Bien sûr.{Control>}{Enter}{/Control}');
    await settled(element);
    await expect.poll(() => log().textContent).toContain('Bien sûr.');
    expect(log().textContent).toContain('Me Claire Durand');
    expect(field().value).toBe('');
    expect(posts(firm, '/messages')).toHaveLength(1);
  });

  test('that does not arrive is kept, said, and sent again under the same id', async () => {
    const firm = cleared([message('Bonjour')]);
    const element = await placed(firm, PATH);
    firm.silent.add('/v1/staff/conversations/t1/messages');
    await element.app.desk.write('t1', 'messages', 'Un mot');
    await settled(element);
    expect(the('.failed').textContent).toContain('Non envoyé.');
    firm.silent.clear();
    the('.failed button').click();
    await expect.poll(() => find('.failed')).toBeNull();
    const ids = posts(firm, '/messages').map(({ body }) => (body as { id: string }).id);
    expect(new Set(ids).size).toBe(1);
    expect(ids).toHaveLength(2);
  });

  test('that did not arrive can be taken back into the field, after what is there', async () => {
    const firm = cleared([message('Bonjour')]);
    const element = await placed(firm, PATH);
    firm.silent.add('/v1/staff/conversations/t1/messages');
    await element.app.desk.write('t1', 'messages', 'Un mot');
    await settled(element);
    await userEvent.fill(field(), 'Autre chose');
    the('.failed button + button').click();
    await expect.poll(() => field().value).toBe('Autre chose\n\nUn mot');
  });

  test('waits for the check of the parties, and says so', async () => {
    await placed(testFirm({ threads: { t1: thread([message('Bonjour'), parties()]) } }), PATH);
    await userEvent.fill(field(), 'Bonjour Madame');
    expect(allText()).toContain('une réponse ne part qu’ensuite');
    expect(the<HTMLButtonElement>('form button.primary').disabled).toBe(true);
  });

  test('is no part of what a reader can do', async () => {
    await placed(
      testFirm({ me: readerOnly(), threads: { t1: thread([message('Bonjour')], { clearance: 'clear' }) } }),
      PATH,
    );
    expect(find('textarea')).toBeNull();
    expect(allText()).toContain('Votre rôle permet de lire cette conversation, pas d’y répondre.');
  });
});

describe('the check of the parties', () => {
  const card = (selector: string) =>
    the(`parenthese-parties`).shadowRoot?.querySelector<HTMLElement>(selector);
  const ask = () => card('.acts button')?.click();

  test('begins its question on the way back, and ends in the field for the answer', async () => {
    const firm = testFirm({ threads: { t1: thread([message('Bonjour'), parties()]) } });
    await placed(firm, PATH);
    ask();
    expect(focused()?.textContent?.trim()).toBe('Revenir');
    expect(card('dialog')?.textContent).not.toContain('pas encore indiqué');
    card('dialog .primary')?.click();
    await expect.poll(() => focused()?.localName).toBe('textarea');
    expect(posts(firm, '/clearance')).toHaveLength(1);
  });

  test('says in its question when the visitor has not named the parties yet', async () => {
    await placed(testFirm({ threads: { t1: thread([message('Bonjour')]) } }), PATH);
    ask();
    await expect
      .poll(() => card('dialog')?.textContent)
      .toContain('Le visiteur n’a pas encore indiqué les parties.');
  });
});

describe('a draft', () => {
  test('comes back from the service', async () => {
    const found = thread([message('Bonjour')], { clearance: 'clear' }, { draft: 'Chère Madame' });
    await placed(testFirm({ threads: { t1: found } }), PATH);
    expect(field().value).toBe('Chère Madame');
  });

  test('is kept in the tab and on the service when the field is left', async () => {
    const firm = cleared([message('Bonjour')]);
    const element = await placed(firm, PATH);
    await userEvent.fill(field(), 'Chère');
    field().blur();
    await expect
      .poll(() => firm.asked.find(({ method }) => method === 'PUT')?.body)
      .toEqual({ text: 'Chère' });
    expect(element.app.desk.draftOf('t1', 'messages')).toBe('Chère');
  });

  test('of a note stays in the tab', async () => {
    const firm = cleared([message('Bonjour')]);
    await placed(firm, PATH);
    await userEvent.keyboard('n');
    await expect.poll(() => focused()?.localName).toBe('textarea');
    await userEvent.keyboard('Entre nous');
    field().blur();
    expect(firm.asked.filter(({ method }) => method === 'PUT')).toEqual([]);
  });
});

test('a person’s words are text, whatever they hold', async () => {
  const hostile = '<img src=x onerror="window.__xss = 1"> [a](javascript:window.__xss=1) javascript:alert(1)';
  await placed(cleared([message(hostile), answer('ok')]), PATH);
  expect(the('.words').textContent).toBe(hostile);
  expect(the('.words').querySelectorAll('a, img')).toHaveLength(0);
  expect('__xss' in window).toBe(false);
});
