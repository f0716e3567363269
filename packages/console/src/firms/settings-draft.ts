/**
 * What an admin is changing in the firm's settings. Each part is kept in the tab from the first key, sent when it is
 * left, and forgotten only once the service has it: an error, a reload or an ended session takes nothing away. Where
 * somebody else has changed the same part meanwhile nothing is replaced; both versions are there to choose from.
 */
import type { FirmSettings, PatchSettingsInput, SettingsView } from '@parenthese/shared/firms/settings.ts';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { keptData, type Kept } from '../platform/kept.ts';
import type { Problem, Request } from '../platform/request.ts';

const PATH = '/v1/staff/settings';
/** Under this name the tab keeps what was typed and is not saved. */
const KEPT = 'firm-settings';

/** The parts that the screens change, each saved by itself. */
export type Part = keyof PatchSettingsInput & keyof FirmSettings;
type Values = Readonly<Partial<Record<Part, unknown>>>;

export type PartState = Readonly<
  | { kind: 'typed' | 'saving' | 'saved' }
  | { kind: 'refused'; problem: Problem }
  /** Somebody else has set this part to something else since it was read. */
  | { kind: 'conflict' }
>;

export type DraftSetting = Readonly<{
  request: () => Request;
  kept: () => Kept;
  /** Told of each change that the service has taken. */
  onSaved?: (part: Part, settings: FirmSettings) => void;
}>;

/** Holds one screen's share of the settings. The host draws again with each change. */
export class SettingsDraft implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #setting: DraftSetting;
  #view: SettingsView | null = null;
  #typed: Values = {};
  #states: Readonly<Partial<Record<Part, PartState>>> = {};
  #problem: Problem | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(host: ReactiveControllerHost, setting: DraftSetting) {
    this.#host = host;
    this.#setting = setting;
    host.addController(this);
  }

  hostConnected(): void {
    void this.read();
  }

  /** Whoever leaves the screen with a line half typed has left the line. */
  hostDisconnected(): void {
    for (const part of Object.keys(this.#typed) as Part[])
      if (this.stateOf(part)?.kind === 'typed') void this.save(part);
  }

  /** Null until they have been read. */
  get settings(): FirmSettings | null {
    return this.#view && ({ ...this.#view.settings, ...this.#typed } as FirmSettings);
  }

  /** As the service has them, whatever is typed. */
  get confirmed(): FirmSettings | null {
    return this.#view?.settings ?? null;
  }

  /** Why they could not be read. */
  get problem(): Problem | null {
    return this.#problem;
  }

  stateOf(part: Part): PartState | null {
    return this.#states[part] ?? null;
  }

  /** The sentence for a field of a part, where the service named it: `legal.mediator`. */
  errorOf(part: Part, field: string = part): string | null {
    const state = this.#states[part];
    if (state?.kind !== 'refused') return null;
    const at = state.problem.field ?? part;
    return at === field || (field === part && !at.startsWith(`${part}.`)) ? state.problem.title : null;
  }

  /** The sentence for whatever is wrong at this place or within it: `calendar.weekly.monday`. */
  errorUnder(place: string): string | null {
    const state = this.#states[place.split('.')[0] as Part];
    if (state?.kind !== 'refused') return null;
    const { field = '', title } = state.problem;
    return field === place || field.startsWith(`${place}.`) ? title : null;
  }

  /** Reads the settings, and takes up again what this tab had not saved. */
  async read(): Promise<void> {
    const answer = await this.#setting.request()<SettingsView>('GET', PATH);
    this.#problem = answer.ok ? null : answer.problem;
    if (answer.ok) {
      this.#view = answer.value;
      const kept = this.#kept();
      const differing = Object.keys(kept).filter((part) => !this.#isAsConfirmed(part as Part, kept));
      this.#typed = Object.fromEntries(differing.map((part) => [part, kept[part as Part]]));
      this.#states = Object.fromEntries(differing.map((part) => [part, { kind: 'typed' }]));
    }
    this.#host.requestUpdate();
  }

  /** Keeps what is typed, and sends nothing yet. */
  type<Name extends Part>(part: Name, value: FirmSettings[Name]): void {
    this.#typed = { ...this.#typed, [part]: value };
    this.#tell(part, { kind: 'typed' });
    this.#keep();
  }

  /** Types a value and saves it at once: for a choice, which is made when it is made. */
  set<Name extends Part>(part: Name, value: FirmSettings[Name]): Promise<void> {
    this.type(part, value);
    return this.save(part);
  }

  /** Sends a part, after those before it. What did not change is not sent. */
  save(part: Part): Promise<void> {
    const turn = this.#queue.then(() => this.#send(part));
    this.#queue = turn;
    return turn;
  }

  /** Saves what was typed here over what somebody else wrote. */
  keepMine(part: Part): Promise<void> {
    return this.save(part);
  }

  /** Drops what was typed here for what somebody else wrote. */
  takeTheirs(part: Part): void {
    this.#forget(part);
    this.#tell(part, null);
  }

  /** Takes over a revision that another request has made, as that of the logo. */
  took(revision: number, change: Partial<FirmSettings>): void {
    if (!this.#view) return;
    this.#view = { revision, settings: { ...this.#view.settings, ...change } };
    this.#host.requestUpdate();
  }

  async #send(part: Part): Promise<void> {
    if (!this.#view || !(part in this.#typed)) return;
    if (this.#isAsConfirmed(part, this.#typed)) return this.takeTheirs(part);
    const value = this.#typed[part];
    const before = this.#view.settings[part];
    this.#tell(part, { kind: 'saving' });
    const { revision } = this.#view;
    const answer = await this.#setting.request()<SettingsView>(
      'PATCH',
      PATH,
      { [part]: value },
      { revision },
    );
    if (answer.ok) return this.#saved(part, value, answer.value);
    if (answer.problem.code === 'changed-meanwhile') return this.#meanwhile(part, before);
    this.#tell(part, { kind: 'refused', problem: answer.problem });
  }

  #saved(part: Part, value: unknown, view: SettingsView): void {
    this.#view = view;
    // What was typed on while it was on its way is still to be saved.
    const isSame = same(this.#typed[part], value);
    if (isSame) this.#forget(part);
    this.#tell(part, { kind: isSame ? 'saved' : 'typed' });
    this.#setting.onSaved?.(part, view.settings);
  }

  /** Another part was changed: ours goes again from there. The same part was: both are shown. */
  async #meanwhile(part: Part, before: unknown): Promise<void> {
    const answer = await this.#setting.request()<SettingsView>('GET', PATH);
    if (!answer.ok) return this.#tell(part, { kind: 'refused', problem: answer.problem });
    this.#view = answer.value;
    if (same(answer.value.settings[part], before)) return this.#send(part);
    this.#tell(part, { kind: 'conflict' });
  }

  #isAsConfirmed(part: Part, values: Values): boolean {
    return same(values[part], this.#view?.settings[part]);
  }

  #tell(part: Part, state: PartState | null): void {
    const { [part]: _, ...rest } = this.#states;
    this.#states = state === null ? rest : { ...rest, [part]: state };
    this.#host.requestUpdate();
  }

  #forget(part: Part): void {
    const { [part]: _, ...rest } = this.#typed;
    this.#typed = rest;
    this.#keep();
  }

  #kept(): Values {
    return keptData<Values>(this.#setting.kept(), KEPT) ?? {};
  }

  #keep(): void {
    const isNothing = Object.keys(this.#typed).length === 0;
    this.#setting.kept().keepWords(KEPT, isNothing ? '' : JSON.stringify(this.#typed));
  }
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
