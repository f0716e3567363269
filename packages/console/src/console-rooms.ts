/**
 * The rooms that are fetched when somebody first asks for them: those of the settings, one's own account, and the pages
 * before the console that most people never see.
 */
import type { Me } from '@parenthese/shared/conversations/staff-wire.ts';
import type { Act } from '@parenthese/shared/people/may.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import { html, nothing, type TemplateResult } from 'lit';
import type { ConsoleApp } from './console-app.ts';
import { pathOf, type Route, type SettingsSection } from './platform/routes.ts';
import { textsIn } from './platform/texts/texts.ts';

type Tag = `parenthese-${SettingsSection | 'account' | 'setup' | 'invitation' | 'confirm-email'}`;
type Load = () => Promise<unknown>;
/** `may` is the act without which the room has nothing to offer. */
type Room = Readonly<{ tag: Tag; load: Load | undefined; may: Act | null }>;

const FOUND = import.meta.glob([
  './firms/parenthese-{firm,hours,site,sites,looks,before}.ts',
  './notices/parenthese-notices.ts',
]);
const OWN = import.meta.glob('./people/parenthese-{people,account,invitation,confirm-email}.ts');
const SETUP = import.meta.glob('./firms/parenthese-setup.ts');

const inFirms = (name: SettingsSection): Room => ({
  tag: `parenthese-${name}`,
  load: FOUND[`./firms/parenthese-${name}.ts`],
  may: 'firm.set',
});
const inPeople = (name: 'people' | 'account' | 'invitation' | 'confirm-email'): Room => ({
  tag: `parenthese-${name}`,
  load: OWN[`./people/parenthese-${name}.ts`],
  may: null,
});

/** In the order in which they are offered. */
const ROOMS: Readonly<Record<SettingsSection, Room>> = {
  firm: inFirms('firm'),
  hours: inFirms('hours'),
  people: inPeople('people'),
  site: inFirms('site'),
  sites: inFirms('sites'),
  looks: inFirms('looks'),
  before: inFirms('before'),
  notices: { tag: 'parenthese-notices', load: FOUND['./notices/parenthese-notices.ts'], may: null },
};
const ACCOUNT = inPeople('account');
const DOORS = {
  setup: { tag: 'parenthese-setup', load: SETUP['./firms/parenthese-setup.ts'], may: null },
  invitation: inPeople('invitation'),
  'confirm-email': inPeople('confirm-email'),
} as const satisfies Partial<Record<Route['name'], Room>>;

/** The rooms of the settings that are there and in which this person has something to do. */
export function roomsFor(me: Me): readonly SettingsSection[] {
  const sections = Object.keys(ROOMS) as SettingsSection[];
  return sections.filter((section) => {
    const { load, may } = ROOMS[section];
    return load !== undefined && (may === null || me.acts.includes(may));
  });
}

/** The element whose heading stands for a settings room, or for one's own account. */
export function roomTag(route: Route): string | null {
  if (route.name === 'account') return ACCOUNT.tag;
  return route.name === 'settings' ? ROOMS[route.section].tag : null;
}

export type RoomParts = Readonly<{
  app: ConsoleApp;
  /** Draws again, once the room has come. */
  again: () => void;
}>;

/** Draws one room of the settings, with the way to the others. */
export function settingsPlace(me: Me, section: SettingsSection, parts: RoomParts): TemplateResult {
  const { settings } = textsIn(parts.app.store.getState().language);
  return html`<div class="settings">
    <nav class="rooms" aria-label=${settings.navigation}>
      ${roomsFor(me).map(
        (one) =>
          html`<a
            href=${pathOf({ name: 'settings', section: one })}
            aria-current=${one === section ? 'page' : nothing}
            >${settings.sections[one]}</a
          >`,
      )}
    </nav>
    ${drawn(ROOMS[section], parts, me)}
  </div>`;
}

/** Draws one's own account; without `me` for who must set up a second factor before anything else. */
export function accountPlace(me: Me | null, parts: RoomParts): TemplateResult {
  return drawn(ACCOUNT, parts, me);
}

/** Draws a page before the console; null for an address that is none. */
export function door(route: Route, parts: RoomParts): TemplateResult | null {
  if (route.name === 'setup') return drawn(DOORS.setup, parts, null, route.code);
  if (route.name === 'invitation' || route.name === 'confirm-email')
    return drawn(DOORS[route.name], parts, null, route.token);
  return null;
}

function drawn(
  { tag, load }: Room,
  parts: RoomParts,
  me: Me | null,
  secret: string | null = null,
): TemplateResult {
  const { language } = parts.app.store.getState();
  const { trouble, settings } = textsIn(language);
  if (load === undefined) return html`<p class="lonely muted">${settings.absent}</p>`;
  if (customElements.get(tag) === undefined) {
    void load().then(parts.again);
    return html`<p class="lonely muted">${trouble.loading}</p>`;
  }
  return DRAWN[tag]({ app: parts.app, me, secret, language });
}

type Given = Readonly<{ app: ConsoleApp; me: Me | null; secret: string | null; language: Language }>;

/** Every room is given the console and who looks; a page before the console, what its link brought. */
const DRAWN: Readonly<Record<Tag, (given: Given) => TemplateResult>> = {
  'parenthese-firm': ({ app, me, language }) =>
    html`<parenthese-firm .app=${app} .me=${me} .language=${language}></parenthese-firm>`,
  'parenthese-hours': ({ app, me, language }) =>
    html`<parenthese-hours .app=${app} .me=${me} .language=${language}></parenthese-hours>`,
  'parenthese-people': ({ app, me, language }) =>
    html`<parenthese-people .app=${app} .me=${me} .language=${language}></parenthese-people>`,
  'parenthese-site': ({ app, me, language }) =>
    html`<parenthese-site .app=${app} .me=${me} .language=${language}></parenthese-site>`,
  'parenthese-sites': ({ app, me, language }) =>
    html`<parenthese-sites .app=${app} .me=${me} .language=${language}></parenthese-sites>`,
  'parenthese-looks': ({ app, me, language }) =>
    html`<parenthese-looks .app=${app} .me=${me} .language=${language}></parenthese-looks>`,
  'parenthese-before': ({ app, me, language }) =>
    html`<parenthese-before .app=${app} .me=${me} .language=${language}></parenthese-before>`,
  'parenthese-notices': ({ app, me, language }) =>
    html`<parenthese-notices .app=${app} .me=${me} .language=${language}></parenthese-notices>`,
  'parenthese-account': ({ app, me, language }) =>
    html`<parenthese-account .app=${app} .me=${me} .language=${language}></parenthese-account>`,
  'parenthese-setup': ({ app, secret, language }) =>
    html`<parenthese-setup .app=${app} .secret=${secret} .language=${language}></parenthese-setup>`,
  'parenthese-invitation': ({ app, secret, language }) =>
    html`<parenthese-invitation .app=${app} .secret=${secret} .language=${language}></parenthese-invitation>`,
  'parenthese-confirm-email': ({ app, secret, language }) =>
    html`<parenthese-confirm-email
      .app=${app}
      .secret=${secret}
      .language=${language}
    ></parenthese-confirm-email>`,
};
