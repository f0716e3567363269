/**
 * How people judge an exchange, and what they add.
 *
 * The firm of the demo listens well and is unclear about its fees; a slow answer costs it much, the bad
 * month a little everywhere. Means are meant after rounding to 1…5.
 */
import { CRITERIA, type Criterion } from '@parenthese/shared/surveys/criteria.ts';
import type { Rating } from '@parenthese/shared/surveys/answer.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import { COMMENTS, type CommentBank, type Tone } from '../corpus/comments.ts';
import type { Gender } from '../corpus/situation.ts';
import type { Random } from '../random.ts';
import type { Decks } from './decks.ts';
import { typeset } from './typeset.ts';

export interface Experience {
  /** The slowest reply as a share of the firm's aim: above 1 the promise was broken. */
  readonly slowness: number;
  readonly inBadMonth: boolean;
  /** Some lawyers' letters say plainly what they cost. */
  readonly plainFees: number;
}

export interface Opinion {
  readonly helped: Rating;
  readonly comment: string | null;
  /** In the order asked; `null` is passed over, `undefined` criteria were never reached. */
  readonly criteria: readonly (readonly [Criterion, Rating | 'skipped' | 'not-applicable'])[];
}

const MEANS: Readonly<Record<Criterion, number>> = {
  accueil: 4.45,
  gentillesse: 4.55,
  interet: 4.25,
  ecoute: 4.86,
  temps: 4.0,
  questions: 4.2,
  clarte: 3.75,
  honoraires: 3.14,
};
/** How much a criterion follows the general impression. */
const PULL: Readonly<Record<Criterion, number>> = {
  accueil: 0.5,
  gentillesse: 0.5,
  interet: 0.7,
  ecoute: 0.5,
  temps: 1.1,
  questions: 0.7,
  clarte: 0.6,
  honoraires: 0.45,
};
const HELPED_MEAN = 4.25;
const SAYS_MORE = 0.7;
const SAYS_ALL = 0.62;
const COMMENTS_AT_ALL = 0.52;

/** Forms the opinion of one person. */
export function formOpinion(
  experience: Experience,
  context: {
    readonly language: Language;
    readonly gender: Gender;
    readonly random: Random;
    readonly decks: Decks;
  },
): Opinion {
  const { random } = context;
  const mood = random.normal() * 0.7 - slownessCost(experience.slowness) - (experience.inBadMonth ? 0.5 : 0);
  const helped = rating(HELPED_MEAN + mood + random.normal() * 0.35);
  const rate = (criterion: Criterion) =>
    rating(
      MEANS[criterion] + PULL[criterion] * mood + plainness(criterion, experience) + random.normal() * 0.55,
    );
  const reached = random.chance(SAYS_MORE) ? reachedCount(random) : 0;
  const criteria = CRITERIA.slice(0, reached).map(
    (criterion) => [criterion, passedOver(criterion, random) ?? rate(criterion)] as const,
  );
  const comment = random.chance(COMMENTS_AT_ALL) ? commentOn(helped, criteria, experience, context) : null;
  return { helped, comment, criteria };
}

function slownessCost(slowness: number): number {
  if (slowness <= 1) return 0;
  return slowness <= 2 ? 0.55 : 1.3;
}

function plainness(criterion: Criterion, { plainFees }: Experience): number {
  return criterion === 'honoraires' ? (plainFees - 0.25) * 1.2 : 0;
}

function rating(value: number): Rating {
  const rounded = Math.min(5, Math.max(1, Math.round(value)));
  return rounded as Rating;
}

/** Most go to the end; the others stop somewhere on the way. */
function reachedCount(random: Random): number {
  return random.chance(SAYS_ALL) ? CRITERIA.length : random.between(1, CRITERIA.length - 1);
}

function passedOver(criterion: Criterion, random: Random): 'skipped' | 'not-applicable' | null {
  if (criterion === 'honoraires' && random.chance(0.12)) return 'not-applicable';
  return random.chance(0.04) ? 'skipped' : null;
}

/** What is said fits the rating and, where there is one, the criterion that stood out. */
function commentOn(
  helped: Rating,
  criteria: Opinion['criteria'],
  { slowness }: Experience,
  { language, gender, random, decks }: Parameters<typeof formOpinion>[1],
): string {
  const tone = toneOf(helped);
  const fees = criteria.find(([criterion]) => criterion === 'honoraires')?.[1];
  const bank = COMMENTS[language];
  const [spoken, subject] = subjectOf(
    { tone, fees: typeof fees === 'number' ? fees : null, slowness },
    random,
  );
  return settle(bank, spoken, subject);

  function settle(from: CommentBank, said: Tone, about: Criterion | 'whole'): string {
    const text = decks.draw(from[said][about]);
    return typeset(language, text.replace(/\[([^|[\]]*)\|([^|[\]]*)\]/g, gender === 'man' ? '$1' : '$2'));
  }
}

function toneOf(helped: Rating): Tone {
  if (helped >= 4) return 'good';
  return helped === 3 ? 'middling' : 'bad';
}

/** Weights of what people dwell on when nothing in particular presses them. */
const DWELLS_ON: Readonly<Record<Tone, readonly (readonly [Criterion | 'whole', number])[]>> = {
  good: [
    ['whole', 26],
    ['ecoute', 20],
    ['clarte', 11],
    ['gentillesse', 12],
    ['temps', 10],
    ['accueil', 9],
    ['interet', 8],
    ['questions', 8],
    ['honoraires', 3],
  ],
  middling: [
    ['whole', 18],
    ['honoraires', 28],
    ['clarte', 16],
    ['temps', 12],
    ['questions', 8],
    ['interet', 7],
    ['gentillesse', 5],
    ['accueil', 4],
    ['ecoute', 3],
  ],
  bad: [
    ['whole', 16],
    ['honoraires', 30],
    ['temps', 18],
    ['clarte', 10],
    ['questions', 8],
    ['interet', 7],
    ['gentillesse', 5],
    ['accueil', 4],
    ['ecoute', 3],
  ],
};

function subjectOf(
  { tone, fees, slowness }: Readonly<{ tone: Tone; fees: Rating | null; slowness: number }>,
  random: Random,
): readonly [Tone, Criterion | 'whole'] {
  // Satisfied people too say what they missed, and it is nearly always the fees.
  if (tone === 'good' && fees !== null && fees <= 3 && random.chance(0.45)) return ['middling', 'honoraires'];
  if (tone !== 'good' && slowness > 1.5 && random.chance(0.6)) return [tone, 'temps'];
  return [tone, random.weighted(DWELLS_ON[tone], ([, weight]) => weight)[0]];
}
