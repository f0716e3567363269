/**
 * Words that staff of the demo never write to a visitor: a computed time limit, advice before a mandate,
 * the familiar form. Read by the tests of the corpus and of what is composed from it.
 */

const NUMBER =
  '(?:\\d+|une?|deux|trois|quatre|cinq|six|sept|huit|dix|quinze|trente|one|two|three|four|five|six|seven|ten|fifteen|thirty)';
const UNIT = '(?:heures?|jours?|semaines?|mois|ans?|années?|hours?|days?|weeks?|months?|years?)';

const FORBIDDEN_TO_STAFF: Readonly<Record<string, readonly RegExp[]>> = {
  'a computed time limit': [
    new RegExp(`(?:délais?|time limit|deadline) (?:de |d['’]|of )${NUMBER}\\s${UNIT}`, 'iu'),
    new RegExp(
      `(?:vous avez|il vous reste|vous disposez de|you have|you still have) (?:encore )?${NUMBER}\\s${UNIT}`,
      'iu',
    ),
    new RegExp(`(?:avant|sous|dans les|within)\\s${NUMBER}\\s(?:${UNIT}|h\\b)`, 'iu'),
    /prescri[tv]|forclusion|expire(?:ra)? le|expires on/iu,
  ],
  'advice before a mandate': [
    /je vous (?:conseille|recommande)|vous devez(?! payer)|vous avez droit|vous êtes en droit|vous (?:allez )?gagner/iu,
    /I (?:would )?advise|you should |you must |you are entitled|you will win/iu,
  ],
  'the familiar form': [/(?<!\p{L})(?:tu|toi|ton|tes|t['’]es|t['’]as)(?!\p{L})/iu],
  'an exclamation mark': [/!/u],
};

/** What is wrong with a text by staff; empty when nothing is. */
export function faultsOf(text: string): readonly string[] {
  return Object.entries(FORBIDDEN_TO_STAFF)
    .filter(([, patterns]) => patterns.some((pattern) => pattern.test(text)))
    .map(([fault]) => fault);
}
