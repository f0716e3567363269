/** Fields of the longer forms: each with its label, a hint where one helps, and what is wrong in words beside it. */
import { html, nothing, type TemplateResult } from 'lit';
import { errorLine } from './fields.ts';

export type FieldParts = Readonly<{
  /** Also the name under which a browser knows the field again. */
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | null;
  value: string;
  type?: 'text' | 'email' | 'tel' | 'password' | 'url' | 'time' | 'date' | 'number';
  autocomplete?: string;
  /** Id of a `datalist` in the same tree. */
  list?: string;
  placeholder?: string;
  inputmode?: 'numeric' | 'text';
  /** With each key. */
  input?: (value: string) => unknown;
  /** When the field is left, or a choice made. */
  change?: (value: string) => void;
  disabled?: boolean;
  /** Said beside the field: that it was saved, or what somebody else wrote. */
  after?: TemplateResult | typeof nothing;
}>;

const told = (event: Event): string => (event.target as HTMLInputElement).value;

/** Draws a field of one line. */
export function textField(parts: FieldParts): TemplateResult {
  const { id, label, hint, error = null, value, type = 'text', input, change, after = nothing } = parts;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      name=${id}
      type=${type}
      .value=${value}
      autocomplete=${parts.autocomplete ?? 'off'}
      list=${parts.list ?? nothing}
      placeholder=${parts.placeholder ?? nothing}
      inputmode=${parts.inputmode ?? nothing}
      spellcheck=${type === 'text' ? nothing : 'false'}
      ?disabled=${parts.disabled ?? false}
      aria-invalid=${error === null ? nothing : 'true'}
      aria-describedby=${hint === undefined ? `${id}-error` : `${id}-hint ${id}-error`}
      @input=${(event: Event) => input?.(told(event))}
      @change=${(event: Event) => change?.(told(event))}
    />
    ${hint === undefined ? nothing : html`<p class="hint small muted" id="${id}-hint">${hint}</p>`}
    ${errorLine(`${id}-error`, error)} ${after}
  </div>`;
}

export type ChoiceParts<Value extends string> = Readonly<{
  id: string;
  label: string;
  hint?: string | undefined;
  value: Value;
  options: readonly (readonly [value: Value, label: string])[];
  change: (value: Value) => void;
  disabled?: boolean;
  after?: TemplateResult | typeof nothing;
}>;

/** Draws a choice of one among several. */
export function choiceField<Value extends string>(parts: ChoiceParts<Value>): TemplateResult {
  const { id, label, hint, value, options, change, after = nothing } = parts;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select
      id=${id}
      name=${id}
      ?disabled=${parts.disabled ?? false}
      aria-describedby=${hint === undefined ? nothing : `${id}-hint`}
      @change=${(event: Event) => change(told(event) as Value)}
    >
      ${options.map(([one, name]) => html`<option value=${one} .selected=${one === value}>${name}</option>`)}
    </select>
    ${hint === undefined ? nothing : html`<p class="hint small muted" id="${id}-hint">${hint}</p>`} ${after}
  </div>`;
}

/** Draws a field for a password, which can be looked at while it is typed. */
export function passwordField(
  parts: Pick<FieldParts, 'id' | 'label' | 'hint' | 'error' | 'autocomplete'> &
    Readonly<{
      revealed: boolean;
      reveal: () => void;
      words: Readonly<{ show: string; hide: string; thePassword: string }>;
    }>,
): TemplateResult {
  const { id, label, hint, error = null, revealed, reveal, words } = parts;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <span class="with-button">
      <input
        id=${id}
        name=${id}
        type=${revealed ? 'text' : 'password'}
        autocomplete=${parts.autocomplete ?? 'current-password'}
        aria-invalid=${error === null ? nothing : 'true'}
        aria-describedby=${hint === undefined ? `${id}-error` : `${id}-hint ${id}-error`}
      />
      <button type="button" @click=${reveal}>
        ${revealed ? words.hide : words.show}<span class="heard"> ${words.thePassword}</span>
      </button>
    </span>
    ${hint === undefined ? nothing : html`<p class="hint small muted" id="${id}-hint">${hint}</p>`}
    ${errorLine(`${id}-error`, error)}
  </div>`;
}
