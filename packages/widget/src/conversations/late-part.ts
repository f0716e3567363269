/**
 * A part of the panel that its first line does without. It is asked for when somebody comes near it, loaded once, and
 * asked for again after a failure, on a poor line say.
 */
export class LatePart<T> {
  /** Null until it is there. */
  part: T | null = null;

  readonly #fetch: () => Promise<T>;
  readonly #came: () => void;
  #coming: Promise<T | null> | null = null;

  constructor(fetch: () => Promise<T>, came: () => void) {
    this.#fetch = fetch;
    this.#came = came;
  }

  /** Resolves when the part is there, or could not come. */
  load(): Promise<T | null> {
    this.#coming ??= this.#bring();
    return this.#coming;
  }

  async #bring(): Promise<T | null> {
    try {
      this.part = await this.#fetch();
      this.#came();
    } catch {
      this.#coming = null;
    }
    return this.part;
  }
}
