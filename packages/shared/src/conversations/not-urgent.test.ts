import { describe, expect, it } from 'vitest';
import { urgencyOf } from './urgency.ts';

const NOT_URGENT = [
  'Bonjour, rien d’urgent, je voudrais un devis',
  'Il n’y a rien de très urgent',
  'ce n’est pas urgent',
  'C’est pas urgent du tout',
  'Ce n’est pas très urgent',
  'ce n’est vraiment pas urgent pour l’instant',
  'pas spécialement urgente, ma question',
  'Ma demande n’est pas urgente',
  'Il n’y a pas d’urgence',
  'Il n’y a aucune urgence',
  'sans urgence',
  'Ce n’est pas une urgence',
  'Question non urgente',
  'demande non-urgente',
  'PAS URGENT',
  'It is not urgent',
  'It’s not really urgent',
  'This isn’t urgent',
  'Nothing urgent, I would like a quote',
  'nothing very urgent',
  'not an emergency',
  'There is no urgency',
  'no emergency here',
  'a non-urgent question',
  'not urgent for me',
  'Cela ne me semble pas urgent',
  'Question pas urgente',
  'Pas d’urgence vitale, un simple devis',
] as const;

const STILL_URGENT = [
  'c’est urgent',
  'rien d’urgent hier, mais aujourd’hui c’est urgent',
  'Ce n’est pas urgent, c’est très urgent',
  'n’est-ce pas urgent',
  'Est-ce que ce n’est pas urgent',
  'Rien de plus urgent au monde',
  'il n’y a pas plus urgent',
  'ce n’est pas moins urgent',
  'pas seulement urgent',
  'La police dit que ce n’est pas urgent',
  'On m’a dit que c’est pas urgent',
  'Ils disent que ce n’est pas urgent',
  'Ce n’est pas urgent pour eux',
  'pas de réponse, urgent',
  'Je n’ai pas de réponse et c’est urgent',
  'rien, urgent besoin d’aide',
  'Mon avocat ne répond pas, urgent',
  'Mon avocat ne répond pas urgent',
  'Il ne me répond pas. Urgence',
  'Je ne sais pas quoi faire, pas d’argent. Urgent',
  'Puis-je attendre ? Non, urgent',
  'No, urgent',
  'could not be more urgent',
  'nothing is more urgent',
  'not only urgent',
  'They said it is not urgent',
  'The police told me it’s not urgent',
  'Is it not urgent',
  'not urgent for them',
  'not urgent enough for the police',
  'I need help urgently',
  'no answer, urgent',
] as const;

const TRUE_EMERGENCIES = [
  ['il m’a frappée', 'violence'],
  ['j’ai peur de lui', 'violence'],
  ['mon fils est en garde à vue', 'custody'],
  ['je veux mourir', 'self-harm'],
  ['mes enfants sont en danger', 'danger'],
  ['j’ai reçu une OQTF', 'removal'],
  ['quel est le délai pour contester', 'time-limit'],
  ['c’est le dernier jour', 'time-limit'],
  ['he hit me', 'violence'],
  ['I want to kill myself', 'self-harm'],
  ['the deadline is tomorrow', 'time-limit'],
] as const;

describe('an urgency that is denied', () => {
  it.each(NOT_URGENT)('« %s » raises nothing', (text) => {
    expect(urgencyOf(text)).toEqual([]);
  });

  it.each(STILL_URGENT)('« %s » stays urgent', (text) => {
    expect(urgencyOf(text)).toContain('time-limit');
  });

  it.each(TRUE_EMERGENCIES)('hides no true one: « %s » is seen before and after it', (words, rule) => {
    for (const denial of NOT_URGENT) {
      expect(urgencyOf(`${denial}, ${words}`)).toContain(rule);
      expect(urgencyOf(`${denial} mais ${words}`)).toContain(rule);
      expect(urgencyOf(`${words}. ${denial}`)).toContain(rule);
    }
  });

  it('is read in the longest message, even one made to be slow', () => {
    for (const piece of ['pas ', 'pas urgent ', 'dit que ce n est ', 'not that it ', 'rien d ', 'told ']) {
      const text = `urgent ${piece.repeat(10_000).slice(0, 9_990)}`;
      expect(urgencyOf(text)).toEqual(['time-limit']);
    }
  });
});
