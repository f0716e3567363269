/** The texts around a conversation, in English. A changed word is a new version: see `notices.ts`. */
import { inMonths, joined, listed, type NoticeTexts } from './notice-texts.ts';

export const NOTICES_EN: NoticeTexts = {
  firstLine: 'In one sentence, with no name or detail for now',
  noFactsYet: 'Please keep the details for later: the firm first checks that it can help you.',
  lines: ({ team, bar, retentionMonths }) => [
    `You will be answered by ${joined(listed(team, 'and'), bar)}.`,
    'Covered by professional secrecy. This is not a mandate, and not yet advice.',
    `Encrypted in transit, read by the firm’s team, kept for ${inMonths(retentionMonths)}.`,
  ],
  urgent: {
    lead: 'Some time limits are very short. Do not wait for our answer: please call.',
    call: 'The firm',
    otherwise: 'Otherwise',
    danger: 'In danger:',
    or: 'or',
  },
};
