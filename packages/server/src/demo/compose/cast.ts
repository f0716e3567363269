/** Casts a visitor: a name, where they are, how they type, and who stands on the other side. */
import type { OtherParty } from '@parenthese/shared/conversations/vocabulary.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import {
  EMPLOYERS,
  ENGLISH_ORIGINS,
  LANDLORDS,
  MAIL_DOMAINS,
  ORIGINS,
  TRADERS,
  type Origin,
} from '../corpus/names.ts';
import type { Gender, OtherSide, Situation } from '../corpus/situation.ts';
import type { DemoVisitor } from '../demo-conversation.ts';
import type { Random } from '../random.ts';

/** How somebody types: with care, in haste, or as on an old telephone without accents. */
export type Hand = 'careful' | 'hasty' | 'bare';

const HANDS: readonly (readonly [Hand, number])[] = [
  ['careful', 76],
  ['hasty', 15],
  ['bare', 9],
];

/** Share of people who write in French though they come from elsewhere is in the names; these live elsewhere. */
const ZONES: Readonly<Record<Language, readonly (readonly [string, number])[]>> = {
  fr: [
    ['Europe/Paris', 95],
    ['America/Martinique', 1],
    ['Indian/Reunion', 1],
    ['America/Toronto', 1],
    ['Africa/Dakar', 1],
  ],
  en: [
    ['Europe/Paris', 64],
    ['Europe/London', 16],
    ['America/New_York', 11],
    ['Asia/Dubai', 4],
    ['Asia/Singapore', 4],
  ],
};

/** Invents somebody who could be in this situation. */
export function castVisitor(language: Language, situation: Situation, random: Random): DemoVisitor {
  const gender = situation.writer ?? (random.chance(0.56) ? 'woman' : 'man');
  const name = nameOf(language, gender, random);
  const [zone] = random.weighted(ZONES[language], ([, weight]) => weight);
  return { name, gender, zone, email: mailOf(name, random) };
}

export function castHand(random: Random): Hand {
  return random.weighted(HANDS, ([, weight]) => weight)[0];
}

/** Types a text as this hand would; what is said does not change. */
export function typed(text: string, hand: Hand): string {
  if (hand === 'careful') return text;
  const begun = text.charAt(0).toLowerCase() + text.slice(1);
  const ended = begun.replace(/\.$/, '');
  return hand === 'hasty' ? ended : withoutAccents(ended).toLowerCase();
}

/** Chances of what else may be said on the card instead of a name. */
const CLIENT = 0.07;
const UNKNOWN = 0.09;

/** Names the other side as the visitor gives it on the card. */
export function castOther(
  language: Language,
  situation: Situation,
  visitor: DemoVisitor,
  random: Random,
): OtherParty {
  if (situation.field === 'practical') {
    return { kind: random.chance(0.3) ? 'client' : 'practical', name: null };
  }
  if (situation.other === 'none') return { kind: 'none', name: null };
  if (random.chance(CLIENT)) return { kind: 'client', name: null };
  if (random.chance(UNKNOWN)) return { kind: 'unknown', name: null };
  return { kind: 'named', name: SIDES[situation.other](language, visitor.gender, random) };
}

type SideName = (language: Language, visitor: Gender, random: Random) => string;

/** An employer or a landlord may be a person too. */
const orSomebody =
  (houses: readonly string[], share: number): SideName =>
  (_, gender, random) =>
    random.chance(share) ? random.pick(houses) : nameOf('fr', gender, random);

const SIDES: Readonly<Record<Exclude<OtherSide, 'none'>, SideName>> = {
  partner: (language, visitor, random) => nameOf(language, visitor === 'man' ? 'woman' : 'man', random),
  person: (_, visitor, random) => nameOf('fr', random.chance(0.5) ? visitor : 'man', random),
  employer: orSomebody(EMPLOYERS, 0.92),
  landlord: orSomebody(LANDLORDS, 0.5),
  trader: orSomebody(TRADERS, 0.88),
};

function nameOf(language: Language, gender: Gender, random: Random): string {
  const origins: readonly Origin[] = language === 'en' && random.chance(0.85) ? ENGLISH_ORIGINS : ORIGINS;
  const { women, men, families } = random.weighted(origins, ({ weight }) => weight);
  return `${random.pick(gender === 'woman' ? women : men)} ${random.pick(families)}`;
}

function mailOf(name: string, random: Random): string {
  const [given = '', ...family] = withoutAccents(name)
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .split(' ');
  const local = random.pick([
    `${given}.${family.join('')}`,
    `${given.charAt(0)}${family.join('')}`,
    `${family.join('')}.${given}`,
  ]);
  return `${local}${random.between(2, 98)}@${random.pick(MAIL_DOMAINS)}`;
}

function withoutAccents(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe').replaceAll('ı', 'i');
}
