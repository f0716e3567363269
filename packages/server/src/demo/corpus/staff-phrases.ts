/**
 * What the firm says around the heart of an answer. Staff always say *vous*, give no advice before a
 * mandate, and never put a number of days on a time limit.
 */
import type { Language } from '@parenthese/shared/wire/language.ts';

export interface StaffPhrases {
  readonly greetings: readonly string[];
  readonly acknowledgements: readonly string[];
  readonly nextSteps: readonly string[];
  /** Next steps that offer two times, so that a visitor can choose. */
  readonly offers: readonly string[];
  /** What the assistant proposes, who gives no legal answers. */
  readonly deskSteps: readonly string[];
  /** The firm's weak point: most of what it says about fees leaves the client to guess. */
  readonly vagueFees: readonly string[];
  readonly clearFees: readonly string[];
  readonly farewells: readonly string[];
  readonly apologies: readonly string[];
  /** The same to somebody who had to ask again. */
  readonly remindedApologies: readonly string[];
  /** To somebody who has gone elsewhere because the answer did not come. */
  readonly regrets: readonly string[];
  readonly documentsRead: readonly string[];
  readonly confirmations: readonly string[];
  /** The same from the assistant, for the lawyer. */
  readonly deskConfirmations: readonly string[];
  readonly closings: readonly string[];
}

