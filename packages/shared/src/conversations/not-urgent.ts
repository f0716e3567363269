/**
 * « Rien d’urgent », "not urgent": words of urgency that say there is none.
 *
 * Only these few words can be denied, and only from close by: danger, an arrest or a summons raise their flag whatever
 * stands around them. Whatever is in doubt stays urgent: a question (« n’est-ce pas urgent »), what others say
 * (« la police dit que ce n’est pas urgent »), for whom it is not (« pas urgent pour eux »), another sentence's denial
 * (« il ne répond pas, urgent »), and what nothing is more urgent than (« rien de plus urgent »).
 */

/** Softer denials: « pas très urgent », "not that urgent". */
const LITTLE =
  'bien|du tout|forcement|franchement|particulierement|si|specialement|super|tres|trop|vraiment|' +
  'all that|at all|especially|exactly|overly|particularly|really|so|terribly|that|too|very';

/** Each part is bounded and it runs forwards: linear in the text. */
const DENIAL = new RegExp(
  ` (?:rien (?:de? )(?:(?:${LITTLE}) )?|pas (?:(?:${LITTLE}) )?(?:(?:d|de|d une|une) )?(?:(?:reelle|vraie) )?|aucune (?:(?:reelle|vraie) )?|(?:sans|non) ` +
    `|(?:not|nothing|isn t|aren t|wasn t|non) (?:(?:${LITTLE}) )?(?:an? )?)` +
    `(?:urgente?s?|urgence|urgently|urgency|emergency)(?![a-z])| no (?:real )?(?:urgency|emergency)(?![a-z])`,
  'gu',
);

/** Somebody else's voice, a question, or a verb that is denied for itself: what follows is no denial of the writer's. */
const NOT_THEIR_OWN = new RegExp(
  ' (?:' +
    [
      '(?:dit|disent|repond|repondu|pretend|pretendent|pense|pensent|estime|estiment|trouve|trouvent|juge|jugent)(?: (?:que|moi|me|ce|c|cela|ca|il|n|ne|y|a|est|etait|avait))*',
      'n est ce|est ce(?: que)?(?: ce)?(?: n)?(?: est)?',
      '(?:ne|n) (?!(?:(?:me|m|nous) )?(?:est|etait|sera|serait|soit|a|avait|aura|y|semble|parait)(?![a-z]))[a-z]+(?: [a-z]+)?',
      '(?:says?|said|saying|told(?: [a-z]+)?|thinks?|thought|claims?|claimed|believes?)(?: (?:that|it|this|there|is|s|was))*',
      '(?:is|isn t) (?:it|this|that)',
    ].join('|') +
    ')$',
  'u',
);

/** For whom it is not urgent, or by whose measure. */
const BY_ANOTHER_MEASURE =
  /^ (?:pour (?!(?:moi|nous|l instant|le moment|l heure|autant)(?![a-z]))|selon |aux yeux |for (?!(?:me|us|now|the moment|the time being)(?![a-z]))|according |enough)/u;

/** As far back and forth as a denial is looked at, in characters. */
const AROUND = 60;

/** The text without the words that deny an urgency, ready to be folded; only its words mean anything. */
export function withoutDeniedUrgency(text: string): string {
  const spoken = spokenWords(text);
  return spoken.replaceAll(DENIAL, (denial, at: number) => {
    const before = spoken.slice(Math.max(0, at - AROUND), at);
    const after = spoken.slice(at + denial.length, at + denial.length + AROUND);
    return NOT_THEIR_OWN.test(before) || BY_ANOTHER_MEASURE.test(after) ? denial : ' - ';
  });
}

/** Words without accents; unlike folded ones they keep the stops between sentences, across which nothing is denied. */
function spokenWords(text: string): string {
  const plain = text.toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '');
  return ` ${plain.replaceAll(/[\s'’ʼ‐‑-]+/gu, ' ')} `;
}
