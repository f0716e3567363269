/** The frame around every place of the console: where one is and can go, who one is, and how the line stands. */
import type { Me } from '@parenthese/shared/conversations/staff-wire.ts';
import { html, nothing, type TemplateResult } from 'lit';
import type { ConsoleApp } from './console-app.ts';
import { roomsFor } from './console-rooms.ts';
import { languageButtons } from './people/fields.ts';
import './people/parenthese-presence.ts';
import {
  appearanceIn,
  choose,
  DENSITIES,
  SCHEMES,
  type Appearance,
  type Density,
  type Scheme,
} from './platform/appearance.ts';
import { icon, mark, type IconName } from './platform/icons.ts';
import type { LiveState } from './platform/live.ts';
import { pathOf, type Route } from './platform/routes.ts';
import { textsIn, type Texts } from './platform/texts/texts.ts';

export type FrameParts = Readonly<{
  app: ConsoleApp;
  me: Me;
  route: Route;
  /** Takes the focus past the frame. */
  skip: (event: Event) => void;
  showShortcuts: () => void;
  showPalette: () => void;
  showHelp: () => void;
}>;

/** Draws the head: the firm, the places, the presence switch and the menu. */
export function frameHead(parts: FrameParts): TemplateResult {
  const { app, me, route, skip } = parts;
  const { shell } = textsIn(app.store.getState().language);
  return html`<header>
    <a class="skip" href="#main" @click=${skip}>${shell.skip}</a>
    <a class="brand" href=${pathOf({ name: 'today' })}>
      ${mark(me.present ? 'filled' : 'ring')}<span>${me.firm.name}</span>
    </a>
    <nav aria-label=${shell.navigation}>${places(route, shell)}</nav>
    ${tools(parts)}
  </header>`;
}

/**
 * Draws what stands under the head: whether the line is broken, and what does not work without a mail server. The
 * place for the line's state is there from the start, since otherwise what comes into it would not be read aloud.
 */
export function frameBanners({ app, me }: FrameParts): TemplateResult {
  const { live, language } = app.store.getState();
  const { shell, live: words } = textsIn(language);
  return html`<section class="banners" aria-label=${shell.notices}>
    <div role="status">${lineState(live, words)}</div>
    ${
      me.mail || app.demo
        ? nothing
        : html`<p class="banner attention">${icon('mail')}<span>${shell.noMail}</span></p>`
    }
  </section>`;
}

function lineState(live: LiveState, words: Texts['live']) {
  if (live === 'live') return html`<span class="heard">${words.live}</span>`;
  if (live === 'connecting') return html`<p class="banner muted">${words.connecting}</p>`;
  return html`<p class="banner">${icon('offline')}<span>${words.waiting}</span></p>`;
}

function places(route: Route, shell: Texts['shell']) {
  const here = route.name === 'thread' ? 'inbox' : route.name;
  const all = [
    ['today', pathOf({ name: 'today' }), shell.today],
    ['inbox', pathOf({ name: 'inbox', view: 'waiting' }), shell.inbox],
    ['figures', pathOf({ name: 'figures', search: '' }), shell.figures],
  ] as const satisfies readonly (readonly [IconName, string, string])[];
  return all.map(
    ([name, path, label]) =>
      html`<a href=${path} aria-current=${name === here ? 'page' : nothing}
        >${icon(name)}<span>${label}</span></a
      >`,
  );
}

function tools(parts: FrameParts) {
  const { app, me } = parts;
  const { live, language } = app.store.getState();
  const { shell, live: words } = textsIn(language);
  return html`<div class="tools">
    <span class="live small muted" aria-hidden="true">${live === 'live' ? words.live : nothing}</span>
    ${
      me.acts.includes('presence.set')
        ? html`<parenthese-presence
            .session=${app.session}
            ?present=${me.present}
            language=${language}
          ></parenthese-presence>`
        : nothing
    }
    <button class="menu-button" aria-label=${shell.find} title=${shell.find} @click=${parts.showPalette}>
      ${icon('search')}
    </button>
    <button class="menu-button" popovertarget="menu" aria-label=${shell.menu} title=${shell.menu}>
      ${icon('menu')}
    </button>
    ${menu(parts)}
  </div>`;
}

/** The scheme and the density, each a choice of a few; the browser keeps them. */
function appearanceChoice({ shell }: Texts, { kept }: ConsoleApp) {
  const now = appearanceIn(kept);
  const set = (change: Partial<Appearance>) => choose(document, kept, { ...appearanceIn(kept), ...change });
  const chosen = <Value extends string>(event: Event) => (event.target as HTMLSelectElement).value as Value;
  return html`<label class="appearance small"
      >${shell.scheme}
      <select @change=${(event: Event) => set({ scheme: chosen<Scheme>(event) })}>
        ${SCHEMES.map((one) => html`<option value=${one} ?selected=${one === now.scheme}>${shell.schemes[one]}</option>`)}
      </select>
    </label>
    <label class="appearance small"
      >${shell.density}
      <select @change=${(event: Event) => set({ density: chosen<Density>(event) })}>
        ${DENSITIES.map((one) => html`<option value=${one} ?selected=${one === now.density}>${shell.densities[one]}</option>`)}
      </select>
    </label>`;
}

function menu({ app, me, showHelp, showShortcuts }: FrameParts) {
  const { language } = app.store.getState();
  const texts = textsIn(language);
  const { shell, quality } = texts;
  return html`<div id="menu" popover>
    <p class="small muted">${shell.signedInAs(me.name, me.title ?? quality(me.quality))}</p>
    ${languageButtons(texts, language, app.setLanguage)} ${appearanceChoice(texts, app)}
    <a href=${pathOf({ name: 'settings', section: roomsFor(me)[0] ?? 'notices' })}>${texts.settings.title}</a>
    <a href=${pathOf({ name: 'account' })}>${texts.settings.account}</a>
    <button class="plain" popovertarget="menu" popovertargetaction="hide" @click=${showHelp}>
      ${shell.help}
    </button>
    <button class="plain" popovertarget="menu" popovertargetaction="hide" @click=${showShortcuts}>
      ${shell.shortcuts}
    </button>
    ${
      app.demo
        ? html`<a href="/dev/mail" target="_blank" rel="noopener">${shell.devMail}</a>`
        : html`<button class="plain" @click=${() => app.session.signOut()}>${shell.signOut}</button>`
    }
  </div>`;
}