const french: StaffPhrases = {
  greetings: [
    'Bonjour [Monsieur|Madame],',
    '[Monsieur|Madame],',
    'Bonjour,',
    '[Cher Monsieur|Chère Madame],',
    'Bonjour [Monsieur|Madame] {name},',
  ],
  acknowledgements: [
    "Merci de votre message, que j'ai lu attentivement.",
    "Je vous remercie d'avoir écrit au cabinet.",
    "J'ai bien reçu votre message et je comprends votre préoccupation.",
    "Merci pour ces précisions, elles m'aident à vous répondre.",
    "Votre message m'est parvenu, je prends le temps de vous répondre.",
    "Je prends connaissance de votre demande à l'instant.",
    'Merci de la confiance que vous nous accordez.',
    "J'ai lu ce que vous décrivez, et je vois bien que la période est difficile.",
    'Votre question est claire, et elle est fréquente.',
    'Je vous réponds entre deux audiences, pour ne pas vous laisser sans nouvelles.',
    "Merci d'avoir pris la peine de résumer les choses ainsi.",
    "Je reprends votre question dans l'ordre où vous la posez.",
  ],
  nextSteps: [
    "Le plus simple serait un premier entretien de trois quarts d'heure, par exemple {slot1}.",
    'Mme Benali peut vous proposer un créneau {slot1} ; dites-lui simplement si cela vous va.',
    "Si vous préférez que nous nous parlions d'abord au téléphone, je peux vous appeler {slot1}.",
    'Voulez-vous que nous nous voyions {slot1} ? Vous pouvez venir accompagné[|e].',
    'Je vous propose de joindre ces pièces à notre conversation ; nous fixerons ensuite un rendez-vous.',
    "Dès que j'aurai ces documents, je vous dirai franchement si un rendez-vous vous serait utile.",
    'Un entretien en visioconférence est possible {slot1}, si le déplacement vous est difficile.',
    "Prenez le temps d'y réfléchir ; le cabinet peut vous recevoir {slot1}, sans engagement.",
  ],
  offers: [
    'Je peux vous recevoir {slot1} ou {slot2}, au cabinet ou en visioconférence.',
    'Seriez-vous disponible {slot1} ? À défaut, {slot2} me conviendrait aussi.',
    'Dites-moi si {slot1} ou {slot2} vous conviendrait, je bloque le créneau.',
    'Mon agenda permet un rendez-vous {slot1}, ou {slot2} si vous préférez.',
    'Deux créneaux sont libres : {slot1} et {slot2}. Lequel vous arrange ?',
    "Nous pourrions nous voir {slot1} ou, si c'est trop tôt, {slot2}.",
  ],
  deskSteps: [
    "J'ai un créneau {slot1} et un autre {slot2}, lequel vous arrange ?",
    'Je peux vous réserver {slot1}, ou {slot2} si vous préférez.',
    'Dites-moi ce qui vous va le mieux, par exemple {slot1} ou {slot2}.',
  ],
  vagueFees: [
    'Les honoraires vous seront précisés lors du rendez-vous.',
    "Une convention d'honoraires vous sera proposée si nous allons plus loin.",
    'La consultation est payante ; nous verrons le montant ensemble.',
    'Pour les honoraires, tout dépendra du temps nécessaire au dossier.',
    'Nous parlerons des honoraires de vive voix.',
    "Le coût dépend de la procédure, il m'est difficile d'en dire plus à ce stade.",
    'Mme Benali vous indiquera les conditions du cabinet.',
    "Une provision vous sera demandée à l'ouverture du dossier.",
  ],
  clearFees: [
    "Ce premier entretien est facturé 120 € TTC, quelle que soit sa durée, et rien d'autre n'est dû sans convention signée.",
    "Le rendez-vous coûte 120 € TTC. Si vous nous confiez le dossier, vous recevrez avant toute démarche une convention écrite avec le montant et ce qu'il comprend.",
    "Pour que tout soit clair : 120 € TTC pour l'entretien, puis un forfait écrit, que vous serez libre d'accepter ou non. L'aide juridictionnelle est possible sous condition de ressources.",
    "L'entretien est à 120 € TTC. Vérifiez si vous avez une protection juridique, elle peut en prendre une part en charge.",
  ],
  farewells: [
    'Bien à vous,',
    'Je vous prie de croire à mes sentiments dévoués.',
    'Bien cordialement,',
    'Je reste à votre écoute.',
    'Cordialement,',
    'Avec mes meilleures salutations,',
    "Bon courage d'ici là.",
    'À bientôt,',
    "Dans l'attente de vous lire,",
  ],
  apologies: [
    "Je vous prie d'excuser ce retard, votre message méritait une réponse plus rapide.",
    "Pardonnez-moi d'avoir tardé, j'étais retenu<|e> à l'audience.",
    'Toutes mes excuses pour ce silence ; me voici.',
    "Je suis navré<|e> de l'attente, une absence imprévue au cabinet a tout décalé.",
    "Merci de votre patience, que nous avons mise à l'épreuve.",
    "Votre message ne s'est pas perdu, c'est moi qui ai pris du retard ; je vous prie de m'en excuser.",
    "Je vous réponds plus tard que je ne l'aurais voulu, et je le regrette.",
    "Excusez cette réponse tardive, due à l'absence d'une consœur.",
  ],
  remindedApologies: [
    'Vous avez raison de me relancer, et je vous présente mes excuses.',
    'Je regrette que vous ayez dû nous relancer.',
    'Pardonnez-moi, votre second message aurait dû être inutile.',
    "Merci d'avoir insisté, et pardon pour ce silence.",
  ],
  regrets: [
    'Je le comprends, et je vous présente mes excuses pour notre silence. Si un point restait en suspens, cette conversation demeure ouverte.',
    'Je regrette de ne pas avoir su vous répondre à temps. Je vous souhaite une issue heureuse, et reste à votre disposition.',
    "Vous avez bien fait de ne pas attendre, et je vous prie d'excuser ce retard. Bonne suite dans vos démarches.",
  ],
  documentsRead: [
    'Merci, tout est lisible. Je lis ces pièces et je reviens vers vous avant notre rendez-vous.',
    "Bien reçu. Il manque seulement le verso de la deuxième page, pourriez-vous me l'adresser ?",
    "J'ai parcouru vos documents ; ils confirment qu'un entretien serait utile. Nous en parlerons {slot1}, si cela vous convient.",
    'Merci pour cet envoi complet. Gardez précieusement les originaux, nous en aurons peut-être besoin.',
    "Les pièces sont bien arrivées. Je ne m'avance pas par écrit, mais vous avez bien fait de les garder.",
    'Parfait, je les classe. Mme Benali vous envoie la confirmation du rendez-vous.',
    "Je vous remercie. La photo de l'enveloppe sera utile aussi, si vous l'avez encore.",
    'Tout y est. Nous prendrons le temps de les relire ensemble.',
  ],
  confirmations: [
    "C'est noté, je vous attends {slot1}. Le code de la porte vous sera donné par Mme Benali.",
    'Parfait, le rendez-vous est fixé {slot1}. Si vous avez un empêchement, un mot ici suffit.',
    "Entendu. Nous nous retrouvons {slot1} ; comptez trois quarts d'heure.",
    "C'est confirmé. Le jour même, demandez-moi à l'accueil, on vous installera au calme.",
    "Très bien, je bloque le créneau. Prenez une pièce d'identité et vos documents.",
    'Noté, {slot1}. Sonnez à « Cabinet Durand », deuxième étage.',
    "Merci, c'est enregistré. Je vous adresse un plan d'accès, la station la plus proche a un ascenseur.",
    "Je vous attends donc {slot1}. D'ici là, n'hésitez pas à compléter vos notes.",
  ],
  deskConfirmations: [
    "C'est noté, vous serez reçu[|e] {slot1}. Je vous envoie le plan d'accès et le code de la porte.",
    "Votre rendez-vous est enregistré, {slot1}. Je reste joignable ici pour toute question d'organisation.",
    "C'est confirmé pour {slot1}. Si vous avez un empêchement, prévenez-moi simplement par un mot.",
    "Parfait, {slot1}. Pensez à une pièce d'identité ; pour le reste, la liste vous a été donnée.",
  ],
  closings: [
    "Je vous en prie. N'hésitez pas à rouvrir cette conversation si une question se présente.",
    'Avec plaisir. Je vous souhaite une bonne fin de journée.',
    "Je vous en prie, c'est notre métier. À bientôt.",
    'Merci à vous. Nous reprendrons tout cela au rendez-vous.',
    'Je vous en prie, et bon courage pour la suite.',
    '<Heureux|Heureuse> que cela vous ait éclairé[|e]. La conversation reste ouverte de votre côté.',
    "C'est moi qui vous remercie pour la clarté de vos messages.",
    'Très bien. Je note que votre question est réglée ; vous pourrez nous relire ici à tout moment.',
    'Je vous souhaite de passer une soirée plus légère.',
    "Entendu, je clos cet échange pour aujourd'hui. Le cabinet reste à votre disposition.",
    'Je vous en prie. Prenez soin de vous et des vôtres.',
    'Merci de votre retour. À bientôt au cabinet.',
    'Avec plaisir. Un message ici suffit si quelque chose change.',
    'Bonne continuation, et merci de nous avoir écrit.',
  ],
};

