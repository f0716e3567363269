import exchange from '@parenthese/shared/surveys/exchange.json';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import '../looks/sealed-page.css';
import { PANEL_INFO } from '../conversations/service-fixture.ts';
import type { ParentheseSurveySubmittedEvent } from './survey-events.ts';
import type { ParentheseQuestion } from './parenthese-question.ts';
import { ParentheseSurveyPage } from './parenthese-survey-page.ts';
import './parenthese-survey-define.ts';

const until = vi.waitFor;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

afterEach(() => document.body.replaceChildren());

/** A page over a service that keeps what it is sent, or does not answer for as long as `isCut`. */
async function placePage(language: 'fr' | 'en' = 'fr', parent: Window | null = null) {
  const state = { isCut: false, sent: [] as { path: string; token: string | null; body: unknown }[] };
  let made = 0;
  const page = new ParentheseSurveyPage();
  page.world = {
    fetch: async (input, init = {}) => {
      if (state.isCut) throw new TypeError('no network');
      const path = String(input);
      if (path.endsWith('/panel')) return Response.json(PANEL_INFO);
      if (path.includes('/surveys/')) return Response.json(exchange);
      const token = new Headers(init.headers).get('authorization');
      state.sent.push({ path, token, body: JSON.parse(String(init.body)) });
      return Response.json({}, { status: 201 });
    },
    id: () => `id-${(made += 1)}`,
    secret: () => 'secret',
    address: () => ({ firm: 'durand', survey: 'exchange', languages: [language] }),
    parent: () => parent,
  };
  document.body.append(page);
  const answers = () => page.shadowRoot?.querySelector('parenthese-answers')?.shadowRoot;
  const question = () => answers()?.querySelector('parenthese-question') as ParentheseQuestion;
  await until(() => expect(question()?.shadowRoot?.querySelector('legend')).toBeTruthy());
  const choose = (value: string) => {
    question().shadowRoot?.querySelector<HTMLElement>(`input[value="${value}"]`)?.click();
    question().flush();
  };
  return { page, state, answers, choose };
}

describe('a survey that stands alone', () => {
  it('says whose it is, and stores nothing on the device', async () => {
    const { page } = await placePage();
    expect(page.shadowRoot?.textContent).toContain('Service du cabinet Durand');
    expect(page.shadowRoot?.textContent).toContain('Votre avis sur cet échange');
    expect([document.cookie, localStorage.length, sessionStorage.length]).toEqual(['', 0, 0]);
  });

  it('saves an answer under a token of its own, as it is given', async () => {
    const { state, choose, answers } = await placePage();
    choose('4');
    await until(() => expect(answers()?.textContent).toContain('Merci.'));
    expect(state.sent).toEqual([
      {
        path: '/v1/responses/id-1/answers',
        token: 'Bearer secret',
        body: {
          firm: 'durand',
          answer: { id: 'id-2', survey: 'exchange', version: 1, question: 'helped', value: 4, without: null },
        },
      },
    ]);
  });

  it('sends an answer that was lost again as the same answer', async () => {
    const { state, choose, answers } = await placePage();
    state.isCut = true;
    choose('2');
    await until(() => expect(answers()?.querySelector('[role=alert] button')).toBeTruthy());
    state.isCut = false;
    answers()?.querySelector<HTMLElement>('[role=alert] button')?.click();
    await until(() => expect(state.sent).toHaveLength(1));
    expect(state.sent).toMatchObject([{ body: { answer: { id: 'id-2', value: 2 } } }]);
  });

  it.each(['fr', 'en'] as const)('has no fault that axe finds, in %s', async (language) => {
    await placePage(language);
    const { violations } = await axe.run(document, { runOnly: TAGS });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('tells the page that frames it its height and that something was submitted, and nothing else', async () => {
    const { choose } = await placePage('fr', window);
    const { port1, port2 } = new MessageChannel();
    const heard: { type: string }[] = [];
    port1.addEventListener('message', ({ data }) => heard.push(data));
    port1.start();
    window.postMessage({ type: 'parenthese-port', lang: 'fr' }, location.origin, [port2]);
    await until(() => expect(heard[0]).toEqual({ type: 'height', height: expect.any(Number) }));
    choose('5');
    await until(() => expect(heard).toContainEqual({ type: 'submitted' }));
    expect(new Set(heard.flatMap((message) => Object.keys(message)))).toEqual(new Set(['type', 'height']));
  });
});

describe('<parenthese-survey> in a firm’s page', () => {
  const placeElement = () => {
    document.body.innerHTML = `<parenthese-survey firm="durand" lang="en" origin="${location.origin}"></parenthese-survey>`;
    const element = document.querySelector('parenthese-survey') as HTMLElement;
    return { element, frame: element.shadowRoot?.querySelector('iframe') as HTMLIFrameElement };
  };

  it('is a frame from the service with a name of its own', () => {
    const { frame } = placeElement();
    expect(new URL(frame.src).pathname + new URL(frame.src).search).toBe(
      '/survey?firm=durand&survey=exchange&lang=en',
    );
    expect(frame.title).toBe('Your view');
  });

  it('is empty without a firm, and throws nothing', () => {
    document.body.innerHTML = '<parenthese-survey></parenthese-survey>';
    expect(document.querySelector('parenthese-survey')?.shadowRoot?.querySelector('iframe')).toBeNull();
  });

  it('takes the height of its frame, and says that something was submitted', async () => {
    const { element, frame } = placeElement();
    const submitted: ParentheseSurveySubmittedEvent[] = [];
    document.addEventListener('parenthese-survey-submitted', (event) => submitted.push(event), {
      once: true,
    });
    // The frame stands empty here; a script in it plays the survey's part.
    frame.srcdoc = `<script>
      addEventListener('message', ({ ports: [port] }) => {
        port.postMessage({ type: 'height', height: 333 });
        port.postMessage({ type: 'height', height: 1e9 });
        port.postMessage({ type: 'submitted' });
      });
      parent.postMessage({ type: 'parenthese-ready' }, '*');
    </script>`;
    await until(() => expect(submitted).toHaveLength(1));
    expect([frame.style.height, submitted[0]?.firm, submitted[0]?.survey]).toEqual([
      '333px',
      'durand',
      'exchange',
    ]);
    expect(submitted[0]?.target).toBe(element);
  });
});
