import { describe, expect, it } from 'vitest';
import { isToSurveyHost } from './survey-frame-messages.ts';

describe('isToSurveyHost', () => {
  it.each([{ type: 'submitted' }, { type: 'height', height: 320 }, { type: 'height', height: 0.5 }])(
    'knows %j',
    (message) => {
      expect(isToSurveyHost(message)).toBe(true);
    },
  );

  it.each([
    null,
    'submitted',
    { type: 'height' },
    { type: 'height', height: '320' },
    { type: 'height', height: 0 },
    { type: 'height', height: 1e9 },
    { type: 'height', height: Number.NaN },
    { type: 'answer', value: 5 },
  ])('does not know %j', (message) => {
    expect(isToSurveyHost(message)).toBe(false);
  });
});
