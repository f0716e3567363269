import type { Today } from '@parenthese/shared/conversations/staff-wire.ts';
import { formatNumber } from '@parenthese/shared/insights/numbers.ts';
import type { Figures } from '@parenthese/shared/insights/wire.ts';
import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../insights/parenthese-evidence.ts';
import type { Route } from '../platform/routes.ts';
import { openBeside, readYear } from './demo-figures.ts';
import { DemoScene } from './demo-scene.ts';

type Brought = Readonly<{ figures: Figures; today: Today }>;

/**
 * *Ce que cela rapporte*: who wrote, how many of them when nobody was there, who waits now; each number opens its list.
 *
 * @summary The fourth scene of the tour.
 */
@customElement('parenthese-scene-brings')
export class ParentheseSceneBrings extends DemoScene {
  @state() private brought: Brought | null = null;
  @state() private listed = false;

  async play(): Promise<void> {
    const over = this.begin();
    const { stage } = this;
    this.listed = false;
    stage.app.router.go({ name: 'today' });
    stage.showSide('firm');
    const [figures, today] = await Promise.all([
      readYear(stage),
      stage.app.request<Today>('GET', '/v1/staff/today'),
    ]);
    if (over()) return;
    if (!figures.ok) this.problem = figures.problem;
    else if (!today.ok) this.problem = today.problem;
    else this.brought = { figures: figures.value, today: today.value };
  }

  override render() {
    const { brings } = this.texts;
    if (!this.brought)
      return html`<p class="small" role="status">${brings.reading}</p>
        ${this.renderTrouble()}`;
    const { figures, today } = this.brought;
    const { counts } = today;
    const { figure } = figures.writing;
    return html`
      <ul class="numbers">
        ${this.renderNumber(figures.firstReply.n, brings.wrote, { name: 'inbox', view: 'all' })}
        ${
          figure.guard === 'progress'
            ? nothing
            : html`<li>
                <button
                  aria-expanded=${this.listed}
                  aria-controls="nights"
                  @click=${() => (this.listed = !this.listed)}
                >
                  <b>${this.count(Math.round(figure.value * figure.n))}</b>${brings.nights}
                </button>
              </li>`
        }
        ${this.renderNumber(counts.waiting, brings.waiting, { name: 'inbox', view: 'waiting' })}
        ${this.renderNumber(counts.atRisk, brings.atRisk, { name: 'today' })}
      </ul>
      ${this.listed ? this.renderNights(figures) : nothing} ${this.renderTrouble()}
    `;
  }

  private count(n: number): string {
    return formatNumber(n, this.language);
  }

  private renderNumber(n: number, words: (n: number) => string, route: Route) {
    const open = () => {
      this.stage.app.router.go(route);
      this.stage.showSide('firm');
    };
    return html`<li>
      <button @click=${open}><b>${this.count(n)}</b>${words(n)}</button>
    </li>`;
  }

  private renderNights({ period }: Figures) {
    const { app } = this.stage;
    const { session } = app.store.getState();
    return html`<div id="nights" class="list" @click=${(event: Event) => openBeside(event, this.stage)}>
      <parenthese-evidence
        .request=${app.request}
        figure="night-or-weekend"
        .period=${period}
        language=${this.language}
        zone=${session.kind === 'in' ? session.me.firm.zone : 'Europe/Paris'}
      ></parenthese-evidence>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-scene-brings': ParentheseSceneBrings;
  }
}
