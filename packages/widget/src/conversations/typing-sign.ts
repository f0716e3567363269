/** « Me Durand écrit… »: a sign that passes by itself. */

/** How long it stands after the last sign. */
const TYPING_MS = 6000;

export type TypingOptions = Readonly<{
  wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Told a name when somebody begins, and null when the sign has passed. */
  changed: (name: string | null) => void;
}>;

export class TypingSign {
  readonly #options: TypingOptions;
  #standing = new AbortController();

  constructor(options: TypingOptions) {
    this.#options = options;
  }

  /** Shows a name, for a while longer where it stands already. */
  async show(name: string): Promise<void> {
    this.stop();
    const { signal } = (this.#standing = new AbortController());
    this.#options.changed(name);
    await this.#options.wait(TYPING_MS, signal);
    if (!signal.aborted) this.#options.changed(null);
  }

  stop(): void {
    this.#standing.abort();
  }
}
