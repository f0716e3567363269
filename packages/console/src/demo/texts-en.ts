import type { DemoTexts } from './texts-fr.ts';

/** Every text of the tour's scenes in English. */
export const en: DemoTexts = {
  tour: 'The tour, in five scenes',
  replay: 'Play again',
  close: 'Leave the scene',
  scenes: {
    writes: 'Somebody writes',
    clock: 'What time it is',
    voices: 'What they live through',
    brings: 'What it brings',
    urgent: 'It is urgent',
  },
  writes: {
    visitor: 'Nadia Petit',
    question:
      'Hello, I have handed back the keys of my flat and my former landlord no longer answers about the deposit. Can you help me?',
    reply:
      'Hello, thank you for your message. We can talk about it at a first meeting: please bring the lease and the inventory.',
    steps: {
      before: 'A message, its ring, its answer.',
      writing: 'Somebody writes from the site.',
      answering: 'Me Durand checks the parties, then answers.',
    },
    rang: 'Not a word of the request.',
    answered: (seconds, firm) => `Answer received in ${seconds} s, under the name “${firm}”.`,
    firmName: 'Name of the firm',
    accent: 'Colour',
    apply: 'Try it',
    keep: 'Keep this',
    keepLead: 'A real firm begins here, with this name and this colour. The demonstration stays beside it.',
    yourName: 'Your name',
    email: 'Your email',
    password: 'Password (at least 12 characters)',
    begin: 'Begin',
  },
  clock: {
    reading: 'Reading the firm’s calendar…',
    stops: 'Moments to try',
    moment: (day, time) => `${day}, ${time}`,
    stop: {
      'before-break': 'Friday 12:29',
      'in-break': 'Friday 12:31',
      'july-14': '14 July',
      sunday: 'Sunday 23:00',
      'clock-change': 'The clock change',
    },
    lead: 'What the badge would say at that hour, by the firm’s real opening hours.',
  },
  voices: {
    reading: 'Reading the year’s answers…',
    none: 'Not enough answers yet for a sentence. Play again in a minute.',
    words: 'Read their words',
    close: 'Fold away',
  },
  urgent: {
    visitor: 'Karim Haddad',
    message: 'Hello, I have received a summons for Thursday. What should I do?',
    steps: {
      writing: 'Somebody writes that they are summoned for Thursday.',
      answered:
        'At once they read a fixed, safe sentence: whom to call without waiting. No machine writes any of it.',
      flagged:
        'For the team the message is urgent until a lawyer says otherwise. And the whole thread can be taken along.',
    },
    take: 'Take the thread and verify it',
    unable: 'This browser cannot verify the firm’s signature.',
    words: 'The message, in the export',
    change: 'Change one letter',
    restore: 'Put it back',
    download: 'Download the export',
    whole: (events) => `Verified in this browser: ${events} events in a row, and the firm’s signature.`,
    refused: (position) => `Refused at no. ${position}: these are not the words that were written.`,
    kinds: {
      'conversation.opened': 'Beginning',
      'message.written': 'Message',
      'message.answered': 'Answer',
      'parties.given': 'Parties given',
      'flag.raised': 'Flagged urgent',
      'flag.closed': 'No longer urgent',
      'clearance.given': 'Parties checked',
    },
    other: 'Another act',
  },
  brings: {
    reading: 'Counting the year…',
    wrote: (n) => (n === 1 ? 'person wrote to you in a year' : 'people wrote to you in a year'),
    nights: 'messages in the evening, at night or at the weekend',
    waiting: (n) => (n === 1 ? 'person is waiting' : 'people are waiting'),
    atRisk: (n) =>
      n === 1 ? 'announced reply time passed or close' : 'announced reply times passed or close',
  },
};
