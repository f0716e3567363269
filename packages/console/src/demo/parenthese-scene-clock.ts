import type { SettingsView } from '@parenthese/shared/firms/settings.ts';
import { instantWords } from '@parenthese/shared/conversations/instants.ts';
import { DOT_OF_STATE } from '@parenthese/shared/looks/mark.ts';
import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { mark } from '../platform/icons.ts';
import { wearAccent } from '../platform/theme.ts';
import { DemoScene } from './demo-scene.ts';
import type { FirmClock, Stop } from './firm-clock.ts';

/** As long as it takes to see that it is still open. */
const LOOK_MS = 2_500;
const MINUTE_MS = 60_000;

type Shown = Readonly<{ clock: FirmClock; zone: string; now: number }>;

/**
 * *L'heure qu'il est*: a slider moves the hour, and badge and announced time follow, by the firm's real calendar.
 *
 * @summary The second scene of the tour.
 */
@customElement('parenthese-scene-clock')
export class ParentheseSceneClock extends DemoScene {
  @state() private shown: Shown | null = null;
  @state() private at = 0;

  async play(): Promise<void> {
    const over = this.begin();
    const { app, pause } = this.stage;
    // The calendar's rules are of no use to any other scene.
    const [settings, { createFirmClock }] = await Promise.all([
      app.request<SettingsView>('GET', '/v1/staff/settings'),
      import('./firm-clock.ts'),
    ]);
    if (over()) return;
    if (!settings.ok) return void (this.problem = settings.problem);
    const firm = settings.value.settings;
    const now = Date.now() + app.store.getState().clockAhead;
    const clock = createFirmClock(firm, now);
    wearAccent(this, firm.theme);
    this.shown = { clock, zone: firm.calendar.zone, now };
    this.at = clock.stops['before-break'] ?? now;
    await pause(LOOK_MS);
    // Whoever has moved the hour meanwhile keeps it.
    if (!over() && this.at === clock.stops['before-break']) this.at = clock.stops['in-break'] ?? now;
  }

  override render() {
    const { clock: texts } = this.texts;
    if (!this.shown)
      return html`<p class="small" role="status">${texts.reading}</p>
        ${this.renderTrouble()}`;
    const { clock, zone, now } = this.shown;
    const { from, until } = clock.dayAround(this.at);
    const words = instantWords(this.language, zone);
    const said = texts.moment(words.day(this.at, now), words.time(this.at));
    const { state, sentence, aim } = clock.badgeAt(this.at);
    return html`
      <div class="stops" role="group" aria-label=${texts.stops}>
        ${Object.entries(clock.stops).map(([stop, at]) => this.renderStop(stop as Stop, at))}
      </div>
      <label class="hour"
        >${said}
        <input
          type="range"
          min="0"
          max=${(until - from) / MINUTE_MS}
          .value=${String((this.at - from) / MINUTE_MS)}
          aria-valuetext=${said}
          @input=${({ target }: Event) =>
            (this.at = from + Number((target as HTMLInputElement).value) * MINUTE_MS)}
        />
      </label>
      <p class="badge" role="status">
        ${mark(DOT_OF_STATE[state])}<span
          ><b>${sentence[this.language]}</b>${aim.sentence[this.language]}</span
        >
      </p>
      <p class="caption muted">${texts.lead}</p>
    `;
  }

  private renderStop(stop: Stop, at: number | null) {
    if (at === null) return nothing;
    return html`<button aria-pressed=${at === this.at} @click=${() => (this.at = at)}>
      ${this.texts.clock.stop[stop]}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-scene-clock': ParentheseSceneClock;
  }
}
