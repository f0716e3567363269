/** What stands under the last letter: who writes, where the work stands, what is asked and what is offered. */
import { html, nothing } from 'lit';
import type { SurveyAnswer } from '../surveys/parenthese-answers.ts';
import type { PanelVisit } from './panel-visit.ts';
import './parenthese-callback.ts';
import './parenthese-contact.ts';
import './parenthese-parties.ts';
import { problemSentence } from './problem-sentence.ts';
import { statusView } from './status-view.ts';
import type { ThreadRequests } from './thread-requests.ts';
import { hasCallback, isAnswered, urgencyIn } from './thread-state.ts';
import { urgentView } from './urgent-view.ts';
import type { PanelWords } from './words.ts';

export { dangerSentence } from './urgent-view.ts';

export type BesideOptions = Readonly<{
  visit: PanelVisit;
  words: PanelWords;
  /** The visitor has asked to be told by e-mail. */
  isContactWanted: boolean;
  /** A form was taken and disappears: the focus goes on to the field. */
  taken: (form: 'parties' | 'callback' | 'contact') => void;
  settle: () => void;
  restart: () => void;
}>;

export function besideView(options: BesideOptions) {
  const { visit, words, settle, restart } = options;
  const { info, language, thread } = visit;
  const { conversation, typing } = thread;
  if (!info || !conversation) return nothing;
  const status = statusView({ visit, words, settle });
  if (conversation.declined) {
    return html`${status}<button @click=${restart}>${words.declinedRestart}</button>`;
  }
  return html`${typing ? html`<p class="small">${words.writes(typing)}</p>` : nothing} ${status}
  ${urgentView({ words, info, language, moment: visit.moment, ...urgencyIn(thread) })} ${callback(options)}
  ${conversation.partiesGiven ? nothing : parties(options)} ${contact(options)} ${survey(options)}`;
}

function parties({ visit, words, taken }: BesideOptions) {
  return html`<parenthese-parties
    .words=${words}
    .give=${async (given: ThreadRequests['parties']) => {
      const outcome = await visit.dispatch('parties', given);
      if (outcome.ok) taken('parties');
      return outcome;
    }}
  ></parenthese-parties>`;
}

/** Offered to whoever may be in danger: their mailbox may be read by somebody else, and their telephone answered. */
function callback({ visit, words, taken }: BesideOptions) {
  const { thread } = visit;
  if (!urgencyIn(thread).danger) return nothing;
  return html`<parenthese-callback
    .words=${words}
    ?given=${hasCallback(thread)}
    .give=${async (asked: ThreadRequests['callback']) => {
      const outcome = await visit.dispatch('callback', asked);
      if (outcome.ok) taken('callback');
      return outcome;
    }}
  ></parenthese-callback>`;
}

/** Offered when nobody is there to answer now, or when asked for; to whoever may be in danger only then. */
function contact({ visit, words, isContactWanted, taken }: BesideOptions) {
  const { thread, moment } = visit;
  const { contactGiven: given = false, partiesGiven = false } = thread.conversation ?? {};
  const isNobodyThere = moment.state !== 'available' && moment.state !== 'live';
  const isSafe = !urgencyIn(thread).danger;
  const isOffered = isSafe && isNobodyThere && partiesGiven && !given && !isAnswered(thread);
  if (!isContactWanted && !isOffered) return nothing;
  return html`<parenthese-contact
    .words=${words}
    ?given=${given}
    .give=${async (email: string | null) => {
      const outcome = await visit.dispatch('contact', { email });
      if (outcome.ok) taken('contact');
      return outcome;
    }}
  ></parenthese-contact>`;
}

/** Offered quietly; each answer is saved as it is given. */
function survey({ visit, words }: BesideOptions) {
  if (!visit.survey) return nothing;
  return html`<parenthese-answers
    .definition=${visit.survey}
    .language=${visit.language}
    .save=${async (answer: SurveyAnswer) => {
      const outcome = await visit.dispatch('answer', answer);
      return outcome.ok ? outcome : { ok: false, sentence: problemSentence(outcome.problem, words) };
    }}
  ></parenthese-answers>`;
}
