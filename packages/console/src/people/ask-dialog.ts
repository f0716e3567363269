/** Asks before something goes, by its name. The way back is the first thing the keyboard reaches. */
import { html, type TemplateResult } from 'lit';

export type AskParts = Readonly<{
  id: string;
  question: string;
  /** What is chosen or typed before one says yes. */
  more?: TemplateResult;
  yes: string;
  no: string;
  act: () => void;
}>;

/** Draws the question, closed; `ask` opens it. */
export function askDialog({ id, question, more, yes, no, act }: AskParts): TemplateResult {
  const close = (event: Event) => (event.target as HTMLElement).closest('dialog')?.close();
  return html`<dialog id=${id} aria-labelledby="${id}-question">
    <p id="${id}-question">${question}</p>
    ${more ?? ''}
    <p class="acts">
      <button type="button" @click=${close}>${no}</button>
      <button
        type="button"
        class="urgent"
        @click=${(event: Event) => {
          close(event);
          act();
        }}
      >
        ${yes}
      </button>
    </p>
  </dialog>`;
}

/** Opens a question of an element. */
export function ask(root: ParentNode, id: string): void {
  root.querySelector<HTMLDialogElement>(`#${CSS.escape(id)}`)?.showModal();
}
