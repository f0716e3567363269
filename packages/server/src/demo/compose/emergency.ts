/** Where an hour counts: checked and answered within minutes, and then by telephone. No survey follows. */
import { typeset } from './typeset.ts';
import { MINUTE_MS, afterOpenMinutes, openingAfter } from './demo-calendar.ts';
import { card, close, comesBack, detail, firstLine } from './scenes.ts';
import type { Stage } from './stage.ts';
import { wallReading } from './wall-clock.ts';

const SECOND_MS = 1000;

/** What the firm writes down after the call, for colleagues. */
const CALL_NOTES = [
  'Appelé, je prends en main.',
  'Joint au téléphone, vingt minutes. Rendez-vous fixé.',
  'Eu au téléphone, la personne est accompagnée.',
  'Appel fait. Documents attendus par ce fil.',
] as const;

export function emergency(stage: Stage, startAt: number): void {
  const { random, thread, lead, letters, decks, words } = stage;
  callForHelp(stage, startAt);
  const checkedAt = Math.max(
    attended(stage) + random.between(2, 11) * MINUTE_MS,
    thread.lastAt() + MINUTE_MS,
  );
  thread.add(checkedAt, { kind: 'clearance', by: 'durand', clearance: 'clear' });
  if (lead !== 'durand')
    thread.add(checkedAt + 20 * SECOND_MS, { kind: 'assignment', by: 'durand', to: lead });
  const text = letters.urgent({ by: lead, heart: decks.draw(words.answers) });
  thread.add(thread.lastAt() + random.between(2, 12) * MINUTE_MS, { kind: 'staff-message', by: lead, text });
  afterTheCall(stage);
}

/** First line, card and where to call, within minutes. */
export function callForHelp(stage: Stage, startAt: number): void {
  const { random, thread } = stage;
  firstLine(stage, startAt);
  card(stage, thread.lastAt() + random.between(15, 60) * SECOND_MS, 0.4);
  detail(stage, thread.lastAt() + random.between(30, 150) * SECOND_MS);
}

function afterTheCall(stage: Stage): void {
  const { random, thread, calendar, lead, letters, decks, words } = stage;
  const called = thread.lastAt() + random.between(12, 50) * MINUTE_MS;
  thread.add(called, { kind: 'note', by: lead, text: typeset('fr', random.pick(CALL_NOTES)) });
  thread.add(called + 30 * SECOND_MS, { kind: 'flag-closed', by: lead, flag: 'urgent' });
  if (random.chance(0.6)) {
    const [question, heart] = decks.draw(words.exchanges);
    comesBack(stage, question);
    const text = letters.urgent({ by: lead, heart });
    thread.add(attended(stage) + random.between(3, 40) * MINUTE_MS, {
      kind: 'staff-message',
      by: lead,
      text,
    });
    if (thread.state().flagged)
      thread.add(thread.lastAt() + 40 * SECOND_MS, { kind: 'flag-closed', by: lead, flag: 'urgent' });
  }
  close(stage, lead, 'called', afterOpenMinutes(calendar, thread.lastAt(), random.between(20, 240)));
}

/** Somebody looks after urgent threads from seven in the morning to eleven at night, every day of the week. */
function attended({ thread, calendar }: Stage): number {
  const now = thread.lastAt();
  const { hour } = wallReading(calendar.data.zone, now);
  if (hour >= 7 && hour < 23) return now;
  const opening = openingAfter(calendar, now);
  const morning = now + ((31 - hour) % 24) * 60 * MINUTE_MS;
  return Math.min(opening, morning);
}
