/** What the screen of notices says, in English. */
import type { ChannelKind } from '@parenthese/shared/notices/firm.ts';
import type { MailWay } from '@parenthese/shared/notices/person.ts';
import type { DeviceKind } from '@parenthese/shared/notices/wire.ts';
import type { Weekday } from '@parenthese/shared/availability/hours.ts';
import type { DeviceState } from './push-device.ts';
import type { NoticeTexts } from './texts-fr.ts';

const devices: Readonly<Record<DeviceKind, string>> = {
  iphone: 'iPhone',
  ipad: 'iPad',
  android: 'Android device',
  mac: 'Mac',
  windows: 'Windows computer',
  linux: 'Linux computer',
  other: 'Device',
};

const states: Readonly<Record<DeviceState, string>> = {
  on: 'This device tells you.',
  off: 'This device does not tell you yet.',
  denied:
    'You have refused notifications for this address, and that cannot be changed from here. Open the site settings in your browser (the sign to the left of the address), allow notifications, then reload this page. Meanwhile, e-mails go on.',
  'install-first':
    'On an iPhone or iPad, install Parenthèse first: tap Share, then “Add to Home Screen”, and open Parenthèse from its icon. Then come back here.',
  unsupported:
    'This browser cannot show notifications. Choose another one, or let yourself be told by e-mail.',
};

const mails: Readonly<Record<MailWay, string>> = {
  'at-once': 'At once',
  digest: 'As a digest, at my times',
  off: 'Never',
};

const days: Readonly<Record<Weekday, string>> = {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
};

const channels: Readonly<Record<ChannelKind, string>> = {
  slack: 'Slack',
  teams: 'Microsoft Teams',
  webhook: 'Another service (webhook)',
};

export const en: NoticeTexts = {
  title: 'Notifications',
  lead: 'No notification holds a word of your conversations: it says that a message is waiting, and nothing else. As soon as somebody has opened it, nobody else is told.',
  loading: 'Loading…',
  retry: 'Try again',
  save: 'Save',
  saving: 'Saving…',
  saved: 'Saved.',
  remove: 'Remove',
  yours: 'For you',
  device: {
    title: 'On your devices',
    state: (state) => states[state],
    turnOn: 'Turn on for this device',
    turnOff: 'Turn off for this device',
    failed: 'Your browser could not register. Try again in a moment; e-mails go on.',
    push: 'Let my devices ring',
    sound: 'With a sound (where the device allows it)',
    list: 'Registered devices',
    kind: (kind) => devices[kind],
    since: (day) => `since ${day}`,
    forget: (name) => `Forget: ${name}`,
    forgetShort: 'Forget',
    test: 'Send a test to my devices',
  },
  mail: {
    title: 'By e-mail',
    none: 'This server sends no e-mails yet: your administrator can set that up.',
    legend: 'When a message is waiting',
    way: (way) => mails[way],
    times: 'Times of the digest',
    time: (n) => `Time ${n}`,
    addTime: 'Add a time',
    removeTime: (time) => `Remove ${time}`,
    today: 'Receive “Today” at 8:00, on open days when there is something to say',
    test: 'Send me a test e-mail',
  },
  tested: (tried, taken) => {
    if (tried === 0) return 'Nothing was sent: there is nowhere to send it.';
    if (taken === tried) return tried === 1 ? 'The test has left.' : `All ${tried} tests have left.`;
    return taken === 0
      ? 'The test was not accepted. Try again later, or register the device again.'
      : `${taken} of ${tried} tests were accepted.`;
  },
  quiet: {
    title: 'Quiet hours',
    on: 'Send me nothing at certain hours',
    from: 'From',
    to: 'To',
    weekend: 'Nor on Saturdays and Sundays',
    words:
      'What comes in that time is told to you at its end, if it is still waiting. While you are on duty, quiet hours do not count.',
    zone: (zone) => `The firm’s hours (${zone}).`,
  },
  discreet: {
    title: 'What others see',
    on: 'Discreet form: without the firm’s name',
    preview: 'This is what will appear',
  },
  onDuty: 'You are on duty right now.',
  firm: {
    title: 'For the firm',
    duty: {
      title: 'Duty',
      lead: 'Whoever is on duty is told first. When nobody is, everybody is told.',
      none: 'No duty: everybody is told at the same time.',
      shift: (n) => `Duty ${n}`,
      days: 'Days',
      day: (day) => days[day],
      from: 'From',
      to: 'To',
      people: 'People',
      add: 'Add a duty',
      remove: (n) => `Remove duty ${n}`,
      now: (names) => `Right now: ${names}.`,
      overnight: 'An end before the beginning means the next morning.',
    },
    escalation: {
      title: 'If nobody opens',
      on: 'Tell the next person, then everybody',
      next: 'The next person',
      half: 'halfway through the announced reply time',
      aim: 'at the end of the announced reply time',
      halfAll: 'Everybody is told at the end of the announced reply time.',
      aimAll: 'Everybody is told after one and a half times the announced reply time.',
      order: 'In this order',
      place: (n) => `Person ${n}`,
      nobody: 'No preference',
    },
    channels: {
      title: 'Team channels',
      lead: 'The channel learns that a message is waiting, without names or content. Everything sent is signed.',
      kind: (kind) => channels[kind],
      service: 'Service',
      name: 'Name',
      address: 'Webhook address',
      addressKept: (host) => `Kept (${host}). Fill in to change it.`,
      discreet: 'Without the firm’s name',
      add: 'Add a channel',
      numbered: (n) => `Channel ${n}`,
      remove: (name) => `Remove: ${name}`,
      test: 'Send a test',
      last: (instant, status) =>
        status >= 200 && status < 300
          ? `Last sent on ${instant}: accepted.`
          : status === 0
            ? `Last sent on ${instant}: nobody answered at this address.`
            : `Last sent on ${instant}: refused (${status}).`,
      testedAs: (status) =>
        status >= 200 && status < 300
          ? 'The service accepted the test.'
          : status === 0
            ? 'Nobody answered at this address. Please check it.'
            : `The service refused the test (${status}). Please check the address.`,
      secret: 'Signing secret. Copy it now: it will not be shown again.',
      saveFirst: 'Save first; then you can send a test.',
    },
  },
};
