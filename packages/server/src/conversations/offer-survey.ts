import type { OfferOccasion } from '@parenthese/shared/surveys/offer.ts';
import type { Firm } from '../firms/firms.ts';
import type { Group } from '../log/appender.ts';
import type { SurveyService } from '../surveys/survey-service.ts';
import { createConversationStore } from './conversation-store.ts';

/** Asks the visitor how it went, as the conversation stands now and if the rule allows it. */
export async function offerSurvey(
  surveys: SurveyService,
  group: Group,
  firm: Firm,
  conversation: string,
  occasion: OfferOccasion,
): Promise<void> {
  const store = createConversationStore(group.tx);
  const row = await store.get(firm.id, conversation);
  if (!row) return;
  const lastOfferedAt = await store.lastSurveyAt(firm.id, row.visitor);
  await surveys.offer(group, firm, { row, occasion, lastOfferedAt });
}
