/**
 * The door between a badge and its panel: the frame, the channel to it, and what is shown when it stays shut.
 *
 * It is loaded when somebody comes near the badge, and so costs a page nothing where nobody does.
 */
import type { ToBadge } from '@parenthese/shared/conversations/frame-messages.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import { html, nothing, render } from 'lit/html.js';
import { createSheet, dress } from '../../looks/dress.ts';
import type { BadgeWorld } from '../badge-world.ts';
import { doorWords } from './door-words.ts';
import css from './panel-door.css?inline';
import { linkPanel } from './panel-link.ts';
import { forgetBegun, rememberBegun } from './site-memory.ts';

/** How long the panel may take to answer before another door is offered. */
const HANDSHAKE_MS = 5_000;

const DOOR_SHEET = createSheet(css);

export type PanelDoorOptions = {
  readonly firm: string;
  readonly origin: string;
  /** Where the conversation opens when it cannot open here. */
  readonly otherDoor: string;
  readonly language: Language;
  /** « Service du cabinet Durand », which the frame's title carries. */
  readonly service: string;
  /** Where the door draws: a hidden element of the badge's own shadow root. */
  readonly sheet: HTMLElement;
  readonly world: Pick<BadgeWorld, 'later'>;
  /** What the badge does when the panel asks for it or tells it. */
  readonly badge: {
    readonly close: () => void;
    readonly showUnread: (count: number) => void;
    readonly tellSent: () => void;
    readonly leave: () => void;
  };
};

export type PanelDoor = {
  /** Shows the panel and hands it the focus as soon as it can take it. */
  readonly open: () => void;
  readonly close: () => void;
  /** Takes the frame out of the page. */
  readonly stop: () => void;
};

/** How far the panel in the frame has come. */
type FrameState = 'loading' | 'ready' | 'refused';

/** Loads the panel of a firm into a sheet that stays hidden until the door is opened. */
export function createPanelDoor(options: PanelDoorOptions): PanelDoor {
  const { origin, language, sheet, world } = options;
  const root = sheet.getRootNode() as ShadowRoot;
  let state: FrameState = 'loading';

  const show = (next: FrameState) => {
    state = next;
    render(sheetTemplate(options, state), sheet);
  };

  dress(root, DOOR_SHEET);
  show('loading');
  const frame = sheet.querySelector('iframe')!;

  const enter = () => {
    link.send({ type: 'opened' });
    frame.focus();
  };
  const connected = () => {
    show('ready');
    if (!sheet.hidden) enter();
  };
  const refuse = () => {
    if (state !== 'loading') return;
    show('refused');
    // Whoever opened the panel and waits for it is led to the other door; nobody else's focus is touched.
    if (!sheet.hidden && root.activeElement) sheet.querySelector('a')?.focus();
    warnOfRefusal(options);
  };

  const handlers = handlersFor(options);
  const receive = (message: ToBadge) => handlers[message.type](message);
  const link = linkPanel({ frame, origin, language, connected, receive });
  const giveUp = world.later(HANDSHAKE_MS, refuse);

  return {
    open: () => {
      sheet.hidden = false;
      if (state === 'ready') enter();
    },
    close: () => {
      sheet.hidden = true;
      link.send({ type: 'closed' });
    },
    stop: () => {
      giveUp();
      link.stop();
      render(nothing, sheet);
    },
  };
}

/** One handler for each message of the table in `frame-messages.ts`. */
function handlersFor({ firm, badge }: PanelDoorOptions) {
  const sent = () => {
    rememberBegun(firm);
    badge.tellSent();
  };
  const handlers: { readonly [type in ToBadge['type']]: (message: ToBadge) => void } = {
    close: badge.close,
    unread: (message) => badge.showUnread('count' in message ? message.count : 0),
    begun: sent,
    sent,
    forgotten: forgetBegun,
    leave: () => {
      forgetBegun();
      badge.leave();
    },
  };
  return handlers;
}

/** The frame, and above it what is said as long as it is not ready. The frame's address never changes: it would load anew. */
function sheetTemplate(
  { firm, origin, otherDoor, language, service, badge }: PanelDoorOptions,
  state: FrameState,
) {
  const words = doorWords[language];
  const isRefused = state === 'refused';
  const link = html`<a href=${otherDoor} target="_blank" rel="noopener">${words.newTab}</a>`;
  const notice = html`<div class="notice">
    <p role="status">${isRefused ? words.blocked : words.opening}</p>
    ${isRefused ? link : nothing}
    <button type="button" @click=${badge.close}>${words.close}</button>
  </div>`;
  return html`<iframe
      src="${origin}/panel?firm=${encodeURIComponent(firm)}&lang=${language}&site=${encodeURIComponent(location.origin)}"
      title="${words.conversation}. ${service}"
      referrerpolicy="strict-origin"
    ></iframe>
    ${state === 'ready' ? nothing : notice}`;
}

function warnOfRefusal({ firm, origin }: PanelDoorOptions): void {
  console.warn(
    `Parenthèse: the panel did not answer within ${HANDSHAKE_MS / 1000} s, so it is offered in a new tab. ` +
      `Is this site listed for firm "${firm}", and ${origin} in this page's frame-src?`,
  );
}
