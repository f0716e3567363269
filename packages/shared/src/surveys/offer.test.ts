import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATUSES } from '../conversations/vocabulary.ts';
import type { OfferConversation, OfferRefusal } from './offer.ts';
import { mayOffer } from './offer.ts';

const DAY = 86_400_000;
const now = 1_800_000_000_000;
const done: OfferConversation = {
  status: 'closed',
  clearance: 'clear',
  urgent: false,
  complaint: false,
  answered: true,
  alreadyAnswered: false,
};
const asked = (conversation: Partial<OfferConversation> = {}, rest: object = {}) =>
  mayOffer({
    now,
    lastOfferedAt: null,
    occasion: 'closed',
    conversation: { ...done, ...conversation },
    ...rest,
  });

describe('mayOffer', () => {
  it.each(['seen', 'closed', 'settled'] as const)(
    'an answered exchange may be asked about when %s',
    (occasion) => {
      expect(asked({}, { occasion })).toEqual({ may: true });
    },
  );

  it.each<[OfferRefusal, Partial<OfferConversation>]>([
    ['declined', { clearance: 'declined' }],
    ['urgent', { urgent: true }],
    ['at-risk', { atRisk: true }],
    ['complaint', { complaint: true }],
    ['unanswered', { answered: false }],
    ['once-per-conversation', { alreadyAnswered: true }],
    ['once-per-conversation', { alreadyOffered: true }],
    ['not-over', { status: 'waiting-for-you' }],
    ['not-over', { status: 'studied' }],
  ])('is never asked: %s (%j)', (reason, conversation) => {
    expect(asked(conversation)).toEqual({ may: false, reason });
  });

  it('who says that it is settled need not wait for the firm to close', () => {
    expect(asked({ status: 'studied' }, { occasion: 'settled' })).toEqual({ may: true });
  });

  it('the same person is not asked twice in 30 days, whatever the conversation', () => {
    expect(asked({}, { lastOfferedAt: now - 30 * DAY + 1 })).toEqual({
      may: false,
      reason: 'asked-recently',
    });
    expect(asked({}, { lastOfferedAt: now - 30 * DAY })).toEqual({ may: true });
  });

  it('no occasion and no status opens what urgency, danger, complaint or refusal has shut', () => {
    const shut = fc.constantFrom<Partial<OfferConversation>>(
      { urgent: true },
      { atRisk: true },
      { complaint: true },
      { clearance: 'declined' },
      { answered: false },
    );
    const occasion = fc.constantFrom('seen', 'closed', 'settled');
    fc.assert(
      fc.property(shut, occasion, fc.constantFrom(...STATUSES), (one, occasion, status) => {
        expect(asked({ status, ...one }, { occasion }).may).toBe(false);
      }),
    );
  });
});
