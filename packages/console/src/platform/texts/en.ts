/** What the console says, in English. */
import type { UrgencyRule } from '@parenthese/shared/conversations/urgency.ts';
import type { Clearance, OtherParty, Status } from '@parenthese/shared/conversations/vocabulary.ts';
import type { Quality } from '@parenthese/shared/people/roles.ts';
import type { InboxView } from '../routes.ts';
import type { Texts } from './fr.ts';

const statuses: Readonly<Record<Status, string>> = {
  received: 'Received',
  studied: 'Being studied',
  'waiting-for-you': 'Waiting for the visitor',
  answered: 'Answered',
  closed: 'Closed',
};

const qualities: Readonly<Record<Quality, string>> = {
  lawyer: 'lawyer',
  trainee: 'trainee lawyer',
  jurist: 'legal officer',
  assistant: 'assistant',
};

const views: Readonly<Record<InboxView, string>> = {
  waiting: 'Waiting',
  open: 'Open',
  mine: 'Mine',
  closed: 'Closed',
  all: 'All',
};

const emptyViews: Readonly<Record<InboxView, string>> = {
  waiting: 'Nobody is waiting for an answer.',
  open: 'No conversation is open.',
  mine: 'No conversation is assigned to you.',
  closed: 'No conversation is closed.',
  all: 'Nobody has written yet.',
};

const clearances: Readonly<Record<Clearance, string>> = {
  open: 'Parties to be checked',
  clear: 'Parties checked',
  declined: 'Declined',
};

const otherParties: Readonly<Record<Exclude<OtherParty['kind'], 'named'>, string>> = {
  none: 'none',
  unknown: 'not known to the visitor',
  practical: 'practical question, no other party',
  client: 'says they are already a client of the firm',
};

const rules: Readonly<Record<UrgencyRule, string>> = {
  custody: 'custody or detention',
  summons: 'summons or hearing',
  decision: 'decision received',
  'time-limit': 'time limit or appeal',
  expulsion: 'eviction from the home',
  removal: 'removal from the country',
  dismissal: 'dismissal',
  violence: 'violence',
  'self-harm': 'thoughts of suicide',
  danger: 'person in danger',
};