const english: StaffPhrases = {
  greetings: ['Dear [Mr|Ms] {name},', 'Hello,', 'Dear [Sir|Madam],', 'Hello, and thank you for writing,'],
  acknowledgements: [
    'Thank you for your message, which I have read carefully.',
    'Thank you for writing to us.',
    'I have your message and I understand your concern.',
    'Thank you for these details; they help me to answer.',
    'I am answering between two hearings so as not to leave you without news.',
    'Your question is a clear one, and we meet it often.',
    'Thank you for your trust.',
  ],
  nextSteps: [
    'The simplest would be a first meeting of three quarters of an hour, for example on {slot1}.',
    'If you would rather talk on the telephone first, I can call you on {slot1}.',
    'You can attach these papers to this conversation; we will then fix a time.',
    'Once I have the documents I will tell you frankly whether a meeting would be useful.',
    'Ms Benali can offer you a time on {slot1}; just let her know.',
  ],
  offers: [
    'I could see you on {slot1} or {slot2}, at the office or by video.',
    'Would {slot1} suit you? If not, {slot2} would be fine as well.',
    'Two times are free: {slot1} and {slot2}. Which would you prefer?',
  ],
  deskSteps: [
    'I have a time on {slot1} and another on {slot2}; which suits you?',
    'I can book {slot1} for you, or {slot2} if you prefer.',
  ],
  vagueFees: [
    'Fees will be explained at the meeting.',
    'A fee agreement will be proposed if we go further.',
    'The consultation is charged; we will see the amount together.',
    'As for fees, everything depends on the time the matter takes.',
    'Ms Benali will let you know our terms.',
  ],
  clearFees: [
    'The first meeting is €120 including VAT, whatever its length, and nothing else is due without a signed agreement.',
    'The meeting costs €120 including VAT. If you instruct us you will first receive a written agreement saying what is included.',
    'The meeting is €120 including VAT. Please check whether you have legal expenses insurance; it may cover part of it.',
  ],
  farewells: [
    'Kind regards,',
    'Yours sincerely,',
    'With best wishes,',
    'I remain at your disposal.',
    'Until soon,',
  ],
  apologies: [
    'Please accept my apologies for this delay; your message deserved a quicker answer.',
    'I am sorry to have kept you waiting, I was held at a hearing.',
    'Thank you for your patience, which we have tried.',
    'I am answering later than I would have wished, and I regret it.',
  ],
  remindedApologies: [
    'You were right to write again, and I apologise.',
    'Your second message should not have been necessary; please forgive me.',
  ],
  regrets: [
    'I understand, and I apologise for our silence. If anything remains open, this conversation does too.',
    'I regret that we did not answer in time. I wish you well with the rest.',
  ],
  documentsRead: [
    'Thank you, everything is legible. I will read it and come back to you before we meet.',
    'Received. Only the back of the second page is missing, could you send it?',
    'I have looked through your documents; a meeting would indeed be useful.',
    'Thank you for such a complete set. Please keep the originals safe.',
  ],
  confirmations: [
    'Noted, I will expect you on {slot1}. Ms Benali will give you the door code.',
    'The meeting is confirmed for {slot1}. If anything comes up, a word here is enough.',
    'Confirmed. On the day, just ask for me at the desk.',
    'Very well, {slot1} it is. Please bring an identity document and your papers.',
  ],
  deskConfirmations: [
    'Noted, you are expected on {slot1}. I will send you the address and the door code.',
    'Your meeting is booked, {slot1}. I remain at hand here for practical questions.',
  ],
  closings: [
    'You are welcome. Feel free to reopen this conversation if a question comes up.',
    'With pleasure. Have a good evening.',
    'You are most welcome, and good luck with the rest.',
    'Thank you for your clear messages. See you soon.',
    'Very well, I will close this exchange for today. We remain at your disposal.',
    'Thank you for letting us know. Until we meet.',
  ],
};

export const STAFF_PHRASES: Readonly<Record<Language, StaffPhrases>> = { fr: french, en: english };
