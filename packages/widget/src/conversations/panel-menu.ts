/** What else can be done: a list of buttons that opens under the head. */
import { html, nothing } from 'lit';
import type { PanelVisit } from './panel-visit.ts';
import { telephoneHref } from './telephone.ts';
import type { PanelWords } from './words.ts';

export type MenuOptions = Readonly<{
  visit: PanelVisit;
  words: PanelWords;
  /** Forgetting was chosen and is asked about once more. */
  isForgetting: boolean;
  /** What came of a choice that leaves the menu open. */
  said: string;
  choose: (choice: MenuChoice) => void;
  /** The focus has gone on to something outside. */
  left: () => void;
}>;

export type MenuChoice =
  | 'about'
  | 'tab'
  | 'contact'
  | 'language'
  | 'others'
  | 'forget'
  | 'forget-yes'
  | 'cancel';

export function panelMenu(options: MenuOptions) {
  const { words, isForgetting, said, left } = options;
  const onFocusout = ({ currentTarget, relatedTarget }: FocusEvent) => {
    // Null when the window is left, or a button that had the focus has gone: then nobody has gone on. And a press on
    // the menu's own button is for that button, or the same press would close the menu and open it again.
    if (!(relatedTarget instanceof Element) || relatedTarget.id === 'menu-button') return;
    if (!(currentTarget as Element).contains(relatedTarget)) left();
  };
  return html`<nav id="menu" aria-label=${words.menu} @focusout=${onFocusout}>
    ${isForgetting ? confirmation(options) : choices(options)}
    <p class="small" role="status">${said || nothing}</p>
  </nav>`;
}

function choices({ visit, words, choose }: MenuOptions) {
  const { info, thread } = visit;
  const item = (choice: MenuChoice, label: string, lang?: string) =>
    html`<li>
      <button class="quiet" lang=${lang ?? nothing} @click=${() => choose(choice)}>${label}</button>
    </li>`;
  return html`<ul>
    ${item('about', words.about)}
    ${
      info && info.firm.phone !== ''
        ? html`<li>
            <a class="button quiet" href=${telephoneHref(info.firm.phone)}>${words.call(info.firm.phone)}</a>
          </li>`
        : nothing
    }
    ${thread.conversation ? item('contact', words.contactTitle) : nothing}
    ${visit.isFramed ? item('tab', words.inTab) : nothing}
    ${
      info && info.languages.length > 1
        ? item('language', words.otherLanguage, visit.language === 'fr' ? 'en' : 'fr')
        : nothing
    }
    ${thread.conversation ? item('others', words.endOthers) : nothing}
    ${thread.phase === 'open' || thread.phase === 'hidden' ? item('forget', words.forget) : nothing}
  </ul>`;
}

function confirmation({ words, choose }: MenuOptions) {
  return html`<p>${words.forgetSure}</p>
    <div class="buttons">
      <button class="primary" id="forget-yes" @click=${() => choose('forget-yes')}>${words.forgetYes}</button>
      <button @click=${() => choose('cancel')}>${words.cancel}</button>
    </div>`;
}
