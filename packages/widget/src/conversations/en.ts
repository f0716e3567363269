/** What the panel says, in English. */
import { NOTICES_EN } from '@parenthese/shared/conversations/notices-en.ts';
import type { PanelWords } from './fr.ts';

export const en = {
  notices: NOTICES_EN,

  menu: 'Options',
  close: 'Close',
  leave: 'Leave quickly',
  loading: 'One moment…',
  unreachable: 'The service is not answering. Nothing you have written is lost.',
  again: 'Try again',
  noFirm: 'There is no firm at this address.',

  thread: 'Your exchange with the firm',
  blankTitle: 'One sentence is enough to begin.',
  blankBody:
    'Please keep the details for later: the firm first checks that it can help you. You will be asked for names right after.',
  you: 'You',
  unread: 'New',
  waiting: 'Waiting to be sent',
  waitingOffline: 'No connection. Your message will be sent as soon as it is back.',
  received: (time) => `Received by the firm at ${time}`,
  aim: (moment) => `usually answered by ${moment}`,
  notSent: 'Not sent.',
  retry: 'Send again',
  takeBack: 'Take the text back',
  at: (author, time) => `${author}, ${time}`,
  writes: (name) => `${name} is writing…`,
  offline: 'No connection. What you write is kept.',
  zone: (offset) => `The firm’s local time (${offset})`,
  notKept:
    'Your browser keeps nothing here: closing this page ends the exchange on this device. Leave your e-mail, or continue in a tab.',
  ended: 'The previous exchange is no longer open on this device. You can write again.',

  status: {
    received: 'received',
    studied: 'being studied',
    'waiting-for-you': 'waiting for your reply',
    answered: 'answered',
    closed: 'closed',
  },
  request: 'Your request:',
  settle: 'This is settled',
  declinedRestart: 'Write about something else',

  message: 'Your message',
  send: 'Send',
  keys: 'Enter sends. Shift + Enter starts a new line.',
  left: (count) => `Characters left: ${count}`,
  tooLong: (count) =>
    `This message has ${count} characters; the most is 10,000. Please shorten it; your text is kept.`,
  empty: 'Please write your message first.',
  readNotice: 'Read the notice',

  cardTitle: 'So that the firm can answer you',
  cardBody: 'A lawyer never acts for both sides. These names are used to check that, and for nothing else.',
  yourName: 'Your name',
  otherParty: 'Who is on the other side?',
  otherKinds: {
    named: 'A person or a company',
    none: 'There is nobody',
    unknown: 'I do not know',
    practical: 'It is a practical question',
    client: 'I am already a client of the firm',
  },
  otherName: 'Their name',
  giveNames: 'Give these names',
  nameMissing: 'Please give your name.',
  otherMissing: 'Please choose an answer.',
  otherNameMissing: 'Please give the name of the person or company.',
  namesGiven: (name, other) => `Names given to the firm: ${name}; on the other side: ${other}.`,
  otherInWords: {
    none: 'nobody',
    unknown: 'you do not know',
    practical: 'practical question',
    client: 'you are already a client',
  },

  contactTitle: 'Notify me by e-mail',
  contactBody: 'The e-mail will say nothing about your exchange. It will contain a link to the answer.',
  email: 'Your e-mail',
  giveEmail: 'Notify me',
  emailWrong: 'This address is not complete. For example: name@example.com',
  contactGiven: 'An e-mail will tell you when there is an answer.',
  contactTaken: 'Your address is removed. No e-mail will be sent.',
  takeEmail: 'Remove my address',

  callbackTitle: 'A call that is safe for you',
  callbackBody:
    'The firm does not replace the emergency services. Only leave a number that nobody else answers.',
  phone: 'Your number',
  callWhen: 'When is it safe to call you?',
  askCallback: 'Ask for a call',
  phoneWrong: 'This number is not complete. For example: +33 6 39 98 12 34',
  callWhenMissing: 'Say at what times. For example: in the morning, on weekdays',
  callbackGiven: 'The firm has your number, and the times when it is safe to call you.',
  callbackTaken: 'Your number is removed.',
  takePhone: 'Remove my number',

  about: 'Who answers, your data, your rights',
  inTab: 'Continue in a tab',
  endOthers: 'Close on my other devices',
  othersEnded: (count) =>
    count === 0
      ? 'The exchange was not open anywhere else.'
      : count === 1
        ? 'The exchange is closed on one other device or tab.'
        : `The exchange is closed on ${count} other devices or tabs.`,
  forget: 'Forget this device',
  forgetSure: 'You will no longer be able to open this exchange from here. The firm keeps it.',
  forgetYes: 'Forget now',
  cancel: 'Cancel',
  forgotten: 'This device no longer keeps anything of your exchange.',
  otherLanguage: 'Français',
  back: 'Back to the exchange',
  call: (phone) => `Call the firm: ${phone}`,

  linkTitle: 'The firm has answered you.',
  linkBody: 'The answer is confidential. It opens here, once.',
  linkOpen: 'Read the answer',
  linkExpired: 'This link has expired or has already been used.',
  linkFresh: 'Send me a new link',
  linkSent: 'If this link was yours, a new one is on its way to the same e-mail address.',
  doorFailed: 'The exchange could not be opened here. Please open it again from the page you came from.',
  hiddenTitle: 'An exchange is hidden on this device.',
  resume: 'Open the exchange again',

  problemOffline: 'No connection. Nothing is lost; please try again.',
  problemUnknown: 'The service is not answering as expected. Nothing is lost; please try again.',
} as const satisfies PanelWords;
