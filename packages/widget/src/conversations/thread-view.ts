/** Draws a thread like short letters: who above, words on paper, time and state below. */
import { linkSegments } from '@parenthese/shared/conversations/safe-links.ts';
import type { InstantWords } from '@parenthese/shared/conversations/instants.ts';
import { qualityOf } from '@parenthese/shared/people/roles.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { problemSentence } from './problem-sentence.ts';
import type { Entry, Letter, Line } from './thread-entries.ts';
import type { PanelWords } from './words.ts';

export type ThreadViewOptions = Readonly<{
  words: PanelWords;
  language: Language;
  instants: InstantWords;
  now: number;
  isOffline: boolean;
  retry: (id: string) => void;
  takeBack: (id: string) => void;
}>;

/**
 * The entries of the log, each one element, so that each is announced once when it is added. What changes later
 * within it (its state) is kept out of the log's announcements and told in the panel's status instead.
 */
export function threadView(entries: readonly Entry[], options: ThreadViewOptions) {
  return repeat(
    entries,
    ({ key }) => key,
    (entry) =>
      html`<div class="entry">
        ${entry.isNewDay ? html`<p class="day">${options.instants.day(entry.at, options.now)}</p>` : nothing}
        ${entry.isFirstUnread ? html`<p class="unread" id="unread">${options.words.unread}</p>` : nothing}
        ${entry.kind === 'letter' ? letter(entry, options) : line(entry, options)}
      </div>`,
  );
}

function letter(entry: Entry & Letter, options: ThreadViewOptions) {
  const { words, instants, language } = options;
  const { author } = entry;
  return html`<article class=${author ? 'letter' : 'letter mine'}>
    <h2>
      <span class="heard">${words.at(author?.name ?? words.you, instants.time(entry.at))}</span>
      ${
        author
          ? html`<span aria-hidden="true"><bdi>${author.name}</bdi></span>
              <span class="quality">${qualityOf(author, language)}</span>`
          : nothing
      }
    </h2>
    <p class="words">${textWithLinks(entry.text)}</p>
    <div class="when" aria-live="off">${author ? timeOf(entry.at, options) : delivery(entry, options)}</div>
  </article>`;
}

/** A person's text, exactly: never HTML, and kept from reordering what stands around it. */
export function textWithLinks(text: string) {
  return html`<bdi
    >${linkSegments(text).map((part) =>
      'href' in part
        ? html`<a href=${part.href} target="_blank" rel="noopener noreferrer nofollow">${part.text}</a
            >${part.plain ? nothing : html` <span class="host">(${part.host})</span>`}`
        : part.text,
    )}</bdi
  >`;
}

function timeOf(at: number, { instants }: ThreadViewOptions) {
  return html`<time datetime=${new Date(at).toISOString()}>${instants.time(at)}</time>`;
}

function delivery(entry: Entry & Letter, options: ThreadViewOptions) {
  const { words, instants, now, isOffline } = options;
  if (entry.delivery === 'waiting') return html`<p>${isOffline ? words.waitingOffline : words.waiting}</p>`;
  if (entry.delivery !== 'received') return refused(entry.key, entry.delivery, options);
  return html`<p>
    <time datetime=${new Date(entry.at).toISOString()}>${words.received(instants.time(entry.at))}</time
    >${entry.aim === null ? nothing : html` · ${words.aim(instants.moment(entry.aim, now))}`}
  </p>`;
}

function refused(key: string, problem: Exclude<Letter['delivery'], string>, options: ThreadViewOptions) {
  const { words, retry, takeBack } = options;
  return html`<p class="error">${words.notSent} ${problemSentence(problem, words)}</p>
    <button class="quiet" @click=${() => retry(key)}>${words.retry}</button>
    <button class="quiet" @click=${() => takeBack(key)}>${words.takeBack}</button>`;
}

function line({ event }: Entry & Line, { words }: ThreadViewOptions) {
  return html`<p class="line">${lineText(event, words)}</p>`;
}

function lineText(event: Line['event'], words: PanelWords): string {
  if (event.kind === 'contact') return event.given ? words.contactGiven : words.contactTaken;
  if (event.kind === 'callback') return event.given ? words.callbackGiven : words.callbackTaken;
  const { kind, name } = event.other;
  return words.namesGiven(event.name, kind === 'named' ? (name ?? '') : words.otherInWords[kind]);
}
