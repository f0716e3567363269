import { describe, expect, test } from 'vitest';
import { playwrightTally, vitestTally } from './reports.ts';
import { strictly } from './runners.ts';
import { closingLine, NONE, plus } from './tally.ts';

const report = {
  success: true,
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 0,
  testResults: [],
};
const stats = { expected: 4, unexpected: 0, flaky: 0, skipped: 1 };

describe('the sum of a run', () => {
  test('counts what vitest passed and skipped', () => {
    expect(vitestTally(report)).toEqual({ passed: 3, failed: 0, skipped: 1 });
  });

  test('counts a test file that could not be read as a failure', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(vitestTally({ ...report, success: false, testResults }).failed).toBe(1);
  });

  test('counts a failed test once, not again for its file', () => {
    const testResults = [{ status: 'failed', assertionResults: [{ status: 'failed' }] }];
    expect(vitestTally({ ...report, success: false, numFailedTests: 1, testResults }).failed).toBe(1);
  });

  test('believes vitest when it says that the run failed for another reason', () => {
    expect(vitestTally({ ...report, success: false }).failed).toBe(1);
  });

  test('counts an end-to-end test that passed at the second try as failed', () => {
    const tally = playwrightTally({ stats: { ...stats, flaky: 1 }, errors: [] });
    expect(tally).toEqual({ passed: 4, failed: 1, skipped: 1 });
  });

  test('counts an error outside of all end-to-end tests as a failure', () => {
    expect(playwrightTally({ stats, errors: [{}] }).failed).toBe(1);
  });

  test('counts a runner that ran nothing as a failure', async () => {
    const said: string[] = [];
    const tally = await strictly({ name: 'test:nothing', run: async () => NONE }, (words) =>
      said.push(words),
    );
    expect(tally).toEqual({ ...NONE, failed: 1 });
    expect(said).toEqual(['test:nothing ran nothing.']);
  });

  test('ends in one line', () => {
    const sum = plus({ passed: 1, failed: 0, skipped: 0 }, { passed: 2, failed: 1, skipped: 0 });
    expect(closingLine(sum)).toBe('3 passed, 1 failed');
    expect(closingLine({ ...sum, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
  });
});
