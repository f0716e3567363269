import type { Me } from '@parenthese/shared/conversations/staff-wire.ts';
import type {
  InviteInput,
  Invited,
  PatchPersonInput,
  PeopleData,
  Person,
} from '@parenthese/shared/people/people-wire.ts';
import { QUALITIES, ROLES, type Quality, type Role } from '@parenthese/shared/people/roles.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ConsoleApp } from '../console-app.ts';
import { baseStyles } from '../platform/base-styles.ts';
import { keptData } from '../platform/kept.ts';
import { icon } from '../platform/icons.ts';
import type { Problem, Result } from '../platform/request.ts';
import { ask, askDialog } from './ask-dialog.ts';
import { copied, copyLine } from './copy-line.ts';
import { addressError, errorLine } from './fields.ts';
import { settingsFormStyles } from './settings-form.ts';
import { choiceField, textField } from './text-field.ts';
import { textsIn } from '../platform/texts/texts.ts';
import { peopleTexts, type PeopleTexts } from './texts.ts';

const PATH = '/v1/staff/people';
/** Under this name the tab keeps an invitation that has not been sent. */
const KEPT = 'invite';

type Draft = Readonly<{ name: string; email: string; role: Role; quality: Quality }>;
const NOBODY: Draft = { name: '', email: '', role: 'lawyer', quality: 'lawyer' };
/** A link is told once: it stays here until the screen is left. */
type Handed = Readonly<{ staff: string; name: string; link: string; expiresAt: number }>;

/**
 * Who works in the firm. An admin invites, changes what somebody may do, hands over and lets people leave; everybody
 * else reads who is here.
 *
 * @summary The settings of a firm's people.
 */
@customElement('parenthese-people')
export class ParenthesePeople extends LitElement {
  static override styles = [baseStyles, settingsFormStyles];

  @state() private view: PeopleData | null = null;
  @state() private problem: Problem | null = null;
  /** Who is being changed. */
  @state() private open: string | null = null;
  @state() private draft: Draft = NOBODY;
  @state() private inviteError: Readonly<{ field: string; title: string }> | null = null;
  @state() private handed: Handed | null = null;
  @state() private hasCopied: boolean | null = null;
  /** What was last said, and beside whom something went wrong. */
  @state() private said = '';
  @state() private wrong: Readonly<Record<string, string>> = {};
  @state() private busy = false;

  @property({ attribute: false }) app!: ConsoleApp;
  @property({ attribute: false }) me: Me | null = null;
  @property() language: Language = 'fr';

  override connectedCallback(): void {
    super.connectedCallback();
    this.draft = { ...NOBODY, ...keptData<Partial<Draft>>(this.app.kept, KEPT) };
    void this.read();
  }

  private get texts(): PeopleTexts {
    return peopleTexts(this.language);
  }

  private get isAdmin(): boolean {
    return this.me?.acts.includes('people.set') ?? false;
  }

  private get admins(): number {
    return this.view?.people.filter(({ state, role }) => state === 'here' && role === 'admin').length ?? 0;
  }

  private async read(): Promise<void> {
    const answer = await this.app.request<PeopleData>('GET', PATH);
    this.problem = answer.ok ? null : answer.problem;
    if (answer.ok) this.view = answer.value;
  }

  private type(part: Partial<Draft>): void {
    this.draft = { ...this.draft, ...part };
    this.app.kept.keepWords(KEPT, JSON.stringify(this.draft));
  }

  private async invite(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    const { name, email, role, quality } = this.draft;
    const wrong = this.addressWrong(email.trim());
    this.inviteError = wrong === null ? null : { field: 'email', title: wrong };
    if (wrong !== null) return this.focusOn('invite-email');
    const asked: InviteInput = {
      role,
      quality,
      ...(name.trim() === '' ? {} : { name: name.trim() }),
      ...(email.trim() === '' ? {} : { email: email.trim() }),
    };
    this.busy = true;
    const answer = await this.app.request<Invited>('POST', PATH, asked);
    this.busy = false;
    if (!answer.ok) {
      const { field = 'form', title } = answer.problem;
      this.inviteError = { field, title };
      return this.focusOn(`invite-${field}`);
    }
    this.draft = NOBODY;
    this.app.kept.keepWords(KEPT, '');
    await this.invited(answer.value, name.trim() || email.trim() || this.texts.people.unnamed, email.trim());
  }

