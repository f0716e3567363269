import { createCalendar } from '@parenthese/shared/availability/calendar.ts';
import { DEFAULT_CALENDAR } from '@parenthese/shared/availability/hours.ts';
import { urgencyOf } from '@parenthese/shared/conversations/urgency.ts';
import { AnswerSchema } from '@parenthese/shared/surveys/answer.ts';
import { exchangeSurvey } from '@parenthese/shared/surveys/exchange.ts';
import { EmailSchema } from '@parenthese/shared/wire/primitives.ts';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { composeYear } from './compose.ts';
import { badMonth } from './compose/rhythm.ts';
import { stateOf } from './compose/thread.ts';
import { wallReading } from './compose/wall-clock.ts';
import { faultsOf } from './corpus/staff-words.ts';
import { DEMO_STEP_KINDS, type DemoConversation, type DemoStep } from './demo-conversation.ts';

const OFFICE_DAY = [
  { from: '09:00', to: '12:30' },
  { from: '14:00', to: '18:30' },
];
const calendar = createCalendar({
  ...DEFAULT_CALENDAR,
  weekly: {
    ...DEFAULT_CALENDAR.weekly,
    monday: OFFICE_DAY,
    tuesday: OFFICE_DAY,
    wednesday: OFFICE_DAY,
    thursday: OFFICE_DAY,
    friday: [
      { from: '09:00', to: '12:30' },
      { from: '14:00', to: '17:00' },
    ],
  },
});
const zone = 'Europe/Paris';
const until = Date.UTC(2025, 5, 12, 13, 40);
const compose = (options: Partial<Parameters<typeof composeYear>[0]> = {}) =>
  composeYear({ seed: 'durand', until, calendar, ...options });

const year = compose();
/** Large enough for shares and means to be stable. */
const large = compose({ seed: 'large', conversations: 3000 });

const steps = (of: readonly DemoConversation[]): DemoStep[] =>
  of.flatMap((conversation) => conversation.steps);
const ofKind = <K extends DemoStep['kind']>(of: readonly DemoConversation[], kind: K) =>
  steps(of).filter((step): step is Extract<DemoStep, { kind: K }> => step.kind === kind);
const share = <T>(items: readonly T[], holds: (item: T) => boolean) =>
  items.filter((item) => holds(item)).length / items.length;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

