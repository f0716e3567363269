/** Something to copy that is shown once: a line that can be selected, and a button that copies it. */
import { html, type TemplateResult } from 'lit';

export type CopyWords = Readonly<{ copy: string; copied: string; copyFailed: string }>;

/** Draws the line. `said` is what became of the last try. */
export function copyLine(
  id: string,
  label: string,
  text: string,
  words: CopyWords,
  said: Readonly<{ copied: boolean | null; copy: (text: string) => void }>,
): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <span class="with-button">
      <input id=${id} class="code" readonly .value=${text} @focus=${selected} />
      <button type="button" @click=${() => said.copy(text)}>${words.copy}</button>
    </span>
    <p class="small" role="status">
      ${said.copied === null ? '' : said.copied ? words.copied : words.copyFailed}
    </p>
  </div>`;
}

function selected(event: Event): void {
  (event.target as HTMLInputElement).select();
}

/** Copies; false where the browser does not let it. */
export function copied(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
