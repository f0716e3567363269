import type { Topics } from './topics.ts';

export const topicsEn: Topics = {
  today: {
    title: 'Today',
    paragraphs: [
      'The page says in sentences what needs you, the most pressing first: whom to call back, who is waiting, what has changed since you last looked. Each sentence opens the list behind it.',
      'Nobody is listed twice. Someone to call back is only counted among those who wait.',
    ],
  },
  inbox: {
    title: 'The inbox',
    paragraphs: [
      '“Waiting” sorts people by the time you have left to keep the announced reply time, urgent ones first. The other lists run from the newest to the oldest.',
      'Time left is counted in opening hours: a night or a public holiday does not make you late.',
    ],
  },
  thread: {
    title: 'A conversation',
    paragraphs: [
      'Your name and capacity stand beside each answer. A draft keeps itself and leaves only with “Send”.',
      'An internal note never leaves the firm. A status (being studied, waiting for the visitor, closed) is seen on both sides; its reason only on yours.',
      'If the person has left, they get an e-mail without content whose link opens your answer.',
    ],
  },
  parties: {
    title: 'Checking the parties',
    paragraphs: [
      'Until the parties are checked you read only the first line: a lawyer learns no more than needed before knowing whether they can help.',
      '“Parties checked” unfolds the rest. “Outside our field” sends a refusal in the same words whatever the reason, with the address of the bar.',
    ],
  },
  figures: {
    title: 'The figures',
    paragraphs: [
      'Each figure says how many answers it rests on (n) and between which bounds it lies, at 95%. Below five answers nothing is shown; below thirty the band is grey and nothing is judged.',
      '“Read the answers” leads to the words themselves. “See the table” gives the numbers, to take to a spreadsheet.',
    ],
  },
  badge: {
    title: 'What the badge says',
    paragraphs: [
      'The badge follows your opening hours, public holidays and your presence. You are said to be there when the switch says “Present” and the console is open in front of you.',
      'The announced reply time is an aim, never shorter than your own rule. If the service cannot be reached, the badge claims nobody’s presence.',
    ],
  },
  notices: {
    title: 'Being told',
    paragraphs: [
      'You choose how: on this device, by e-mail at once or at set times, with quiet hours. No notice holds a word of the conversation.',
      'If nobody opens the message in time, the next person is told, then everybody.',
    ],
  },
  before: {
    title: 'Before you write',
    paragraphs: [
      'A line in the exchange gives the telephone, the address, the hours, what to bring, the price of a first meeting and your own questions and answers. Nothing is written for you; what stays empty is not shown.',
      'What your visitors search for and do not find is listed under “Searched, not found”, with nothing that says who searched. “Answer” makes a question of it.',
      'The emergency numbers are those of your country; they are not changed here.',
    ],
  },
  people: {
    title: 'The people of the firm',
    paragraphs: [
      'An administrator sets the firm up. A lawyer answers and checks the parties; a trainee or an assistant answers under their own title; a reader reads.',
      'Whoever leaves hands their conversations over; their name stays under what they wrote.',
    ],
  },
  site: {
    title: 'On your site, or without one',
    paragraphs: [
      'One line to paste is enough, and your agency can receive it by e-mail. Without a site, the firm’s address, a code to scan or a poster lead to the same conversation.',
      'Only sites that you allow can show the badge with its conversation.',
    ],
  },
  confidential: {
    title: 'Confidentiality',
    paragraphs: [
      'The conversation lives in a sealed frame: neither the site around it nor its measuring tools read a word of it.',
      'Everything is encrypted on its way and in the database. The firm’s team can read it; when its term ends the words are destroyed for good, and the record can still be verified.',
    ],
  },
  keyboard: {
    title: 'By keyboard',
    paragraphs: [
      'Ctrl + K opens everything by its name: a screen, a person, a conversation, an act. The question mark opens this help.',
      'j and k walk the lists, Enter opens, r answers, n notes, u goes back. These single keys can be switched off in the list of shortcuts.',
    ],
  },
};
