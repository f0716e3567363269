/** What stands before a thread that is not open yet: the link from a mail, or a thread left in haste. */
import { html, nothing } from 'lit';
import type { PanelWords } from './words.ts';

/** How far a link has come: to be opened by a click, spent already, a new one asked for, or failed. */
export type DoorState = 'link' | 'expired' | 'fresh-sent' | 'failed' | 'hidden';

export type DoorOptions = Readonly<{
  words: PanelWords;
  state: DoorState;
  /** What could not be done, in words. */
  problem: string;
  act: (act: DoorAct) => void;
}>;

export type DoorAct = 'open' | 'fresh' | 'resume' | 'forget';

export function doorView({ words, state, problem, act }: DoorOptions) {
  const [title, body, buttons] = doors(words)[state];
  return html`<section class="door">
    <h2 id="door-title" tabindex="-1">${title}</h2>
    ${body ? html`<p>${body}</p>` : nothing}
    <p class="error" role="alert">${problem || nothing}</p>
    <div class="buttons">
      ${buttons.map(
        ([name, label], index) =>
          html`<button class=${index === 0 ? 'primary' : ''} @click=${() => act(name)}>${label}</button>`,
      )}
    </div>
  </section>`;
}

type Door = readonly [title: string, body: string, buttons: readonly (readonly [DoorAct, string])[]];

function doors(words: PanelWords): Readonly<Record<DoorState, Door>> {
  return {
    link: [words.linkTitle, words.linkBody, [['open', words.linkOpen]]],
    expired: [words.linkExpired, '', [['fresh', words.linkFresh]]],
    'fresh-sent': [words.linkSent, '', []],
    failed: [words.doorFailed, '', []],
    hidden: [
      words.hiddenTitle,
      '',
      [
        ['resume', words.resume],
        ['forget', words.forget],
      ],
    ],
  };
}
