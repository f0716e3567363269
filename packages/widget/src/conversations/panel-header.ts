/** The head of the panel: whose service this is, who is there, and the ways out. */
import { serviceLine } from '@parenthese/shared/conversations/service-line.ts';
import { html, nothing } from 'lit';
import { markTemplate } from '../availability/mark-template.ts';
import { closeIcon, menuIcon } from './icons.ts';
import type { PanelVisit } from './panel-visit.ts';
import type { PanelWords } from './words.ts';

export type HeaderOptions = Readonly<{
  visit: PanelVisit;
  words: PanelWords;
  isMenuOpen: boolean;
  toggleMenu: () => void;
  close: () => void;
}>;

/** The line « Service du cabinet X » is the heading, and no state or setting takes it away. */
export function panelHeader({ visit, words, isMenuOpen, toggleMenu, close }: HeaderOptions) {
  const { info, language, moment } = visit;
  const { state, sentence, aim } = moment;
  // Named, since a screen reader lists the site's own header beside it.
  return html`<header aria-labelledby="service">
    <div class="title">
      ${markTemplate(state)}
      <h1 id="service">${info ? serviceLine(info.firm.name, language) : nothing}</h1>
      <button
        class="quiet icon"
        id="menu-button"
        aria-expanded=${isMenuOpen}
        aria-controls="menu"
        aria-label=${words.menu}
        @click=${toggleMenu}
      >
        ${menuIcon()}
      </button>
      ${
        visit.isFramed
          ? html`<button class="quiet icon" id="close" aria-label=${words.close} @click=${close}>
              ${closeIcon()}
            </button>`
          : nothing
      }
    </div>
    <div class="moment">
      <p>
        <span>${sentence[language]}</span>
        ${state === 'unknown' ? nothing : html`<span>${aim.sentence[language]}</span>`}
      </p>
      <button class="quiet leave" @click=${() => visit.leave()}>${words.leave}</button>
    </div>
  </header>`;
}
