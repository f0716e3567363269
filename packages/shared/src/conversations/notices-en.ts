/** The texts around a conversation, in English. A changed word is a new version: see `notices.ts`. */
import type { NoticeTexts } from './notice-texts.ts';

export const NOTICES_EN: NoticeTexts = {
  firstLine: 'In one sentence, with no name or detail for now',
  noFactsYet: 'Please keep the details for later: the firm first checks that it can help you.',
  lines: ({ team, bar, retentionMonths }) => [
    `You will be answered by ${joined(listed(team), bar)}.`,
    'Covered by professional secrecy. This is not a mandate, and not yet advice.',
    `Encrypted in transit, read by the firm’s team, kept for ${months(retentionMonths)}.`,
  ],
  full: ({ firm, bar, address, team, retentionMonths, law }) => [
    {
      title: 'Who answers you',
      paragraphs: [
        `${joined(listed(team), bar)}. Every answer shows the name and role of the person who wrote it. No robot answers in their place.`,
      ],
    },
    {
      title: 'What this exchange is not yet',
      paragraphs: [
        'Writing here does not entrust your case to the firm: there is no mandate and no advice until you and the firm have agreed to it.',
        'Writing here stops no time limit. If a date is pressing, please call.',
        'The firm first checks that it can answer you. Until then the rest of your messages stays closed: only the person in charge of that check can open it, and each opening is recorded.',
      ],
    },
    {
      title: 'What happens to your data',
      paragraphs: [
        `The data controller is ${joined(firm, address)}. Your words are used to answer you and to check that the firm can do so. ${law.basis}`,
        'They are encrypted in transit and on disk, and can be read by the firm’s team. They are covered by professional secrecy. Nobody else receives them.',
        `If nothing follows, the exchange is erased ${months(retentionMonths)} after the last message. Please write nothing about your health, an offence, your opinions or your religion unless it is necessary.`,
      ],
    },
    {
      title: 'Your rights',
      paragraphs: [law.rights, law.complaint],
    },
    {
      title: 'On this device',
      paragraphs: [
        'Nothing is kept until you have written something. After that: your draft, what is waiting to be sent, and a key that opens the exchange again. “Forget this device” erases them.',
        'If somebody else uses this device: “Leave quickly” clears the screen and opens a weather site.',
      ],
    },
  ],
  urgent: {
    lead: 'Some time limits are very short. Do not wait for our answer: please call.',
    call: 'The firm',
    otherwise: 'Otherwise',
    danger: 'In danger:',
    police: '17',
    or: 'or',
    text: { number: '114', who: 'by text message' },
    numbers: [
      { number: '3919', who: 'violence against women' },
      { number: '119', who: 'children in danger' },
      { number: '3114', who: 'suicidal thoughts' },
      { number: '112', who: 'any emergency' },
    ],
  },
};

/** “1 month”, “12 months”. */
function months(count: number): string {
  return `${count} ${count === 1 ? 'month' : 'months'}`;
}

/** “A”, “A and B”, “A, B and C”. */
function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** What is known of several things: an address that the firm has not given leaves no comma behind. */
function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}