  /** Without mail the link is handed over, and the invited person may give their address themselves. */
  private addressWrong(email: string): string | null {
    if (email !== '') return addressError(email, textsIn(this.language));
    return this.view?.mail === false ? null : this.texts.people.inviteEmailMissing;
  }

  private focusOn(id: string): void {
    this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.focus();
  }

  private async invited({ staff, link, expiresAt }: Invited, name: string, email: string): Promise<void> {
    this.hasCopied = null;
    this.handed = link === null ? null : { staff, name, link, expiresAt };
    this.said = link === null ? this.texts.people.sentTo(email) : '';
    await this.read();
    if (link === null) return;
    await this.updateComplete;
    this.focusOn('handed');
  }

  private async again({ staff, name, email }: Person): Promise<void> {
    const answer = await this.app.request<Invited>('POST', `${PATH}/${staff}/invite`, {});
    if (!this.took(staff, answer)) return;
    if (answer.ok) await this.invited(answer.value, this.nameOf({ name, email }), email ?? '');
  }

  private async patch(staff: string, part: PatchPersonInput): Promise<void> {
    const answer = await this.app.request<PeopleData>('PATCH', `${PATH}/${staff}`, part);
    if (this.took(staff, answer) && answer.ok) {
      this.view = answer.value;
      this.said = this.texts.saved;
    }
  }

  private async setTitle(staff: string, title: string): Promise<void> {
    const answer = await this.app.request('PUT', `${PATH}/${staff}/title`, { title });
    if (!this.took(staff, answer)) return;
    this.said = this.texts.saved;
    await this.read();
  }

  private async leave(person: Person): Promise<void> {
    const to = this.renderRoot.querySelector<HTMLSelectElement>(`#to-${person.staff}`)?.value ?? '';
    const answer = await this.app.request<{ threads: number }>('POST', `${PATH}/${person.staff}/leave`, {
      to: to === '' ? null : to,
    });
    if (!this.took(person.staff, answer) || !answer.ok) return;
    const name = this.nameOf(person);
    const words = this.texts.people;
    this.said =
      person.state === 'invited' ? words.withdrawn(name) : words.leaveDone(name, answer.value.threads);
    if (this.handed?.staff === person.staff) this.handed = null;
    this.open = null;
    await this.read();
  }

  private async removeFactor(person: Person): Promise<void> {
    const answer = await this.app.request('POST', `${PATH}/${person.staff}/second-factor/remove`, {});
    if (!this.took(person.staff, answer)) return;
    this.said = this.texts.people.factorRemoved(this.nameOf(person));
    await this.read();
  }

  /** Says beside the person what went wrong, or forgets it. */
  private took(staff: string, answer: Result<unknown>): boolean {
    const { [staff]: _, ...rest } = this.wrong;
    this.wrong = answer.ok ? rest : { ...rest, [staff]: answer.problem.title };
    this.said = '';
    return answer.ok;
  }

  private nameOf({ name, email }: Pick<Person, 'name' | 'email'>): string {
    return name || email || this.texts.people.unnamed;
  }

  override render(): TemplateResult {
    const { texts, view, problem } = this;
    return html`
      <h1 tabindex="-1">${texts.people.title}</h1>
      <p class="lead">${texts.people.lead}</p>
      ${
        view
          ? html`<p class="saying ok small" role="status">${this.said}</p>
              ${this.renderGroup(view, 'here')} ${this.isAdmin ? this.renderInvite(view) : nothing}
              ${this.renderGroup(view, 'invited')} ${this.renderGroup(view, 'left')}`
          : problem
            ? html`<div role="alert">
                <p>${problem.title}</p>
                <button type="button" @click=${() => this.read()}>${texts.retry}</button>
              </div>`
            : html`<p class="muted">${texts.loading}</p>`
      }
    `;
  }

  private renderGroup({ people }: PeopleData, group: Person['state']): TemplateResult | typeof nothing {
    const all = people.filter(({ state }) => state === group);
    if (all.length === 0) return nothing;
    return html`<section aria-labelledby="group-${group}">
      <h2 id="group-${group}">${this.texts.people[group]}</h2>
      <ul class="rows">
        ${repeat(
          all,
          ({ staff }) => staff,
          (person) => this.renderPerson(person),
        )}
      </ul>
    </section>`;
  }

