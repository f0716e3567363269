import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import {
  deviceMemory,
  emulate,
  entries,
  faults,
  inside,
  placePanel,
  say,
  type TestPanel,
  until,
} from './panel-test-page.ts';
import { BEFORE_VIEW } from './before-fixture.ts';
import { badgeOf, ServiceFixture } from './service-fixture.ts';

type Language = 'fr' | 'en';
async function thread(
  language: Language,
  texts?: readonly string[],
  change: (service: ServiceFixture) => void = () => undefined,
) {
  const service = new ServiceFixture();
  const storage = deviceMemory();
  const conversation = service.begin('token', texts);
  await storage.saveAccess({ token: 'token', conversation, hidden: false });
  change(service);
  const placed = await placePanel({ service, storage, language });
  await until(() => expect(entries(placed.panel).length).toBeGreaterThan(0));
  await until(() => expect(inside(placed.panel, '.status')).not.toBeNull());
  return placed;
}
const open = async ({ panel }: TestPanel, selector: string) => {
  inside(panel, selector)?.click();
  await panel.updateComplete;
};

/** Every state that a visitor may meet. */
const STATES: Readonly<Record<string, (language: Language) => Promise<unknown>>> = {
  'before the first message': (language) => placePanel({ language }),
  'with what is needed before writing unfolded': async (language) => {
    const service = new ServiceFixture();
    service.before = BEFORE_VIEW;
    const { panel } = await placePanel({ service, language });
    await until(() => expect(inside(panel, 'parenthese-before', 'details')).not.toBeNull());
    const all = inside(panel, 'parenthese-before')?.shadowRoot?.querySelectorAll('details');
    for (const one of all ?? []) one.open = true;
  },
  'with the menu open': async (language) => open(await placePanel({ language }), '#menu-button'),
  'with the full notice': async (language) => open(await placePanel({ language }), '#notice'),
  'with the card and its errors': async (language) => {
    const { panel } = await placePanel({ language });
    await say(panel, 'Bonjour');
    await until(() => expect(inside(panel, 'parenthese-parties', 'button')).not.toBeNull());
    inside(panel, 'parenthese-parties', 'input[value=named]')?.click();
    inside(panel, 'parenthese-parties', 'button')?.click();
    await panel.updateComplete;
  },
  'with the question for an address': (language) =>
    thread(language, ['Bonjour'], (service) => {
      service.badge = badgeOf('closed');
      service.change({ partiesGiven: true });
    }),
  'with 50 messages, answers, links and what is new': (language) =>
    thread(
      language,
      Array.from({ length: 50 }, (_, index) => `message ${index}`),
      (service) => {
        service.answer('Voir https://exemple.fr@evil.example/ et https://www.service-public.fr');
        service.change({ partiesGiven: true });
      },
    ),
  'with words of danger, and a card for a call': (language) =>
    thread(language, ['Mon mari me frappe'], (service) => service.change({ urgent: true })),
  'with urgent words': (language) =>
    thread(language, ['garde à vue'], (service) => service.change({ urgent: true })),
  'with a message that was refused': async (language) => {
    const { panel, service } = await thread(language);
    service.refuseNext = 'text-unreadable';
    await say(panel, 'x');
    await until(() => expect(inside(panel, '.entry button')).not.toBeNull());
  },
  'without a network': async (language) => {
    const { panel, service } = await thread(language);
    service.network = 'cut';
    await say(panel, 'Bonjour');
    await until(() => expect(entries(panel)).toHaveLength(2));
  },
  'after a refusal': (language) =>
    thread(language, ['Bonjour'], (service) => {
      service.change({ declined: true, status: 'closed' });
      service.append({
        kind: 'declined',
        text: 'Nous ne pouvons pas.',
        author: { staff: 's', name: 'Me Durand', quality: 'lawyer' },
      });
    }),
  'at the door of a link': (language) => placePanel({ language, door: { kind: 'links', code: 'x' } }),
};

afterEach(async () => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
  await emulate({});
});

describe.each([
  ['fr', 'light'],
  ['fr', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
] as const)('the panel in %s by %s', (language, colorScheme) => {
  beforeEach(async () => {
    await page.viewport(400, 700);
    await emulate({ colorScheme });
  });

  it.each(Object.keys(STATES))('has no fault that axe finds, %s', async (state) => {
    await STATES[state]?.(language);
    expect(await faults()).toEqual([]);
  });
});

it('axe sees what is within the panel: a picture without words is a fault', async () => {
  const { panel } = await placePanel();
  panel.shadowRoot?.querySelector('main')?.append(document.createElement('img'));
  expect((await faults()).join()).toContain('image-alt');
});

describe.each([
  [320, 640],
  [320, 256],
])('the panel in %i by %i', (width, height) => {
  it.each(Object.keys(STATES))('scrolls in one direction only, %s', async (state) => {
    await page.viewport(width, height);
    await STATES[state]?.('fr');
    const { scrollWidth, clientWidth } = document.documentElement;
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    const main = document.querySelector('parenthese-panel')?.shadowRoot?.querySelector('main:not([hidden])');
    expect(main?.scrollWidth).toBeLessThanOrEqual(main?.clientWidth ?? 0);
  });
});

describe('what is pressed', () => {
  it.each(Object.keys(STATES))('is 44 pixels high or stands within a line of text, %s', async (state) => {
    await page.viewport(400, 700);
    await STATES[state]?.('fr');
    const small = everyControl(document.body).filter((control) => {
      const { height, width } = control.getBoundingClientRect();
      return height > 0 && (height < 44 || width < 44) && !isWithinText(control);
    });
    expect(small.map(({ outerHTML }) => outerHTML)).toEqual([]);
  });
});

describe('a reader’s own settings', () => {
  it('keep every border and every word where colours are forced', async () => {
    await emulate({ forcedColors: 'active' });
    await STATES['with the card and its errors']?.('fr');
    for (const control of everyControl(document.body).filter(({ localName }) => localName !== 'a')) {
      if (
        control instanceof HTMLElement &&
        control.matches('button.primary, textarea, input:not([type=radio])')
      ) {
        expect(Number.parseFloat(getComputedStyle(control).borderTopWidth)).toBeGreaterThan(0);
      }
    }
  });

  it('have room for letters twice as large', async () => {
    document.documentElement.style.fontSize = '200%';
    await STATES['with 50 messages, answers, links and what is new']?.('fr');
    const tight = everyText(document.body).filter((element) => {
      const { fontSize, lineHeight } = getComputedStyle(element);
      return Number.parseFloat(lineHeight) < Number.parseFloat(fontSize);
    });
    document.documentElement.style.fontSize = '';
    expect(tight.map(({ outerHTML }) => outerHTML)).toEqual([]);
  });

  it('stand still where motion is reduced', async () => {
    await emulate({ reducedMotion: 'reduce' });
    await STATES['with urgent words']?.('fr');
    expect(document.getAnimations()).toEqual([]);
  });
});

function everyControl(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.matches('button, a, summary, textarea, input:not([type=radio]), .choice') ? [element] : []),
    ...(element.shadowRoot ? everyControl(element.shadowRoot) : []),
  ]);
}

/** Every element that holds words of its own. */
function everyText(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...([...element.childNodes].some((node) => node instanceof Text && node.data.trim()) ? [element] : []),
    ...(element.shadowRoot ? everyText(element.shadowRoot) : []),
  ]);
}

/** Links in a sentence may be as high as its line (WCAG 2.5.8, inline). */
function isWithinText(control: Element): boolean {
  return control.matches('p a, p + .link, .link');
}
