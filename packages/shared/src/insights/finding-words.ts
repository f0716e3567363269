/**
 * What a finding says, in full sentences without their figures. A poor finding describes what people live
 * through and never whose fault it is; `{value}` stands for the figure.
 */
import type { Criterion } from '../surveys/criteria.ts';
import type { Texts } from '../wire/language.ts';
import type { FigureKey, ShareKey } from './definitions.ts';

/** `neutral` is also what a band without verdict says. */
export type Words = Readonly<Record<'good' | 'neutral' | 'poor', Texts>>;

export const CRITERION_WORDS: Readonly<Record<Criterion, Words>> = {
  accueil: {
    good: { fr: 'Vos clients se sentent bien accueillis', en: 'Your clients feel welcome' },
    neutral: { fr: 'L’accueil est noté {value} sur 5', en: 'The welcome is rated {value} out of 5' },
    poor: {
      fr: 'Vos clients trouvent l’accueil plutôt froid',
      en: 'Your clients find the welcome rather cold',
    },
  },
  gentillesse: {
    good: {
      fr: 'Vos clients apprécient la gentillesse de vos réponses',
      en: 'Your clients appreciate the kindness of your replies',
    },
    neutral: { fr: 'La gentillesse est notée {value} sur 5', en: 'Kindness is rated {value} out of 5' },
    poor: {
      fr: 'Vos clients trouvent le ton des réponses plutôt sec',
      en: 'Your clients find the tone of replies rather curt',
    },
  },
  interet: {
    good: {
      fr: 'Vos clients sentent que leur situation vous intéresse',
      en: 'Your clients feel that their situation matters to you',
    },
    neutral: {
      fr: 'L’intérêt porté à la situation est noté {value} sur 5',
      en: 'Interest in the situation is rated {value} out of 5',
    },
    poor: {
      fr: 'Vos clients perçoivent peu d’intérêt pour leur situation',
      en: 'Your clients perceive little interest in their situation',
    },
  },
  ecoute: {
    good: { fr: 'Vos clients se sentent écoutés', en: 'Your clients feel listened to' },
    neutral: { fr: 'L’écoute est notée {value} sur 5', en: 'Listening is rated {value} out of 5' },
    poor: { fr: 'Vos clients se sentent peu écoutés', en: 'Your clients do not feel listened to enough' },
  },
  temps: {
    good: {
      fr: 'Vos clients trouvent que le temps accordé leur suffit',
      en: 'Your clients feel that they are given enough time',
    },
    neutral: {
      fr: 'Le temps accordé est noté {value} sur 5',
      en: 'The time given is rated {value} out of 5',
    },
    poor: {
      fr: 'Vos clients trouvent le temps accordé trop court',
      en: 'Your clients find the time given too short',
    },
  },
  questions: {
    good: {
      fr: 'Vos clients peuvent poser toutes leurs questions',
      en: 'Your clients are able to ask all their questions',
    },
    neutral: {
      fr: 'La place laissée aux questions est notée {value} sur 5',
      en: 'Room for questions is rated {value} out of 5',
    },
    poor: {
      fr: 'Vos clients repartent avec des questions qu’ils n’ont pas pu poser',
      en: 'Your clients leave with questions they could not ask',
    },
  },
  clarte: {
    good: {
      fr: 'Vos clients trouvent vos explications claires',
      en: 'Your clients find your explanations clear',
    },
    neutral: {
      fr: 'La clarté des explications est notée {value} sur 5',
      en: 'The clarity of explanations is rated {value} out of 5',
    },
    poor: {
      fr: 'Vos clients comprennent mal vos explications',
      en: 'Your clients find your explanations hard to follow',
    },
  },
  honoraires: {
    good: { fr: 'Vos clients comprennent bien vos honoraires', en: 'Your clients understand your fees well' },
    neutral: {
      fr: 'La clarté des honoraires est notée {value} sur 5',
      en: 'The clarity of fees is rated {value} out of 5',
    },
    poor: {
      fr: 'Vos clients comprennent mal vos honoraires',
      en: 'Your clients find your fees hard to understand',
    },
  },
};

const NIGHT: Texts = {
  fr: '{value} des messages sont écrits la nuit ou le week-end',
  en: '{value} of messages are written at night or on weekends',
};

const RATE: Texts = {
  fr: '{value} des personnes à qui le questionnaire est proposé y répondent',
  en: '{value} of the people offered the survey answer it',
};

export const SHARE_WORDS: Readonly<Record<ShareKey, Words>> = {
  helped: {
    good: { fr: 'Vos échanges aident vos clients', en: 'Your exchanges help your clients' },
    neutral: {
      fr: 'L’échange est jugé utile dans {value} des réponses',
      en: 'The exchange is found helpful in {value} of answers',
    },
    poor: {
      fr: 'Beaucoup d’échanges n’apportent pas encore l’aide attendue',
      en: 'Many exchanges do not yet bring the help hoped for',
    },
  },
  'aim-kept': {
    good: { fr: 'Le délai annoncé est tenu', en: 'The announced reply time is kept' },
    neutral: {
      fr: 'Le délai annoncé est tenu pour {value} des messages',
      en: 'The announced reply time is kept for {value} of messages',
    },
    poor: { fr: 'Le délai annoncé est souvent dépassé', en: 'The announced reply time is often exceeded' },
  },
  // How many answer and when people write is neither good nor bad.
  'response-rate': { good: RATE, neutral: RATE, poor: RATE },
  'night-or-weekend': { good: NIGHT, neutral: NIGHT, poor: NIGHT },
};

type Plural = Readonly<{ one: string; other: string }>;

const ANSWERS: Readonly<Record<'fr' | 'en', Plural>> = {
  fr: { one: 'réponse', other: 'réponses' },
  en: { one: 'answer', other: 'answers' },
};
const MESSAGES: typeof ANSWERS = {
  fr: { one: 'message', other: 'messages' },
  en: { one: 'message', other: 'messages' },
};
const CONVERSATIONS: typeof ANSWERS = {
  fr: { one: 'conversation', other: 'conversations' },
  en: { one: 'conversation', other: 'conversations' },
};

const OFFERS: typeof ANSWERS = {
  fr: { one: 'proposition', other: 'propositions' },
  en: { one: 'offer', other: 'offers' },
};

/** What a figure counts, for « 3 réponses sur 5 ». */
export function countedBy(definition: FigureKey): typeof ANSWERS {
  if (definition === 'first-reply') return CONVERSATIONS;
  if (definition === 'response-rate') return OFFERS;
  return definition === 'aim-kept' || definition === 'night-or-weekend' ? MESSAGES : ANSWERS;
}