  private renderPerson(person: Person): TemplateResult {
    const { texts } = this;
    const words = texts.people;
    const { staff, state } = person;
    const name = this.nameOf(person);
    const isOpen = this.open === staff;
    return html`<li>
      <div class="line">
        <div>
          <strong>${name}</strong>${person.you ? html` <span class="muted">(${words.you})</span>` : nothing}
          <p class="small muted">${this.factsOf(person).join(' · ')}</p>
        </div>
        ${this.isAdmin ? this.renderActs(person, name, isOpen) : nothing}
      </div>
      ${errorLine(`wrong-${staff}`, this.wrong[staff] ?? null)}
      ${isOpen && state === 'here' ? this.renderChange(person, name) : nothing}
    </li>`;
  }

  private factsOf(person: Person): readonly string[] {
    const { texts } = this;
    const words = texts.people;
    const { invitation, secondFactor } = person;
    // A lawyer whose role is a lawyer's is called so once.
    const what = new Set([
      person.title ?? texts.qualities[person.quality],
      ...(person.state === 'left' ? [] : [texts.roles[person.role]]),
    ]);
    return [
      ...what,
      ...(person.checks ? [words.checksAre] : []),
      ...(person.email !== null && person.name !== '' ? [person.email] : []),
      ...(secondFactor === null || person.state !== 'here'
        ? []
        : [secondFactor ? words.factorOn : words.factorOff]),
      ...(invitation === null
        ? []
        : [
            words.mails[invitation.mail],
            invitation.expired ? words.expired : words.expires(this.day(invitation.expiresAt)),
          ]),
    ];
  }

  private renderActs(person: Person, name: string, isOpen: boolean): TemplateResult {
    const words = this.texts.people;
    const { staff, state } = person;
    if (state === 'here')
      return html`<button
        type="button"
        aria-expanded=${isOpen}
        aria-label=${words.changeOf(name)}
        @click=${() => (this.open = isOpen ? null : staff)}
      >
        ${words.change}
      </button>`;
    return html`<span class="acts">
      <button type="button" aria-label=${words.againOf(name)} @click=${() => this.again(person)}>
        ${words.again}
      </button>
      ${
        state === 'invited'
          ? html`<button
                type="button"
                class="plain"
                @click=${() => ask(this.renderRoot, `ask-withdraw-${staff}`)}
              >
                ${words.withdraw}
              </button>
              ${askDialog({
                id: `ask-withdraw-${staff}`,
                question: words.withdrawAsk(name),
                yes: words.withdraw,
                no: this.texts.cancel,
                act: () => void this.leave(person),
              })}`
          : nothing
      }
    </span>`;
  }

  private renderChange(person: Person, name: string): TemplateResult {
    const { texts } = this;
    const words = texts.people;
    const { staff } = person;
    return html`<div class="group">
      ${textField({
        id: `name-${staff}`,
        label: texts.name,
        hint: texts.nameHint,
        value: person.name,
        change: (value) => void this.patch(staff, { name: value }),
      })}
      <div class="pair">
        ${choiceField({
          id: `role-${staff}`,
          label: texts.role,
          hint: person.you ? words.ownRole : texts.roleHint(person.role),
          value: person.role,
          disabled: person.you,
          options: ROLES.map((role) => [role, texts.roles[role]] as const),
          change: (role) => void this.patch(staff, { role }),
        })}
        ${choiceField({
          id: `quality-${staff}`,
          label: texts.quality,
          value: person.quality,
          options: QUALITIES.map((quality) => [quality, texts.qualities[quality]] as const),
          change: (quality) => void this.patch(staff, { quality }),
        })}
      </div>
      ${textField({
        id: `title-${staff}`,
        label: texts.title,
        hint: texts.titleHint,
        value: person.title ?? '',
        change: (value) => void this.setTitle(staff, value),
      })}
      <label class="check">
        <input
          type="checkbox"
          aria-describedby="checks-${staff}"
          .checked=${person.checks}
          @change=${() => this.patch(staff, { checks: !person.checks })}
        /><span>${words.checks}</span>
      </label>
      <p class="small muted" id="checks-${staff}">${words.checksHint}</p>
      ${this.renderFarewell(person, name)}
    </div>`;
  }