describe('a composed year', () => {
  test('is the same for the same seed', () => {
    expect(compose()).toEqual(year);
    expect(compose({ seed: 'another' })).not.toEqual(year);
  });

  test('has as many conversations as asked, beginning in order within the year', () => {
    expect(year).toHaveLength(400);
    const begins = year.map((conversation) => conversation.steps[0]?.at ?? 0);
    expect(begins).toEqual(begins.toSorted((a, b) => a - b));
    expect(Math.min(...begins)).toBeGreaterThanOrEqual(until - 365 * 86_400_000);
  });

  test('holds only known steps, in order, and none after the present', () => {
    for (const conversation of large) {
      const instants = conversation.steps.map(({ at }) => at);
      expect(instants).toEqual(instants.toSorted((a, b) => a - b));
      expect(conversation.steps[0]?.kind).toBe('visitor-message');
    }
    expect(steps(large).filter(({ kind }) => !DEMO_STEP_KINDS.includes(kind))).toEqual([]);
    expect(steps(large).filter(({ at }) => at > until)).toEqual([]);
    expect(new Set(steps(large).map(({ kind }) => kind)).size).toBe(DEMO_STEP_KINDS.length);
  });

  test('never uses an id twice', () => {
    const ids = [...large.map(({ id }) => id), ...steps(large).map(({ id }) => id)];
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('names every other party that is named, and no other', () => {
    expect(
      ofKind(large, 'parties').filter(({ other }) => (other.kind === 'named') !== (other.name !== null)),
    ).toEqual([]);
  });

  test('gives addresses and telephone numbers that nobody has', () => {
    const addresses = ofKind(large, 'contact').map(({ email }) => email);
    expect(
      addresses.filter((email) => !v.is(EmailSchema, email) || !/@example\.(?:org|net|com)$/.test(email)),
    ).toEqual([]);
    const numbers = ofKind(large, 'visitor-message').flatMap(
      ({ text }) => text.match(/(?:\+\d{2}|\b0\d)[\s\d]{8,}/g) ?? [],
    );
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers.filter((number) => !/^(?:06\s39\s98|\+44 7700 900)/.test(number))).toEqual([]);
  });

  test('is in English for about a fifth', () => {
    expect(share(large, ({ language }) => language === 'en')).toBeCloseTo(0.2, 1);
  });

  test('does not repeat a first line within a week', () => {
    const lines = year.map(({ steps }) => steps[0]).filter((step) => step?.kind === 'visitor-message');
    const last = new Map<string, number>();
    const repeats = lines.filter((step) => {
      const before = last.get(step.text);
      last.set(step.text, step.at);
      return before !== undefined && step.at - before < 7 * 86_400_000;
    });
    expect(repeats.length).toBeLessThanOrEqual(3);
  });
});

describe('the order the service demands', () => {
  test('no answer comes before the parties are checked', () => {
    for (const { steps } of large) {
      const cleared = steps.findIndex((step) => step.kind === 'clearance' && step.clearance === 'clear');
      const answered = steps.findIndex(({ kind }) => kind === 'staff-message');
      if (answered >= 0) expect(cleared >= 0 && cleared < answered).toBe(true);
      if (cleared >= 0) expect(steps.findIndex(({ kind }) => kind === 'parties')).toBeLessThan(cleared);
    }
  });

  test('after a refusal nothing is said', () => {
    for (const { steps } of large) {
      const declined = steps.findIndex((step) => step.kind === 'clearance' && step.clearance === 'declined');
      if (declined >= 0)
        expect(steps.slice(declined + 1).map(({ kind }) => kind)).not.toContain('staff-message');
    }
    expect(large.some(({ steps }) => stateOf(steps).declined)).toBe(true);
  });

  test('only lawyers check parties and close flags', () => {
    const lawyers = ['durand', 'lenoir', 'marchetti'];
    const acts = [...ofKind(large, 'clearance'), ...ofKind(large, 'flag-closed')];
    expect(acts.filter(({ by }) => !lawyers.includes(by))).toEqual([]);
  });

  test('nobody is asked how it went after urgent words, a refusal or silence', () => {
    for (const { steps, urgent } of large.filter(({ steps }) =>
      steps.some(({ kind }) => kind === 'answer'),
    )) {
      const words = steps.flatMap((step) => (step.kind === 'visitor-message' ? urgencyOf(step.text) : []));
      expect([words, urgent, stateOf(steps).answered, stateOf(steps).declined]).toEqual([
        [],
        false,
        true,
        false,
      ]);
    }
  });

  test('every answer fits the survey of the exchange', () => {
    const known = exchangeSurvey.questions.map(({ id }) => id);
    for (const { id, question, value, without } of ofKind(large, 'answer')) {
      const answer = {
        id,
        survey: exchangeSurvey.id,
        version: exchangeSurvey.version,
        question,
        value,
        without,
      };
      expect(v.is(AnswerSchema, answer) && known.includes(question)).toBe(true);
    }
  });
});

describe('the present', () => {
  const waiting = (of: readonly DemoConversation[]) =>
    of.filter(({ steps }) => stateOf(steps).waitingSince !== null);
  const dueOf = ({ steps }: DemoConversation) =>
    calendar.dueInstant(stateOf(steps).waitingSince ?? 0, calendar.data.rule.openMinutes) ?? 0;

  test.each([
    ['on a Thursday afternoon', until],
    ['on a Sunday night', Date.UTC(2025, 5, 15, 1, 10)],
    ['on the Assumption', Date.UTC(2025, 7, 15, 13)],
    ['on Christmas evening', Date.UTC(2025, 11, 25, 22, 30)],
    ['just after opening on a Monday', Date.UTC(2026, 0, 5, 8, 3)],
  ])('has six to eight people waiting, one of them urgent, %s', (_, now) => {
    const here = waiting(compose({ until: now, conversations: 60 }));
    expect(here.length).toBeGreaterThanOrEqual(6);
    expect(here.length).toBeLessThanOrEqual(8);
    expect(here.filter(({ urgent }) => urgent)).toHaveLength(1);
    expect(here.filter(({ steps }) => stateOf(steps).flagged)).toHaveLength(1);
    expect(new Set(here.map(({ steps }) => stateOf(steps).waitingSince)).size).toBe(here.length);
  });

  test('has two aims about to be missed and one missed already', () => {
    const dues = waiting(year).map((conversation) => dueOf(conversation));
    const soon = calendar.dueInstant(until, 60) ?? 0;
    expect(dues.filter((due) => due > until && due <= soon)).toHaveLength(2);
    expect(dues.filter((due) => due <= until)).toHaveLength(1);
  });

  test('leaves no flag open but those of people who wait', () => {
    const flagged = year.filter(({ steps }) => stateOf(steps).flagged);
    expect(flagged.filter(({ steps }) => stateOf(steps).waitingSince === null)).toEqual([]);
  });
});

describe('the rhythm', () => {
  const messages = ofKind(large, 'visitor-message');
  const begins = large.map(({ steps }) => steps[0]?.at ?? 0);

  test('brings about thirty messages in a hundred while the firm is closed', () => {
    expect(share(messages, ({ at }) => !calendar.isOpenAt(at))).toBeGreaterThan(0.25);
    expect(share(messages, ({ at }) => !calendar.isOpenAt(at))).toBeLessThan(0.36);
  });

  test('is slow in August', () => {
    const inMonth = (month: number) => begins.filter((at) => wallReading(zone, at).month === month).length;
    expect(inMonth(8)).toBeLessThan(0.6 * Math.min(inMonth(7), inMonth(9)));
  });

  test('lets staff answer in office hours nearly always', () => {
    const inHours = share(ofKind(large, 'staff-message'), ({ at }) => calendar.isOpenAt(at));
    expect(inHours).toBeGreaterThan(0.94);
    expect(inHours).toBeLessThan(1);
  });

  test('makes Me Lenoir the slow one', () => {
    const waits = (by: string) =>
      median(
        large.flatMap(({ steps }) => {
          const answer = steps.find(({ kind }) => kind === 'staff-message');
          const first = steps[0];
          return answer?.kind === 'staff-message' && answer.by === by && first
            ? [calendar.openMinutesBetween(first.at, answer.at)]
            : [];
        }),
      );
    expect(waits('lenoir')).toBeGreaterThan(2.5 * waits('durand'));
    expect(waits('lenoir')).toBeGreaterThan(2 * waits('marchetti'));
  });
});

describe('the answers of the survey', () => {
  const values = (question: string, of = large) =>
    ofKind(of, 'answer').flatMap((step) =>
      step.question === question && typeof step.value === 'number' ? [step.value] : [],
    );
  const criteria = [
    'accueil',
    'gentillesse',
    'interet',
    'ecoute',
    'temps',
    'questions',
    'clarte',
    'honoraires',
  ];

  test('come from about a third of those who could answer', () => {
    const could = large.filter(({ steps }) => {
      const state = stateOf(steps);
      return state.answered && !state.everFlagged && !state.declined;
    });
    expect(values('helped').length / could.length).toBeGreaterThan(0.29);
    expect(values('helped').length / could.length).toBeLessThan(0.41);
  });

  test('are complete for some and partial for others, with a comment in about half', () => {
    expect(values('accueil').length).toBeGreaterThan(values('honoraires').length);
    expect(values('accueil').length).toBeLessThan(values('helped').length);
    expect(
      ofKind(large, 'answer').filter(({ question }) => question === 'comment').length /
        values('helped').length,
    ).toBeCloseTo(0.52, 1);
  });

  test('find the listening best and the clarity of fees worst', () => {
    const means = criteria
      .map((criterion) => [criterion, mean(values(criterion))] as const)
      .toSorted(([, a], [, b]) => a - b);
    expect(means[0]?.[0]).toBe('honoraires');
    expect(means.at(-1)?.[0]).toBe('ecoute');
    expect(mean(values('honoraires'))).toBeCloseTo(3.1, 0);
    expect(mean(values('ecoute'))).toBeCloseTo(4.6, 0);
  });

  test('are lower in the bad month', () => {
    const { from, to } = badMonth(zone, until);
    const within = (of: readonly DemoConversation[], inside: boolean) =>
      of.filter(({ steps }) => {
        const at = steps[0]?.at ?? 0;
        return (from <= at && at < to) === inside;
      });
    expect(mean(values('helped', within(large, true)))).toBeLessThan(
      mean(values('helped', within(large, false))) - 0.3,
    );
  });
});

describe('the texts', () => {
  const written = steps(large).flatMap((step) => ('text' in step ? [step.text] : []));
  const french = large
    .filter(({ language }) => language === 'fr')
    .flatMap(({ steps }) =>
      steps.flatMap((step) => {
        if ('text' in step) return [step.text];
        if (step.kind === 'status') return [step.reason ?? ''];
        return step.kind === 'answer' && typeof step.value === 'string' ? [step.value] : [];
      }),
    );

  test('in French keep their spaces before ; : ! ? % and inside guillemets, and their apostrophes are curly', () => {
    expect(french.length).toBeGreaterThan(5000);
    expect(french.filter((text) => / [;:!?%»]|« |["']/.test(text))).toEqual([]);
  });

  test('leave no mark unfilled', () => {
    expect(written.filter((text) => /[{}[\]<>|]|undefined|NaN/.test(text))).toEqual([]);
  });

  test('by staff name no time limit, give no advice before a mandate and say vous', () => {
    expect(ofKind(large, 'staff-message').filter(({ text }) => faultsOf(text).length > 0)).toEqual([]);
  });
});
