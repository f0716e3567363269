/**
 * Words that smell of a time limit or of danger. They raise a flag that a lawyer closes and show the visitor one
 * fixed sentence; nothing is ever computed from them, and their absence means nothing and is never displayed.
 *
 * First short list, in French and English, to be read by a lawyer. A phrase matches whole words of the folded
 * text; a star at its end lets the last word go on (« violence* » matches « violences »).
 */

import { foldedWords } from './folded-words.ts';
import { lastAsked } from './last-asked.ts';
import { withoutDeniedUrgency } from './not-urgent.ts';
import { createPhraseFinder } from './phrases.ts';
import { URGENCY_SIGNS, type UrgencySign } from './vocabulary.ts';

type Rule = Readonly<{ danger?: true; phrases: readonly string[] }>;

const RULES = {
  custody: {
    phrases: [
      'garde a vue',
      'gav',
      'en retention',
      'comparution immediate',
      'mandat d arret',
      'mandat de depot',
      'detention provisoire',
      'police custody',
      'in custody',
      'been arrested',
      'was arrested',
      'under arrest',
      'arrest warrant',
      'immediate trial',
    ],
  },
  summons: {
    phrases: [
      'convocation',
      'convocations',
      'convoque*',
      'assignation*',
      'assigne devant',
      'assignee devant',
      'citation a comparaitre',
      'citation directe',
      'audience',
      'refere*',
      'audition libre',
      'commissariat',
      'gendarmerie',
      'summons*',
      'summoned',
      'subpoena*',
      'court date',
      'court hearing',
      'hearing date',
      'a hearing',
      'the hearing',
      'sued',
      'being sued',
      'served with',
      'police station',
    ],
  },
  decision: {
    phrases: [
      'recu un jugement',
      'recu le jugement',
      'recu mon jugement',
      'jugement rendu',
      'd un jugement',
      'jugement contre',
      'jugement par defaut',
      'arret de la cour',
      'ordonnance penale',
      'faire appel',
      'interjeter appel',
      'former opposition',
      'pourvoi*',
      'cassation',
      'recours',
      'contester',
      'mise en demeure',
      'huissier*',
      'commissaire de justice',
      'saisie',
      'saisi sur',
      'titre executoire',
      'received a judgment',
      'a judgment',
      'judgment against',
      'judgement against',
      'court order',
      'to appeal',
      'an appeal',
      'bailiff*',
      'formal notice',
      'contest a',
      'contest the',
    ],
  },
  'time-limit': {
    phrases: [
      'delai*',
      'date limite',
      'dernier jour',
      'prescription',
      'prescrit',
      'prescrite',
      'forclusion',
      'expire',
      'avant demain',
      'urgent',
      'urgente',
      'urgence',
      'deadline*',
      'time limit*',
      'limitation period',
      'statute of limitations',
      'last day',
      'expires',
      'urgent',
      'urgently',
      'emergency',
    ],
  },
  expulsion: {
    phrases: [
      'expulsion*',
      'expulse*',
      'commandement de payer',
      'commandement de quitter',
      'conge pour',
      'a la rue',
      'evict*',
      'thrown out',
      'notice to quit',
      'notice to pay',
    ],
  },
  removal: {
    phrases: [
      'oqtf',
      'obligation de quitter',
      'reconduite a la frontiere',
      'centre de retention',
      'refus de titre',
      'refus de sejour',
      'irtf',
      'interdiction de retour',
      'dublin',
      'deport*',
      'order to leave',
      'removal order',
      'residence permit refused',
      'detention centre',
    ],
  },
  dismissal: {
    phrases: [
      'licencie',
      'licenciee',
      'licenciement*',
      'entretien prealable',
      'prud hom*',
      'dismissed',
      'dismissal',
      'been fired',
      'made redundant',
      'employment tribunal',
    ],
  },
  violence: {
    danger: true,
    phrases: [
      'violence*',
      'violent',
      'violents',
      'violente',
      'violentes',
      'frappe',
      'frappee',
      'me frappe',
      'me bat',
      'coups',
      'battu',
      'battue',
      'me menace',
      'nous menace',
      'menaces',
      'menace de mort',
      'menacee',
      'viol',
      'viols',
      'violee',
      'agression*',
      'agresse*',
      'harcel*',
      'peur de lui',
      'peur pour ma vie',
      'ordonnance de protection',
      'inceste',
      'maltrait*',
      'attouchement*',
      'sequestr*',
      'domestic abuse',
      'abusive',
      'abused',
      'hits me',
      'hit me',
      'beats me',
      'beaten',
      'rape',
      'raped',
      'assault*',
      'threaten*',
      'stalk*',
      'harass*',
      'afraid for my life',
      'restraining order',
      'molest*',
    ],
  },
  'self-harm': {
    danger: true,
    phrases: [
      'suicid*',
      'me tuer',
      'mourir',
      'en finir',
      'plus envie de vivre',
      'mettre fin a mes jours',
      'kill myself',
      'end my life',
      'want to die',
      'self harm',
      'no reason to live',
    ],
  },
  danger: {
    danger: true,
    phrases: [
      'danger',
      'en danger',
      'enlevement*',
      'enleve mon',
      'enleve ma',
      'enleve mes',
      'enfant en danger',
      'disparu',
      'disparue',
      'dangerous',
      'kidnap*',
      'abduct*',
      'taken my child*',
      'missing child*',
    ],
  },
} as const satisfies Record<string, Rule>;

/** The name of a rule, stored with the flag so that staff see why it was raised. */
export type UrgencyRule = keyof typeof RULES;

const RULE_NAMES = Object.keys(RULES) as UrgencyRule[];

/** A needle begins at a word; without a star it also ends at one. */
const findRules = createPhraseFinder(
  RULE_NAMES.flatMap((rule) =>
    RULES[rule].phrases.map((phrase) => ({
      needle: phrase.endsWith('*') ? ` ${phrase.slice(0, -1)}` : ` ${phrase} `,
      means: rule,
    })),
  ),
);

/** Names the rules whose words stand in a text, each once, in the order of the list; none is no promise. */
export const urgencyOf = lastAsked((text): readonly UrgencyRule[] => {
  const found = findRules(foldedWords(text));
  if (found.size === 0) return [];
  return RULE_NAMES.filter((rule) => found.has(rule) && !(rule === 'time-limit' && isDenied(text)));
});

/** All that smelt of time denies it: asked only where such words were found, so that no other message pays for it. */
function isDenied(text: string): boolean {
  return !findRules(foldedWords(withoutDeniedUrgency(text))).has('time-limit');
}

/** Tells whether a rule speaks of danger to a person: then nobody is asked how the exchange went. */
export function isDanger(rule: UrgencyRule): boolean {
  return 'danger' in RULES[rule];
}

/** What a visitor's words smell of, as far as it decides which numbers they are shown. */
export function urgencySignsOf(text: string): readonly UrgencySign[] {
  const rules = urgencyOf(text);
  return URGENCY_SIGNS.filter((sign) => rules.some((rule) => isDanger(rule) === (sign === 'danger')));
}
