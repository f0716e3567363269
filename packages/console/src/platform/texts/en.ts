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
    unreachable: 'The service does not answer. Your text is kept; try again in a moment.',
    failed: 'The service met an error. Your text is kept; please try again.',
    retry: 'Try again',
    loading: 'Reading…',
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
    notices: 'State of the service',
    signOut: 'Sign out',
    shortcuts: 'Keyboard shortcuts',
    signedInAs: (name, quality) => `${name}, ${quality}`,
    noMail: 'No mail server is set (SMTP_URL): a visitor who has left or a lawyer who is away is not told.',
    devMail: 'Read the demonstration’s mail',
    figuresLater: 'The figures are not installed in this version.',
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
    hintOn: 'The badge says that you are present while this page is in front of you.',
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
    ended: 'Your session has ended. What you were writing is kept.',
  },

  forgotten: {
    title: 'Forgotten password',
    lead: 'Give your address: if the firm knows it, a mail brings you the link to choose another password.',
    submit: 'Send the link',
    sent: 'If the firm knows this address, a mail has just left. The link is good for ten minutes.',
    back: 'Back to sign-in',
  },

  reset: {
    title: 'Choose a new password',
    lead: 'At least twelve characters. A sentence you remember is better than a complicated word.',
    password: 'New password',
    submit: 'Save',
    tooShort: 'This password is too short: at least twelve characters.',
    badLink: 'This link has expired or was already used. Please ask for another one.',
    again: 'Ask for another link',
    done: 'Your password is changed. Please sign in.',
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
    noFirstLine: 'You may not read the first line',
    urgent: 'Urgent',
    contact: 'Address left',
    assignedTo: (name) => `Assigned to ${name}`,
    assignedToMe: 'Assigned to you',
    older: 'Show older ones',
    back: 'All conversations',
  },

  thread: {
    choose: 'Choose a conversation.',
    opened: (when) => `Began: ${when}`,
    letters: 'Conversation',
    arriving: 'New messages',
    visitor: 'Visitor',
    foldedCount: (count) =>
      count > 1
        ? `${count} messages folded until the parties are checked`
        : 'One message folded until the parties are checked',
    foldedWhy: 'The person in charge of the check can read them.',
    openFold: 'Read in order to check',
    openFoldLogged: 'This reading is recorded in the file under your name.',
    aim: (when) => `The visitor was told: answer by ${when}`,
    answeredAtOnce: 'Answered in less than a minute of opening hours',
    answeredIn: (duration) => `Answered in ${duration} of opening hours`,
    seen: 'Seen by the visitor',
    unseenMail: 'Not seen yet; a mail without content tells them',
    unseen: 'Not seen yet; without an address, the answer waits on their device',
    sending: 'Sending…',
    notSent: 'Not sent.',
    sendAgain: 'Send again',
    takeBack: 'Take the text back',
    note: 'Internal note — never visible to the visitor',
    urgent: (reasons) => `Urgent: ${reasons}`,
    rule: (rule) => (Object.hasOwn(rules, rule) ? rules[rule as UrgencyRule] : rule),
    urgentAdvice: 'A time limit may be running or a person may be in danger. Call if you can.',
    closeUrgent: 'Close this signal',
    notices: {
      parties: 'The visitor has named the parties',
      contactGiven: 'The visitor has left an e-mail address',
      contactTaken: 'The visitor has taken their e-mail address back',
      clear: (name) => `${name} checked the parties`,
      declined: (name) => `${name} declined the request`,
      foldOpened: (name) => `${name} read the folded messages in order to check`,
      status: (name, status) => `${name}: ${status.toLowerCase()}`,
      statusBySystem: (status) => `Status: ${status.toLowerCase()}`,
      settled: 'The visitor says that it is settled',
      reason: (reason) => `Internal reason: ${reason}`,
      flagClosed: (name) => `${name} closed the urgency signal`,
      assigned: (by, to) => `${by} assigned the conversation to ${to}`,
      unassigned: (by) => `${by} removed the assignment`,
      surveyOffered: 'The question about this exchange was offered',
      surveyAnswer: (question, value) => `${question} — ${value}`,
      outOfFive: (value) => `${value} out of 5`,
      quoted: (words) => `“${words}”`,
      answerFolded: 'folded until the parties are checked',
      skipped: 'no answer',
      notApplicable: 'does not apply to me',
    },
  },

  parties: {
    title: 'The parties',
    hidden: 'The names are kept for the person in charge of the check.',
    notYet: 'The visitor has not named the parties yet.',
    name: 'Visitor',
    other: 'Other party',
    otherKind: (kind) => otherParties[kind],
    clear: 'Parties checked',
    decline: 'Outside our field',
    who: 'A lawyer must check the parties before the rest unfolds.',
    confirmClearTitle: 'Open the conversation?',
    confirmClear:
      'You state that you looked for a conflict of interests and found none. The folded messages unfold for the team. The visitor is not told.',
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
    notCleared: 'The parties have not been checked yet: an answer leaves only after that.',
    declined: 'This request was declined. It takes no further answer; an internal note is still possible.',
    mayNot: 'Your role lets you read this conversation, not answer it.',
    signedAs: (name, quality) => `Signed ${name}, ${quality}`,
    draftKept: 'Draft kept',
    draftLocal: 'Draft kept on this device only',
    tooLong: (over) => `Too long by ${over} characters. Nothing is lost: shorten it, then send.`,
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
    contactHidden: 'left, kept for who checks the parties',
    contactNone: 'none',
    aim: 'Answer aimed at',
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
    help: 'Show this help',
    or: 'or',
    thenKey: 'then',
    enter: 'Enter',
    ctrl: 'Ctrl',
  },

  demo: {
    title: 'Demonstration',
    lead: 'Write on the left as a visitor; answer on the right as Me Durand.',
    leadNarrow: 'Write on the visitor’s side; answer on the firm’s side as Me Durand.',
    visitorSide: 'Visitor',
    firmSide: 'Firm',
    frame: 'The firm’s site, seen on a phone',
    mails: 'The mails that were sent',
    mailsLead: 'Nothing leaves this machine. Every link can be followed.',
    noMails: 'No mail has left yet.',
    absent: 'The demonstration is not open on this service.',
    starting: 'The demonstration is opening…',
  },
};
