/** The first firm of a server: open while there is none but the demo's, and only to whoever has the printed code. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { StoredSettings } from '@parenthese/shared/firms/settings.ts';
import type { FirstAdmin, NewFirm } from '@parenthese/shared/firms/wire.ts';
import { Refusal } from '../platform/refusal.ts';
import { beginFirm, type Begun } from './begin-firm.ts';
import type { FoundingParts } from './found-firm.ts';
import type { SetupCode } from './setup-code.ts';

export interface Setup {
  /** Whether the first firm may be made, the demo's not counted; and whether there is none at all. */
  state(): Promise<Readonly<{ open: boolean; empty: boolean }>>;
  /** The code to print; null when there is a firm already. */
  code(): Promise<string | null>;
  /** Begins the first firm. Two who come at once are served one after the other, and the second is told. */
  begin(code: string, firm: NewFirm, admin: FirstAdmin): Promise<Begun>;
  /** Begins a firm for somebody who has shown otherwise that they may: at the command line, or in the demo. */
  add(firm: NewFirm, admin: FirstAdmin): Promise<Begun>;
}

export type SetupParts = FoundingParts & Readonly<{ setupCode: SetupCode }>;

export function createSetup(parts: SetupParts): Setup {
  const { database, setupCode } = parts;
  let last: Promise<unknown> = Promise.resolve();

  async function state(): Promise<Readonly<{ open: boolean; empty: boolean }>> {
    const firms = await database.kysely
      .selectFrom('firms')
      .select('settings')
      .where('settings', '!=', '')
      .limit(2)
      .execute();
    const open = firms.every(({ settings }) => (JSON.parse(settings) as StoredSettings).demo);
    return { open, empty: firms.length === 0 };
  }

  async function add(firm: NewFirm, admin: FirstAdmin): Promise<Begun> {
    const begun = await beginFirm(parts, firm, admin);
    // From now on there is a firm, and whoever finds an old address of its setting-up finds it shut.
    setupCode.spend();
    return begun;
  }

  /** One at a time. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = last.then(work, work);
    last = mine.catch(() => {});
    return mine;
  }

  return {
    state,
    code: async () => ((await state()).open ? setupCode.read() : null),
    begin: (code, firm, admin) =>
      inTurn(async () => {
        if (!(await state()).open) throw new Refusal('setup-closed');
        if (!isSame(code, setupCode.read())) throw new Refusal('setup-code', { field: 'code' });
        return add(firm, admin);
      }),
    add: (firm, admin) => inTurn(() => add(firm, admin)),
  };
}

function isSame(given: string, code: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(code));
}
