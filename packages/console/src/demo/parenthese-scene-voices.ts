import { findingFor, orderFindings, type Finding } from '@parenthese/shared/insights/findings.ts';
import type { Figures } from '@parenthese/shared/insights/wire.ts';
import type { Criterion } from '@parenthese/shared/surveys/criteria.ts';
import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../insights/parenthese-evidence.ts';
import { openBeside, readYear, YEAR } from './demo-figures.ts';
import { DemoScene } from './demo-scene.ts';

/** As many sentences as are read at a glance: what weighs most, and what goes best. */
const SHOWN = 2;

/**
 * *Ce qu’ils vivent*: the figures say in sentences what people live through, and one click shows the words behind.
 *
 * @summary The third scene of the tour.
 */
@customElement('parenthese-scene-voices')
export class ParentheseSceneVoices extends DemoScene {
  @state() private figures: Figures | null = null;
  @state() private read: Criterion | null = null;

  async play(): Promise<void> {
    const over = this.begin();
    const { stage } = this;
    this.read = null;
    stage.app.router.go({ name: 'figures', search: YEAR });
    stage.showSide('firm');
    const figures = await readYear(stage);
    if (over()) return;
    if (figures.ok) this.figures = figures.value;
    else this.problem = figures.problem;
  }

  override render() {
    const { voices } = this.texts;
    const { figures } = this;
    if (!figures)
      return html`<p class="small" role="status">${voices.reading}</p>
        ${this.renderTrouble()}`;
    const findings = told(figures, this.language);
    return html`
      ${findings.length === 0 ? html`<p class="small">${voices.none}</p>` : nothing}
      <ul class="sentences">
        ${findings.map((finding) => this.renderFinding(finding))}
      </ul>
      ${this.read === null ? nothing : this.renderWords(this.read, figures)} ${this.renderTrouble()}
    `;
  }

  private renderFinding({ figure, text }: Told) {
    const { voices } = this.texts;
    const open = figure === this.read;
    return html`<li>
      <span id="said-${figure}">${text}</span>
      <button
        class="plain"
        aria-expanded=${open}
        aria-controls="words"
        aria-describedby="said-${figure}"
        @click=${() => (this.read = open ? null : figure)}
      >
        ${open ? voices.close : voices.words}
      </button>
    </li>`;
  }

  private renderWords(figure: Criterion, { period }: Figures) {
    const { app } = this.stage;
    const { session } = app.store.getState();
    return html`<div id="words" class="list" @click=${(event: Event) => openBeside(event, this.stage)}>
      <parenthese-evidence
        .request=${app.request}
        figure=${figure}
        .period=${period}
        language=${this.language}
        zone=${session.kind === 'in' ? session.me.firm.zone : 'Europe/Paris'}
      ></parenthese-evidence>
    </div>`;
  }
}

type Told = Finding & Readonly<{ figure: Criterion }>;

/** What is certainly good and what is certainly poor; where nothing is certain, what there is. */
function told({ criteria }: Figures, language: 'fr' | 'en'): readonly Told[] {
  const findings = orderFindings(criteria.map((figure) => findingFor(figure, language)));
  const all = findings.flatMap((finding) => {
    const figure = criteria.find(({ definition }) => definition === finding.definition)?.definition;
    return figure && finding.tone !== 'progress' ? [{ ...finding, figure }] : [];
  });
  const one = (tone: Finding['tone']) => all.filter((finding) => finding.tone === tone).slice(0, 1);
  const certain = [...one('good'), ...one('poor')];
  return certain.length === 0 ? all.slice(0, SHOWN) : certain;
}

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-scene-voices': ParentheseSceneVoices;
  }
}
