/** What the list of first steps says: each with what it brings. */
import type { ChecklistItem } from '@parenthese/shared/firms/wire.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';

type Step = Readonly<{ title: string; brings: string; act: string }>;
type ChecklistTexts = Readonly<{
  title: string;
  left: (count: number) => string;
  done: string;
  tell: string;
  skip: string;
  undo: string;
  steps: Readonly<Record<ChecklistItem, Step>>;
}>;

const fr: ChecklistTexts = {
  title: 'Premiers pas',
  left: (count) => (count === 1 ? 'Encore un pas.' : `Encore ${count} pas.`),
  done: 'fait',
  tell: 'C’est fait',
  skip: 'Pas pour nous',
  undo: 'Finalement non',
  steps: {
    'site-seen': {
      title: 'Mettre le badge sur votre site',
      brings:
        'Vos visiteurs vous écrivent de là où ils vous lisent. Sans site, un lien et une affiche suffisent.',
      act: 'Voir comment',
    },
    'second-person': {
      title: 'Inviter une deuxième personne',
      brings: 'Quand vous plaidez, quelqu’un d’autre voit qui attend.',
      act: 'Inviter',
    },
    'hours-checked': {
      title: 'Relire vos horaires',
      brings: 'Le badge ne promet que ce que vos heures permettent.',
      act: 'Relire',
    },
    'mail-works': {
      title: 'Voir partir un premier e-mail',
      brings: 'Vous êtes prévenu quand vous n’êtes pas là, et vos visiteurs aussi.',
      act: 'Essayer',
    },
    'notice-read': {
      title: 'Relire la notice de confidentialité',
      brings: 'Ce que vos visiteurs lisent avant d’écrire est dit en votre nom.',
      act: 'La lire',
    },
    'first-answer': {
      title: 'Répondre à une première question',
      brings: 'Écrivez-vous à vous-même\u00a0: vous verrez ce que voit un visiteur.',
      act: 'Écrire un message d’essai',
    },
    'order-informed': {
      title: 'Informer votre Ordre du site',
      brings: 'La profession le demande pour tout site d’avocat (RIN, art. 10.5).',
      act: '',
    },
  },
};

const en: ChecklistTexts = {
  title: 'First steps',
  left: (count) => (count === 1 ? 'One step left.' : `${count} steps left.`),
  done: 'done',
  tell: 'This is done',
  skip: 'Not for us',
  undo: 'Not after all',
  steps: {
    'site-seen': {
      title: 'Put the badge on your site',
      brings:
        'Visitors write to you from where they read about you. Without a site, a link and a poster will do.',
      act: 'See how',
    },
    'second-person': {
      title: 'Invite a second person',
      brings: 'While you are in court, somebody else sees who is waiting.',
      act: 'Invite',
    },
    'hours-checked': {
      title: 'Check your opening hours',
      brings: 'The badge promises no more than your hours allow.',
      act: 'Check',
    },
    'mail-works': {
      title: 'See a first e-mail leave',
      brings: 'You are told when you are away, and so are your visitors.',
      act: 'Try it',
    },
    'notice-read': {
      title: 'Read the privacy notice',
      brings: 'What visitors read before they write is said in your name.',
      act: 'Read it',
    },
    'first-answer': {
      title: 'Answer a first question',
      brings: 'Write to yourself: you will see what a visitor sees.',
      act: 'Write a test message',
    },
    'order-informed': {
      title: 'Tell your bar about the site',
      brings: 'The profession asks it of every lawyer’s site (in France: RIN, art. 10.5).',
      act: '',
    },
  },
};

export function checklistTexts(language: Language): ChecklistTexts {
  return { fr, en }[language];
}
