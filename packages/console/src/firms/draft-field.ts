/** How a part of the settings stands, drawn beside it: saved, refused, or written by somebody else meanwhile. */
import type { FirmSettings } from '@parenthese/shared/firms/settings.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../platform/icons.ts';
import { errorLine } from '../people/fields.ts';
import { textField, type FieldParts } from '../people/text-field.ts';
import type { Part, SettingsDraft } from './settings-draft.ts';
import type { FirmTexts } from './texts.ts';

/** Draws a screen's form once its settings are read, and until then how that stands. */
export function whenRead(
  draft: SettingsDraft,
  texts: Pick<FirmTexts, 'retry' | 'loading'>,
  form: (settings: FirmSettings) => TemplateResult,
): TemplateResult {
  const { settings, problem } = draft;
  if (settings) return form(settings);
  if (problem === null) return html`<p class="muted">${texts.loading}</p>`;
  return html`<div role="alert">
    <p>${problem.title}</p>
    <button type="button" @click=${() => draft.read()}>${texts.retry}</button>
  </div>`;
}

/** Draws the state; its place is always there, so that « Enregistré » is announced. */
export function partState(draft: SettingsDraft, part: Part, texts: FirmTexts): TemplateResult {
  const state = draft.stateOf(part);
  return html`<div class="state" role="status">
    ${
      state?.kind === 'saved'
        ? html`<p class="signal ok small">${icon('check')}<span>${texts.saved}</span></p>`
        : state?.kind === 'saving'
          ? html`<p class="small muted">${texts.saving}</p>`
          : state?.kind === 'conflict'
            ? conflict(draft, part, texts)
            : nothing
    }
  </div>`;
}

/** What is wrong with a part as a whole, where it has no one field to stand beside. */
export function partError(draft: SettingsDraft, part: Part): TemplateResult {
  return errorLine(`${part}-part-error`, draft.errorOf(part));
}

function conflict(draft: SettingsDraft, part: Part, texts: FirmTexts): TemplateResult {
  const theirs = draft.confirmed?.[part];
  return html`<div class="conflict">
    <p class="attention small">
      ${icon('late')}<span>${typeof theirs === 'string' ? texts.conflict(theirs) : texts.conflictWhole}</span>
    </p>
    <p class="acts">
      <button type="button" @click=${() => draft.keepMine(part)}>${texts.keepMine}</button>
      <button type="button" @click=${() => draft.takeTheirs(part)}>${texts.takeTheirs}</button>
    </p>
  </div>`;
}

/** The parts of the settings that are one line of text. */
export type LinePart = 'slug' | 'name' | 'bar' | 'address' | 'phone' | 'privacyContact';
type Own = Omit<FieldParts, 'id' | 'value' | 'error' | 'input' | 'change' | 'after'>;

/** Draws one line that saves itself when it is left. */
export function lineField(draft: SettingsDraft, part: LinePart, texts: FirmTexts, own: Own): TemplateResult {
  return textField({
    ...own,
    id: part,
    value: draft.settings?.[part] ?? '',
    error: draft.errorOf(part),
    input: (value) => draft.type(part, value),
    change: () => void draft.save(part),
    after: partState(draft, part, texts),
  });
}

/** Draws one line of a part that holds several, such as the legal ones. */
export function innerField<Name extends 'legal' | 'referral'>(
  draft: SettingsDraft,
  part: Name,
  key: keyof FirmSettings[Name] & string,
  own: Own,
): TemplateResult {
  const now = draft.settings?.[part] as FirmSettings[Name];
  const value = now[key] as string | null;
  return textField({
    ...own,
    id: `${part}-${key}`,
    value: value ?? '',
    error: draft.errorOf(part, `${part}.${key}`),
    input: (typed) => draft.type(part, { ...now, [key]: typed } as FirmSettings[Name]),
    change: () => void draft.save(part),
  });
}
