/** What tests of the badge share: a page with one badge, a world that a test moves, and questions to ask of it. */
import type { ReaderSettings } from '../../../../scripts/element-tests.ts';
import { commands } from 'vitest/browser';
import { inject, vi } from 'vitest';
import type { Badge } from '@parenthese/shared/availability/badge.ts';
import { badgeAt15h, MONDAY_15H } from './badge-fixture.ts';
import type { BadgeAnswer } from './badge-answer.ts';
import { pageWorld } from './badge-world.ts';
import type { BadgeWorld } from './badge-world.ts';
import './parenthese-badge-define.ts';
import type { ParentheseBadge } from './parenthese-badge.ts';

export const emulate = (settings: ReaderSettings): Promise<void> => commands.emulate(settings);

/** Where the stand-in service answers: another site than this page. */
export const service = (): string => inject('standIn');

/** A world that stands still at Monday 15:00 until a test moves it. Timers run out when the test says so. */
export function stillWorld(badge: Badge | BadgeAnswer['kind'] = badgeAt15h()) {
  const timers = new Map<() => void, number>();
  const moved = {
    wall: MONDAY_15H,
    visible: true,
    left: [] as string[],
    tabs: [] as string[],
    asked: [] as string[],
  };
  const answer = (): BadgeAnswer =>
    typeof badge === 'string'
      ? ({ kind: badge } as BadgeAnswer)
      : { kind: 'badge', badge, serverNow: badge.now, ageSeconds: 0 };
  const world: BadgeWorld = {
    wall: () => moved.wall,
    steady: () => 0,
    ask: async (url) => {
      moved.asked.push(url);
      return answer();
    },
    later: (ms, act) => {
      timers.set(act, ms);
      return () => timers.delete(act);
    },
    isVisible: () => moved.visible,
    leave: (url) => moved.left.push(url),
    openTab: (url) => moved.tabs.push(url),
  };
  /** Lets every timer of this length run out. */
  const runOut = (length: number) => {
    for (const [act, ms] of timers) if (ms === length && timers.delete(act)) act();
  };
  return { ...moved, moved, world, runOut };
}

type PlaceOptions = {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly world?: BadgeWorld;
  readonly into?: HTMLElement;
};

/** Puts a badge into the page and waits until it is seen or known never to be. */
export async function placed({
  attributes = {},
  world = pageWorld,
  into = document.body,
}: PlaceOptions = {}): Promise<ParentheseBadge> {
  const badge = document.createElement('parenthese-badge');
  badge.world = world;
  const settings = { firm: 'durand', origin: service(), ...attributes };
  for (const [name, value] of Object.entries(settings)) badge.setAttribute(name, value);
  into.append(badge);
  await vi.waitFor(() => {
    if (!launcher(badge)) throw new Error('not seen yet');
  });
  return badge;
}

export const inside = (badge: ParentheseBadge): ShadowRoot => badge.shadowRoot!;
export const launcher = (badge: ParentheseBadge) => inside(badge).querySelector('button')!;
export const sheet = (badge: ParentheseBadge) => inside(badge).querySelector<HTMLElement>('#sheet')!;
export const frame = (badge: ParentheseBadge) => inside(badge).querySelector('iframe');
export const line = (badge: ParentheseBadge) => inside(badge).querySelector('[part=line]')!.textContent;

/** What a screen reader is told of the button. */
export const nameOf = (badge: ParentheseBadge): string =>
  launcher(badge)
    .textContent.replaceAll(/[ \n]+/g, ' ')
    .trim();

/** The state that the mark shows. */
export const shownState = (badge: ParentheseBadge): string =>
  inside(badge).querySelector('.dot')!.getAttribute('class')!.replace('dot ', '');

/** Everything the panel has heard from its badge, as the stand-in tells it. */
export function panelEars() {
  const heard: string[] = [];
  const listen = ({ data }: MessageEvent<{ heard?: string }>) => {
    if (data.heard) heard.push(data.heard);
  };
  addEventListener('message', listen);
  return { heard, stop: () => removeEventListener('message', listen) };
}

/** Has the panel say something to its badge. */
export const panelSays = (badge: ParentheseBadge, say: object): void =>
  frame(badge)!.contentWindow!.postMessage({ say }, service());
