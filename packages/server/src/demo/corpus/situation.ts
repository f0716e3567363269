/**
 * What the demo firm's correspondence is made of.
 *
 * Texts are written as one types them; `typeset` gives them their spaces and
 * apostrophes, and `fill` replaces the marks:
 * `{rent}` is a value drawn once for the conversation; `[Monsieur|Madame]` depends on whether the visitor is a
 * man or a woman, `<Heureux|Heureuse>` on whether the author is. Everybody in here is invented.
 */

/** The firm's own map of its work. */
export type Field = 'family' | 'work' | 'housing' | 'criminal' | 'consumer' | 'foreigners' | 'practical';

/** The five people of Cabinet Durand. */
export type StaffKey = 'durand' | 'lenoir' | 'marchetti' | 'achard' | 'benali';

export type Gender = 'woman' | 'man';

/** Who stands on the other side, so that the parties card gets a fitting name. */
export type OtherSide = 'partner' | 'person' | 'employer' | 'landlord' | 'trader' | 'none';

/** A question the client comes back with, and the lawyer's answer to that very question. */
export type Exchange = readonly [question: string, answer: string];

/** The words of one situation in one language; any detail fits any first line, any answer fits both. */
export interface Words {
  /** Short and neutral, without names: what stands under "En une phrase, sans nom ni détail". */
  readonly firstLines: readonly string[];
  readonly details: readonly string[];
  /** The heart of a first answer; greeting, next step, fees and farewell come from the common banks. */
  readonly answers: readonly string[];
  readonly exchanges: readonly Exchange[];
}

/** One kind of trouble people bring, narrow enough for its texts to fit each other. */
export interface Situation {
  readonly key: string;
  readonly field: Field;
  readonly lead: StaffKey;
  readonly other: OtherSide;
  /** Relative frequency among all situations. */
  readonly weight: number;
  /** Share of these requests the firm turns away as outside its fields [none]. */
  readonly declinedShare?: number;
  /** Set where the words only fit a woman, or only a man [either]. */
  readonly writer?: Gender;
  /** Somebody is in danger or an hour counts: answered by telephone, and never asked how it went. */
  readonly urgent?: true;
  readonly fr: Words;
  /** Absent where the firm receives such requests in French only. */
  readonly en?: Words;
}
