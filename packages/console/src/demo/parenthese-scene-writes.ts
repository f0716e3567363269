import { readableAccent } from '@parenthese/shared/looks/contrast.ts';
import { formatNumber } from '@parenthese/shared/insights/numbers.ts';
import { noticeWords } from '@parenthese/shared/notices/phrases.ts';
import { PAPERS } from '@parenthese/shared/looks/tokens.ts';
import type { SettingsView } from '@parenthese/shared/firms/settings.ts';
import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { errorLine } from '../people/fields.ts';
import { icon } from '../platform/icons.ts';
import { pathOf } from '../platform/routes.ts';
import { DemoScene } from './demo-scene.ts';

/** As long as it takes to see what has come before the next thing comes. */
const LOOK_MS = 2_000;

type Step = 'before' | 'writing' | 'rang' | 'answering' | 'answered';

/**
 * *On vous écrit*: a message is written, the firm's side rings without a word of it, the answer is there at once under
 * the firm's own name and colour, which can be tried here and kept.
 *
 * @summary The first scene of the tour.
 */
@customElement('parenthese-scene-writes')
export class ParentheseSceneWrites extends DemoScene {
  @state() private step: Step = 'before';
  /** How long the answer took to reach the visitor; null while it has not. */
  @state() private tookMs: number | null = null;
  @state() private keeping = false;
  @state() private busy = false;

  async play(): Promise<void> {
    const over = this.begin();
    const { stage } = this;
    const { app } = stage;
    const { visitor, question, reply } = this.texts.writes;
    this.step = 'writing';
    this.tookMs = null;
    app.router.go({ name: 'inbox', view: 'waiting' });
    stage.showSide('visitor');
    const visit = await stage.write({ text: question, name: visitor });
    if (over()) return;
    if (!visit.ok) return this.stop(visit.problem);
    stage.showThread(visit.value.code);
    await stage.pause(LOOK_MS);
    if (over()) return visit.value.end();
    this.step = 'rang';
    stage.showSide('firm');
    await stage.pause(LOOK_MS);
    if (over()) return visit.value.end();
    await this.answer(visit.value, reply, over);
    visit.value.end();
  }

  /** Answers as any lawyer does: the parties are checked first. */
  private async answer(
    visit: Readonly<{ id: string; answered: Promise<void> }>,
    text: string,
    over: () => boolean,
  ): Promise<void> {
    const { app, clock, newId, pause, showSide } = this.stage;
    const thread = `/v1/staff/conversations/${visit.id}`;
    app.router.go({ name: 'thread', id: visit.id, view: 'waiting' });
    this.step = 'answering';
    const cleared = await app.request('POST', `${thread}/clearance`, { id: newId(), clearance: 'clear' });
    if (!cleared.ok) return this.stop(cleared.problem);
    await pause(LOOK_MS);
    const sent = clock();
    const answered = await app.request('POST', `${thread}/messages`, { id: newId(), text });
    if (!answered.ok) return this.stop(answered.problem);
    await visit.answered;
    if (over()) return;
    this.tookMs = clock() - sent;
    this.step = 'answered';
    showSide('visitor');
  }

  private stop(problem: NonNullable<typeof this.problem>): void {
    this.step = 'before';
    this.problem = problem;
  }

  override render() {
    const { writes } = this.texts;
    const { session } = this.stage.app.store.getState();
    if (session.kind !== 'in') return nothing;
    const { name, accent } = session.me.firm;
    return html`
      <div role="status">${this.renderStep(name)}</div>
      <form class="fields" @submit=${this.apply}>
        <label
          >${writes.firmName}<input name="name" required maxlength="80" .value=${name} autocomplete="off"
        /></label>
        <label
          >${writes.accent}<input name="accent" type="color" .value=${readableAccent(accent, PAPERS.light)}
        /></label>
        <button ?disabled=${this.busy}>${writes.apply}</button>
        <button
          type="button"
          class="plain"
          aria-expanded=${this.keeping}
          @click=${() => (this.keeping = !this.keeping)}
        >
          ${writes.keep}
        </button>
      </form>
      ${this.keeping ? this.renderKeep() : nothing} ${this.keeping ? nothing : this.renderTrouble()}
    `;
  }

  private renderStep(firm: string) {
    const { writes } = this.texts;
    if (this.step === 'rang') {
      const { title, body } = noticeWords({ language: this.language, firm, test: false });
      return html`<p class="ring">
        ${icon('mail')}<span><b>${title}</b>${body}</span><span class="muted">${writes.rang}</span>
      </p>`;
    }
    const seconds =
      this.tookMs === null ? '' : formatNumber(this.tookMs / 1000, this.language, { decimals: 2 });
    return html`<p class="small">
      ${this.step === 'answered' ? writes.answered(seconds, firm) : writes.steps[this.step]}
    </p>`;
  }

  private renderKeep() {
    const { writes } = this.texts;
    return html`<form class="fields" aria-label=${writes.keep} @submit=${this.keep}>
      <label>${writes.yourName}<input name="name" required maxlength="80" autocomplete="name" /></label>
      <label>${writes.email}<input name="email" type="email" required autocomplete="email" /></label>
      <label
        >${writes.password}<input
          name="password"
          type="password"
          required
          minlength="12"
          aria-describedby="keep-error"
          autocomplete="new-password"
      /></label>
      <button class="primary" ?disabled=${this.busy}>${writes.begin}</button>
      <p class="caption muted">${writes.keepLead}</p>
      ${errorLine('keep-error', this.problem?.title ?? null)}
    </form>`;
  }

  /** Badge, panel and console follow, since it is the firm's own setting that changes. */
  private readonly apply = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { app, refresh } = this.stage;
    const { name, accent } = this.tried();
    this.busy = true;
    const now = await app.request<SettingsView>('GET', '/v1/staff/settings');
    const changed = now.ok
      ? await app.request(
          'PATCH',
          '/v1/staff/settings',
          { name, theme: { accent } },
          { revision: now.value.revision },
        )
      : now;
    this.busy = false;
    this.problem = changed.ok ? null : changed.problem;
    if (changed.ok) refresh();
  };

  private readonly keep = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { app, leave } = this.stage;
    const of = new FormData(event.currentTarget as HTMLFormElement);
    const admin = { name: of.get('name'), email: of.get('email'), password: of.get('password') };
    this.busy = true;
    const kept = await app.request('POST', '/v1/demo/keep', { firm: this.tried(), admin });
    this.busy = false;
    this.problem = kept.ok ? null : kept.problem;
    if (kept.ok) leave(pathOf({ name: 'today' }));
  };

  /** The name and the colour as they stand in the fields. */
  private tried(): Readonly<{ name: string; accent: string }> {
    const value = (field: string) =>
      this.renderRoot.querySelector<HTMLInputElement>(`form:first-of-type [name=${field}]`)?.value ?? '';
    return { name: value('name').trim(), accent: value('accent').toUpperCase() };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-scene-writes': ParentheseSceneWrites;
  }
}
