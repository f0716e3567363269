/** The whole notice, in English. A changed word is a new version: see `notices.ts`. */
import { inMonths, joined, listed, type NoticeFull } from './notice-texts.ts';

const AND = 'and';

export const NOTICE_FULL_EN: NoticeFull = ({ controller, bar, team, retentionMonths, law }) => [
  {
    title: 'Who answers you',
    paragraphs: [
      `${joined(listed(team, AND), bar)}. Every answer shows the name and role of the person who wrote it. No robot answers in their place.`,
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
      `The data controller is ${controller}. Your words are used to answer you and to check that the firm can do so. ${law.basis}`,
      'The firm also receives the names it asks you for, your e-mail address or your number if you leave them, your language, your time zone and the page of the site you write from.',
      'All of it is encrypted in transit and on disk, and can be read by the firm’s team. It is covered by professional secrecy. Nobody else receives it.',
      `If nothing follows, the exchange is erased ${inMonths(retentionMonths)} after the last message. Please write nothing about your health, an offence, your opinions or your religion unless it is necessary.`,
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
];
