import { verifyThreadExport, type ExportProof } from '@parenthese/shared/log/thread-export.ts';
import type { ThreadExport } from '@parenthese/shared/log/thread-export-wire.ts';
import type { ChainReport } from '@parenthese/shared/log/verify.ts';
import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { icon } from '../platform/icons.ts';
import { DemoScene } from './demo-scene.ts';
import { oneLetterChanged, proofOf, withWords, wordsOf } from './export-proof.ts';

/** As long as it takes to read the fixed sentence. */
const LOOK_MS = 3_000;

type Taken = Readonly<{ exported: ThreadExport; proof: ExportProof }>;

/**
 * *C'est urgent*: an urgent message, a safe sentence for who wrote it, and the thread's export, which proves itself and
 * in which a single changed letter is refused at its message.
 *
 * @summary The fifth scene of the tour.
 */
@customElement('parenthese-scene-urgent')
export class ParentheseSceneUrgent extends DemoScene {
  @state() private step: 'writing' | 'answered' | 'flagged' = 'writing';
  @state() private thread: string | null = null;
  @state() private taken: Taken | null = null;
  /** The first message as it stands in the field. */
  @state() private words = '';
  @state() private report: ChainReport | null = null;
  @state() private unable = false;

  async play(): Promise<void> {
    const over = this.begin();
    const { stage } = this;
    const { visitor, message } = this.texts.urgent;
    this.step = 'writing';
    this.taken = this.report = this.thread = null;
    stage.app.router.go({ name: 'inbox', view: 'waiting' });
    stage.showSide('visitor');
    const visit = await stage.write({ text: message, name: visitor });
    if (over()) return;
    if (!visit.ok) return void (this.problem = visit.problem);
    visit.value.end();
    stage.showThread(visit.value.code);
    this.step = 'answered';
    await stage.pause(LOOK_MS);
    if (over()) return;
    stage.app.router.go({ name: 'thread', id: visit.value.id, view: 'waiting' });
    stage.showSide('firm');
    this.thread = visit.value.id;
    this.step = 'flagged';
  }

  override render() {
    const { urgent } = this.texts;
    return html`
      <p class="small" role="status">${urgent.steps[this.step]}</p>
      ${this.thread === null || this.taken ? nothing : html`<button @click=${this.take}>${urgent.take}</button>`}
      ${this.unable ? html`<p class="small" role="status">${urgent.unable}</p>` : nothing}
      ${this.taken && this.thread ? this.renderTaken(this.taken.exported, this.thread) : nothing}
      ${this.renderTrouble()}
    `;
  }

  private renderTaken(exported: ThreadExport, thread: string) {
    const { urgent } = this.texts;
    const first = positionOf(exported);
    const refused = new Set(this.report?.faults.map(({ position }) => position));
    return html`<div class="fields">
        <label class="words"
          >${urgent.words}<input
            autocomplete="off"
            aria-describedby="verdict"
            .value=${this.words}
            @input=${({ target }: Event) => this.alter((target as HTMLInputElement).value)}
        /></label>
        <button @click=${() => this.alter(oneLetterChanged(this.words))}>${urgent.change}</button>
        <button class="plain" @click=${() => this.alter(original(exported, first))}>${urgent.restore}</button>
        <a class="small" href="/v1/staff/conversations/${thread}/export" download>${urgent.download}</a>
      </div>
      <div id="verdict" role="status">${this.renderVerdict(exported)}</div>
      <ol class="chain caption">
        ${exported.events.map(({ header: { count, kind } }) => {
          const isRefused = refused.has(count);
          return html`<li class=${isRefused ? 'urgent' : 'ok'}>
            ${icon(isRefused ? 'late' : 'check')}${count}.
            ${urgent.kinds[kind as keyof typeof urgent.kinds] ?? urgent.other}
          </li>`;
        })}
      </ol>`;
  }

  private renderVerdict(exported: ThreadExport) {
    const { urgent } = this.texts;
    const fault = this.report?.faults[0];
    if (!this.report) return nothing;
    return fault
      ? html`<p class="error">${icon('late')}<span>${urgent.refused(fault.position)}</span></p>`
      : html`<p class="small ok">${urgent.whole(exported.events.length)}</p>`;
  }

  private readonly take = async (): Promise<void> => {
    const { request } = this.stage.app;
    const exported = await request<ThreadExport>('GET', `/v1/staff/conversations/${this.thread}/export`);
    this.problem = exported.ok ? null : exported.problem;
    if (!exported.ok) return;
    const proof = await proofOf(request, exported.value);
    this.unable = proof === null;
    if (!proof) return;
    this.taken = { exported: exported.value, proof };
    await this.alter(original(exported.value, positionOf(exported.value)));
  };

  /** Proves the thread with these words in the place of the first message's. */
  private async alter(words: string): Promise<void> {
    if (!this.taken) return;
    this.words = words;
    const { exported, proof } = this.taken;
    const report = await verifyThreadExport(withWords(exported, positionOf(exported), words), proof);
    // What was typed meanwhile is proved by its own turn.
    if (this.words === words) this.report = report;
  }
}

function positionOf({ events }: ThreadExport): number {
  return events.find((event) => wordsOf(event) !== null)?.header.count ?? 0;
}

function original({ events }: ThreadExport, position: number): string {
  const event = events.find(({ header }) => header.count === position);
  return (event && wordsOf(event)) ?? '';
}

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-scene-urgent': ParentheseSceneUrgent;
  }
}
