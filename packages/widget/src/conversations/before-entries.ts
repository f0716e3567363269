/** What can be looked up before writing, as a list that a search goes through; what the firm has not said is not in it. */
import { foldedWords } from '@parenthese/shared/conversations/folded-words.ts';
import type { BeforeView } from '@parenthese/shared/firms/before-wire.ts';
import type { BeforeWords } from './before-words.ts';

export type BeforeEntry = Readonly<{
  id: string;
  title: string;
  /** Its text, for the search and, where nothing finer is drawn, for the eyes. */
  text: string;
  kind: 'text' | 'hours' | 'question' | 'lawyer' | 'emergency';
}>;

/** In the order in which they are shown: how to come, what it costs, the firm's own questions, who else can help. */
export function beforeEntries(view: BeforeView, words: BeforeWords): readonly BeforeEntry[] {
  const { legalAid, lawyer, emergency } = view;
  const hours = view.hours.map((row) => `${row.days} ${row.hours}`).join(' ');
  const aid = legalAid === null ? '' : legalAid ? words.legalAidYes : words.legalAidNo;
  const entries: readonly BeforeEntry[] = [
    { id: 'hours', title: words.hours, text: hours, kind: 'hours' },
    { id: 'access', title: words.access, text: view.access, kind: 'text' },
    { id: 'papers', title: words.papers, text: view.papers, kind: 'text' },
    { id: 'first-meeting', title: words.firstMeeting, text: view.firstMeeting, kind: 'text' },
    { id: 'legal-aid', title: view.legalAidName, text: aid, kind: 'text' },
    ...view.questions.map(
      ({ id, question, answer }) =>
        ({ id: `q-${id}`, title: question, text: answer, kind: 'question' }) as const,
    ),
    { id: 'lawyer', title: words.lawyer, text: `${lawyer.name} ${lawyer.held}`, kind: 'lawyer' },
    {
      id: 'emergency',
      title: words.emergency,
      text: emergency.lines.map(({ number, who }) => `${number} ${who}`).join(' '),
      kind: 'emergency',
    },
  ];
  return entries.filter(({ text }) => text !== '');
}

/** Those in which every word of the search begins a word; accents, case and a plural's last letter do not matter. */
export function entriesFound(entries: readonly BeforeEntry[], search: string): readonly BeforeEntry[] {
  const words = foldedWords(search).trim().split(' ');
  const beginnings = words.map((word) => (word.length > 3 ? word.replace(/[sx]$/u, '') : word));
  return entries.filter(({ title, text }) => {
    const folded = foldedWords(`${title} ${text}`);
    return beginnings.every((beginning) => folded.includes(` ${beginning}`));
  });
}