export const en: Texts = {
  language: { fr: 'Français', en: 'English', choose: 'Language' },
  quality: (quality) => qualities[quality],
  status: (status) => statuses[status],
  view: (view) => views[view],
  clearance: (clearance) => clearances[clearance],

  trouble: {
    unreachable: 'The service is not answering. Your text is kept; try again in a moment.',
    failed: 'The service ran into an error. Your text is kept; please try again.',
    retry: 'Try again',
    loading: 'Loading…',
    notFound: 'There is nothing at this address.',
    backToToday: 'Back to Today',
  },

  shell: {
    skip: 'Skip to content',
    navigation: 'Main navigation',
    today: 'Today',
    inbox: 'Inbox',
    figures: 'Figures',
    menu: 'Menu',
    notices: 'Service status',
    signOut: 'Sign out',
    help: 'Help',
    shortcuts: 'Keyboard shortcuts',
    find: 'Go to, do, find (Ctrl + K)',
    scheme: 'Appearance',
    schemes: { system: 'As the device', light: 'Light', dark: 'Dark' },
    density: 'Lists',
    densities: { calm: 'Roomy', dense: 'Dense' },
    signedInAs: (name, quality) => `${name}, ${quality}`,
    noMail:
      'No mail server is configured (SMTP_URL): a visitor who has left or a lawyer who is away is not notified.',
    devMail: 'Read the demonstration’s e-mails',
    figuresLater: 'The figures are not installed in this version.',
  },

  settings: {
    title: 'Settings',
    navigation: 'Settings',
    sections: {
      firm: 'Firm',
      hours: 'Hours',
      people: 'People',
      site: 'Put it on the site',
      sites: 'Sites',
      looks: 'Looks',
      before: 'Before you write',
      notices: 'Notifications',
    },
    account: 'My account',
    absent: 'This part is not installed in this version.',
  },

  live: {
    connecting: 'Connecting…',
    live: 'Live',
    waiting: 'Connection lost, trying again. What you write is kept.',
  },

  presence: {
    on: 'Present',
    off: 'Absent',
    label: 'Presence:',
    hintOn: 'During opening hours, the badge says that you are present while this page is in front of you.',
    hintOff: 'The badge does not say that you are present.',
    here: (names) => `At the firm now: ${names}.`,
    nobody: 'Nobody is marked as present right now.',
  },

  signIn: {
    title: 'Sign in',
    lead: 'The firm’s console.',
    email: 'E-mail address',
    password: 'Password',
    show: 'Show',
    hide: 'Hide',
    thePassword: 'the password',
    submit: 'Sign in',
    busy: 'Signing in…',
    forgotten: 'Forgotten your password?',
    wrong: 'The address or the password is not right. Check both, then try again.',
    tooMany: 'Too many attempts in a row. Wait a minute, then try again.',
    emailMissing: 'Please give your e-mail address.',
    emailIncomplete: 'This address is not complete, for example: name@firm.com',
    passwordMissing: 'Please give your password.',
    noFirm: 'This server waits for its first firm. Open the set-up address that it printed when it started.',
    toSetup: 'I have the code',
    ended: 'Your session has ended. What you were writing is kept.',
  },

  forgotten: {
    title: 'Forgotten password',
    lead: 'Give your address: if the firm knows it, an e-mail will bring you a link to choose a new password.',
    submit: 'Send the link',
    sent: 'If the firm knows this address, an e-mail has just been sent. The link is valid for ten minutes.',
    back: 'Back to sign-in',
  },

  reset: {
    title: 'Choose a new password',
    lead: 'At least twelve characters. A sentence you remember is better than a complicated word.',
    password: 'New password',
    submit: 'Save',
    tooShort: 'This password is too short: at least twelve characters.',
    badLink: 'This link has expired or has already been used. Please ask for another one.',
    again: 'Ask for another link',
    done: 'Your password has been changed. Please sign in.',
  },

  today: {
    more: (count) => `See all ${count}`,
  },

  inbox: {
    title: 'Inbox',
    views: 'Lists',
    list: 'Conversations',
    empty: (view) => emptyViews[view],
    visitor: 'Visitor',
    noFirstLine: 'You do not have access to the first line',
    urgent: 'Urgent',
    contact: 'Address left',
    assignedTo: (name) => `Assigned to ${name}`,
    assignedToMe: 'Assigned to you',
    older: 'Show older ones',
    back: 'All conversations',
  },

  thread: {
    choose: 'Choose a conversation.',
    opened: (when) => `Started: ${when}`,
    letters: 'Conversation',
    arriving: 'New messages',
    visitor: 'Visitor',
    foldedCount: (count) =>
      count > 1
        ? `${count} messages folded until the parties are checked`
        : 'One message folded until the parties are checked',
    foldedWhy: 'The person in charge of the check can read them.',
    openFold: 'Read to check',
    openFoldLogged: 'This reading is recorded in the file under your name.',
    aim: (when) => `The visitor was told to expect a reply by ${when}`,
    answeredAtOnce: 'Answered in less than a minute of opening hours',
    answeredIn: (duration) => `Answered in ${duration} of opening hours`,
    seen: 'Seen by the visitor',
    unseenMail: 'Not seen yet; an e-mail with no content tells them',
    unseen: 'Not seen yet; with no address, the answer is waiting on their device',
    sending: 'Sending…',
    notSent: 'Not sent.',
    sendAgain: 'Send again',
    takeBack: 'Take the text back',
    note: 'Internal note — never visible to the visitor',
    urgent: (reasons) => `Urgent: ${reasons}`,
    rule: (rule) => (Object.hasOwn(rules, rule) ? rules[rule as UrgencyRule] : rule),
    urgentAdvice: 'A time limit may be running or a person may be in danger. Call if you can.',
    closeUrgent: 'Close this flag',
    safeReply: 'Prepare a safe reply',
    notices: {
      parties: 'The visitor has named the parties',
      contactGiven: 'The visitor has left an e-mail address',
      contactTaken: 'The visitor has removed their e-mail address',
      callback: (phone, when) => `Safe to call: ${phone}${when === '' ? '' : ` — “${when}”`}`,
      callbackHidden: 'The visitor has left a number, shown only to whoever checks the parties',
      callbackTaken: 'The visitor has removed their number: do not call any more',
      clear: (name) => `${name} checked the parties`,
      declined: (name) => `${name} declined the request`,
      foldOpened: (name) => `${name} read the folded messages to check them`,
      status: (name, status) => `${name}: ${status.toLowerCase()}`,
      statusBySystem: (status) => `Status: ${status.toLowerCase()}`,
      settled: 'The visitor says that it is settled',
      reason: (reason) => `Internal reason: ${reason}`,
      flagClosed: (name) => `${name} closed the urgent flag`,
      assigned: (by, to) => `${by} assigned the conversation to ${to}`,
      unassigned: (by) => `${by} removed the assignment`,
      surveyOffered: 'The survey about this exchange was offered',
      surveyAnswer: (question, value) => `${question} — ${value}`,
      outOfFive: (value) => `${value} out of 5`,
      quoted: (words) => `“${words}”`,
      answerFolded: 'folded until the parties are checked',
      skipped: 'no answer',
      notApplicable: 'cannot say',
    },
  },

  parties: {
    title: 'The parties',
    hidden: 'Only the person in charge of the check can see the names.',
    notYet: 'The visitor has not named the parties yet.',
    name: 'Visitor',
    other: 'Other party',
    otherKind: (kind) => otherParties[kind],
    clear: 'Parties checked',
    decline: 'Outside our field',
    who: 'A lawyer must check the parties before the rest unfolds.',
    confirmClearTitle: 'Open the conversation?',
    confirmClear:
      'You state that you looked for a conflict of interest and found none. The folded messages open to the team. The visitor is not told.',
    confirmDeclineTitle: 'Decline the request?',
    confirmDecline:
      'The visitor receives exactly this text, the same whatever the reason. The folded messages stay sealed and the request is closed.',
    confirmDeclineEnd: 'Decline and send',
    cancel: 'Go back',
    previewMissing: 'The text of the refusal could not be read. Try again before you decline.',
  },

  composer: {
    label: 'Write',
    kind: 'What you are writing',
    answer: 'Answer',
    note: 'Internal note',
    answerField: 'Your answer to the visitor',
    noteField: 'Your note, never visible to the visitor',
    send: 'Send',
    saveNote: 'Add the note',
    sendKey: 'Ctrl + Enter sends',
    noAdvice: 'No advice yet: no mandate has been signed.',
    noAdviceMore: 'Suggest a call or a meeting.',
    notCleared: 'The parties have not been checked yet: an answer can be sent only after that.',
    declined: 'This request was declined. It can no longer be answered; an internal note is still possible.',
    mayNot: 'Your role lets you read this conversation, not answer it.',
    signedAs: (name, quality) => `Signed ${name}, ${quality}`,
    draftKept: 'Draft kept',
    draftLocal: 'Draft kept on this device only',
    tooLong: (over) => `Characters over the limit: ${over}. Nothing is lost; shorten it, then send.`,
    sent: 'Sent.',
    noted: 'Note added.',
  },

  file: {
    title: 'File',
    status: 'Status',
    reason: 'Internal reason (optional)',
    saveStatus: 'Change the status',
    saved: 'Saved.',
    assignment: 'Assigned to',
    nobody: 'nobody',
    contact: 'The visitor’s address',
    contactHidden: 'left; shown only to whoever checks the parties',
    contactNone: 'none',
    aim: 'Reply due',
    noAim: 'nothing is waiting',
    seen: 'Seen by the visitor',
    seenAll: 'everything',
    seenPart: (when) => `up to the message of ${when}`,
    seenNone: 'not yet',
    page: 'Page they came from',
    language: 'Language',
    zone: 'The visitor’s time zone',
    hours: 'Hours shown',
  },

  keys: {
    title: 'Keyboard shortcuts',
    close: 'Close',
    active: 'Single-key shortcuts are on',
    inactiveHint: 'They never act inside a field.',
    list: 'Move through the list',
    open: 'Open the conversation',
    answer: 'Answer',
    note: 'Write an internal note',
    back: 'Back to the list',
    today: 'Go to Today',
    inbox: 'Go to the Inbox',
    figures: 'Go to the Figures',
    send: 'Send',
    palette: 'Go to, do, find',
    help: 'Show this help',
    or: 'or',
    thenKey: 'then',
    enter: 'Enter',
    ctrl: 'Ctrl',
  },

  demo: {
    title: 'Demonstration',
    steps: [
      'Write on the left as a visitor.',
      'On the right, open the request and check the parties.',
      'Answer as Me Durand.',
    ],
    stepsNarrow: [
      'Write on the visitor’s side.',
      'On the firm’s side, open the request and check the parties.',
      'Answer as Me Durand.',
    ],
    visitorSide: 'Visitor',
    firmSide: 'Firm',
    frame: 'The firm’s site, seen on a phone',
    mails: 'The e-mails sent',
    mailsLead: 'Nothing leaves this machine. Every link works.',
    noMails: 'No e-mail has been sent yet.',
    absent: 'The demonstration is not open on this service.',
    starting: 'The demonstration is opening…',
  },
};
