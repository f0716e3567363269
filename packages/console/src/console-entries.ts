/** Everything the command palette can lead to or do: screens, acts, colleagues, and the conversations at hand. */
import type { Inbox, InboxRow, Me } from '@parenthese/shared/conversations/staff-wire.ts';
import type { ConsoleApp } from './console-app.ts';
import { roomsFor } from './console-rooms.ts';
import { appearanceIn, choose, DENSITIES, SCHEMES } from './platform/appearance.ts';
import type { Entry } from './platform/palette/entries.ts';
import { paletteTexts } from './platform/palette/texts.ts';
import { VIEWS, type Route } from './platform/routes.ts';
import { textsIn } from './platform/texts/texts.ts';

export type EntryParts = Readonly<{ app: ConsoleApp; me: Me; page: Document; showShortcuts: () => void }>;

/** What is there without asking the service. */
export function ownEntries(parts: EntryParts): readonly Entry[] {
  return [...screens(parts), ...acts(parts), ...colleagues(parts)];
}

/** The conversations that are open, as the service lists them now; none when it cannot be asked. */
export async function conversationEntries({ app }: EntryParts): Promise<readonly Entry[]> {
  const answer = await app.request<Inbox>('GET', '/v1/staff/conversations?view=open');
  return answer.ok ? answer.value.rows.map((row) => conversation(app, row)) : [];
}

function screens({ app, me }: EntryParts): Entry[] {
  const { language } = app.store.getState();
  const { shell, settings, view: viewName } = textsIn(language);
  const texts = paletteTexts(language);
  const to = (label: string, route: Route): Entry => ({
    id: label,
    kind: 'screen',
    label,
    hint: '',
    run: () => app.router.go(route),
  });
  return [
    to(shell.today, { name: 'today' }),
    ...VIEWS.map((view) => to(texts.inbox(viewName(view)), { name: 'inbox', view })),
    to(shell.figures, { name: 'figures', search: '' }),
    ...roomsFor(me).map((section) =>
      to(texts.section(settings.sections[section]), { name: 'settings', section }),
    ),
    to(settings.account, { name: 'account' }),
  ];
}

function acts(parts: EntryParts): Entry[] {
  const { app, me, page, showShortcuts } = parts;
  const { language } = app.store.getState();
  const { shell } = textsIn(language);
  const texts = paletteTexts(language);
  const act = (label: string, run: () => void): Entry => ({ id: label, kind: 'act', label, hint: '', run });
  const now = appearanceIn(app.kept);
  return [
    ...(me.acts.includes('presence.set')
      ? [act(texts.presence[me.present ? 'off' : 'on'], () => void app.session.setPresent(!me.present))]
      : []),
    act(texts.language[language === 'fr' ? 'en' : 'fr'], () =>
      app.setLanguage(language === 'fr' ? 'en' : 'fr'),
    ),
    ...SCHEMES.filter((scheme) => scheme !== now.scheme).map((scheme) =>
      act(texts.scheme[scheme], () => choose(page, app.kept, { ...now, scheme })),
    ),
    ...DENSITIES.filter((density) => density !== now.density).map((density) =>
      act(texts.density[density], () => choose(page, app.kept, { ...now, density })),
    ),
    act(shell.shortcuts, showShortcuts),
    ...(app.demo ? [] : [act(shell.signOut, () => void app.session.signOut())]),
  ];
}

/** A colleague leads to what is entrusted to them only through the inbox; here their name finds who they are. */
function colleagues({ app, me }: EntryParts): Entry[] {
  const { quality } = textsIn(app.store.getState().language);
  return me.colleagues.map(({ staff, name, quality: what }) => ({
    id: `colleague ${staff}`,
    kind: 'person',
    label: name,
    hint: quality(what),
    run: () => app.router.go({ name: 'inbox', view: staff === me.staff ? 'mine' : 'open' }),
  }));
}

function conversation(app: ConsoleApp, { id, name, firstLine }: InboxRow): Entry {
  const { language } = app.store.getState();
  return {
    id,
    kind: 'conversation',
    label: name ?? paletteTexts(language).unnamed,
    hint: firstLine ?? '',
    run: () => app.router.go({ name: 'thread', id, view: 'open' }),
  };
}
