/**
 * A reply that is ready for somebody who may be in danger: it sends them to who comes at once, and asks when and where a
 * call is safe before anybody calls. It repeats nothing of what they wrote, for the next to read it may be somebody else.
 * First wording, to be read by a lawyer and by who helps victims; the numbers are those of France.
 */
import type { Texts } from '../wire/language.ts';
import type { UrgencyRule } from './urgency.ts';

/** The rules whose flag speaks of danger to a person. */
export const DANGER_RULES: readonly UrgencyRule[] = ['violence', 'self-harm', 'danger'];

export const SAFE_REPLY: Texts = {
  fr: 'Bonjour. Si vous êtes en danger maintenant, appelez le 17, ou envoyez un SMS au 114. Quand peut-on vous appeler sans risque, et à quel numéro\u202f? Si quelqu’un d’autre peut lire cet écran, «\u202fQuitter vite\u202f» l’efface\u202f; vous pourrez revenir plus tard.',
  en: 'Hello. If you are in danger now, call 17, or send a text message to 114. When is it safe to call you, and on which number? If somebody else may read this screen, “Leave quickly” clears it; you can come back later.',
};
