/** A field of several lines, with its label, a hint where one helps, and what is wrong in words beside it. */
import { html, nothing, type TemplateResult } from 'lit';
import { errorLine } from '../people/fields.ts';

export type AreaParts = Readonly<{
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | null;
  value: string;
  /** The language of what is written, for whoever listens and for the spelling. */
  lang?: string;
  rows?: number;
  /** With each key. */
  input: (value: string) => void;
  /** When the field is left. */
  change?: () => void;
}>;

/** Draws it. */
export function areaField({ rows = 3, error = null, change, ...parts }: AreaParts): TemplateResult {
  const { id, label, hint, value, lang, input } = parts;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <textarea
      id=${id}
      name=${id}
      rows=${rows}
      lang=${lang ?? nothing}
      .value=${value}
      aria-invalid=${error === null ? nothing : 'true'}
      aria-describedby=${hint === undefined ? `${id}-error` : `${id}-hint ${id}-error`}
      @input=${(event: Event) => input((event.target as HTMLTextAreaElement).value)}
      @change=${() => change?.()}
    ></textarea>
    ${hint === undefined ? nothing : html`<p class="hint small muted" id="${id}-hint">${hint}</p>`}
    ${errorLine(`${id}-error`, error)}
  </div>`;
}
