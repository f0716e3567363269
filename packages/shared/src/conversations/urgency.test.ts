import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDanger, urgencyOf, urgencySignsOf } from './urgency.ts';

/** How people really put it, and which rule must see it. */
const PHRASES = [
  ['Mon fils est en garde à vue depuis ce matin', 'custody'],
  ['GARDE A VUE hier soir', 'custody'],
  ['il passe en comparution immédiate demain', 'custody'],
  ['My brother has been arrested', 'custody'],
  ['He is in custody in Lyon', 'custody'],
  ['J’ai reçu une convocation au commissariat', 'summons'],
  ['je suis convoqué le 12 mars', 'summons'],
  ['Je suis convoquée devant le juge', 'summons'],
  ['on m’a remis une assignation', 'summons'],
  ['mon propriétaire m’assigne en référé', 'summons'],
  ['I received a summons from the court', 'summons'],
  ['My court date is next week', 'summons'],
  ['je veux faire appel d’un jugement', 'decision'],
  ['un huissier est passé chez moi', 'decision'],
  ['mise en demeure de payer', 'decision'],
  ['I want to appeal a judgment', 'decision'],
  ['A bailiff came to my house', 'decision'],
  ['quel est le délai pour contester', 'time-limit'],
  ['c’est urgent', 'time-limit'],
  ['Y a-t-il prescription', 'time-limit'],
  ['What is the deadline', 'time-limit'],
  ['is there a time-limit', 'time-limit'],
  ['avis d’expulsion de mon logement', 'expulsion'],
  ['j’ai eu un commandement de payer', 'expulsion'],
  ['My landlord wants to evict me', 'expulsion'],
  ['J’ai reçu une OQTF', 'removal'],
  ['obligation de quitter le territoire français', 'removal'],
  ['They want to deport my wife', 'removal'],
  ['je viens d’être licenciée', 'dismissal'],
  ['convoqué à un entretien préalable', 'dismissal'],
  ['litige aux prud’hommes', 'dismissal'],
  ['I was dismissed yesterday', 'dismissal'],
  ['victime de violences conjugales', 'violence'],
  ['mon mari me frappe', 'violence'],
  ['il me menace de mort', 'violence'],
  ['harcèlement au travail', 'violence'],
  ['My partner hits me', 'violence'],
  ['victim of domestic violence', 'violence'],
  ['j’ai des idées suicidaires', 'self-harm'],
  ['je veux en finir', 'self-harm'],
  ['I want to kill myself', 'self-harm'],
  ['mes enfants sont en danger', 'danger'],
  ['He has taken my children', 'danger'],
] as const;

describe('urgencyOf', () => {
  it.each(PHRASES)('« %s » raises %s', (text, rule) => {
    expect(urgencyOf(text)).toContain(rule);
  });

  it.each([
    'Bonjour, je voudrais un devis pour un divorce amiable',
    'Quels sont vos honoraires',
    'Je souhaite créer une société avec mon frère',
    'Relecture d’un contrat de travail',
    'Mon employeur me propose une rupture conventionnelle',
    'Mon employeur menace de changer mes horaires',
    'We share custody under a French judgment from three years ago',
    'Comment se passe une adoption simple',
    'Hello, I would like help with a lease',
    'How much is a first meeting',
    'violoncelle volé',
    'la violette du jardin',
  ])('« %s » raises nothing', (text) => {
    expect(urgencyOf(text)).toEqual([]);
  });

  it('reads through case, accents, ligatures, apostrophes and spacing', () => {
    expect(urgencyOf('GARDE\n\tÀ   VUE')).toEqual(['custody']);
    expect(urgencyOf('Prud\u2019hommes')).toEqual(urgencyOf("PRUD'HOMMES"));
  });

  it('names each rule once, in the order of the list, wherever the words stand', () => {
    expect(urgencyOf('violences, délai, violences, garde à vue')).toEqual([
      'custody',
      'time-limit',
      'violence',
    ]);
  });

  it('never loses a rule when more is written around the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        expect(urgencyOf(`${before} garde à vue ${after}`)).toContain('custody');
      }),
    );
  });

  it('reads the longest message that can be sent, even one made to be slow', () => {
    for (const piece of ['a', ' garde a', 'é', '\u0301', 'œ ']) {
      expect(urgencyOf(piece.repeat(10_000).slice(0, 10_000))).toEqual([]);
    }
  });
});

describe('isDanger', () => {
  it('tells danger to a person from a time limit', () => {
    expect(urgencyOf('violences').every(isDanger)).toBe(true);
    expect(urgencyOf('délai').some(isDanger)).toBe(false);
  });
});

describe('urgencySignsOf', () => {
  it.each([
    ['Il me frappe', ['danger']],
    ['une convocation', ['time-limit']],
    ['une convocation, et il me frappe', ['danger', 'time-limit']],
    ['Bonjour', []],
  ])('says what “%s” is about, danger first', (text, signs) => {
    expect(urgencySignsOf(text)).toEqual(signs);
  });
});