  private renderFarewell(person: Person, name: string): TemplateResult {
    const { texts } = this;
    const words = texts.people;
    const { staff } = person;
    const others = this.view?.people.filter((one) => one.state === 'here' && one.staff !== staff) ?? [];
    const takers = others.filter(({ role }) => role !== 'reader');
    if (person.role === 'admin' && this.admins === 1)
      return html`<p class="small muted">${words.lastAdmin}</p>`;
    return html`<p class="acts">
        <button type="button" class="urgent" @click=${() => ask(this.renderRoot, `ask-leave-${staff}`)}>
          ${words.leaveOf(name)}
        </button>
        ${
          person.secondFactor === true && !person.you
            ? html`<button type="button" @click=${() => ask(this.renderRoot, `ask-factor-${staff}`)}>
                ${words.factorRemove}
              </button>`
            : nothing
        }
      </p>
      ${askDialog({
        id: `ask-leave-${staff}`,
        question: words.leaveAsk(name),
        more: html`<div class="field">
          <label for="to-${staff}">${words.leaveTo}</label>
          <select id="to-${staff}">
            <option value="">${words.leaveToNobody}</option>
            ${takers.map((one) => html`<option value=${one.staff}>${this.nameOf(one)}</option>`)}
          </select>
        </div>`,
        yes: words.leaveOf(name),
        no: texts.cancel,
        act: () => void this.leave(person),
      })}
      ${askDialog({
        id: `ask-factor-${staff}`,
        question: words.factorAsk(name),
        yes: words.factorRemove,
        no: texts.cancel,
        act: () => void this.removeFactor(person),
      })}`;
  }

  private renderInvite({ mail }: PeopleData): TemplateResult {
    const { texts, draft, inviteError } = this;
    const words = texts.people;
    const errorAt = (field: string) => (inviteError?.field === field ? inviteError.title : null);
    return html`<section aria-labelledby="invite">
      <h2 id="invite">${words.invite}</h2>
      <p class="muted">${mail ? words.inviteLead.mail : words.inviteLead.link}</p>
      ${this.handed ? this.renderHanded(this.handed) : nothing}
      <form novalidate class="group" @submit=${this.invite}>
        <div class="pair">
          ${textField({
            id: 'invite-email',
            label: words.inviteEmail,
            ...(mail ? {} : { hint: words.optional }),
            type: 'email',
            value: draft.email,
            error: errorAt('email'),
            input: (email) => this.type({ email }),
          })}
          ${textField({
            id: 'invite-name',
            label: words.inviteName,
            hint: words.optional,
            value: draft.name,
            error: errorAt('name'),
            input: (name) => this.type({ name }),
          })}
        </div>
        <div class="pair">
          ${choiceField({
            id: 'invite-role',
            label: texts.role,
            hint: texts.roleHint(draft.role),
            value: draft.role,
            options: ROLES.map((role) => [role, texts.roles[role]] as const),
            // What somebody is follows what they do, until it is said otherwise.
            change: (role) => this.type({ role, quality: likelyQuality(role) }),
          })}
          ${choiceField({
            id: 'invite-quality',
            label: texts.quality,
            value: draft.quality,
            options: QUALITIES.map((quality) => [quality, texts.qualities[quality]] as const),
            change: (quality) => this.type({ quality }),
          })}
        </div>
        ${errorLine('invite-form-error', ['email', 'name'].includes(inviteError?.field ?? '') ? null : (inviteError?.title ?? null))}
        <p class="acts">
          <button class="primary" ?disabled=${this.busy}>${mail ? words.send : words.makeLink}</button>
        </p>
      </form>
    </section>`;
  }

  private renderHanded({ name, link, expiresAt }: Handed): TemplateResult {
    const words = this.texts.people;
    return html`<div class="conflict">
      <p>${icon('person')}<span>${words.linkFor(name)}</span></p>
      ${copyLine('handed', words.link, link, this.texts, {
        copied: this.hasCopied,
        copy: (text) => void copied(text).then((done) => (this.hasCopied = done)),
      })}
      <p class="small muted">${words.linkHint(this.day(expiresAt))}</p>
    </div>`;
  }

  private day(instant: number): string {
    const options = {
      day: 'numeric',
      month: 'long',
      timeZone: this.me?.firm.zone ?? 'UTC',
    } as const;
    return new Intl.DateTimeFormat(this.language === 'fr' ? 'fr-FR' : 'en-GB', options).format(instant);
  }
}

function likelyQuality(role: Role): Quality {
  if (role === 'trainee' || role === 'assistant') return role;
  return role === 'reader' ? 'assistant' : 'lawyer';
}

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-people': ParenthesePeople;
  }
}
