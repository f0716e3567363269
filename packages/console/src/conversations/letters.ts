/** The letters and notices of a thread. A person's words are text and nothing else: only whole, safe links are links. */
import exchange from '@parenthese/shared/surveys/exchange.json' with { type: 'json' };
import { linkSegments } from '@parenthese/shared/conversations/safe-links.ts';
import type { StaffEvent, StaffThread } from '@parenthese/shared/conversations/staff-wire.ts';
import { dayAndTime, duration, type Reading } from '@parenthese/shared/conversations/time-left.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import { html, nothing, unsafeCSS, type TemplateResult } from 'lit';
import { icon } from '../platform/icons.ts';
import { textsIn, type Texts } from '../platform/texts/texts.ts';
import styles from './letters.css?inline';

/** What the words around an event depend on. `name` gives the name of a member of staff. */
export type LetterReading = Reading &
  Readonly<{
    thread: Pick<StaffThread, 'row' | 'seen'>;
    lastAnswer: number;
    name: (staff: string) => string;
  }>;

type Of<Kind extends StaffEvent['kind']> = Extract<StaffEvent, { kind: Kind }>;

/** Draws one event: a letter for what a person wrote, a line for what happened. */
export function eventLine(event: StaffEvent, reading: LetterReading): TemplateResult {
  const texts = textsIn(reading.language);
  switch (event.kind) {
    case 'message':
      return visitorLetter(event, reading, texts);
    case 'answer':
      return answerLetter(event, reading, texts);
    case 'note':
      return noteLetter(event, reading, texts);
    default:
      return notice(noticeWords(event, reading, texts), event, reading);
  }
}

/** A person's own words, exactly as written. */
export function wordsOf(text: string, language: Language | null): TemplateResult {
  return html`<p class="words" dir="auto" lang=${language ?? nothing}>${linkSegments(text).map(segment)}</p>`;
}

function segment(part: ReturnType<typeof linkSegments>[number]) {
  if (!('href' in part)) return part.text;
  return html`<a href=${part.href} target="_blank" rel="noopener noreferrer nofollow">${part.text}</a>${
      part.plain ? nothing : html` <span class="muted">(${part.host})</span>`
    }`;
}

function visitorLetter(event: Of<'message'>, reading: LetterReading, texts: Texts) {
  const { row } = reading.thread;
  return html`<article class="letter letter--visitor">
    ${head(row.name ?? texts.thread.visitor, null)} ${wordsOf(event.text ?? '', row.language)}
    ${foot(event.at, event.turn && event.aim !== null ? texts.thread.aim(dayAndTime(event.aim, reading)) : null, reading)}
  </article>`;
}

function answerLetter(event: Of<'answer'>, reading: LetterReading, texts: Texts) {
  const { seen, row } = reading.thread;
  const said: string[] = [];
  if (event.openMinutes !== null) said.push(answeredIn(event.openMinutes, reading.language, texts));
  // Whether an answer was seen matters for the last one: who has seen it has seen those before.
  if (event.count <= seen) said.push(texts.thread.seen);
  else if (event.count === reading.lastAnswer)
    said.push(row.contact ? texts.thread.unseenMail : texts.thread.unseen);
  return html`<article class="letter">
    ${head(event.author.name, event.author.title ?? texts.quality(event.author.quality))}
    ${wordsOf(event.text, row.language)} ${foot(event.at, said.join(' · '), reading)}
  </article>`;
}

function answeredIn(minutes: number, language: Language, { thread }: Texts): string {
  return minutes === 0 ? thread.answeredAtOnce : thread.answeredIn(duration(minutes, language));
}

function noteLetter(event: Of<'note'>, reading: LetterReading, texts: Texts) {
  return html`<article class="letter letter--note">
    <p class="letter__kind">${icon('note')}${texts.thread.note}</p>
    ${head(event.author.name, event.author.title ?? texts.quality(event.author.quality))}
    ${wordsOf(event.text, null)} ${foot(event.at, null, reading)}
  </article>`;
}

function head(name: string, quality: string | null) {
  return html`<p class="letter__head">
    <span class="letter__name"><bdi>${name}</bdi></span
    >${quality === null ? nothing : html`<span class="muted">, ${quality}</span>`}
  </p>`;
}

function foot(at: number, said: string | null, reading: Reading) {
  return html`<p class="letter__foot">
    <time datetime=${new Date(at).toISOString()}>${dayAndTime(at, reading)}</time
    >${said ? html` · ${said}` : nothing}
  </p>`;
}

function notice(words: string | null, { at }: StaffEvent, reading: Reading) {
  if (words === null) return html``;
  return html`<p class="notice">
    ${words} · <time datetime=${new Date(at).toISOString()}>${dayAndTime(at, reading)}</time>
  </p>`;
}

/** What a notice says; null for what is shown elsewhere or says nothing to staff. */
function noticeWords(
  event: Exclude<StaffEvent, { kind: 'message' | 'answer' | 'note' }>,
  reading: LetterReading,
  texts: Texts,
): string | null {
  const say = texts.thread.notices;
  switch (event.kind) {
    case 'opened':
    case 'flag-raised':
      return null;
    case 'parties':
      return say.parties;
    case 'contact':
      return event.email === null && !reading.thread.row.contact ? say.contactTaken : say.contactGiven;
    case 'callback':
      if (!event.given) return say.callbackTaken;
      return event.phone === null ? say.callbackHidden : say.callback(event.phone, event.when ?? '');
    case 'clearance':
      return event.clearance === 'clear' ? say.clear(event.author.name) : say.declined(event.author.name);
    case 'fold-opened':
      return say.foldOpened(event.author.name);
    case 'status':
      return statusWords(event, texts);
    case 'flag-closed':
      return say.flagClosed(event.author.name);
    case 'assignment':
      return event.staff === null
        ? say.unassigned(event.author.name)
        : say.assigned(event.author.name, reading.name(event.staff));
    case 'survey-offered':
      return say.surveyOffered;
    case 'survey-answered':
      return surveyWords(event, reading.language, texts);
  }
}

function statusWords({ author, status, reason }: Of<'status'>, texts: Texts): string {
  const say = texts.thread.notices;
  if (author === null) return status === 'closed' ? say.settled : say.statusBySystem(texts.status(status));
  const words = say.status(author.name, texts.status(status));
  return reason === null ? words : `${words}. ${say.reason(reason)}`;
}

/** A survey's question is said in its own words where they are known here, else by its name. */
function surveyWords(event: Of<'survey-answered'>, language: Language, texts: Texts): string {
  const say = texts.thread.notices;
  const question = exchange.questions.find(({ id }) => id === event.question);
  const label = (event.survey === exchange.id ? question?.label[language] : undefined) ?? event.question;
  return say.surveyAnswer(label, answerWords(event, say));
}

function answerWords(
  { value, without, folded }: Of<'survey-answered'>,
  say: Texts['thread']['notices'],
): string {
  if (folded) return say.answerFolded;
  if (typeof value === 'number') return say.outOfFive(value);
  if (typeof value === 'string') return say.quoted(value);
  return without === 'not-applicable' ? say.notApplicable : say.skipped;
}

export const letterStyles = unsafeCSS(styles);
