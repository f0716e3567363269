/** Draws texts like cards: none comes again before all others of its bank have come. */
import type { Random } from '../random.ts';

export interface Decks {
  draw<T>(items: readonly T[]): T;
}

/** Keeps one shuffled deck for each bank, known by the list itself. */
export function createDecks(random: Random): Decks {
  const decks = new Map<readonly unknown[], unknown[]>();
  return {
    draw<T>(items: readonly T[]): T {
      const kept = decks.get(items) as T[] | undefined;
      const deck = kept?.length ? kept : random.shuffle(items);
      decks.set(items, deck);
      const card = deck.pop();
      if (card === undefined) throw new RangeError('There is nothing to draw from.');
      return card;
    },
  };
}
