/**
 * Words by which somebody complains of the firm itself. Nobody who complains is asked how the exchange went
 * (never after a complaint); nothing else follows from them, and nobody is told.
 *
 * First short list, in French and English, to be read by a lawyer. A phrase matches whole words of the folded text.
 */
import { foldedWords } from './folded-words.ts';
import { createPhraseFinder } from './phrases.ts';

const findComplaint = createPhraseFinder(
  [
    'porter plainte contre vous',
    'plainte contre le cabinet',
    'plainte contre vous',
    'saisir le batonnier',
    'ecrire au batonnier',
    'ecrit au batonnier',
    'saisir l ordre',
    'signaler au batonnier',
    'faute de votre part',
    'votre faute',
    'je me plains de',
    'tres mecontent',
    'tres mecontente',
    'pas satisfait de vos services',
    'pas satisfaite de vos services',
    'inadmissible de votre part',
    'remboursez moi',
    'changer d avocat',
    'contester vos honoraires',
    'complaint against you',
    'complaint against your firm',
    'complain about you',
    'complain about your firm',
    'report you to the bar',
    'your negligence',
    'very unhappy with your',
    'very disappointed with your',
    'want my money back',
    'change lawyers',
    'dispute your fees',
  ].map((phrase) => ({ needle: ` ${phrase} `, means: true })),
);

/** True when a text complains of the firm in words of the list; false is no promise that it does not. */
export function isComplaint(text: string): boolean {
  return findComplaint(foldedWords(text)).size > 0;
}
