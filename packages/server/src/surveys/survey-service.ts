/** Asks how it went, seldom and never when it would hurt, and keeps each answer as it is given. */
import { v4 } from 'uuid';
import type { AnswerOutput } from '@parenthese/shared/surveys/answer.ts';
import { checkAnswer } from '@parenthese/shared/surveys/check-answer.ts';
import { exchangeSurvey } from '@parenthese/shared/surveys/exchange.ts';
import type { SurveyDefinition } from '@parenthese/shared/surveys/definition.ts';
import { mayOffer, type OfferOccasion } from '@parenthese/shared/surveys/offer.ts';
import { accessOf, grantAccess } from '../conversations/accesses.ts';
import type { ConversationRow } from '../conversations/conversation-store.ts';
import { localTime } from '../conversations/local-time.ts';
import type { Firm } from '../firms/firms.ts';
import { lastAnswer } from '../insights/last-answer.ts';
import type { Group } from '../log/appender.ts';
import { replayed } from '../log/idempotency.ts';
import type { Log } from '../log/log.ts';
import type { LoggedEvent } from '../log/logged-event.ts';
import { Refusal } from '../platform/refusal.ts';
import { newId, type World } from '../platform/world.ts';

/** What the rule weighs: the conversation, what just happened in it, and when its visitor was last asked anywhere. */
export type Asking = Readonly<{
  row: ConversationRow;
  occasion: OfferOccasion;
  lastOfferedAt: number | null;
}>;

export interface SurveyService {
  definition(id: string): SurveyDefinition | null;
  /** Offers the question of the exchange when the rule allows it; null when it does not. */
  offer(group: Group, firm: Firm, asked: Asking): Promise<LoggedEvent | null>;
  /**
   * One answer in a thread; null when the very same was given already. A later one to the same question replaces it.
   * `admit` may refuse what is new, and is not asked about what was given already.
   */
  answer(
    group: Group,
    firm: Firm,
    by: Readonly<{ thread: string; actor: string }>,
    answer: AnswerOutput,
    admit?: () => void,
  ): Promise<LoggedEvent | null>;
  /**
   * One answer to a survey that stands alone in a firm's page: the response is a thread of its own. Anybody can give as
   * many as they like, so that it counts in no figure of those who were asked (threats.md, T16).
   */
  answerAlone(firm: Firm, token: string, response: string, answer: AnswerOutput): Promise<LoggedEvent | null>;
}

export function createSurveyService({ log, world }: Readonly<{ log: Log; world: World }>): SurveyService {
  const surveys = new Map<string, SurveyDefinition>([[exchangeSurvey.id, exchangeSurvey]]);

  const answer: SurveyService['answer'] = async (group, firm, { thread, actor }, given, admit) => {
    const { id, survey, version, question, value, without } = given;
    const definition = surveys.get(survey);
    const check = definition && checkAnswer(definition, given);
    if (!check?.ok)
      throw new Refusal(check?.problem.code ?? 'survey-version', { field: check?.problem.field ?? 'survey' });
    const sent = { id, kind: 'survey.answered', actor, thread } as const;
    const said = { survey, version, question, value, without };
    if (await replayed(group, { ...sent, body: said })) return null;
    admit?.();
    const at = world.clock();
    const revision = 1 + (await revisionOf(group, thread, said));
    return group.append({ ...sent, at, body: { local: localTime(firm, at), ...said, revision } });
  };

  /** How often a question was answered in a thread: the last answer knows, and no other is opened. */
  async function revisionOf(
    { tx, firmId }: Group,
    thread: string,
    answered: Readonly<{ survey: string; question: string }>,
  ): Promise<number> {
    const count = await lastAnswer(tx, firmId, thread, answered);
    if (count === null) return 0;
    const [last] = await log.readThread(tx, firmId, thread, { after: count - 1, limit: 1 });
    return last?.kind === 'survey.answered' ? last.body.revision : 0;
  }

  return {
    definition: (id) => surveys.get(id) ?? null,
    answer,

    async offer(group, firm, { row, occasion, lastOfferedAt }) {
      const at = world.clock();
      const decision = mayOffer({
        now: at,
        lastOfferedAt,
        occasion,
        conversation: {
          status: row.status,
          clearance: row.clearance,
          urgent: row.was_urgent === 1,
          complaint: row.complaint === 1,
          answered: row.last_answer > 0 && row.waiting_since === null,
          alreadyOffered: row.surveyed === 1,
          alreadyAnswered: row.surveyed === 1,
        },
      });
      if (!decision.may) return null;
      const { id: survey, version } = exchangeSurvey;
      return group.append({
        id: newId(world),
        kind: 'survey.offered',
        actor: 'system',
        at,
        thread: row.id,
        body: { local: localTime(firm, at), survey, version, occasion },
      });
    },

    answerAlone: (firm, token, response, given) =>
      log.append(firm.id, async (group) => {
        const access = await accessOf(group.tx, token, world.clock());
        if (access && (access.firmId !== firm.id || access.conversation !== response))
          throw new Refusal('not-found');
        const visitor = access?.visitor ?? v4({ random: world.random(16) });
        if (!access) {
          if (await group.hasThread(response)) throw new Refusal('id-taken', { field: 'response' });
          await grantAccess(group.tx, {
            firmId: firm.id,
            token,
            visitor,
            conversation: response,
            now: world.clock(),
          });
        }
        return answer(group, firm, { thread: response, actor: `visitor:${visitor}` }, given);
      }),
  };
}
